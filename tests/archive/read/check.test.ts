import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectedSchema } from '../../../src/archive/expected-schema.js';
import { type Archive, checkArchive, type Fault, openArchive } from '../../../src/archive/index.js';
import { openMemory } from '../make-document.js';

let archive: Archive;

beforeEach(() => {
  const own = openMemory();
  archive = own.archive;
  own.store({
    publication: '云溪日报',
    date: '2024-03-08',
    page: '3',
    articles: [
      { kicker: '市长强调', headline: '新桥通车', paragraphs: ['新桥昨日通车。', '两岸的人都来了。'], continuedOn: '4' },
      { headline: '天气转暖', paragraphs: ['今天天气转暖。'] },
    ],
  });
});

afterEach(() => archive.close());

/** Breaks the archive behind its back. */
function plant(sql: string): Fault[] {
  archive.sqlite.pragma('foreign_keys = OFF');
  archive.sqlite.exec(sql);
  return [...checkArchive(archive).faults];
}

const FIRST = 'yunxi-ribao/2024-03-08/3/1';

describe('checkArchive', () => {
  it('finds an archive whole', () => {
    expect(checkArchive(archive)).toEqual({ documents: 1, articles: 2, faults: [] });
  });

  it.each([
    ['is not in the index', "INSERT INTO article_search (article_search) VALUES ('delete-all')"],
    ['got another headline', "UPDATE article_parts SET headline = '新桥' WHERE id = 1"],
    ['got a deck', "UPDATE article_parts SET deck = '出席' WHERE id = 1"],
    ['lost a paragraph', 'DELETE FROM paragraphs WHERE id = 1; DELETE FROM paragraph_sources WHERE paragraph_id = 1'],
    ['got more text', "UPDATE paragraphs SET text = text || '完' WHERE id = 2"],
    ['got a label', "UPDATE paragraphs SET label = '本报讯' WHERE id = 2"],
  ])('finds that an article %s', (_, sql) => {
    expect(plant(sql)).toContainEqual({ check: 'search index', about: FIRST, problem: expect.stringContaining('--reindex') });
  });

  it('finds that the index has an article that is not there', () => {
    expect(plant("INSERT INTO article_search (rowid, headline, text) VALUES (99, '新桥', '通车')")).toEqual([
      { check: 'search index', about: 'row 99', problem: expect.any(String) },
    ]);
  });

  it.each([
    ['in no place', 'DELETE FROM placements WHERE first_line = 1', '1 lines'],
    ['in no paragraph', 'DELETE FROM paragraph_sources', '3 lines'],
    ['in two places', "INSERT INTO placements VALUES (1, 3, 3, 'furniture', NULL)", '1 lines'],
    ['in two paragraphs', 'UPDATE paragraph_sources SET first_line = 3, last_line = 3 WHERE first_line = 4', '2 lines'],
  ])('finds a line that is %s', (_, sql, count) => {
    expect(plant(sql)).toEqual([{ check: 'conservation', about: 'page.md', problem: expect.stringContaining(count) }]);
  });

  it.each([
    ['a page of no issue', 'UPDATE pages SET issue_id = 99', 'pages row 1'],
    ['a part of no document', 'UPDATE article_parts SET document_id = 99 WHERE id = 2', 'article_parts row 2'],
    ['a document of no import', 'UPDATE documents SET import_id = 99', 'documents row 1'],
    ['a paragraph of no part', 'UPDATE paragraphs SET part_id = 99 WHERE id = 3', 'paragraphs row 3'],
  ])('finds %s', (_, sql, about) => {
    expect(plant(sql)).toContainEqual({ check: 'references', about, problem: expect.any(String) });
  });

  it('finds what SQLite itself finds', () => {
    const faults = plant(
      "PRAGMA ignore_check_constraints = ON; UPDATE paragraphs SET kind = 'x' WHERE id = 1; PRAGMA ignore_check_constraints = OFF",
    );
    expect(faults).toEqual([{ check: 'database', about: ':memory:', problem: expect.stringContaining('paragraphs') }]);
  });

  it('finds that the kept text of a document is damaged', () => {
    expect(plant("UPDATE documents SET source = x'789c0102'")).toEqual([
      { check: 'sources', about: 'page.md', problem: expect.stringContaining('damaged') },
    ]);
  });

  it('looks at one state, whatever another program stores meanwhile', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-check-'));
    const path = join(folder, 'papers.db');
    await archive.sqlite.backup(path);
    const own = openArchive(path, { mode: 'write' });
    const other = new Database(path);
    const { pragma } = own.sqlite;
    own.sqlite.pragma = (source, options) => {
      if (source === 'foreign_key_check') other.exec('PRAGMA foreign_keys = OFF; DELETE FROM paragraphs WHERE id = 1');
      return pragma.call(own.sqlite, source, options);
    };
    expect(checkArchive(own).faults).toEqual([]);
    expect(checkArchive(own).faults).not.toEqual([]);
    other.close();
    own.close();
  });

  it.each([
    ['view', 'article_text', 'DROP VIEW article_text', 'check --reindex'],
    ['table', 'article_search', 'DROP TABLE article_search', 'check --reindex'],
    ['table', 'bylines', 'DROP TABLE bylines', 'restore a copy'],
  ])('finds that a %s is missing: %s', (type, name, sql, remedy) => {
    archive.sqlite.pragma('foreign_keys = OFF');
    archive.sqlite.exec(sql);
    const { faults } = checkArchive(archive, expectedSchema());
    expect(faults).toContainEqual({ check: 'schema', about: name, problem: expect.stringContaining(`the ${type} is missing; `) });
    expect(faults.find(({ about }) => about === name)?.problem).toContain(remedy);
  });
});
