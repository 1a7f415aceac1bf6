import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWraps, writeWraps } from '../../../src/archive/database/wraps.js';
import { type Archive, copySubset, openArchive, preferDocument } from '../../../src/archive/index.js';
import { loadBase } from '../../../src/archive/write/corrections/correct-content.js';
import { loadContent } from '../../../src/archive/write/corrections/load-content.js';
import { importFiles } from '../../../src/ingest/index.js';
import type { EvidenceCode, Wrap } from '../../../src/page/index.js';
import { openMemory } from '../make-document.js';
import { undoMigrations } from '../undo-migrations.js';

/** Lines wrapped at a width, and a break (line 7) in a sentence. */
const PAGE = `FERRY MAKES ITS LAST TRIP

The ferry at Harrow crossed the river for the last time on
Sunday evening, with forty passengers, two dogs and a brass
band on board. The crew had served the crossing for the last
thirty years and will now work on the new bridge, which the

county opened to traffic on Friday after a delay of eleven
months.

Mary Oak, who sold the tickets, said that she would keep the
bell and hang it in the window of the kitchen, where her two
grandsons can reach it.
`;

interface Row {
  readonly kind: string;
  readonly before_line: number;
  readonly after_line: number;
  readonly confidence: number | null;
  readonly evidence: string;
}

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-joins-'));
  path = join(folder, 'papers.db');
  writeFileSync(join(folder, 'ferry.txt'), PAGE);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function importPage(): Promise<Archive> {
  const archive = openArchive(path, { mode: 'write' });
  const said = { publication: 'The Harrow Courier', date: '2024-05-17', page: '1' };
  await importFiles(archive, { paths: [join(folder, 'ferry.txt')], command: 'a test', version: '0.0.0', ...said });
  return archive;
}

function joinsOf({ sqlite }: Archive): Row[] {
  return sqlite.prepare<[], Row>('SELECT * FROM joins ORDER BY path, before_line').all();
}

function pairs(rows: readonly Row[]): unknown[] {
  return rows.map(({ kind, before_line, after_line }) => [kind, before_line, after_line]);
}

const PAIRS = [
  ['wrap', 3, 4],
  ['wrap', 4, 5],
  ['wrap', 5, 6],
  ['wrap', 6, 8],
  ['wrap', 8, 9],
  ['wrap', 11, 12],
  ['wrap', 12, 13],
];

const wrap = (after: number, confidence: number, code?: EvidenceCode): Wrap => ({
  after,
  decision: { confidence, evidence: code === undefined ? [] : [{ code, weight: 1 }] },
});

describe('joins', () => {
  it('has one row for every two lines of a paragraph that was imported', async () => {
    const archive = await importPage();
    const rows = joinsOf(archive);
    expect(pairs(rows)).toEqual(PAIRS);
    expect(rows.map((row) => Object.keys(row))[0]).toEqual([
      'path',
      'kind',
      'before_line',
      'after_line',
      'confidence',
      'article',
      'paragraph',
      'evidence',
      'page',
      'before_box',
      'after_box',
    ]);
    const named = {
      path: expect.stringMatching(/ferry\.txt$/),
      article: 'the-harrow-courier/2024-05-17/1/1',
      confidence: expect.any(Number),
    };
    expect(rows).toMatchObject(rows.map((_, i) => ({ ...named, paragraph: i < 5 ? 1 : 2 })));
    expect(rows.map(({ evidence }) => (JSON.parse(evidence) as unknown[]).length)).not.toContain(0);
    expect(JSON.parse(rows[0]?.evidence ?? '')).toContainEqual(expect.objectContaining({ code: 'line-goes-on' }));
    archive.close();
  });

  it('has each pair’s own confidence, over blank lines too', () => {
    const { archive, store } = openMemory();
    const sources = [
      { first: 2, last: 7, seam: null, wraps: [wrap(3, 0.9, 'topic'), wrap(5, 0.6), wrap(7, 0.9, 'topic')] },
      { first: 9, last: 9, seam: { confidence: 0.8, evidence: [] }, wraps: [] },
    ];
    store({ articles: [{ paragraphs: ['one', { text: 'two', sources }] }] });
    expect(joinsOf(archive).map((row) => [row.kind, row.before_line, row.after_line, row.confidence, row.evidence])).toEqual([
      ['wrap', 2, 3, 0.9, '[{"code":"topic","weight":1}]'],
      ['wrap', 3, 5, 0.6, '[]'],
      ['wrap', 5, 7, 0.9, '[{"code":"topic","weight":1}]'],
      ['seam', 7, 9, 0.8, '[]'],
    ]);
    expect(loadContent(archive, 1).articles[0]?.paragraphs[1]?.sources).toEqual(sources);
  });

  it('numbers paragraphs through all parts, and has renditions that are not shown', () => {
    const { archive, store } = openMemory();
    const page = { publication: 'The Harrow Courier', date: '2024-05-17', language: 'en' } as const;
    const sources = [{ first: 2, last: 3, seam: null, wraps: [wrap(3, 0.9)] }];
    const first = { headline: 'Tannery Will Reopen', continuedOn: 'A4', paragraphs: ['The tannery will reopen.', 'The smokestack'] };
    store({ ...page, page: 'A1', path: 'A1.txt', articles: [first] });
    const rest = { headline: 'Tannery Will Reopen', continuedFrom: 'A1', paragraphs: [{ text: 'stays where it is.', sources }] };
    store({ ...page, page: 'A4', path: 'A4.txt', articles: [rest] });
    const other = store({ ...page, page: 'A4', path: 'again.txt', articles: [{ paragraphs: [{ text: 'stays.', sources }] }] });
    const rows = () => archive.sqlite.prepare('SELECT path, article, paragraph FROM joins ORDER BY path').all();
    const both = [
      { path: 'A4.txt', article: 'the-harrow-courier/2024-05-17/A1/1', paragraph: 3 },
      { path: 'again.txt', article: 'the-harrow-courier/2024-05-17/A4~2/1', paragraph: 1 },
    ];
    expect(rows()).toEqual(both);
    preferDocument(archive, other.id, { by: 'a test', why: null });
    expect(rows().map((row) => (row as { path: string }).path)).toEqual(['A4.txt', 'again.txt']);
  });

  it('is the same in a subset of the archive', async () => {
    const archive = await importPage();
    const target = join(folder, 'subset.db');
    const steps = copySubset(archive, { ids: [1] }, target);
    while (!steps.next().done);
    const subset = openArchive(target);
    expect(joinsOf(subset)).toEqual(joinsOf(archive));
    subset.close();
    archive.close();
  });

  it('goes by an index for an article and for a file', () => {
    const { archive } = openMemory();
    for (const column of ['article', 'path']) {
      const steps = archive.sqlite.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT * FROM joins WHERE ${column} = 'x'`).all();
      expect(steps.map(({ detail }) => detail).filter((detail) => /^SCAN (?![we]\b|joins)/.test(detail))).toEqual([]);
    }
  });
});

describe('What is stored of wraps', () => {
  it.each([
    ['nothing of a single line', [], null],
    [
      'equal decisions once',
      [wrap(3, 0.9, 'topic'), wrap(4, 0.5), wrap(6, 0.9, 'topic')],
      '[[0.9,[{"code":"topic","weight":1}],[[2,3],[4,6]]],[0.5,[],[[3,4]]]]',
    ],
    [
      'the lines of one row of a list, and none between rows',
      [
        { ...wrap(6, 0.9), before: 5 },
        { ...wrap(9, 0.9), before: 8 },
      ],
      '[[0.9,[],[[5,6],[8,9]]]]',
    ],
  ])('is %s, and is read as it was', (_, wraps, json) => {
    expect(writeWraps({ first: 2, wraps })).toBe(json);
    expect(readWraps(json, 2)).toEqual(wraps);
  });
});

/** The archive as it was before its wraps were kept one by one, with the least confidence of each stretch. */
function makeOld(): void {
  const old = new Database(path);
  undoMigrations(old, '0004_wraps');
  old.exec('UPDATE paragraph_sources SET last_line = 9 WHERE first_line = 3; DELETE FROM paragraph_sources WHERE first_line = 8');
  const source = { first: 3, last: 9, seam: null, wrap: { confidence: 0.75, evidence: [] } };
  const page = { kind: 'assembled', articles: [{ paragraphs: [{ text: 'x', sources: [source] }] }], placements: [], notices: [] };
  old.prepare('UPDATE documents SET uncorrected = ?').run(deflateSync(JSON.stringify(page)));
  old.close();
}

describe('An archive that knows the least certain wrap of each stretch only', () => {
  it('has it for every pair when it is opened, and blank lines do not count', async () => {
    (await importPage()).close();
    makeOld();
    const archive = openArchive(path);
    const rows = joinsOf(archive);
    expect(pairs(rows)).toEqual(PAIRS.map(([, ...lines]) => ['wrap', ...lines]));
    expect(new Set(rows.map(({ confidence, evidence }) => `${confidence} ${evidence}`))).toEqual(new Set(['0.75 []']));
    const [source] = loadBase(archive, 1).articles[0]?.paragraphs[0]?.sources ?? [];
    expect(source).toEqual({ first: 3, last: 9, seam: null, wraps: [4, 5, 6, 8, 9].map((after) => wrap(after, 0.75)) });
    archive.close();
  });
});
