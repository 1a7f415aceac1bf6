import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticleKey } from '../../src/archive/index.js';
import { issueKey, pageKey, pageSequence, partKey } from '../../src/threads/keys.js';

const sha256 = 'a1b2c3d4e5f6';

describe('The key of an issue', () => {
  it.each([
    ['yunxi-ribao', '2024-03-08', null, 'yunxi-ribao/2024-03-08'],
    ['yunxi-ribao', '2024-03-08', 'evening', 'yunxi-ribao/2024-03-08.evening'],
    ['yunxi-ribao', '2024-03-08', '晚 版', 'yunxi-ribao/2024-03-08.晚-版'],
    ['yunxi-ribao', '2024-03-08', '02', 'yunxi-ribao/2024-03-08.2'],
    ['yunxi-ribao', null, null, 'yunxi-ribao/_'],
    [null, '2024-03-08', null, '_/2024-03-08'],
    [null, null, null, '_/_'],
  ])('%s, %s, %s is %s', (slug, date, edition, key) => {
    expect(issueKey({ slug, date, edition })).toBe(key);
  });
});

describe('The key of a page', () => {
  it.each([
    ['yunxi-ribao', '2024-03-08', '1', 'yunxi-ribao/2024-03-08/1'],
    ['yunxi-ribao', '2024-03-08', 'A4', 'yunxi-ribao/2024-03-08/A4'],
    ['yunxi-ribao', '2024-03-08', null, 'yunxi-ribao/2024-03-08/a1b2c3d4'],
    ['yunxi-ribao', null, '1', 'yunxi-ribao/_/1-a1b2c3d4'],
    [null, '2024-03-08', '1', '_/2024-03-08/1-a1b2c3d4'],
    [null, null, null, '_/_/a1b2c3d4'],
  ])('%s, %s, %s is %s', (slug, date, label, key) => {
    expect(pageKey({ slug, date, edition: null, label, sha256 })).toBe(key);
  });
});

describe('The key of a part', () => {
  it.each([
    [1, null, 2, 'p/1/2'],
    [2, null, 2, 'p/1~2/2'],
    [1, '07', 1, 'p/1/7'],
    [2, 'front-story', 1, 'p/1~2/front-story'],
    [1, '07', 3, 'p/1/7.3'],
    [1, 'a/b ~c.md', 1, 'p/1/a-b-c-md'],
  ])('in rendition %d, item %s, number %d is %s', (rendition, item, ordinal, key) => {
    expect(partKey('p/1', rendition, item, ordinal)).toBe(key);
  });
});

describe('parseArticleKey', () => {
  it.each([
    ['yunxi-ribao/2024-03-08/1/2', { slug: 'yunxi-ribao', date: '2024-03-08', page: '1', rendition: 1, ordinal: '2', number: null }],
    [
      'yunxi-ribao/2024-03-08.evening/A4~2/3',
      { slug: 'yunxi-ribao', date: '2024-03-08.evening', page: 'A4', rendition: 2, ordinal: '3', number: null },
    ],
    ['_/_/a1b2c3d4/1', { slug: '_', date: '_', page: 'a1b2c3d4', rendition: 1, ordinal: '1', number: null }],
    [
      'yunxi-ribao/2024-03-08/1/front-story',
      { slug: 'yunxi-ribao', date: '2024-03-08', page: '1', rendition: 1, ordinal: 'front-story', number: null },
    ],
  ])('takes %s apart', (key, parts) => {
    expect(parseArticleKey(key)).toEqual(parts);
  });

  it.each(['', 'yunxi-ribao', 'yunxi-ribao/2024-03-08/1', 'a//b/c', 'a/b/c/d/e', 'a/b/c~x/d', 'a/b/c/d.x'])(
    'takes “%s” for no key',
    (key) => {
      expect(parseArticleKey(key)).toBeNull();
    },
  );

  it('finds again what any publication, date, edition, page and item were made into', () => {
    const text = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { nil: null });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 99 }),
        (edition, label, item, rendition, ordinal) => {
          const key = partKey(pageKey({ slug: 'yunxi-ribao', date: '2024-03-08', edition, label, sha256 }), rendition, item, ordinal);
          expect(parseArticleKey(key)).toMatchObject({ slug: 'yunxi-ribao', rendition });
          expect(key).not.toMatch(/[\s\\%*?"'<>|]/);
        },
      ),
    );
  });
});

describe('pageSequence', () => {
  it('sorts pages as they are bound, unknown ones last', () => {
    const labels = ['1', '2', '10', 'A1', 'A2', 'A10', 'B1', null];
    expect(labels.toReversed().toSorted((a, b) => (pageSequence(a) < pageSequence(b) ? -1 : 1))).toEqual(labels);
  });
});
