import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { openArchive, search } from '../../../src/archive/index.js';
import { importFiles } from '../../../src/ingest/index.js';
import { must } from '../../../src/page/index.js';

const README = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8');
const SAMPLE = fileURLToPath(new URL('../../../seeds/sample/栖川日报', import.meta.url));
const SQL = must(/```sql\n(\s*WITH RECURSIVE pairs[\s\S]*?);\s*```/.exec(README)?.[1], 'the SQL of the README');

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-match-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('The SQL of the README that makes an expression of a word', () => {
  it('finds in plain SQLite what search finds, for Han words of any length and others', async () => {
    const path = join(folder, 'archive.db');
    const archive = openArchive(path, { mode: 'write' });
    await importFiles(archive, { paths: [SAMPLE], command: 'test', version: '1' });
    const words = ['桥', '渡船', '青石渡', '青石渡大', '栖川市图书馆', '没有的词语', 'zeppelin'];
    const found = words.map((word) =>
      search(archive, word)
        .map(({ key }) => key)
        .sort(),
    );
    archive.close();
    // No function of ours: as sqlite3, R and pandas open it.
    const plain = new Database(path, { readonly: true });
    const statement = plain.prepare<[{ word: string }], { key: string }>(SQL);
    expect(
      words.map((word) =>
        statement
          .all({ word })
          .map(({ key }) => key)
          .sort(),
      ),
    ).toEqual(found);
    expect(found.slice(0, 5).every((keys) => keys.length > 0)).toBe(true);
    plain.close();
  });
});
