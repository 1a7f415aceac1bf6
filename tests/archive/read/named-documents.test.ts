import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, countPlaces, documentsBelow, documentsNamed } from '../../../src/archive/index.js';
import { documentKey } from '../../../src/archive/read/named-documents.js';
import { openMemory } from '../make-document.js';

let archive: Archive;

/** Four documents: a page in two renditions, a page of the next day, and one of an unknown paper. */
beforeAll(() => {
  const memory = openMemory();
  archive = memory.archive;
  const page = (path: string, text: string) => ({ path, location: `/scans/${path}`, articles: [{ headline: text, paragraphs: [text] }] });
  const paper = { publication: 'The Post', date: '1934-05-17', page: '1' };
  memory.store({ ...page('17/a.md', 'One'), ...paper });
  memory.store({ ...page('17/b.md', 'Two'), ...paper });
  memory.store({ ...page('18/a.md', 'Three'), ...paper, date: '1934-05-18' });
  memory.store(page('17-more/a.md', 'Four'));
});
afterAll(() => archive.close());

/** What stands in the key of a page of which nothing is known. */
function seedOf(path: string): string {
  return createHash('sha256').update(`${path}#1`).digest('hex').slice(0, 8);
}

describe('documentsNamed', () => {
  it.each([
    ['the-post', 'publication', [1, 2, 3]],
    ['_', 'publication', [4]],
    ['the-post/1934-05-17', 'issue', [1, 2]],
    ['the-post/1934-05-17/1', 'page', [1, 2]],
    ['the-post/1934-05-17/1/', 'page', [1, 2]],
    ['the-post/1934-05-17/1~2', 'page', [2]],
    ['the-post/1934-05-17/1~2/1', 'article', [2]],
    [`_/_/${seedOf('17-more/a.md')}`, 'page', [4]],
  ])('finds %s: of a %s', (key, kind, documents) => {
    expect(documentsNamed(archive, key)).toEqual({ kind, documents });
  });

  it.each(['the-posts', 'The Post', 'the-post/1934-05-19', 'renmin-ribao', ''])('finds nothing for “%s”', (key) => {
    expect(documentsNamed(archive, key)).toBeNull();
  });

  it('takes a rendition that is not there for none', () => {
    expect(documentsNamed(archive, 'the-post/1934-05-17/1~3')?.documents).toEqual([]);
  });
});

describe('The key of a later part', () => {
  it('names the document that it stands in, not the one that its article begins in', () => {
    const { archive: own, store } = openMemory();
    const paper = { publication: 'The Post', date: '1934-05-17' };
    store({
      ...paper,
      page: '1',
      sha256: 'a',
      articles: [{ headline: 'Ferry', paragraphs: ['The ferry'], continuedOn: '3', mark: 'FERRY' }],
    });
    store({
      ...paper,
      page: '3',
      sha256: 'b',
      articles: [{ headline: 'Ferry', paragraphs: ['sank.'], continuedFrom: '1', mark: 'FERRY' }],
    });
    expect(own.sqlite.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(1);
    expect(documentsNamed(own, 'the-post/1934-05-17/3/1')).toEqual({ kind: 'article', documents: [2] });
    expect(documentsNamed(own, 'the-post/1934-05-17/1/1')).toEqual({ kind: 'article', documents: [1] });
    own.close();
  });
});

describe('documentsBelow', () => {
  it.each([
    ['a folder where it is', '/scans/17', 'x', [1, 2]],
    ['a file where it is', '/scans/17/b.md', 'x', [2]],
    ['all folders', '/scans', 'x', [4, 1, 2, 3]],
    ['a folder as the archive names it', '/elsewhere/17', '17/', [1, 2]],
    ['a file as the archive names it', '/elsewhere/17', './18/a.md', [3]],
    ['no part of a name', '/scans/1', '1', []],
  ])('takes %s', (_, location, path, documents) => {
    expect(documentsBelow(archive, { location, path })).toEqual(documents);
  });
});

describe('documentKey', () => {
  it.each([
    [{ page: 'the-post/1934-05-17/1', rendition: 1, item: null }, 'the-post/1934-05-17/1~1'],
    [{ page: 'the-post/1934-05-17/1', rendition: 1, item: '02' }, 'the-post/1934-05-17/1/2'],
    [{ page: 'the-post/1934-05-17/1', rendition: 2, item: 'Ferry' }, 'the-post/1934-05-17/1~2/Ferry'],
  ])('is of %j', (row, key) => {
    expect(documentKey(row)).toBe(key);
  });
});

describe('countPlaces', () => {
  it('counts pages and issues once', () => {
    expect(countPlaces(archive, [1, 2, 3])).toEqual({ pages: 2, issues: 2 });
    expect(countPlaces(archive, [])).toEqual({ pages: 0, issues: 0 });
  });
});
