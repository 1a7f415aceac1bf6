import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Archive,
  checkArchive,
  identifyDocument,
  listArticleIds,
  loadIdentifications,
  makeArticleLoader,
  type StoredDocument,
  search,
} from '../../../src/archive/index.js';
import type { Identification, IdentityField } from '../../../src/page/index.js';
import { countRows, type DocumentSketch, openMemory } from '../make-document.js';

let archive: Archive;
let store: (sketch: DocumentSketch) => StoredDocument;

beforeEach(() => {
  ({ archive, store } = openMemory());
});

afterEach(() => archive.close());

const says = (field: IdentityField, value: string): Identification => ({ field, value, basis: 'user', evidence: 'identify' });

function idsOf(): string[] {
  const { load } = makeArticleLoader(archive);
  return listArticleIds(archive, { renditions: 'all' }).map((id) => load(id)?.id ?? '');
}

const UNKNOWN = { sha256: 'abcdef0123', articles: [{ headline: '新桥通车', paragraphs: ['新桥昨日通车。'] }, { headline: '天气转暖' }] };

describe('identifyDocument', () => {
  it('gives a page of which nothing was known its publication, date and page', () => {
    const { id } = store(UNKNOWN);
    const key = identifyDocument(archive, id, [says('publication', '云溪日报'), says('date', '2024-03-08'), says('page', '3')]);
    expect(key).toBe('yunxi-ribao/2024-03-08/3');
    expect(idsOf()).toEqual(['yunxi-ribao/2024-03-08/3/1', 'yunxi-ribao/2024-03-08/3/2']);
    expect(search(archive, '新桥', { publication: '云溪日报', date: '2024-03' })).toHaveLength(1);
  });

  it('takes pages and issues away that have become empty, and leaves the archive whole', () => {
    const { id } = store(UNKNOWN);
    identifyDocument(archive, id, [says('date', '2024-03-08')]);
    expect(countRows(archive)).toMatchObject({ issues: 1, pages: 1, documents: 1, articles: 2 });
    expect(checkArchive(archive).faults).toEqual([]);
  });

  it('changes the fields that it is given and keeps the others', () => {
    const { id } = store({ ...UNKNOWN, publication: '云溪日报', date: '2024-03-08', page: '3', basis: 'text' });
    identifyDocument(archive, id, [says('page', '5')]);
    const said = loadIdentifications(archive, id).map(({ field, value, basis }) => `${field} ${value} ${basis}`);
    expect(said.toSorted()).toEqual(['date 2024-03-08 text', 'page 5 user', 'publication 云溪日报 text']);
    expect(idsOf()[0]).toBe('yunxi-ribao/2024-03-08/5/1');
  });

  it('can be said again and changed again', () => {
    const { id } = store({ ...UNKNOWN, publication: '云溪日报', date: '2024-03-08', page: '3' });
    identifyDocument(archive, id, [says('page', '5')]);
    identifyDocument(archive, id, [says('page', '6')]);
    expect(identifyDocument(archive, id, [says('page', '6')])).toBe('yunxi-ribao/2024-03-08/6');
    expect(idsOf()).toEqual(['yunxi-ribao/2024-03-08/6/1', 'yunxi-ribao/2024-03-08/6/2']);
  });

  it('makes a document the next rendition of a page that is there', () => {
    store({
      publication: '云溪日报',
      date: '2024-03-08',
      page: '3',
      articles: [...UNKNOWN.articles, { headline: '甲', paragraphs: ['长长长长长长长长长长长长长长长长。'] }],
    });
    const { id } = store(UNKNOWN);
    identifyDocument(archive, id, [says('publication', '云溪日报'), says('date', '2024-03-08'), says('page', '3')]);
    expect(idsOf().slice(3)).toEqual(['yunxi-ribao/2024-03-08/3~2/1', 'yunxi-ribao/2024-03-08/3~2/2']);
    expect(listArticleIds(archive, {})).toHaveLength(3);
  });

  it('lets the rendition that stays behind be shown', () => {
    store({
      ...UNKNOWN,
      sha256: 'one',
      publication: '云溪日报',
      date: '2024-03-08',
      page: '3',
      articles: [{ headline: '甲', paragraphs: ['短。'] }],
    });
    const long = store({ ...UNKNOWN, sha256: 'two', publication: '云溪日报', date: '2024-03-08', page: '3' });
    identifyDocument(archive, long.id, [says('page', '4')]);
    expect(search(archive, '甲')).toHaveLength(1);
    expect(search(archive, '新桥')).toHaveLength(1);
  });

  it('changes nothing for a document that is not there', () => {
    store(UNKNOWN);
    expect(() => identifyDocument(archive, 99, [says('page', '4')])).toThrow('99');
  });

  it('makes items whose names make the same key two renditions', () => {
    store({ ...UNKNOWN, sha256: 'one', item: '1', publication: '云溪日报', date: '2024-03-08', page: '3', articles: [{ headline: '甲' }] });
    const { id } = store({
      ...UNKNOWN,
      sha256: 'two',
      item: '01',
      publication: '云溪日报',
      date: '2024-03-08',
      page: '4',
      articles: [{ headline: '乙' }],
    });
    identifyDocument(archive, id, [says('page', '3')]);
    expect(new Set(idsOf()).size).toBe(2);
    expect(checkArchive(archive).faults).toEqual([]);
  });
});
