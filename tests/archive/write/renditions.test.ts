import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Archive,
  articlesOf,
  checkArchive,
  countHits,
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

afterEach(() => archive.close());

const PAGE = { publication: '云溪日报', date: '2024-03-08', page: '3' } as const;
const SHORT = { ...PAGE, location: '/short', articles: [{ headline: '短', paragraphs: ['新桥通车。'] }] };
const LONG = { ...PAGE, location: '/long', articles: [{ headline: '长', paragraphs: ['新桥昨日通车，两岸的人都来了。'] }] };

function idsOf(ids: readonly number[]): string[] {
  const { load } = makeArticleLoader(archive);
  return ids.map((id) => load(id)?.id ?? '');
}

const shown = () => idsOf(listArticleIds(archive, {}));
const all = () => idsOf(listArticleIds(archive, { renditions: 'all' }));

describe('Two renditions of a page', () => {
  it('are one page with two documents, each with its own keys', () => {
    store(SHORT);
    store(LONG);
    expect(archive.sqlite.prepare('SELECT key FROM pages').pluck().all()).toEqual(['yunxi-ribao/2024-03-08/3']);
    expect(all()).toEqual(['yunxi-ribao/2024-03-08/3/1', 'yunxi-ribao/2024-03-08/3~2/1']);
  });

  it('show the one with the most text, whichever came first', () => {
    store(SHORT);
    expect(shown()).toEqual(['yunxi-ribao/2024-03-08/3/1']);
    store(LONG);
    expect(shown()).toEqual(['yunxi-ribao/2024-03-08/3~2/1']);
    store({ ...SHORT, location: '/third', sha256: 'third' });
    expect(shown()).toEqual(['yunxi-ribao/2024-03-08/3~2/1']);
  });

  it('of the same length show the first', () => {
    store(SHORT);
    store({ ...SHORT, location: '/copy', sha256: 'copy' });
    expect(shown()).toEqual(['yunxi-ribao/2024-03-08/3/1']);
  });

  it('choose again when one of them changes', () => {
    store(SHORT);
    store(LONG);
    store({ ...SHORT, articles: [{ headline: '短', paragraphs: ['新桥昨日通车，两岸的人都来了，等了二十年。'] }] });
    expect(shown()).toEqual(['yunxi-ribao/2024-03-08/3/1']);
  });

  it('show what a person chose, also after it has changed', () => {
    const { id } = store(SHORT);
    store(LONG);
    preferDocument(archive, id, { by: 'a test', why: null });
    expect(shown()).toEqual(['yunxi-ribao/2024-03-08/3/1']);
    store({ ...SHORT, articles: [{ headline: '更短', paragraphs: ['通车。'] }] });
    store({ ...LONG, location: '/longer', sha256: 'longer' });
    expect(shown()).toEqual(['yunxi-ribao/2024-03-08/3/1']);
  });

  it('show the last that a person chose', () => {
    const [short, long] = [store(SHORT), store(LONG)];
    preferDocument(archive, short.id, { by: 'a test', why: null });
    preferDocument(archive, long.id, { by: 'a test', why: null });
    expect(shown()).toEqual(['yunxi-ribao/2024-03-08/3~2/1']);
  });

  it('are found by search once, or both where all are asked for', () => {
    store(SHORT);
    store(LONG);
    expect(search(archive, '通车').map((hit) => hit.key)).toEqual(['yunxi-ribao/2024-03-08/3~2/1']);
    expect(search(archive, '通车', { renditions: 'all' })).toHaveLength(2);
    expect([countHits(archive, '通车'), countHits(archive, '通车', { renditions: 'all' })]).toEqual([1, 2]);
  });

  it('are named by their keys, the page by its own', () => {
    store(SHORT);
    store(LONG);
    const articles = (key: string) => {
      const target = resolveKey(archive, key);
      return target === null ? null : idsOf(articlesOf(archive, target));
    };
    expect(articles('yunxi-ribao/2024-03-08/3')).toEqual(['yunxi-ribao/2024-03-08/3~2/1']);
    expect(articles('yunxi-ribao/2024-03-08/3~1')).toEqual(['yunxi-ribao/2024-03-08/3/1']);
    expect(articles('yunxi-ribao/2024-03-08/3~2')).toEqual(['yunxi-ribao/2024-03-08/3~2/1']);
    expect(articles('yunxi-ribao/2024-03-08')).toEqual(['yunxi-ribao/2024-03-08/3~2/1']);
    expect(articles('yunxi-ribao/2024-03-08/3/1')).toEqual(['yunxi-ribao/2024-03-08/3/1']);
    expect(articles('yunxi-ribao/2024-03-08/4')).toBeNull();
  });

  it('leave an archive that is whole', () => {
    store(SHORT);
    store(LONG);
    expect(checkArchive(archive)).toEqual({ documents: 2, articles: 2, faults: [] });
  });
});

describe('Pages that are not wholly known', () => {
  it.each([
    ['publication', { date: '2024-03-08', page: '3' }],
    ['date', { publication: '云溪日报', page: '3' }],
    ['page', { publication: '云溪日报', date: '2024-03-08' }],
  ])('are never renditions of each other: no %s', (_, known) => {
    store({ ...known, articles: [{ headline: '甲' }] });
    store({ ...known, articles: [{ headline: '乙' }] });
    expect(shown()).toHaveLength(2);
    expect(all()).toEqual(shown());
  });
});

describe('Two files with other texts of one page', () => {
  it('are both shown', () => {
    store(SHORT);
    store({ ...PAGE, location: '/other', sha256: 'other', articles: [{ headline: '天气', paragraphs: ['明日晴，北风三级。'] }] });
    expect(shown()).toEqual(['yunxi-ribao/2024-03-08/3/1', 'yunxi-ribao/2024-03-08/3~2/1']);
    expect(checkArchive(archive).faults).toEqual([]);
  });
});

describe('A page that came whole and in articles', () => {
  it('shows the whole page, and its articles where all are asked for', () => {
    store({ ...PAGE, item: '1', articles: [{ headline: '新桥通车', paragraphs: ['新桥昨日通车，两岸的人都来了。'] }] });
    store({ ...PAGE, item: '2', articles: [{ headline: '天气' }] });
    expect(shown()).toHaveLength(2);
    store({ ...SHORT, articles: [{ headline: '新桥通车', paragraphs: ['新桥昨日通车，两岸的人都来了。'] }, { headline: '天气' }] });
    expect(shown()).toEqual(['yunxi-ribao/2024-03-08/3~2/1', 'yunxi-ribao/2024-03-08/3~2/2']);
    expect(all()).toHaveLength(4);
    expect(checkArchive(archive).faults).toEqual([]);
  });
});
