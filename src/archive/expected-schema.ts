import { listObjects, type SchemaObject } from './database/missing-objects.js';
import { openArchive } from './open.js';

/** What an archive of today is made of: tables, indexes, views and triggers. */
export function expectedSchema(): SchemaObject[] {
  const archive = openArchive(':memory:', { mode: 'write' });
  try {
    return listObjects(archive);
  } finally {
    archive.close();
  }
}
