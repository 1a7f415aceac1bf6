import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Archive,
  checkArchive,
  listArticleIds,
  loadIdentifications,
  loadSource,
  makeArticleLoader,
  type StoredDocument,
  search,
} from '../../../src/archive/index.js';
import { countLines } from '../../../src/archive/write/store.js';
import type { ArticleRecord } from '../../../src/page/index.js';
import { rounds } from '../../rounds.js';
import { countRows, type DocumentSketch, makeDocument, openMemory } from '../make-document.js';

let archive: Archive;
let store: (sketch: DocumentSketch) => StoredDocument;

beforeEach(() => {
  ({ archive, store } = openMemory());
});

afterEach(() => archive.close());

const PAGE = { publication: '云溪日报', date: '2024-03-08', page: '3' } as const;

function loadAll(): ArticleRecord[] {
  const { load } = makeArticleLoader(archive);
  return listArticleIds(archive, { renditions: 'all' }).flatMap((id) => load(id) ?? []);
}

describe('storeDocument', () => {
  it('stores what can be loaded again', () => {
    const stored = store({
      ...PAGE,
      path: 'pages/3.md',
      sha256: 'f'.repeat(64),
      articles: [
        {
          kicker: '市长在座谈会上强调',
          headline: '新桥通车',
          deck: '王小禾出席',
          byline: ['王小禾', '李明'],
          dateline: { agency: '新华社', place: '北京', date: '--03-07' },
          continuedOn: '4',
          mark: '①',
          paragraphs: [
            { label: '本报讯（记者王小禾）', text: '新桥昨日通车。' },
            { kind: 'heading', text: '二十年' },
            { label: '李明：', speaker: '李明', text: '我们等了二十年。' },
          ],
        },
        { headline: '天气转暖', continuedFrom: '1' },
      ],
    });
    expect(stored).toEqual({
      id: 1,
      pageKey: 'yunxi-ribao/2024-03-08/3',
      outcome: 'new',
      articles: 2,
      paragraphs: 3,
      open: 0,
      isAlike: false,
      left: 0,
    });
    const source = (line: number) => ({ path: 'pages/3.md', sha256: 'f'.repeat(64), lines: [[line, line]] });
    const first = {
      id: 'yunxi-ribao/2024-03-08/3/1',
      publication: '云溪日报',
      issue_date: '2024-03-08',
      edition: null,
      pages: ['3'],
      language: 'zh',
      section: null,
      kicker: '市长在座谈会上强调',
      headline: '新桥通车',
      deck: '王小禾出席',
      byline: ['王小禾', '李明'],
      dateline: { agency: '新华社', place: '北京', date: '--03-07' },
      continued_from: null,
      continued_on: '4',
      continuation_mark: '①',
      parts: [
        {
          key: 'yunxi-ribao/2024-03-08/3/1',
          page: '3',
          rendition: 1,
          item: null,
          path: 'pages/3.md',
          number: 1,
          first_line: 1,
          sha256: 'f'.repeat(64),
          headline: '新桥通车',
          continued_from: null,
          continued_on: '4',
          mark: '①',
        },
      ],
      paragraphs: [
        { kind: 'body', speaker: null, label: '本报讯（记者王小禾）', text: '新桥昨日通车。', page: '3', part: 0, source: source(4) },
        { kind: 'heading', speaker: null, label: null, text: '二十年', page: '3', part: 0, source: source(5) },
        { kind: 'body', speaker: '李明', label: '李明：', text: '我们等了二十年。', page: '3', part: 0, source: source(6) },
      ],
    };
    const second = {
      ...first,
      id: 'yunxi-ribao/2024-03-08/3/2',
      kicker: null,
      headline: '天气转暖',
      deck: null,
      byline: [],
      dateline: null,
    };
    const jump = { continued_from: '1', continued_on: null };
    const part = { ...first.parts[0], ...jump, key: second.id, headline: second.headline, mark: null };
    expect(loadAll()).toEqual([first, { ...second, ...jump, continuation_mark: null, parts: [part], paragraphs: [] }]);
  });

  it('keeps the decoded text, and says where what it knows comes from', () => {
    const document = makeDocument({ ...PAGE, articles: [{ headline: '新桥通车', paragraphs: ['𠀀 and “quotes”.'] }] });
    const { id } = store({ ...PAGE, articles: [{ headline: '新桥通车', paragraphs: ['𠀀 and “quotes”.'] }] });
    expect(loadSource(archive, id)).toBe(document.text);
    const said = loadIdentifications(archive, id);
    expect(said).toHaveLength(3);
    expect(said).toEqual(expect.arrayContaining([...document.identifications]));
  });

  it('stores a page of which nothing is known', () => {
    expect(store({ location: null, sha256: 'abcdef0123', articles: [{ headline: '新桥通车' }] }).pageKey).toBe('_/_/abcdef01');
    expect(loadAll()).toMatchObject([{ id: '_/_/abcdef01/1', publication: null, issue_date: null, pages: [] }]);
  });

  it('stores a page without articles', () => {
    expect(store({ ...PAGE, articles: [] })).toMatchObject({ articles: 0, paragraphs: 0 });
    expect(checkArchive(archive).faults).toEqual([]);
  });

  it('stores more paragraphs, lines and notices than SQLite takes parameters in a statement', () => {
    const paragraphs = Array.from({ length: 5000 }, (_, i) => `第${i}段。`);
    const notices = paragraphs.map((_, i) => ({ kind: 'notice', code: 'no-headline', lines: { first: i + 1, last: i + 1 } }) as const);
    expect(store({ ...PAGE, articles: [{ paragraphs }], notices }).paragraphs).toBe(5000);
    expect(countRows(archive)).toMatchObject({ paragraphs: 5000, paragraph_sources: 5000, notices: 5000 });
    expect(loadAll()[0]?.paragraphs.at(-1)).toMatchObject({ text: '第4999段。' });
  });

  it('stores nothing of a document that cannot be stored', () => {
    store({ ...PAGE, articles: [{ headline: '新桥通车' }] });
    const before = countRows(archive);
    const spoilt = { kind: 'poem' as 'body', text: '不是段落。' };
    expect(() => store({ ...PAGE, page: '4', articles: [{ headline: '新桥通车', paragraphs: [spoilt] }] })).toThrow(/CHECK/);
    expect(countRows(archive)).toEqual(before);
  });
});

describe('A document that changed', () => {
  const location = '/papers/3.md';
  const old = {
    ...PAGE,
    location,
    articles: [{ headline: '旧标题', byline: ['王小禾'], paragraphs: ['旧文。', '又一段。'] }, { headline: '第二篇' }],
  };
  const changed = { ...PAGE, location, articles: [{ headline: '新标题', paragraphs: ['新文。'] }] };

  it('takes the place of the one before, with its id and keys', () => {
    const first = store(old);
    expect(store(changed)).toEqual({ ...first, outcome: 'changed', articles: 1, paragraphs: 1 });
    expect(loadAll()).toMatchObject([{ id: 'yunxi-ribao/2024-03-08/3/1', headline: '新标题', paragraphs: [{ text: '新文。' }] }]);
  });

  it('leaves nothing of the one before, in no table and not in the index', () => {
    store(old);
    store(changed);
    const { archive: fresh, store: storeFresh } = openMemory();
    storeFresh(changed);
    expect(countRows(archive)).toEqual(countRows(fresh));
    fresh.close();
    expect(search(archive, '旧标题')).toEqual([]);
    expect(search(archive, '又一段')).toEqual([]);
    expect(search(archive, '新标题')).toHaveLength(1);
    expect(checkArchive(archive).faults).toEqual([]);
  });

  it('moves to the page that it now says it is, and takes an empty page and issue away', () => {
    store(old);
    expect(store({ ...changed, date: '2024-03-09' }).pageKey).toBe('yunxi-ribao/2024-03-09/3');
    expect(countRows(archive)).toMatchObject({ issues: 1, pages: 1, documents: 1 });
    expect(checkArchive(archive).faults).toEqual([]);
  });

  it('keeps what a person said of it', () => {
    const { id } = store({ ...old, page: '5', basis: 'user' });
    store({ ...changed, date: '1999-01-01', page: '1' });
    const said = loadIdentifications(archive, id).map(({ field, value, basis }) => `${field} ${value} ${basis}`);
    expect(said.toSorted()).toEqual(['date 2024-03-08 user', 'page 5 user', 'publication 云溪日报 user']);
  });

  it('keeps its rendition number beside another of its page', () => {
    store({ ...PAGE, articles: [{ headline: '甲' }] });
    store({ ...old, page: '3' });
    expect(store(changed).pageKey).toBe('yunxi-ribao/2024-03-08/3');
    expect(loadAll().map(({ id }) => id)).toEqual(['yunxi-ribao/2024-03-08/3/1', 'yunxi-ribao/2024-03-08/3~2/1']);
  });

  it('from standard input is a new one', () => {
    store({ ...old, location: null });
    expect(store({ ...changed, location: null }).outcome).toBe('new');
  });
});

describe('Documents that hold one article each', () => {
  it('stand beside each other under their own names', () => {
    for (const item of ['1', '2', 'weather']) store({ ...PAGE, item, articles: [{ headline: `第${item}篇` }] });
    expect(loadAll().map(({ id }) => id)).toEqual(['1', '2', 'weather'].map((item) => `yunxi-ribao/2024-03-08/3/${item}`));
    expect(listArticleIds(archive, {})).toHaveLength(3);
  });

  it('whose names make the same key are two renditions of it', () => {
    for (const item of ['1', '01', 'a b', 'a-b', 'a.b']) store({ ...PAGE, item, articles: [{ headline: `“${item}”` }] });
    const ids = loadAll().map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    expect(checkArchive(archive).faults).toEqual([]);
  });

  it('may hold two articles after all', () => {
    store({ ...PAGE, item: '1', articles: [{ headline: '甲' }, { headline: '乙', continuedFrom: '1' }, { headline: '丙' }] });
    const ids = loadAll().map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toBe('yunxi-ribao/2024-03-08/3/1');
  });

  it('may hold two articles beside another of the same page', () => {
    store({ ...PAGE, item: '1', articles: [{ headline: '甲' }, { headline: '乙' }] });
    store({ ...PAGE, item: '2', articles: [{ headline: '丙' }, { headline: '丁' }] });
    store({ ...PAGE, item: '1-2', articles: [{ headline: '戊' }] });
    expect(new Set(loadAll().map(({ id }) => id)).size).toBe(5);
  });
});

describe('What is stored', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((own) => own.replace(/[\n\r]/g, ' '));
  const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const article = fc.record(
    {
      kicker: text,
      headline: text,
      deck: text,
      byline: fc.uniqueArray(text, { maxLength: 3 }),
      paragraphs: fc.array(text, { maxLength: 4 }),
    },
    { requiredKeys: [] },
  );

  it('is what is loaded, for any text', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 4 }), some(text), (articles, page) => {
        const own = openMemory();
        const sketch = { ...PAGE, ...(page !== undefined && { page }), articles, sha256: 'e'.repeat(64) };
        own.store(sketch);
        const { load } = makeArticleLoader(own.archive);
        const loaded = listArticleIds(own.archive, {}).map(load);
        const plain = loaded.map((one) => ({
          kicker: one?.kicker ?? undefined,
          headline: one?.headline ?? undefined,
          deck: one?.deck ?? undefined,
          byline: one?.byline,
          paragraphs: one?.paragraphs.map((paragraph) => paragraph.text),
        }));
        expect(plain).toEqual(
          articles.map(({ kicker, headline, deck, byline = [], paragraphs = [] }) => ({ kicker, headline, deck, byline, paragraphs })),
        );
        expect(checkArchive(own.archive).faults.filter((fault) => fault.check !== 'conservation')).toEqual([]);
        own.archive.close();
      }),
      { numRuns: rounds(25) },
    );
  });
});

describe('countLines', () => {
  it.each([
    ['', 0],
    ['\n', 1],
    ['a', 1],
    ['a\n', 1],
    ['a\nb', 2],
    ['a\n\n', 2],
  ])('of %j is %d', (text, count) => {
    expect(countLines(text)).toBe(count);
  });
});
