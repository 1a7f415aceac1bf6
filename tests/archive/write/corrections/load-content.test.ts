import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkArchive, openArchive } from '../../../../src/archive/index.js';
import { loadContent } from '../../../../src/archive/write/corrections/load-content.js';
import { rewriteContent } from '../../../../src/archive/write/corrections/rewrite-content.js';
import { importFiles } from '../../../../src/ingest/index.js';
import { dumpArchive } from '../../dump-archive.js';

const SAMPLE = fileURLToPath(new URL('../../../../seeds/sample', import.meta.url));

it('What is loaded of a document and stored again gives the same rows, for every page of the sample', async () => {
  const archive = openArchive(':memory:', { mode: 'write' });
  await importFiles(archive, { paths: [SAMPLE], command: 'a test', version: '0.0.0' });
  const before = dumpArchive(archive);
  const ids = archive.sqlite.prepare<[], number>('SELECT id FROM documents').pluck().all();
  expect(ids.length).toBeGreaterThan(20);
  for (const id of ids) {
    const content = loadContent(archive, id);
    rewriteContent(archive, id, content);
    expect(loadContent(archive, id)).toEqual(content);
  }
  expect(dumpArchive(archive)).toEqual(before);
  expect(checkArchive(archive).faults).toEqual([]);
  archive.close();
});
