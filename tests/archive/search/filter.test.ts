import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Archive,
  type Filter,
  LIST_KINDS,
  listArticleIds,
  listRows,
  makeArticleLoader,
  resolveKey,
  similarKeys,
} from '../../../src/archive/index.js';
import { UsageError } from '../../../src/page/index.js';
import { openMemory } from '../make-document.js';

let archive: Archive;

beforeEach(() => {
  const own = openMemory();
  archive = own.archive;
  const add = (publication: string | null, date: string | null, page: string | null) =>
    own.store({ publication, date, page, articles: [{ headline: [publication, date, page].join(' '), byline: ['王小禾'] }] });
  add('云溪日报', '2024-03-08', '1');
  add('云溪日报', '2024-03-08', '10');
  add('云溪日报', '2024-03-08', '2');
  add('云溪日报', '2024-12-31', 'A4');
  add('云溪日报', '1949-10-01', '1');
  add('The Harrow Courier', '2024-03-08', '1');
  add(null, '2024-03-08', null);
  add('云溪日报', null, '1');
});

afterEach(() => archive.close());

function headlines(filter: Filter): (string | null | undefined)[] {
  const { load } = makeArticleLoader(archive);
  return listArticleIds(archive, filter).map((id) => load(id)?.headline);
}

describe('A filter', () => {
  it.each<[Filter, number]>([
    [{}, 8],
    [{ publication: '云溪日报' }, 6],
    [{ publication: 'yunxi-ribao' }, 6],
    [{ publication: 'harrow courier' }, 1],
    [{ publication: '人民日报' }, 0],
    [{ date: '2024' }, 6],
    [{ date: '2024-03' }, 5],
    [{ date: '2024-03-08' }, 5],
    [{ date: '2024-12' }, 1],
    [{ date: '1949..2024' }, 7],
    [{ date: '2024-03-09..' }, 1],
    [{ date: '..1949-10-01' }, 1],
    [{ date: '..1949' }, 1],
    [{ date: '2024-03..2024-05' }, 5],
    [{ page: '1' }, 4],
    [{ page: 'A4' }, 1],
    [{ publication: '云溪日报', date: '2024', page: '1' }, 1],
  ])('%j takes %d articles', (filter, count) => {
    expect(headlines(filter)).toHaveLength(count);
  });

  it.each<Filter>([
    { publication: '没有这份报' },
    { date: '' },
    { date: '..' },
    { date: '2024-05..2024-03' },
    { date: '2024-13' },
    { date: '2024-02-32' },
    { date: '8 March' },
    { date: "2024'; --" },
  ])('%j cannot be', (filter) => {
    expect(() => headlines(filter)).toThrow(UsageError);
  });

  it('gives articles as papers are read: by paper, date and page as it is bound', () => {
    expect(headlines({ publication: '云溪日报', date: '2024-03-08' })).toEqual(
      ['1', '2', '10'].map((page) => `云溪日报 2024-03-08 ${page}`),
    );
  });
});

describe('listRows', () => {
  it.each(LIST_KINDS)('lists %s with the same columns where there are none', (kind) => {
    const { columns } = listRows(archive, kind, { filter: {} });
    const empty = openMemory();
    expect(listRows(empty.archive, kind, { filter: {} }).columns).toEqual(columns);
    empty.archive.close();
  });

  it('lists what there is', () => {
    const count = (kind: (typeof LIST_KINDS)[number], filter: Filter = {}) => listRows(archive, kind, { filter }).rows.length;
    expect([count('publications'), count('issues'), count('pages'), count('articles'), count('documents')]).toEqual([2, 6, 8, 8, 8]);
    expect(count('articles', { publication: '云溪日报', date: '2024' })).toBe(4);
  });

  it('lists reference publications where all are asked for', () => {
    expect(listRows(archive, 'publications', { filter: {}, all: true }).rows.length).toBeGreaterThan(30);
  });

  it('lists no more than it is asked for', () => {
    expect(listRows(archive, 'pages', { filter: {}, limit: 3 }).rows).toHaveLength(3);
    expect(listRows(archive, 'pages', { filter: {}, limit: 0 }).rows).toHaveLength(0);
  });
});

describe('A key', () => {
  it.each([
    ['yunxi-ribao/2024-03-08/1/1', 'article'],
    ['yunxi-ribao/2024-03-08/1', 'page'],
    ['yunxi-ribao/2024-03-08/1~2', 'page'],
    ['yunxi-ribao/2024-03-08', 'issue'],
    ['yunxi-ribao/_', 'issue'],
  ])('%s names a thing of kind %s', (key, kind) => {
    expect(resolveKey(archive, key)?.kind).toBe(kind);
  });

  it.each(['', 'yunxi-ribao', 'yunxi-ribao/2024-03-08/1/9', 'yunxi-ribao/2024-03-09', '%', "' OR 1"])('“%s” names nothing', (key) => {
    expect(resolveKey(archive, key)).toBeNull();
  });

  it('that is mistyped has others like it', () => {
    expect(similarKeys(archive, 'yunxi-ribao/2024-03-08/1/9')).toContain('yunxi-ribao/2024-03-08/1/1');
    expect(similarKeys(archive, '%%%')).toEqual([]);
  });
});
