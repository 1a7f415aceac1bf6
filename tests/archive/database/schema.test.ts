import { expect, it } from 'vitest';
import { openMemory } from '../make-document.js';

/** References whose rows SQLite has to look for, table by table, where the row they name is deleted. */
const SCANNED = `SELECT m.name || '.' || f."from" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
  WHERE m.type = 'table'
    AND NOT EXISTS (SELECT 1 FROM pragma_index_list(m.name) l JOIN pragma_index_info(l.name) c ON c.seqno = 0 AND c.name = f."from")
    AND NOT EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.pk = 1 AND c.name = f."from")
  ORDER BY 1`;

it('No deletion looks through a whole table for what refers to its row', () => {
  const { archive } = openMemory();
  // Imports are never deleted.
  expect(archive.sqlite.prepare(SCANNED).pluck().all()).toEqual(['documents.import_id']);
  archive.close();
});
