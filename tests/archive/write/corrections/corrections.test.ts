import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Archive,
  checkArchive,
  editArticle,
  editParagraph,
  listArticleIds,
  listRows,
  makeArticleLoader,
  mergeArticles,
  moveParagraph,
  preferDocument,
  resolveKey,
  type StoredDocument,
  search,
  splitArticle,
  undoCorrection,
} from '../../../../src/archive/index.js';
import { dumpArchive } from '../../dump-archive.js';
import { type ArticleSketch, type DocumentSketch, openMemory } from '../../make-document.js';

let archive: Archive;
let store: (sketch: DocumentSketch) => StoredDocument;

beforeEach(() => {
  ({ archive, store } = openMemory());
});

afterEach(() => {
  expect(checkArchive(archive).faults).toEqual([]);
  archive.close();
});

const BY = { by: '赵晴', why: '与原件核对' };

const ZH: readonly ArticleSketch[] = [
  {
    headline: '新挢昨日通车',
    byline: ['王小禾'],
    paragraphs: ['大桥昨日上午九时通车，两岸居民步行过桥。', '渡船停运，船工转岗到码头值守。', '二十年来渡口运送旅客三百万人次。'],
  },
  { headline: '图书馆延长开放', kicker: '便民', paragraphs: ['市图书馆本周起开放到晚上十点。', '阅览室增加座位一百二十个。'] },
  { paragraphs: ['读者说夜里读书最安静，希望冬天也照办。'] },
];

const EN: readonly ArticleSketch[] = [
  {
    headline: 'Brigde Opens',
    byline: ['Ann Cole'],
    paragraphs: [
      'The bridge opened on Monday with a brass band.',
      'Ferry crews will move to the harbour office.',
      'The toll is two dollars a car.',
    ],
  },
  {
    headline: 'Library Hours',
    kicker: 'Town hall',
    paragraphs: ['The library will stay open until ten at night.', 'Another sixty chairs are on order.'],
  },
  { paragraphs: ['Readers said the evenings were quiet and they hoped winter would be no different.'] },
];

const page = (articles: readonly ArticleSketch[], more: Partial<DocumentSketch> = {}): DocumentSketch => ({
  publication: '云溪日报',
  date: '2024-03-08',
  page: '1',
  location: '/1',
  articles,
  ...more,
});

const KEY = 'yunxi-ribao/2024-03-08';

/** Headline and paragraphs of every article, headings between brackets. */
function shown(renditions: 'all' | 'preferred' = 'preferred'): string[] {
  const { load } = makeArticleLoader(archive);
  return listArticleIds(archive, { renditions }).map((id) => {
    const record = load(id);
    const texts = record?.paragraphs.map(({ kind, text }) => (kind === 'heading' ? `[${text}]` : text.slice(0, 4)));
    return `${record?.id.slice(KEY.length + 1)} ${record?.headline ?? '-'}: ${texts?.join(' | ')}`;
  });
}

const states = () => listRows(archive, 'corrections', { filter: {} }).rows.map(({ id, state }) => `${id} ${state}`);
const open = () =>
  listRows(archive, 'notices', { filter: {}, codes: ['correction-open'] }).rows.map(({ detail }) => JSON.parse(String(detail)) as unknown);

describe.each([
  ['Chinese', ZH, '新桥昨日通车', '新桥'],
  ['English', EN, 'Bridge Opens', 'bridge'],
] as const)('A correction on a page in %s', (_, articles, headline, word) => {
  it('of fields is found, and undone leaves nothing behind', () => {
    store(page(articles));
    const before = dumpArchive(archive);
    const { id, key } = editArticle(
      archive,
      { key: `${KEY}/1/1`, fields: { headline, byline: [], agency: '新华社', place: null, date: '2024-03-07' } },
      BY,
    );
    expect([id, key]).toEqual([1, `${KEY}/1/1`]);
    const record = makeArticleLoader(archive).load(listArticleIds(archive, {})[0] ?? 0);
    expect(record).toMatchObject({ headline, byline: [], dateline: { agency: '新华社', place: null, date: '2024-03-07' } });
    expect(search(archive, word).map((hit) => hit.key)).toContain(`${KEY}/1/1`);
    undoCorrection(archive, id, BY);
    expect(dumpArchive(archive)).toEqual(before);
    expect(states()).toEqual(['1 undone']);
  });

  it('of a paragraph keeps its source lines', () => {
    store(page(articles));
    const lines = () =>
      archive.sqlite
        .prepare(
          'SELECT g.text, g.label, g.kind, s.first_line FROM paragraphs g JOIN paragraph_sources s ON s.paragraph_id = g.id JOIN article_parts a ON a.id = g.part_id WHERE a.ordinal = 1 AND g.position = 2',
        )
        .get();
    const [before] = [lines() as { first_line: number }];
    editParagraph(archive, { key: `${KEY}/1/1`, paragraph: 2, values: { text: 'X', label: 'L', kind: 'heading' } }, BY);
    expect(lines()).toEqual({ text: 'X', label: 'L', kind: 'heading', first_line: before.first_line });
  });

  it('merges two articles under the key of the first; what was printed over the second is a cross-heading', () => {
    store(page(articles));
    const before = dumpArchive(archive);
    const [made] = mergeArticles(archive, { keys: [`${KEY}/1/1`, `${KEY}/1/2`], dropHeadings: false }, BY);
    const [first, second] = articles;
    expect(shown()[0]).toBe(
      `1/1 ${first?.headline}: ${[...texts(first), `[${second?.kicker}]`, `[${second?.headline}]`, ...texts(second)].join(' | ')}`,
    );
    expect(shown()).toHaveLength(2);
    expect(resolveKey(archive, `${KEY}/1/2`)).toEqual(resolveKey(archive, `${KEY}/1/1`));
    expect(resolveKey(archive, `${KEY}/1/3`)?.kind).toBe('article');
    undoCorrection(archive, made?.id ?? 0, BY);
    expect(dumpArchive(archive)).toEqual(before);
  });

  it('merges without headlines of the second, whose lines stay headlines', () => {
    store(page(articles));
    mergeArticles(archive, { keys: [`${KEY}/1/1`, `${KEY}/1/2`], dropHeadings: true }, BY);
    expect(shown()[0]).toBe(`1/1 ${articles[0]?.headline}: ${[...texts(articles[0]), ...texts(articles[1])].join(' | ')}`);
  });

  it('merges text without a headline with the article that has it', () => {
    store(page(articles));
    mergeArticles(archive, { keys: [`${KEY}/1/3`, `${KEY}/1/2`], dropHeadings: false }, BY);
    expect(shown()[1]).toBe(`1/3 ${articles[1]?.headline}: ${[...texts(articles[2]), ...texts(articles[1])].join(' | ')}`);
    expect(listRows(archive, 'notices', { filter: {}, codes: ['no-headline'] }).rows).toEqual([]);
  });

  it('splits an article in two; the second gets a number that was never used', () => {
    store(page(articles));
    const before = dumpArchive(archive);
    const [made] = splitArticle(archive, { key: `${KEY}/1/1`, at: 2, headline }, BY);
    expect(made?.key).toBe(`${KEY}/1/4`);
    expect(shown().at(-1)).toBe(`1/4 ${headline}: ${texts(articles[0]).slice(1).join(' | ')}`);
    undoCorrection(archive, made?.id ?? 0, BY);
    expect(dumpArchive(archive)).toEqual(before);
    expect(splitArticle(archive, { key: `${KEY}/1/1`, at: 3, headline: null }, BY)[0]?.key).toBe(`${KEY}/1/5`);
  });

  it('splits at a cross-heading, which is the headline then', () => {
    store(page(articles));
    const before = shown();
    mergeArticles(archive, { keys: [`${KEY}/1/1`, `${KEY}/1/2`], dropHeadings: false }, BY);
    splitArticle(archive, { key: `${KEY}/1/1`, at: 5, headline: null }, BY);
    expect(shown().at(-1)).toBe(before[1]?.replace('1/2', '1/4'));
  });

  it('moves a paragraph to another article and inside its own', () => {
    store(page(articles));
    const before = dumpArchive(archive);
    const [a, b] = [texts(articles[0]), texts(articles[1])];
    moveParagraph(archive, { key: `${KEY}/1/1`, paragraph: 3, to: `${KEY}/1/2`, position: 1 }, BY);
    expect(
      shown()
        .slice(0, 2)
        .map((line) => line.split(': ')[1]),
    ).toEqual([a.slice(0, 2).join(' | '), [a[2], ...b].join(' | ')]);
    moveParagraph(archive, { key: `${KEY}/1/1`, paragraph: 1, to: `${KEY}/1/1`, position: null }, BY);
    expect(shown()[0]).toContain([a[1], a[0]].join(' | '));
    moveParagraph(archive, { key: `${KEY}/1/2`, paragraph: 3, to: `${KEY}/1/2`, position: 2 }, BY);
    expect(shown()[1]).toContain([a[2], b[1], b[0]].join(' | '));
    for (const id of [2, 1, 3]) undoCorrection(archive, id, BY);
    expect(dumpArchive(archive)).toEqual(before);
  });

  it('survives a file in which its lines moved', () => {
    store(page(articles));
    editArticle(archive, { key: `${KEY}/1/1`, fields: { headline } }, BY);
    editParagraph(archive, { key: `${KEY}/1/2`, paragraph: 2, values: { label: 'L' } }, BY);
    splitArticle(archive, { key: `${KEY}/1/1`, at: 2, headline: 'S' }, BY);
    const front = { headline: 'Weather 天气预报', paragraphs: ['Rain from the west 西部有雨。'] };
    store(page([front, ...articles]));
    expect(shown()).toEqual([
      '1/1 Weather 天气预报: Rain',
      `1/2 ${headline}: ${texts(articles[0])[0]}`,
      `1/3 ${articles[1]?.headline}: ${texts(articles[1]).join(' | ')}`,
      `1/4 S: ${texts(articles[0]).slice(1).join(' | ')}`,
      `1/5 -: ${texts(articles[2]).join(' | ')}`,
    ]);
    expect(open()).toEqual([]);
    expect(archive.sqlite.prepare("SELECT count(*) FROM paragraphs WHERE label = 'L'").pluck().get()).toBe(1);
  });

  it('stays open while its place is not in the file, and is applied again with it', () => {
    store(page(articles));
    editParagraph(archive, { key: `${KEY}/1/2`, paragraph: 2, values: { text: 'X' } }, BY);
    editArticle(archive, { key: `${KEY}/1/1`, fields: { headline } }, BY);
    const without = articles.map((own, i) => (i === 1 ? { ...own, paragraphs: own.paragraphs?.slice(0, 1) ?? [] } : own));
    expect(store(page(without)).open).toBe(1);
    expect(states()).toEqual(['1 open', '2 applied']);
    expect(open()).toEqual([{ correction: 1, what: 'edit', about: [...text(articles[1], 1)].slice(0, 30).join('') }]);
    expect(shown()[0]).toContain(headline);
    store(page(articles));
    expect(states()).toEqual(['1 applied', '2 applied']);
    expect(open()).toEqual([]);
    expect(shown()[1]).toContain(' | X');
  });

  it('is not applied where two places are alike', () => {
    store(page(articles));
    editArticle(archive, { key: `${KEY}/1/3`, fields: { headline } }, BY);
    store(page([...articles, ...articles.slice(2)]));
    expect(states()).toEqual(['1 open']);
    expect(shown().join()).not.toContain(headline);
  });

  it('is of one rendition, and does not change which is shown', () => {
    store(page(articles));
    store(page([...articles].reverse(), { location: '/1b', sha256: 'other' }));
    expect(shown()[0]).toMatch(/^1\/1 /);
    editParagraph(archive, { key: `${KEY}/1/1`, paragraph: 1, values: { text: 'X' } }, BY);
    editArticle(archive, { key: `${KEY}/1~2/3`, fields: { headline: 'Second' } }, BY);
    expect(shown()[0]).toMatch(/^1\/1 .*: X/);
    expect(shown('all').filter((line) => line.includes('Second'))).toHaveLength(1);
    const shownId = archive.sqlite.prepare('SELECT id FROM documents WHERE rendition = 2').pluck().get();
    preferDocument(archive, Number(shownId), { by: 'a test', why: null });
    expect(shown().at(-1)).toMatch(/^1~2\/3 Second/);
  });
});

function texts(sketch: ArticleSketch | undefined): string[] {
  return (sketch?.paragraphs ?? []).map((_, i) => text(sketch, i).slice(0, 4));
}

function text(sketch: ArticleSketch | undefined, i: number): string {
  const own = sketch?.paragraphs?.[i];
  return typeof own === 'string' ? own : (own?.text ?? '');
}

describe('A correction of articles on two pages', () => {
  const FRONT = { headline: '新桥昨日通车', continuedOn: '3', mark: '①', paragraphs: ['大桥昨日上午通车，两岸居民步行过桥。'] };
  const REST = { continuedFrom: '1', mark: '①', paragraphs: ['渡船停运，船工转岗到码头值守。', 'The toll is two dollars.'] };
  const LOST = { headline: 'Ferry Memories', paragraphs: ['An old ferryman remembers the river in flood.'] };
  const inside = (articles: readonly ArticleSketch[], more: Partial<DocumentSketch> = {}) =>
    page(articles, { page: '3', location: '/3', ...more });

  it('counts paragraphs over all pages, and is of the part that prints them', () => {
    store(page([FRONT]));
    store(inside([REST]));
    editParagraph(archive, { key: `${KEY}/1/1`, paragraph: 3, values: { text: 'X' } }, BY);
    editArticle(archive, { key: `${KEY}/1/1`, fields: { deck: '图' } }, BY);
    expect(shown()).toEqual(['1/1 新桥昨日通车: 大桥昨日 | 渡船停运 | X']);
    expect(() => editParagraph(archive, { key: `${KEY}/3/1`, paragraph: 4, values: { text: 'X' } }, BY)).toThrow(
      `${KEY}/3/1 has 3 paragraphs; there is no paragraph 4`,
    );
    expect(() => moveParagraph(archive, { key: `${KEY}/1/1`, paragraph: 1, to: `${KEY}/1/1`, position: 2 }, BY)).toThrow('one of 1 to 1');
  });

  it('leaves together what was together, whatever headline it sets', () => {
    const [one, two] = ['大桥昨日上午通车。', 'The library stays open.'];
    store(
      page([
        { headline: '新桥昨日通车', continuedOn: '3', paragraphs: [one] },
        { headline: 'Library Hours', continuedOn: '3', paragraphs: [two] },
      ]),
    );
    store(
      inside([
        { headline: '新桥昨日通车', continuedFrom: '1', paragraphs: ['渡船停运。'] },
        { headline: 'Library Hours', continuedFrom: '1', paragraphs: ['Chairs are on order.'] },
      ]),
    );
    const before = dumpArchive(archive);
    expect(shown()).toEqual(['1/1 新桥昨日通车: 大桥昨日 | 渡船停运', '1/2 Library Hours: The  | Chai']);
    expect(editArticle(archive, { key: `${KEY}/1/1`, fields: { headline: 'Library Hours' } }, BY).others).toEqual([]);
    expect(editArticle(archive, { key: `${KEY}/1/2`, fields: { headline: null } }, BY).others).toMatchObject([{ key: `${KEY}/3/2` }]);
    expect(shown()).toEqual(['1/1 Library Hours: 大桥昨日 | 渡船停运', '1/2 Library Hours: The  | Chai']);
    for (const id of [1, 2]) undoCorrection(archive, id, BY);
    expect(dumpArchive(archive)).toEqual(before);
  });

  it('joins parts without jump lines, through every reading of either page, until it is undone', () => {
    store(page([FRONT, LOST]));
    store(inside([LOST, { headline: '桥头小店', paragraphs: ['小店昨日开门，卖茶水和旧照片。'] }]));
    const before = dumpArchive(archive);
    const joined = '1/2 Ferry Memories: An o | 小店昨日';
    const [made] = mergeArticles(archive, { keys: [`${KEY}/1/2`, `${KEY}/3/2`], dropHeadings: false }, BY);
    expect(made?.key).toBe(`${KEY}/1/2`);
    expect(shown()).toContain(joined);
    expect(resolveKey(archive, `${KEY}/3/2`)).toEqual(resolveKey(archive, `${KEY}/1/2`));
    store(
      inside([
        { headline: '天气', paragraphs: ['有雨。'] },
        LOST,
        { headline: '桥头小店', paragraphs: ['小店昨日开门，卖茶水和旧照片。'] },
      ]),
    );
    expect(shown()).toContain(joined);
    store(page([LOST, FRONT]));
    expect(shown()).toContain(joined.replace('1/2', '1/1'));
    store(inside([LOST]));
    expect(states()).toEqual(['1 open']);
    expect(open()).toEqual([{ correction: 1, what: 'merge', about: 'Ferry Memories' }]);
    store(page([FRONT, LOST]));
    store(inside([LOST, { headline: '桥头小店', paragraphs: ['小店昨日开门，卖茶水和旧照片。'] }]));
    expect(shown()).toContain(joined);
    undoCorrection(archive, 1, BY);
    expect(dumpArchive(archive)).toEqual(before);
  });

  it('parts what jump lines join, and can join it again', () => {
    store(page([FRONT]));
    store(inside([REST, LOST]));
    const before = dumpArchive(archive);
    const made = splitArticle(archive, { key: `${KEY}/1/1`, at: 2, headline: '渡船' }, BY);
    expect(made.map(({ key }) => key)).toEqual([`${KEY}/3/1`, `${KEY}/3/1`]);
    const parted = ['1/1 新桥昨日通车: 大桥昨日', '3/1 渡船: 渡船停运 | The '];
    expect(shown().slice(0, 2)).toEqual(parted);
    store(inside([LOST, REST]));
    expect(shown()[2]).toBe('3/2 渡船: 渡船停运 | The ');
    mergeArticles(archive, { keys: [`${KEY}/1/1`, `${KEY}/3/2`], dropHeadings: false }, BY);
    expect(shown()[0]).toBe('1/1 新桥昨日通车: 大桥昨日 | 渡船停运 | The ');
    store(inside([REST, LOST]));
    for (const id of [3, 2, 1]) undoCorrection(archive, id, BY);
    expect(dumpArchive(archive)).toEqual(before);
  });

  it('splits inside the second page, and what goes on there goes on', () => {
    store(page([FRONT]));
    store(inside([REST]));
    splitArticle(archive, { key: `${KEY}/1/1`, at: 3, headline: null }, BY);
    expect(shown()).toEqual(['1/1 新桥昨日通车: 大桥昨日 | 渡船停运', '3/2 -: The ']);
  });

  it('puts what stands on the first page before what goes on on the second', () => {
    store(page([FRONT, LOST]));
    store(inside([REST]));
    mergeArticles(archive, { keys: [`${KEY}/1/1`, `${KEY}/1/2`], dropHeadings: false }, BY);
    expect(shown()).toEqual(['1/1 新桥昨日通车: 大桥昨日 | [Ferry Memories] | An o | 渡船停运 | The ']);
  });

  it('is refused where articles cannot be one, in a line that says why', () => {
    store(page([FRONT, LOST]));
    store(page([{ ...LOST, paragraphs: ['Short.'] }], { location: '/1b' }));
    store(inside([REST]));
    store(page([LOST], { location: '/x', date: '2024-03-09', sha256: 'other day' }));
    const merge =
      (...keys: string[]) =>
      () =>
        mergeArticles(archive, { keys, dropHeadings: false }, BY);
    expect(merge(`${KEY}/1/1`, `${KEY}/3/1`)).toThrow('are one article already');
    expect(merge(`${KEY}/1/1`, 'yunxi-ribao/2024-03-09/1/1')).toThrow('are of two issues');
    expect(merge(`${KEY}/1/2`, `${KEY}/1~2/1`)).toThrow('are of two renditions of one page');
    expect(merge(`${KEY}/3/1`, `${KEY}/1~2/1`)).toThrow('is not in the rendition that is shown');
    expect(merge(`${KEY}/1/9`, `${KEY}/1/1`)).toThrow('is no article');
    expect(() => moveParagraph(archive, { key: `${KEY}/1/2`, paragraph: 1, to: 'yunxi-ribao/2024-03-09/1/1', position: null }, BY)).toThrow(
      'is on another page',
    );
    expect(() => splitArticle(archive, { key: `${KEY}/1/1`, at: 1, headline: null }, BY)).toThrow('split it at 2 or later');
    expect(() => editArticle(archive, { key: `${KEY}/1/2`, fields: { headline: 'Ferry Memories' } }, BY)).toThrow('nothing was changed');
    expect(() => undoCorrection(archive, 9, BY)).toThrow('there is no correction 9');
    expect(states()).toEqual([]);
  });
});
