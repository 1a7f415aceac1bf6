import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashContent, listArticleIds, openArchive } from '../../src/archive/index.js';
import { makeSelection } from '../../src/exports/index.js';
import { jsonl } from '../../src/exports/jsonl.js';
import { importFiles } from '../../src/ingest/index.js';
import { rounds } from '../rounds.js';

/**
 * Two papers with one slug, of which the paths are in the other order than the names; two renditions of a page; two spellings of a name; a
 * name that only a page says, and the same as a folder's.
 */
const FILES: Readonly<Record<string, string>> = {
  'b/云溪日报/2024-03-08/1.md': '# 新桥昨日通车\n\n大桥昨日上午通车。\n\n（下转第三版）\n',
  'b/云溪日报/2024-03-08/3.md': '（上接第一版）\n\n两岸居民步行过桥。\n',
  'b/云溪日报/2024-03-08/scan-2/1.md': '# 新桥昨日通车\n\n大桥昨日上午通车，渡船停运，两岸居民步行过桥。\n',
  'a/芸汐日报/2024-03-08/1.md': '# 菜市开业\n\n新的菜市昨日开业。\n',
  'a/harrow-courier/1987-05-02/1.md': '# Mill Sold\n\nThe mill was sold on Friday.\n',
  'b/Harrow Courier/1987-05-02/2.md': '# Frost Expected\n\nFrost is expected on Sunday.\n',
  'Harrow/1987-05-02/1.md': '# Bridge Opens\n\nThe bridge opened to traffic on Monday.\n',
  'other/2.md': '---\npublication: Harrow\ndate: 1987-05-03\npage: 2\n---\n\n# Ferry Stops\n\nThe ferry made its last trip.\n',
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-order-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What an archive says of files that were imported in one run, or one run each. */
async function importAll(runs: readonly (readonly string[])[]) {
  const archive = openArchive(':memory:', { mode: 'write' });
  for (const paths of runs) {
    const tally = await importFiles(archive, { paths: paths.map((path) => join(folder, path)), command: 'a test', version: '0.0.0' });
    expect(tally.remarks).toEqual([]);
  }
  const selection = makeSelection(archive, listArticleIds(archive, { renditions: 'all' }));
  const text = [...jsonl.write(selection, {})].flatMap(({ pieces }) => [...pieces]).join('');
  const issues = archive.sqlite.prepare('SELECT key FROM issues ORDER BY key').pluck().all();
  const publications = archive.sqlite.prepare('SELECT slug, name FROM publications WHERE NOT reference ORDER BY slug').raw().all();
  const renditions = archive.sqlite
    .prepare('SELECT d.rendition, f.location FROM documents d LEFT JOIN files f ON f.id = d.file_id WHERE d.rendition > 1')
    .raw()
    .all();
  const found = { text, hash: hashContent(archive), issues, publications, renditions };
  archive.close();
  return found;
}

describe('An archive', () => {
  it('is the same whatever order its files are named in', async () => {
    const names = Object.keys(FILES);
    const before = await importAll([names]);
    expect(before.publications).toEqual([
      ['harrow', 'Harrow'],
      ['harrow-courier', 'Harrow Courier'],
      ['yunxi-ribao', '云溪日报'],
      ['yunxi-ribao-2', '芸汐日报'],
    ]);
    expect(before.renditions).toEqual([[2, join(folder, 'b/云溪日报/2024-03-08/scan-2/1.md')]]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (shuffled) => {
        expect(await importAll([shuffled])).toEqual(before);
      }),
      { numRuns: rounds(6) },
    );
  });

  it('takes a folder for a newspaper or not, whatever a page of an earlier run says', async () => {
    const [path, page] = ['Harrow/1987-05-02/1.md', 'other/2.md'];
    const [alone, after] = [await importAll([[path]]), await importAll([[page], [path]])];
    expect(alone.issues).toEqual(['_/1987-05-02']);
    expect(after.issues).toEqual(['_/1987-05-02', 'harrow/1987-05-03']);
  });
});
