import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../src/archive/index.js';
import { importFiles, readDocument } from '../../src/ingest/index.js';
import type { Article, Identification, IdentityField } from '../../src/page/index.js';
import { issueKey, pageKey, partKey } from '../../src/threads/keys.js';
import type { PartEnds } from '../../src/threads/match-parts.js';
import { partEnds } from '../../src/threads/part-ends.js';
import { threadParts } from '../../src/threads/thread-parts.js';

const ARTICLE: Article = {
  kind: 'article',
  language: 'zh',
  kicker: null,
  headline: null,
  deck: null,
  byline: [],
  creditLines: [],
  dateline: null,
  continuedFrom: null,
  continuedOn: null,
  paragraphs: [],
};

describe('What a part says of its other parts', () => {
  it.each<[string, Partial<Article>, Partial<PartEnds>]>([
    ['is nothing where it has no jump line', {}, { comesFrom: false, goesOn: false, firstText: '', lastText: '' }],
    [
      'is the page that its jump line names, and the mark',
      { continuedOn: { direction: 'on', page: '3', mark: '①', line: 9, stands: 'alone' } },
      { goesOn: true, continuedOn: '3', continuedOnMark: '①', comesFrom: false },
    ],
    [
      'is that it comes from somewhere, though no page is named',
      { continuedFrom: { direction: 'from', page: null, mark: null, line: 1, stands: 'alone' } },
      { comesFrom: true, continuedFrom: null },
    ],
    ['is what its format says of it', { thread: { name: 'issue#a1', part: 2 } }, { thread: { name: 'issue#a1', part: 2 } }],
    ['is its headline', { headline: { text: '大桥通车', lines: [1] } }, { headline: '大桥通车' }],
    [
      'is its first and its last paragraph',
      { paragraphs: ['a', 'b', 'c'].map((text) => ({ kind: 'body', speaker: null, label: null, text, sources: [] })) },
      { firstText: 'a', lastText: 'c' },
    ],
  ])('%s', (_, article, ends) => {
    expect(partEnds({ key: 'k', page: '1' }, { ...ARTICLE, ...article })).toMatchObject({ key: 'k', page: '1', ...ends });
  });
});

/** A folder of pages with its manifest, which are measured where they lie. */
interface Collection {
  readonly name: string;
  readonly folder: string;
  /** Where it ought to be, by the environment; empty where nobody said so. */
  readonly root: string;
  readonly isWanted: (path: string) => boolean;
}

const LAB = process.env.BROADSHEET_LAB ?? '';
const CORPUS = process.env.BROADSHEET_CORPUS ?? '';
const COLLECTIONS: readonly Collection[] = [
  { name: 'the corpus', folder: CORPUS, root: CORPUS, isWanted: () => true },
  ...['laid-zh', 'laid-en'].map((set) => ({
    name: `the pages of ${set} that jump`,
    folder: join(LAB, set),
    root: LAB,
    isWanted: (path: string) => path.includes('jump'),
  })),
];

if (LAB === '' || CORPUS === '')
  console.warn('Real pages are not threaded: set BROADSHEET_LAB and BROADSHEET_CORPUS to their folders to do so.');

interface Row {
  readonly path: string;
  readonly publication: string;
  readonly date: string;
  readonly page: string;
}

/** What threads are, each border with its reason: from pages alone, without an archive. */
function threadWithout(folder: string, rows: readonly Row[], slugs: ReadonlyMap<string, string>): unknown[] {
  const issues = new Map<string, PartEnds[]>();
  const seen = new Map<string, number>();
  for (const { path, ...said } of rows.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const known = Object.entries(said).flatMap(([field, value]): Identification[] =>
      value === '' ? [] : [{ field: field as IdentityField, value, basis: 'manifest', evidence: path }],
    );
    const { assembled, identifications, sha256 } = readDocument(path, readFileSync(join(folder, path)), { known });
    const of = (field: IdentityField) => identifications.find((one) => one.field === field)?.value ?? null;
    const place = {
      slug: slugs.get(of('publication') ?? '') ?? null,
      date: of('date'),
      edition: of('edition'),
      label: of('page'),
      seed: sha256,
    };
    if (place.slug === null || place.date === null) continue;
    const page = pageKey(place);
    const rendition = (seen.get(page) ?? 0) + 1;
    seen.set(page, rendition);
    // The corpus has two renditions of one page; none of its articles jumps.
    if (rendition > 1) continue;
    const ends = assembled.articles.map((article, i) =>
      partEnds({ key: partKey(page, rendition, null, i + 1), page: place.label }, article),
    );
    issues.set(issueKey(place), [...(issues.get(issueKey(place)) ?? []), ...ends.filter(({ comesFrom, goesOn }) => comesFrom || goesOn)]);
  }
  const threads = [...issues.values()].flatMap((parts) => threadParts(parts).articles);
  return threads.map((parts) => parts.map(({ key, link }) => [key, link])).sort(compareJson);
}

function threadsOf({ sqlite }: Archive): unknown[] {
  const rows = sqlite
    .prepare<[], { article: number; key: string; reason: string | null; decision: string | null }>(
      `SELECT article_id AS article, key, thread_reason AS reason, thread_evidence AS decision FROM article_parts a
       WHERE (SELECT count(*) FROM article_parts b WHERE b.article_id = a.article_id) > 1 ORDER BY article_id, position`,
    )
    .all();
  const threads = new Map<number, typeof rows>();
  for (const row of rows) threads.set(row.article, [...(threads.get(row.article) ?? []), row]);
  return [...threads.values()]
    .map((parts) => parts.map(({ key, reason, decision }) => [key, decision === null ? null : { reason, decision: JSON.parse(decision) }]))
    .sort(compareJson);
}

function compareJson(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

describe.each(COLLECTIONS)('Threads of $name', ({ folder, root, isWanted }) => {
  it.skipIf(root === '')('are the same without an archive as in one', async () => {
    if (!existsSync(join(folder, 'pages'))) throw new Error(`there are no pages in ${folder}, though the environment names it`);
    const manifest: Row[] = parse(readFileSync(join(folder, 'manifest.csv'), 'utf8'), { columns: true, bom: true });
    const rows = manifest.filter(({ path }) => isWanted(path));
    expect(rows.length).toBe(readdirSync(join(folder, 'pages')).filter((path) => isWanted(path)).length);
    const archive = openArchive(':memory:', { mode: 'write' });
    const paths = rows.map(({ path }) => join(folder, path));
    await importFiles(archive, { paths, manifest: join(folder, 'manifest.csv'), command: 'a test', version: '0.0.0' });
    const named = archive.sqlite.prepare<[], { name: string; slug: string }>('SELECT name, slug FROM publications').all();
    const expected = threadsOf(archive);
    archive.close();
    expect(threadWithout(folder, rows, new Map(named.map(({ name, slug }) => [name, slug])))).toEqual(expected);
    if (folder !== CORPUS) expect(expected.length).toBeGreaterThan(15);
  });
});
