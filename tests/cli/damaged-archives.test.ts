import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeArchive, type Run, type Workplace } from './run-broadsheet.js';

/** Changes an archive behind the program's back. */
function meddle(place: Workplace, sql: string): void {
  const database = new Database(place.path('archive.db'));
  database.pragma('foreign_keys = OFF');
  database.unsafeMode(true);
  database.exec(sql);
  database.close();
}

function changeBytes(place: Workplace, change: (bytes: Buffer) => Uint8Array): void {
  place.write('archive.db', change(readFileSync(place.path('archive.db'))));
}

function fill(bytes: Buffer, from: number, to: number): Buffer {
  return bytes.fill(0xa5, from, Math.min(to, bytes.length));
}

/** What a person sees of a fault: no stack, and what is wrong in lines of words. */
function expectSaid({ status, stderr, stdout }: Run, statuses: readonly number[]): void {
  expect({ status, stderr, stdout }).toEqual({ status: expect.toSatisfy((one: number) => statuses.includes(one)), stderr, stdout });
  expect(stderr + stdout).not.toMatch(/^ {4}at |^\s*throw |\.js:\d+|SqliteError|TypeError|undefined/m);
}

const TABLES = [
  ...['publications', 'issues', 'pages', 'files', 'documents', 'articles', 'article_parts', 'paragraphs', 'paragraph_sources'],
  ...['notices', 'placements', 'imports', 'import_files', 'bylines', '__drizzle_migrations'],
];

/** Kinds of damage that `check` is to find, in words and with exit code 3. */
const DAMAGES: Readonly<Record<string, (place: Workplace) => void>> = {
  'a file cut within its header': (place) => changeBytes(place, (bytes) => bytes.subarray(0, 60)),
  'a file cut within its first page': (place) => changeBytes(place, (bytes) => bytes.subarray(0, 2000)),
  'a file cut in the middle': (place) => changeBytes(place, (bytes) => bytes.subarray(0, bytes.length >> 1)),
  'a file without its end': (place) => changeBytes(place, (bytes) => bytes.subarray(0, bytes.length - 4096)),
  'another beginning': (place) => changeBytes(place, (bytes) => fill(bytes, 0, 16)),
  'a page size that cannot be': (place) => changeBytes(place, (bytes) => fill(bytes, 16, 18)),
  'a first page overwritten': (place) => changeBytes(place, (bytes) => fill(bytes, 100, 4096)),
  'pages overwritten': (place) => changeBytes(place, (bytes) => fill(bytes, 5 * 4096, 12 * 4096)),
  'an end overwritten': (place) => changeBytes(place, (bytes) => fill(bytes, bytes.length - 8192, bytes.length)),
  'no bytes': (place) => changeBytes(place, () => Buffer.alloc(0)),
  'zeros only': (place) => changeBytes(place, (bytes) => Buffer.alloc(bytes.length)),
  'text in its place': (place) => place.write('archive.db', 'a list of things\n'.repeat(400)),
  'the mark of another program': (place) => meddle(place, 'PRAGMA application_id = 1234'),
  'no mark': (place) => meddle(place, 'PRAGMA application_id = 0; PRAGMA user_version = 0'),
  'a version of later': (place) => meddle(place, "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 99999999999999)"),
  'a kept text that is cut': (place) => meddle(place, 'UPDATE documents SET source = substr(source, 1, 20) WHERE id = 1'),
  'a kept text that is no text': (place) => meddle(place, "UPDATE documents SET source = x'00ff00ff' WHERE id = 1"),
  'references that lead nowhere': (place) => meddle(place, 'UPDATE articles SET id = id + 1000'),
  'an index of articles that are gone': (place) => meddle(place, 'DELETE FROM articles WHERE id = 1'),
  'a full-text index without its data': (place) => meddle(place, 'DELETE FROM article_search_data WHERE id > 10'),
  'a full-text index of other bytes': (place) => meddle(place, "UPDATE article_search_data SET block = x'0102' WHERE id > 10"),
  'a full-text index without its shadow': (place) => meddle(place, 'DROP TABLE article_search_data'),
  'lines in no place': (place) => meddle(place, 'DELETE FROM paragraph_sources WHERE paragraph_id = 1'),
  ...Object.fromEntries(TABLES.map((name) => [`no table ${name}`, (place: Workplace) => meddle(place, `DROP TABLE ${name}`)])),
};

describe('An archive with', () => {
  it.each(Object.keys(DAMAGES))('%s is said to be damaged in words', (name) => {
    const place = makeArchive();
    DAMAGES[name]?.(place);
    expectSaid(place.run(['check']), [3]);
    for (const args of [['list', 'articles'], ['search', 'ferry'], ['show', 'the-daily-planet/2024-03-08/A1/1', '--source'], ['export']]) {
      expectSaid(place.run(args), [0, 1, 2, 3]);
    }
  });

  it('a folder in its place is refused', () => {
    const place = makeArchive();
    mkdirSync(place.path('folder.db'));
    for (const args of [['check'], ['list', 'articles'], ['import', 'papers']])
      expect(place.run(['--archive', 'folder.db', ...args])).toMatchObject({ status: 3, stderr: expect.stringMatching(/^[^\n]+\n$/) });
  });

  it.skipIf(process.getuid?.() === 0)('no right to read it is refused', () => {
    const place = makeArchive();
    chmodSync(place.path('archive.db'), 0);
    expect(place.run(['check'])).toMatchObject({ status: 3, stderr: expect.stringMatching(/^[^\n]+\n$/) });
  });

  it('every view and index dropped is whole again after check --reindex', () => {
    const place = makeArchive();
    const list = "SELECT type || ' ' || name FROM sqlite_schema WHERE type IN ('view', 'index', 'trigger') AND sql IS NOT NULL ORDER BY 1";
    const names = place.query(list) as string[];
    meddle(place, names.map((name) => `DROP ${name};`).join('\n'));
    const { status, stdout } = place.run(['check', '--format', 'csv']);
    expect(status).toBe(3);
    for (const name of names) expect(stdout).toContain(`schema,${name.split(' ')[1]},`);
    expect(place.run(['check', '--reindex']).status).toBe(0);
    expect(place.query(list)).toEqual(names);
  });
});
