import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, checkArchive, correctIdentity, listArticleIds, listRows, openArchive } from '../../../../src/archive/index.js';
import { makeSelection } from '../../../../src/exports/index.js';
import { jsonl } from '../../../../src/exports/jsonl.js';
import { type ImportTally, importFiles } from '../../../../src/ingest/index.js';
import type { ArticleRecord } from '../../../../src/page/index.js';
import { rounds } from '../../../rounds.js';
import { countRows, type DocumentSketch, openMemory } from '../../make-document.js';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-restore-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function exportAll(archive: Archive): string {
  const selection = makeSelection(archive, listArticleIds(archive, { renditions: 'all' }));
  return [...jsonl.write(selection, {})].flatMap(({ pieces }) => [...pieces]).join('');
}

function importText(archive: Archive, text: string): Promise<ImportTally> {
  const path = join(folder, 'export.jsonl');
  writeFileSync(path, text);
  return importFiles(archive, { paths: [path], command: 'a test', version: '0.0.0' });
}

/** What an archive exports after it has taken in an export. */
async function roundTrip(text: string): Promise<{ text: string; shown: number; faults: readonly unknown[]; tally: ImportTally }> {
  const archive = openArchive(':memory:', { mode: 'write' });
  const tally = await importText(archive, text);
  const again = { text: exportAll(archive), shown: listArticleIds(archive, {}).length, faults: checkArchive(archive).faults, tally };
  archive.close();
  return again;
}

const PAGE = { publication: '云溪日报', date: '2024-03-08', page: '3' } as const;
const STORY = { headline: '新桥通车', byline: ['王小禾'], paragraphs: ['新桥昨日通车。', { kind: 'heading', text: '二十年' } as const] };

const CASES: readonly [string, readonly DocumentSketch[]][] = [
  ['a page', [{ ...PAGE, articles: [STORY, { headline: '天气', paragraphs: ['转暖。'] }] }]],
  ['a page with a headline that has no text', [{ ...PAGE, articles: [{ headline: '只有标题' }, STORY] }]],
  ['a page with nothing but headlines', [{ ...PAGE, articles: [{ headline: '只有标题' }, { headline: '又一个' }] }]],
  ['an article without a headline', [{ ...PAGE, articles: [{ paragraphs: ['没有标题。'] }] }]],
  [
    'every field',
    [
      {
        ...PAGE,
        edition: '早',
        articles: [
          {
            ...STORY,
            kicker: '强调',
            deck: '出席',
            dateline: { agency: '新华社', place: null, date: '--03-07' },
            continuedFrom: '1',
            continuedOn: '4',
            mark: '①',
          },
        ],
      },
    ],
  ],
  [
    'two renditions of a page',
    [
      { ...PAGE, articles: [STORY] },
      { ...PAGE, articles: [STORY, STORY], sha256: 'two' },
    ],
  ],
  [
    'pages of an issue',
    [
      { ...PAGE, articles: [STORY] },
      { ...PAGE, page: '10', articles: [STORY], sha256: 'two' },
      { ...PAGE, page: 'A4', articles: [STORY], sha256: 'three' },
    ],
  ],
  ['a page of which nothing is known', [{ articles: [STORY] }]],
  [
    'pages of which a part is known',
    [
      { publication: '云溪日报', articles: [STORY] },
      { date: '2024-03-08', page: '3', articles: [STORY], sha256: 'abc' },
    ],
  ],
  [
    'two papers whose names sound alike',
    [
      { ...PAGE, articles: [STORY] },
      { ...PAGE, publication: '芸汐日报', articles: [STORY], sha256: 'two' },
    ],
  ],
  [
    'one article a file',
    [
      { ...PAGE, item: '1', articles: [STORY] },
      { ...PAGE, item: '02', articles: [STORY], sha256: 'two' },
      { ...PAGE, item: 'weather', articles: [STORY], sha256: 'three' },
    ],
  ],
  ['two articles in a file that was to hold one', [{ ...PAGE, item: '7', articles: [STORY, { ...STORY, headline: '第二篇' }] }]],
  [
    'the same beside others',
    [
      { ...PAGE, item: '1', articles: [STORY, { ...STORY, headline: '第二篇' }] },
      { ...PAGE, item: '2', articles: [STORY], sha256: 'two' },
    ],
  ],
];

describe('Export, then import into an empty archive, then export gives the same bytes', () => {
  it.each(CASES)('for %s', async (_, sketches) => {
    const { archive, store } = openMemory();
    for (const sketch of sketches) store(sketch);
    const text = exportAll(archive);
    archive.close();
    expect(await roundTrip(text)).toMatchObject({ text, faults: [] });
  });

  it('for any pages of any articles', async () => {
    const text = fc.constantFrom('新桥通车', '天气', '“引”', '𠀀', 'A “word”\u2028', ' ');
    const article = fc.record(
      {
        kicker: text,
        headline: text,
        deck: text,
        byline: fc.uniqueArray(text, { maxLength: 2 }),
        continuedOn: fc.constantFrom('4', 'A4'),
        paragraphs: fc.array(text, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    );
    const page = fc.record(
      {
        publication: fc.constantFrom('云溪日报', '芸汐日报', 'The Harrow Courier', '人民日报'),
        date: fc.constantFrom('2024-03-08', '1949-10-01'),
        page: fc.constantFrom('1', '2', '10', 'A4'),
        edition: fc.constantFrom('早', 'evening'),
        articles: fc.array(article, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['articles'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
        const { archive, store } = openMemory();
        for (const [i, own] of pages.entries()) store({ ...own, path: `${i}.md`, sha256: `${i}`.repeat(64) });
        const before = exportAll(archive);
        archive.close();
        expect(await roundTrip(before)).toMatchObject({ text: before, faults: [] });
      }),
      { numRuns: rounds(25) },
    );
  });
});

/** The same with stories that go on on the other page, and pages of which each file holds one article. */
const STORIES = fc.record(
  {
    headline: fc.constantFrom('大桥通车', '菜市开业', 'Bridge Opens', 'Ferry Stops'),
    continues: fc.boolean(),
    mark: fc.constantFrom<string>('①', '②'),
    paragraphs: fc.array(fc.constantFrom('记者来到江岸。', '市长讲了话。', 'The mayor spoke.', 'Crowds came.'), {
      minLength: 1,
      maxLength: 2,
    }),
  },
  { requiredKeys: ['continues', 'paragraphs'] },
);
const TWO_PAGES = fc.record({
  first: fc.record({ items: fc.boolean(), stories: fc.array(STORIES, { minLength: 1, maxLength: 3 }) }),
  third: fc.record({ items: fc.boolean(), stories: fc.array(STORIES, { minLength: 1, maxLength: 3 }) }),
});
type TwoPages = typeof TWO_PAGES extends fc.Arbitrary<infer T> ? T : never;

function sketchPages({ first, third }: TwoPages): DocumentSketch[] {
  return [
    { ...first, page: '1', other: { continuedOn: '3' } },
    { ...third, page: '3', other: { continuedFrom: '1' } },
  ].flatMap(({ items, stories, page, other }) => {
    const articles = stories.map(({ continues, ...story }) => ({ ...story, ...(continues && other) }));
    const place = { publication: '山城日报', date: '2024-01-02', page };
    if (!items) return [{ ...place, path: `${page}.md`, sha256: page.repeat(64), articles }];
    return articles.map((article, i) => {
      const [item, name] = [String(i + 1), `${page}${i + 1}`];
      return { ...place, item, path: `${page}/${item}.md`, sha256: name.repeat(32), articles: [article] };
    });
  });
}

/** The export of an archive of these documents. */
function exportOf(sketches: readonly DocumentSketch[]): string {
  const { archive, store } = openMemory();
  for (const sketch of sketches) store(sketch);
  const text = exportAll(archive);
  archive.close();
  return text;
}

describe('Articles that go on on another page', () => {
  const ISSUE = { publication: '山城日报', date: '2024-01-02' } as const;
  const ITEMS: readonly DocumentSketch[] = [
    { ...ISSUE, page: '1', item: '1', sha256: 'a', articles: [{ headline: '大桥通车', paragraphs: ['大桥通车。'], continuedOn: '3' }] },
    { ...ISSUE, page: '1', item: '2', sha256: 'b', articles: [{ headline: '天气转暖', paragraphs: ['转暖。'] }] },
    { ...ISSUE, page: '3', item: '1', sha256: 'c', articles: [{ headline: '大桥通车', paragraphs: ['市长说。'], continuedFrom: '1' }] },
    { ...ISSUE, page: '3', item: '2', sha256: 'd', articles: [{ headline: '菜市开业', paragraphs: ['开业。'] }] },
    { ...ISSUE, page: '3', item: '3', sha256: 'e', articles: [{ headline: '学校放假', paragraphs: ['放假。'] }] },
  ];

  it.each([5, 4])('leave the other items of that page in sight (of %i files)', async (count) => {
    const archive = openArchive(':memory:', { mode: 'write' });
    const text = exportOf(ITEMS.slice(0, count));
    await importText(archive, text);
    expect(listArticleIds(archive, {})).toHaveLength(count - 1);
    expect(exportAll(archive)).toBe(text);
    archive.close();
  });

  it('come back as the same bytes, from pages and from items', async () => {
    await fc.assert(
      fc.asyncProperty(TWO_PAGES, async (pages) => {
        const text = exportOf(sketchPages(pages));
        expect(await roundTrip(text)).toMatchObject({ text, shown: text.trimEnd().split('\n').length, faults: [] });
      }),
      { numRuns: rounds(60) },
    );
  });
});

/** What an archive exports after it has taken in an export in several files, one after the other. */
async function importSplit(text: string, files: readonly number[]) {
  const archive = openArchive(':memory:', { mode: 'write' });
  const lines = text.trimEnd().split('\n');
  for (const file of new Set(files)) {
    const own = lines.filter((_, i) => files[i % files.length] === file);
    if (own.length > 0) await importText(archive, own.map((line) => `${line}\n`).join(''));
  }
  const split = { text: exportAll(archive), shown: listArticleIds(archive, {}).length, faults: checkArchive(archive).faults };
  archive.close();
  return split;
}

describe('An export of articles of which the archive has the files of some parts', () => {
  /** What an archive of some documents exports after it has taken in the export of all. */
  async function addExport(sketches: readonly DocumentSketch[], has: (index: number) => boolean) {
    const { archive, store } = openMemory();
    for (const [i, sketch] of sketches.entries()) if (has(i)) store(sketch);
    await importText(archive, exportOf(sketches));
    const all = { text: exportAll(archive), shown: listArticleIds(archive, {}).length, faults: checkArchive(archive).faults };
    archive.close();
    return all;
  }

  it.each([0, 1])('brings the other parts and joins them (the archive has file %i)', async (own) => {
    const pages: readonly DocumentSketch[] = [
      { ...PAGE, page: '1', sha256: 'a', articles: [{ headline: '大桥通车', paragraphs: ['大桥通车。'], continuedOn: '3' }] },
      { ...PAGE, page: '3', sha256: 'b', articles: [STORY, { headline: '接着', paragraphs: ['市长说。'], continuedFrom: '1' }] },
    ];
    expect(await addExport(pages, (i) => i === own)).toEqual({ text: exportOf(pages), shown: 2, faults: [] });
  });

  it('keeps a headline that only the later part prints', async () => {
    const pages: readonly DocumentSketch[] = [
      { ...PAGE, page: '1', sha256: 'a', articles: [{ paragraphs: ['Crowds came.'], continuedOn: '3' }] },
      { ...PAGE, page: '3', sha256: 'b', articles: [{ headline: 'Bridge Opens', paragraphs: ['They sang.'], continuedFrom: '1' }] },
    ];
    expect(await addExport(pages, (i) => i === 0)).toEqual({ text: exportOf(pages), shown: 1, faults: [] });
  });

  it('gives the same as all the files', async () => {
    await fc.assert(
      fc.asyncProperty(TWO_PAGES, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), async (pages, has) => {
        // Each story has its mark: a part whose file is missing has not all that it prints, and is to be told from others all the same.
        const withMarks = ({ stories, ...page }: TwoPages['first']) => ({
          ...page,
          stories: stories.map((story, i) => ({ ...story, mark: ['①', '②', '③'][i] ?? '④' })),
        });
        const sketches = sketchPages({ first: withMarks(pages.first), third: withMarks(pages.third) });
        const text = exportOf(sketches);
        const shown = text.trimEnd().split('\n').length;
        expect(await addExport(sketches, (i) => has[i] === true)).toMatchObject({ text, shown, faults: [] });
      }),
      { numRuns: rounds(60) },
    );
  });
});

describe('A headline without text that came alone', () => {
  const SHOWN = { ...PAGE, sha256: 'a', articles: [STORY, { headline: '只有标题' }, { headline: 'Only a Headline' }] } as const;
  const lines = () => exportOf([SHOWN]).trimEnd().split('\n');

  it('goes to its page when that comes with an export, and the other way round', async () => {
    const text = exportOf([SHOWN]);
    for (const order of [
      [1, 0, 2],
      [2, 1, 0],
      [0, 2, 1],
    ]) {
      const archive = openArchive(':memory:', { mode: 'write' });
      for (const i of order) await importText(archive, `${lines()[i]}\n`);
      expect(exportAll(archive)).toBe(text);
      expect(countRows(archive)).toMatchObject({ documents: 1, articles: 3 });
      expect(await importText(archive, text)).toMatchObject({ articles: 0, skipped: 3 });
      archive.close();
    }
  });

  it('gives way to the file of its page', async () => {
    const { archive, store } = openMemory();
    await importText(archive, `${lines()[2]}\n`);
    store(SHOWN);
    expect(exportAll(archive)).toBe(exportOf([SHOWN]));
    expect(countRows(archive)).toMatchObject({ documents: 1, articles: 3 });
    expect(await importText(archive, `${lines()[2]}\n`)).toMatchObject({ articles: 0, skipped: 1 });
    archive.close();
  });

  it('stays beside a file that has it not', async () => {
    const { archive, store } = openMemory();
    await importText(archive, `${lines()[2]}\n`);
    store({ ...SHOWN, sha256: 'b', articles: [STORY] });
    expect(exportAll(archive)).toContain('Only a Headline');
    archive.close();
  });

  it('comes back among items, each as its own', async () => {
    const items = ['只有标题', 'Only a Headline'].map((headline, i) => ({
      ...PAGE,
      item: String(i + 2),
      sha256: `item ${i}`,
      articles: [{ headline }],
    }));
    const sketches = [...items, ...['1', '4'].map((item) => ({ ...PAGE, item, sha256: item, articles: [STORY] }))];
    const text = exportOf(sketches);
    expect(await roundTrip(text)).toMatchObject({ text, shown: 4, faults: [] });
  });
});

describe('An export in several files', () => {
  const STORY_ON = { headline: 'Bridge Opens', paragraphs: ['The bridge opened.'], continuedOn: '3' };
  const PAGES: readonly DocumentSketch[] = [
    { publication: 'The Daily Planet', date: '1987-05-02', page: '1', sha256: 'one', articles: [STORY_ON] },
    {
      publication: 'The Daily Planet',
      date: '1987-05-02',
      page: '3',
      sha256: 'three',
      articles: [
        { headline: '菜市开业', paragraphs: ['新的菜市开业。'] },
        { headline: 'Bridge Opens', paragraphs: ['Crowds came.'], continuedFrom: '1' },
      ],
    },
  ];

  it('gives articles their numbers back, also where a later part has been given one of them', async () => {
    const text = exportOf(PAGES);
    expect(text).toMatch(/3\/1".*\n$/);
    expect(await importSplit(text, [0, 1])).toMatchObject({ text, shown: 2, faults: [] });
    expect(await importSplit(text, [1, 0])).toMatchObject({ text, shown: 2, faults: [] });
  });

  it('comes back as the same bytes however it is split', async () => {
    await fc.assert(
      fc.asyncProperty(TWO_PAGES, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 7 }), async (pages, files) => {
        const text = exportOf(sketchPages(pages));
        expect(await importSplit(text, files)).toMatchObject({ text, shown: text.trimEnd().split('\n').length, faults: [] });
      }),
      { numRuns: rounds(60) },
    );
  });
});

describe('An export that is imported', () => {
  it('again adds nothing', async () => {
    const { archive, store } = openMemory();
    store({ ...PAGE, articles: [STORY, { headline: '天气' }] });
    const text = exportAll(archive);
    archive.close();
    const own = openArchive(':memory:', { mode: 'write' });
    await importText(own, text);
    const { imports: _, import_files: __, ...before } = countRows(own);
    const tally = await importText(own, text);
    expect(tally).toMatchObject({ articles: 0, outcomes: { unchanged: 1, failed: 0 } });
    expect(countRows(own)).toMatchObject(before);
    own.close();
  });

  it('into the archive that it came from adds nothing', async () => {
    const { archive, store } = openMemory();
    store({ ...PAGE, articles: [STORY, { headline: '天气' }] });
    const text = exportAll(archive);
    expect(await importText(archive, text)).toMatchObject({ articles: 0, outcomes: { new: 0, failed: 0 } });
    expect(exportAll(archive)).toBe(text);
    archive.close();
  });

  it('brings a newspaper that a person named to a page that was here, though nothing else here is of it', async () => {
    const sketch: DocumentSketch = { ...PAGE, articles: [STORY] };
    const { archive, store } = openMemory();
    const { id: documentId } = store(sketch);
    const said = [{ field: 'publication' as const, value: '砚江晚报', basis: 'user' as const, evidence: 'a test' }];
    correctIdentity(archive, { documentId, said }, { by: 'a test', why: null });
    const text = exportAll(archive);
    archive.close();
    const own = openMemory();
    own.store(sketch);
    await importText(own.archive, text);
    expect(listRows(own.archive, 'pages', { filter: {} }).rows).toMatchObject([{ publication: '砚江晚报' }]);
    own.archive.close();
  });

  it('in two halves, in either order, gives the same as whole', async () => {
    const { archive, store } = openMemory();
    store({ ...PAGE, articles: [STORY, { ...STORY, headline: '第二篇' }, { ...STORY, headline: '第三篇' }] });
    const text = exportAll(archive);
    archive.close();
    const lines = text.trimEnd().split('\n');
    for (const halves of [
      [lines.slice(0, 1), lines.slice(1)],
      [lines.slice(1), lines.slice(0, 1)],
    ]) {
      const own = openArchive(':memory:', { mode: 'write' });
      for (const half of halves) await importText(own, `${half.join('\n')}\n`);
      expect(exportAll(own)).toBe(text);
      own.close();
    }
  });

  const record = (): ArticleRecord => {
    const { archive, store } = openMemory();
    store({ ...PAGE, articles: [STORY] });
    const own: ArticleRecord = JSON.parse(exportAll(archive));
    archive.close();
    return own;
  };

  it.each<[string, (own: ArticleRecord) => unknown]>([
    ['no JSON', () => '{"id": '],
    ['no article', () => 42],
    ['an article without an id', ({ id: _, ...rest }) => rest],
    ['an id that is no key', (own) => ({ ...own, id: 'x' })],
    ['a paragraph of another kind', (own) => ({ ...own, paragraphs: [{ ...own.paragraphs[0], kind: 'poem' }] })],
    ['a paragraph without a source', (own) => ({ ...own, paragraphs: [{ kind: 'body', text: 'x' }] })],
    ['pages that are no list', (own) => ({ ...own, pages: '3' })],
  ])('is refused as a whole, naming the line, where it holds %s', async (_, spoil) => {
    const own = record();
    const spoilt = spoil(own);
    const archive = openArchive(':memory:', { mode: 'write' });
    const tally = await importText(archive, `${JSON.stringify(own)}\n${typeof spoilt === 'string' ? spoilt : JSON.stringify(spoilt)}\n`);
    expect(tally.outcomes.failed).toBe(1);
    expect(tally.remarks[0]?.reason).toContain('line 2');
    expect(countRows(archive)).toMatchObject({ articles: 0, documents: 0, issues: 0 });
    archive.close();
  });
});
