import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportOptions, Selection } from '../../src/exports/index.js';
import { parquet } from '../../src/exports/parquet.js';
import type { ArticleRecord } from '../../src/page/index.js';
import { type PageSketch, runExport, selectAll } from './select-pages.js';

let folder = '';
let duckdb: DuckDBConnection;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-parquet-'));
  duckdb = await (await DuckDBInstance.create(':memory:')).connect();
});

afterAll(() => {
  duckdb.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

/** Rows as DuckDB reads them; `FILE` and `FOLDER` in the query are the export's. */
async function query(sql: string, at: string): Promise<Record<string, unknown>[]> {
  const named = sql.replaceAll('FILE', `'${at}'`).replaceAll('FOLDER', `'${at}/**/*.parquet'`);
  return (await duckdb.runAndReadAll(named)).getRowObjectsJson();
}

let count = 0;

/** Where an export was written, its paths, and how many rows and pieces it said that each file has. */
function writeExport(selection: Selection, options: ExportOptions = {}) {
  const at = join(folder, String(++count));
  const files = [...runExport(parquet, selection, options)].map(([path, { bytes, count, pieces }]) => {
    const name = path === '' ? `${at}.parquet` : join(at, path);
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, bytes);
    return { path, count, pieces };
  });
  return { at: options.partition ? at : `${at}.parquet`, files };
}

function writePages(pages: readonly PageSketch[], options: ExportOptions = {}) {
  const { archive, selection } = selectAll(pages);
  try {
    return { ...writeExport(selection, options), records: [...selection.records()] };
  } finally {
    archive.close();
  }
}

const PAGES: readonly PageSketch[] = [
  {
    publication: '云溪日报',
    date: '2024-03-08',
    page: '3',
    edition: '早',
    path: '云溪日报/003.md',
    articles: [
      {
        kicker: '盼了十年',
        headline: '新桥“通车”　两岸欢庆',
        deck: '渡船保留',
        byline: ['王小禾', '李明'],
        dateline: { agency: '新华社', place: '青石', date: '--03-07' },
        continuedFrom: '1',
        mark: '①',
        paragraphs: [
          { text: '新桥昨日通车，𠮷日。', label: '本报讯（记者王小禾）' },
          { kind: 'heading', text: '二十年' },
          { text: '等了很久。', speaker: '张师傅' },
        ],
      },
      { paragraphs: ['转暖。'] },
    ],
  },
  {
    publication: 'The Daily Planet',
    date: '1924-12-31',
    page: 'A1',
    speaks: 'en',
    path: 'planet/A1.md',
    articles: [{ headline: "Mayor's “Bridge”", byline: ['Jane Doe'], paragraphs: ['It opened — at last.', 'The ferry\tstays.'] }],
  },
  { articles: [{ headline: '无名', paragraphs: ['不知何报。'] }], speaks: null },
];

function printed({ label, text }: ArticleRecord['paragraphs'][number]): string {
  return (label ?? '') + text;
}

describe('Parquet', () => {
  it('has a typed column for each field of an article', async () => {
    const { at } = writePages(PAGES);
    const columns = await query('SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM FILE)', at);
    expect(Object.fromEntries(columns.map(({ column_name: name, column_type: type }) => [name, type]))).toEqual({
      id: 'VARCHAR',
      publication: 'VARCHAR',
      issue_date: 'DATE',
      edition: 'VARCHAR',
      pages: 'VARCHAR[]',
      language: 'VARCHAR',
      section: 'VARCHAR',
      kicker: 'VARCHAR',
      headline: 'VARCHAR',
      deck: 'VARCHAR',
      byline: 'VARCHAR[]',
      dateline_agency: 'VARCHAR',
      dateline_place: 'VARCHAR',
      dateline_date: 'VARCHAR',
      continued_from: 'VARCHAR',
      continued_on: 'VARCHAR',
      continuation_mark: 'VARCHAR',
      paragraph_count: 'INTEGER',
      text: 'VARCHAR',
    });
  });

  it('has a typed column for each field of a paragraph', async () => {
    const { at } = writePages(PAGES, { rows: 'paragraphs' });
    const columns = await query('SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM FILE)', at);
    expect(Object.fromEntries(columns.map(({ column_name: name, column_type: type }) => [name, type]))).toEqual({
      article: 'VARCHAR',
      number: 'INTEGER',
      publication: 'VARCHAR',
      issue_date: 'DATE',
      edition: 'VARCHAR',
      page: 'VARCHAR',
      language: 'VARCHAR',
      section: 'VARCHAR',
      headline: 'VARCHAR',
      byline: 'VARCHAR[]',
      kind: 'VARCHAR',
      speaker: 'VARCHAR',
      label: 'VARCHAR',
      text: 'VARCHAR',
      path: 'VARCHAR',
      sha256: 'VARCHAR',
      lines: 'STRUCT("first" INTEGER, "last" INTEGER)[]',
    });
  });

  it('gives DuckDB every article as it is, in reading order, NULL for what is unknown', async () => {
    const { at, records, files } = writePages(PAGES);
    const rows = await query('SELECT * FROM FILE', at);
    expect(rows).toEqual(
      records.map((record) => ({
        id: record.id,
        publication: record.publication,
        issue_date: record.issue_date,
        edition: record.edition,
        pages: record.pages,
        language: record.language,
        section: record.section,
        kicker: record.kicker,
        headline: record.headline,
        deck: record.deck,
        byline: record.byline,
        dateline_agency: record.dateline?.agency ?? null,
        dateline_place: record.dateline?.place ?? null,
        dateline_date: record.dateline?.date ?? null,
        continued_from: record.continued_from,
        continued_on: record.continued_on,
        continuation_mark: record.continuation_mark,
        paragraph_count: record.paragraphs.length,
        text: record.paragraphs.map(printed).join('\n\n'),
      })),
    );
    expect(files).toEqual([{ path: '', count: 4, pieces: 1 }]);
    expect(rows[2]).toMatchObject({
      publication: '云溪日报',
      issue_date: '2024-03-08',
      pages: ['3'],
      dateline_date: '--03-07',
      text: '本报讯（记者王小禾）新桥昨日通车，𠮷日。\n\n二十年\n\n等了很久。',
    });
    expect(rows[0]).toMatchObject({
      publication: null,
      issue_date: null,
      edition: null,
      pages: [],
      byline: [],
      headline: '无名',
      language: null,
      section: null,
    });
  });

  it('gives DuckDB every paragraph as it is', async () => {
    const { at, records, files } = writePages(PAGES, { rows: 'paragraphs' });
    expect(await query('SELECT * FROM FILE', at)).toEqual(
      records.flatMap((record) =>
        record.paragraphs.map(({ kind, speaker, label, text, page, source }, i) => ({
          article: record.id,
          number: i + 1,
          publication: record.publication,
          issue_date: record.issue_date,
          edition: record.edition,
          page,
          language: record.language,
          section: record.section,
          headline: record.headline,
          byline: record.byline,
          kind,
          speaker,
          label,
          text,
          path: source.path,
          sha256: source.sha256,
          lines: source.lines.map(([first, last]) => ({ first, last })),
        })),
      ),
    );
    expect(files).toEqual([{ path: '', count: 7, pieces: 1 }]);
  });

  it('has dates that can be reckoned with, before 1970 too, and none where a date is no whole day', async () => {
    const dates = ['1872-04-30', '1969-12-31', '2024-02-29', '2023-02-29', '1924-03', '1924'];
    const { at } = writeExport(selectRecords(dates.map((issue_date, i) => makeRecord({ id: `a/b/1/${i}`, issue_date }))));
    const rows = await query('SELECT issue_date, issue_date + 1 AS tomorrow FROM FILE', at);
    expect(rows).toEqual([
      { issue_date: '1872-04-30', tomorrow: '1872-05-01' },
      { issue_date: '1969-12-31', tomorrow: '1970-01-01' },
      { issue_date: '2024-02-29', tomorrow: '2024-03-01' },
      ...['2023-02-29', '1924-03', '1924'].map(() => ({ issue_date: null, tomorrow: null })),
    ]);
    expect(await query("SELECT count(*)::INT AS n FROM FILE WHERE issue_date < DATE '1900-01-01'", at)).toEqual([{ n: 1 }]);
  });

  it('says in itself what it is', async () => {
    const { at } = writePages(PAGES, { rows: 'paragraphs' });
    const pairs = await query('SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(FILE)', at);
    const metadata = Object.fromEntries(pairs.map(({ key, value }) => [key, String(value)]));
    expect(metadata).toMatchObject({ 'broadsheet.rows': 'paragraphs', 'broadsheet.version': expect.stringMatching(/^\d+\.\d+\.\d+/) });
    const names = (await query('SELECT column_name FROM (DESCRIBE SELECT * FROM FILE)', at)).map((row) => row.column_name);
    expect(Object.keys(JSON.parse(metadata['broadsheet.columns'] ?? '{}'))).toEqual(names);
  });

  it('is a file with no rows where nothing is found', async () => {
    for (const rows of ['articles', 'paragraphs'] as const) {
      const { at, files } = writeExport(selectRecords([]), { rows });
      expect(files).toEqual([{ path: '', count: 0, pieces: 1 }]);
      expect(await query('SELECT count(*)::INT AS n FROM FILE', at)).toEqual([{ n: 0 }]);
    }
    expect(writeExport(selectRecords([]), { partition: true }).files).toEqual([]);
  });

  it('is written a row group at a time, before the articles behind it are read', async () => {
    const texts = Array.from({ length: 7 }, (_, i) => `${i}${'桥'.repeat(1_500_000)}`);
    let taken = 0;
    const selection = {
      ...selectRecords([]),
      *records() {
        for (const [i, text] of texts.entries()) {
          taken++;
          yield makeRecord({ id: `a/2024-03-08/1/${i}`, paragraphs: [makeParagraph(text)] });
        }
      },
    };
    const [file] = parquet.write(selection, {});
    file?.pieces.next();
    expect(taken).toBe(3);

    const { at, files } = writeExport(selection);
    expect(files).toEqual([{ path: '', count: 7, pieces: 3 }]);
    expect(await query('SELECT row_group_num_rows::INT AS n FROM parquet_metadata(FILE) WHERE column_id = 0', at)).toEqual([
      { n: 3 },
      { n: 3 },
      { n: 1 },
    ]);
    expect((await query('SELECT text FROM FILE', at)).map((row) => row.text)).toEqual(texts);
  });
});

describe('Parquet in partitions', () => {
  it('is a folder a newspaper and year, as hive names them', async () => {
    const more = [
      ...PAGES,
      { publication: '云溪日报', date: '2023-12-31', page: '1', articles: [{ headline: '除夕' }] },
      { publication: '云溪日报', page: '1', articles: [{ headline: '何年' }] },
      { date: '2024-05-01', page: '1', articles: [{ headline: '何报' }] },
    ];
    const { at, files, records } = writePages(more, { partition: true });
    expect(files.map(({ path, count }) => [path, count])).toEqual([
      ['publication=__HIVE_DEFAULT_PARTITION__/year=2024/part-0.parquet', 1],
      ['publication=__HIVE_DEFAULT_PARTITION__/year=__HIVE_DEFAULT_PARTITION__/part-0.parquet', 1],
      ['publication=the-daily-planet/year=1924/part-0.parquet', 1],
      ['publication=yunxi-ribao/year=2023/part-0.parquet', 1],
      ['publication=yunxi-ribao/year=2024/part-0.parquet', 2],
      ['publication=yunxi-ribao/year=__HIVE_DEFAULT_PARTITION__/part-0.parquet', 1],
    ]);
    const read = 'FROM read_parquet(FOLDER, hive_partitioning = true)';
    expect(await query(`SELECT id, publication, year::INT AS year, publication_name ${read} ORDER BY id`, at)).toEqual(
      records
        .map(({ id, publication, issue_date: date }) => ({
          id,
          publication: publication === null ? null : id.split('/')[0],
          year: date === null ? null : Number(date.slice(0, 4)),
          publication_name: publication,
        }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(await query(`SELECT text ${read} WHERE publication = 'the-daily-planet' AND year = 1924`, at)).toEqual([
      { text: 'It opened — at last.\n\nThe ferry\tstays.' },
    ]);
  });

  it('holds paragraphs too', async () => {
    const { at, files } = writePages(PAGES, { partition: true, rows: 'paragraphs' });
    expect(files.map((file) => file.count)).toEqual([1, 2, 4]);
    expect(
      await query('SELECT count(*)::INT AS n FROM read_parquet(FOLDER, hive_partitioning = true) WHERE publication_name IS NULL', at),
    ).toEqual([{ n: 1 }]);
  });

  it('cuts long names to what file systems take, one folder a newspaper', async () => {
    const slug = '栖川晚报'.repeat(30);
    const records = ['甲', '乙'].map((end) =>
      makeRecord({ id: `${slug}${end}/2024-01-01/1/1`, publication: '某报', issue_date: '2024-01-01' }),
    );
    const { at, files } = writeExport(selectRecords(records), { partition: true });
    expect(new Set(files.map(({ path }) => path)).size).toBe(2);
    for (const { path } of files) for (const name of path.split('/')) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(await query('SELECT count(DISTINCT publication)::INT AS n FROM read_parquet(FOLDER, hive_partitioning = true)', at)).toEqual([
      { n: 2 },
    ]);
  });

  it('opens no file twice, in whatever order the articles come', async () => {
    const order = ['a/2024-01-01', 'b/2024-01-01', 'a/2024-02-01', 'a/2023-01-01', 'b/2024-03-01', 'a/2024-04-01'];
    const records = order.map((issue, i) => makeRecord({ id: `${issue}/1/${i}`, publication: '某报', issue_date: issue.slice(2) }));
    const { at, files } = writeExport(selectRecords(records), { partition: true });
    expect(files.map(({ path }) => path.replace(/publication=|year=|\.parquet/g, ''))).toEqual([
      'a/2024/part-0',
      'b/2024/part-0',
      'a/2024/part-1',
      'a/2023/part-0',
      'b/2024/part-1',
      'a/2024/part-2',
    ]);
    expect(await query('SELECT count(DISTINCT id)::INT AS n FROM read_parquet(FOLDER, hive_partitioning = true)', at)).toEqual([{ n: 6 }]);
  });

  it('takes one file after the other and lets the articles go when it is left', () => {
    let left = false;
    const selection = {
      ...selectRecords([]),
      *records() {
        try {
          for (const slug of ['a', 'b']) yield makeRecord({ id: `${slug}/2024-01-01/1/1`, publication: '某报', issue_date: '2024-01-01' });
        } finally {
          left = true;
        }
      },
    };
    const untaken = () => [...parquet.write(selection, { partition: true })];
    expect(untaken).toThrow('publication=a/year=2024 was not taken before the file behind it');
    expect(left).toBe(true);
  });
});

const PARAGRAPH = {
  kind: 'body',
  speaker: null,
  label: null,
  page: '1',
  part: 0,
  source: { path: 'a.md', sha256: 'ab', lines: [[1, 1]] },
} as const;

function makeParagraph(text: string): ArticleRecord['paragraphs'][number] {
  return { ...PARAGRAPH, text };
}

function makeRecord(fields: Partial<ArticleRecord>): ArticleRecord {
  return {
    id: 'a/b/1/1',
    publication: null,
    issue_date: null,
    edition: null,
    pages: [],
    language: 'zh',
    section: null,
    kicker: null,
    headline: null,
    deck: null,
    byline: [],
    dateline: null,
    continued_from: null,
    continued_on: null,
    continuation_mark: null,
    parts: [],
    paragraphs: [makeParagraph('通车。')],
    ...fields,
  };
}

function selectRecords(records: readonly ArticleRecord[]): Selection {
  return { ...selectAll([]).selection, records: () => records };
}
