import { describe, expect, it } from 'vitest';
import { DESCRIPTIONS } from '../../../src/archive/database/schema-descriptions.js';
import { describeNewArchive, describeSchema } from '../../../src/archive/query/describe-schema.js';
import { FUNCTIONS } from '../../../src/archive/search/functions.js';
import { openMemory } from '../make-document.js';

describe('The descriptions of the schema', () => {
  const { tables, functions } = describeSchema(openMemory().archive);

  it('are of every table and view of an archive, and of nothing else', () => {
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(DESCRIPTIONS).sort());
    for (const name of [
      'article_text',
      'paragraph_text',
      'indexed_text',
      'article_search',
      'article_tokens',
      'publications',
      'corrections',
    ])
      expect(Object.keys(DESCRIPTIONS)).toContain(name);
  });

  it.each(tables.map((table) => [table.name, table] as const))(
    'are of every column of %s, in order, and of nothing else',
    (name, table) => {
      const columns = table.columns.map((column) => column.name);
      expect(columns.length).toBeGreaterThan(1);
      expect(columns.toSorted()).toEqual(Object.keys(DESCRIPTIONS[name]?.columns ?? {}).toSorted());
      expect(table.columns.filter(({ about }) => !about)).toEqual([]);
    },
  );

  it('take one line each, that a terminal has room for', () => {
    const lines = Object.values(DESCRIPTIONS).flatMap(({ about, columns }) => [about, ...Object.values(columns)]);
    expect(lines.filter((line) => /\n/.test(line) || line.trim() !== line || line === '' || line.length > 110)).toEqual([]);
  });

  it('are of every function', () => {
    expect(functions.map(({ name }) => name)).toEqual(Object.keys(FUNCTIONS));
  });
});

describe('The schema', () => {
  it('is the same without an archive', () => {
    expect(describeNewArchive()).toEqual(describeSchema(openMemory().archive));
  });

  it('says what refers to what', () => {
    const paragraphs = describeNewArchive().tables.find(({ name }) => name === 'paragraphs');
    expect(paragraphs?.columns.map(({ name, type, refersTo }) => [name, type, refersTo]).slice(0, 2)).toEqual([
      ['id', 'integer', null],
      ['part_id', 'integer', 'article_parts.id'],
    ]);
  });

  it('has the tables and views that others made, last and without a word on them', () => {
    const { archive } = openMemory();
    archive.sqlite.exec(`CREATE TABLE "主题" (article_key TEXT REFERENCES articles(key), topic);
      CREATE VIEW about_articles AS SELECT key FROM articles;`);
    expect(describeSchema(archive).tables.slice(-2)).toEqual([
      { kind: 'view', name: 'about_articles', about: null, columns: [{ name: 'key', type: 'text', refersTo: null, about: null }] },
      {
        kind: 'table',
        name: '主题',
        about: null,
        columns: [
          { name: 'article_key', type: 'text', refersTo: 'articles.key', about: null },
          { name: 'topic', type: null, refersTo: null, about: null },
        ],
      },
    ]);
  });
});
