import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Archive,
  checkArchive,
  identifyDocument,
  listArticleIds,
  makeArticleLoader,
  preferDocument,
  resolveKey,
  type StoredDocument,
  search,
} from '../../../src/archive/index.js';
import { type DocumentSketch, openMemory } from '../make-document.js';

let archive: Archive;
let store: (sketch: DocumentSketch) => StoredDocument;

beforeEach(() => {
  ({ archive, store } = openMemory());
});

afterEach(() => {
  expect(checkArchive(archive).faults).toEqual([]);
  archive.close();
});

const ISSUE = { publication: '云溪日报', date: '2024-03-08' } as const;
const FRONT = {
  ...ISSUE,
  page: '1',
  location: '/1',
  articles: [
    { headline: '新桥昨日通车', continuedOn: '3', mark: '①', paragraphs: ['新桥昨日通车，'] },
    { headline: '图书馆延长开放', continuedOn: '3', mark: '②', paragraphs: ['图书馆昨日'] },
  ],
};
const INSIDE = {
  ...ISSUE,
  page: '3',
  location: '/3',
  articles: [
    { headline: '图书馆夜里也开门', continuedFrom: '1', mark: '②', paragraphs: ['延长开放。'] },
    { continuedFrom: '1', mark: '①', paragraphs: ['两岸的人都来了。'] },
  ],
};
const KEY = 'yunxi-ribao/2024-03-08';

const shown = () => {
  const { load } = makeArticleLoader(archive);
  return listArticleIds(archive, {}).map((id) => {
    const { id: key, pages, headline, paragraphs, continued_on, continued_from } = load(id) ?? { paragraphs: [] };
    return { key, pages, headline, text: paragraphs.map(({ text }) => text).join('|'), continued_on, continued_from };
  });
};
const missing = () =>
  archive.sqlite
    .prepare<[], { path: string; detail: string }>(
      "SELECT f.location AS path, n.detail FROM notices n JOIN documents d ON d.id = n.document_id JOIN files f ON f.id = d.file_id WHERE n.code = 'part-missing' ORDER BY f.location, n.id",
    )
    .all()
    .map(({ path, detail }) => `${path} ${detail}`);

const JOINED = [
  {
    key: `${KEY}/1/1`,
    pages: ['1', '3'],
    headline: '新桥昨日通车',
    text: '新桥昨日通车，|两岸的人都来了。',
    continued_on: null,
    continued_from: null,
  },
  {
    key: `${KEY}/1/2`,
    pages: ['1', '3'],
    headline: '图书馆延长开放',
    text: '图书馆昨日|延长开放。',
    continued_on: null,
    continued_from: null,
  },
];

describe('An article on two pages', () => {
  it.each([
    ['the front page', [FRONT, INSIDE]],
    ['the rest', [INSIDE, FRONT]],
  ] as const)('is one article where %s came first', (_, order) => {
    for (const document of order) store(document);
    // The joined article has the jump line that its ends print, of which none misses a part.
    expect(shown().map(({ key, pages, headline, text }) => ({ key, pages, headline, text }))).toEqual(
      JOINED.map(({ key, pages, headline, text }) => ({ key, pages, headline, text })),
    );
    expect(shown().map(({ continued_on, continued_from }) => [continued_on, continued_from])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(missing()).toEqual([]);
  });

  it('is found by the key and the headline of its second part', () => {
    store(FRONT);
    store(INSIDE);
    const first = resolveKey(archive, `${KEY}/1/2`);
    expect(resolveKey(archive, `${KEY}/3/1`)).toEqual(first);
    expect(search(archive, '夜里也开门').map(({ key }) => key)).toEqual([`${KEY}/1/2`]);
  });

  it('is two again, each missing the other, when a page is said to be of another day', () => {
    store(FRONT);
    const { id } = store(INSIDE);
    identifyDocument(archive, id, [{ field: 'date', value: '2024-03-09', basis: 'user', evidence: 'test' }]);
    expect(shown().map(({ text }) => text)).toEqual(['新桥昨日通车，', '图书馆昨日', '延长开放。', '两岸的人都来了。']);
    expect(missing()).toEqual([
      '/1 {"direction":"on","page":"3"}',
      '/1 {"direction":"on","page":"3"}',
      '/3 {"direction":"from","page":"1"}',
      '/3 {"direction":"from","page":"1"}',
    ]);
  });

  it('says which part is missing', () => {
    store(FRONT);
    expect(missing()).toEqual(['/1 {"direction":"on","page":"3"}', '/1 {"direction":"on","page":"3"}']);
    expect(shown().map(({ continued_on }) => continued_on)).toEqual(['3', '3']);
  });

  it('is joined with the rendition that is shown', () => {
    store(FRONT);
    store(INSIDE);
    const other = {
      ...INSIDE,
      location: '/3b',
      articles: [
        { headline: '图书馆夜里也开门', paragraphs: ['延长开放。'] },
        { continuedFrom: '1', mark: '①', paragraphs: ['两岸的人都来了，从早到晚，桥上站满了人。'] },
      ],
    };
    store(other);
    expect(shown()[0]?.text).toBe('新桥昨日通车，|两岸的人都来了，从早到晚，桥上站满了人。');
    expect(missing()).toEqual(['/1 {"direction":"on","page":"3"}']);
    preferDocument(
      archive,
      archive.sqlite
        .prepare<[], number>("SELECT d.id FROM documents d JOIN files f ON f.id = d.file_id WHERE f.location = '/3'")
        .pluck()
        .get() ?? 0,
      {
        by: 'a test',
        why: null,
      },
    );
    expect(shown()[0]?.text).toBe('新桥昨日通车，|两岸的人都来了。');
  });

  it('is left alone where marks differ', () => {
    store({ ...FRONT, articles: FRONT.articles.slice(0, 1) });
    store({ ...INSIDE, articles: INSIDE.articles.slice(0, 1) });
    expect(shown().map(({ text }) => text)).toEqual(['新桥昨日通车，', '延长开放。']);
  });
});
