import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemName, pageKey, partKey } from '../../src/threads/keys.js';
import { readPartKey } from '../../src/threads/read-part-key.js';

describe('readPartKey', () => {
  it.each([
    ['yunxi-ribao/2024-03-08/1/2', 1, null, { slug: 'yunxi-ribao', issue: 'yunxi-ribao/2024-03-08', page: '1', ordinal: 2 }],
    ['p/2024-03-08.evening/A4~2/3', 2, null, { slug: 'p', issue: 'p/2024-03-08.evening', page: 'A4', ordinal: 3 }],
    ['_/_/a1b2c3d4/1', 1, null, { slug: '_', issue: '_/_', page: 'a1b2c3d4', ordinal: 1 }],
    ['p/2024-03-08/1/front-story', 1, 'front story', { slug: 'p', issue: 'p/2024-03-08', page: '1', ordinal: 1 }],
    ['p/2024-03-08/1/7.3', 1, '07', { slug: 'p', issue: 'p/2024-03-08', page: '1', ordinal: 3 }],
    ['p/2024-03-08/1/7', 1, '7', { slug: 'p', issue: 'p/2024-03-08', page: '1', ordinal: 1 }],
  ])('takes %s of rendition %d and item %s apart', (key, rendition, item, parts) => {
    expect(readPartKey({ key, rendition, item })).toEqual(parts);
  });

  it.each([
    ['', 1, null],
    ['yunxi-ribao', 1, null],
    ['yunxi-ribao/2024-03-08/1', 1, null],
    ['a//b/c', 1, null],
    ['a/b/c/d/e', 1, null],
    ['a/b/c/1/2', 1, null],
    ['a/b/1/2/c', 1, null],
    ['a/b/1/2.c', 1, null],
    ['a/b/c~x/1', 1, null],
    ['a/b/c/d.x', 1, 'd'],
    ['a/b/1/2', 2, null],
    ['a/b/1~2/2', 1, null],
    ['a/b/1/weather', 1, null],
    ['a/b/1/2.3', 1, null],
    ['a/b/1/0', 1, null],
    ['a/b/1/2', 1, '3'],
  ])('takes “%s” for no key of rendition %d and item %s', (key, rendition, item) => {
    expect(readPartKey({ key, rendition, item })).toBeNull();
  });

  it('finds again what any edition, label and item were made into', () => {
    const seed = createHash('sha256').update('a page').digest('hex');
    const text = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { nil: null });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 99 }),
        (edition, label, item, rendition, ordinal) => {
          const page = pageKey({ slug: 'yunxi-ribao', date: '2024-03-08', edition, label, seed });
          const key = partKey(page, rendition, item, ordinal);
          const read = readPartKey({ key, rendition, item });
          expect(read).toMatchObject({ slug: 'yunxi-ribao', ordinal });
          expect(`${read?.issue}/${read?.page}`).toBe(page);
          if (item !== null) expect(key).toContain(itemName(item));
          expect(key).not.toMatch(/[\s\\%*?"'<>|]/);
        },
      ),
    );
  });
});
