import { describe, expect, it } from 'vitest';
import { issueKey, pageKey, pageSequence, partKey } from '../../src/threads/keys.js';

const seed = 'a1b2c3d4e5f6';

describe('The key of an issue', () => {
  it.each([
    ['yunxi-ribao', '2024-03-08', null, 'yunxi-ribao/2024-03-08'],
    ['yunxi-ribao', '2024-03-08', 'evening', 'yunxi-ribao/2024-03-08.evening'],
    ['yunxi-ribao', '2024-03-08', '晚 版', 'yunxi-ribao/2024-03-08.晚-版'],
    ['yunxi-ribao', '2024-03-08', '02', 'yunxi-ribao/2024-03-08.2'],
    ['yunxi-ribao', '2024-03-08', 'late\u001b[2J\u0085\u202edition', 'yunxi-ribao/2024-03-08.late[2Jdition'],
    ['yunxi-ribao', '2024-03-08', '\u001b', 'yunxi-ribao/2024-03-08.x'],
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
    ['yunxi-ribao', '1900-01', 'III', 'yunxi-ribao/1900-01/III-a1b2c3d4'],
    ['yunxi-ribao', '1900', null, 'yunxi-ribao/1900/a1b2c3d4'],
    [null, '2024-03-08', '1', '_/2024-03-08/1-a1b2c3d4'],
    [null, null, null, '_/_/a1b2c3d4'],
  ])('%s, %s, %s is %s', (slug, date, label, key) => {
    expect(pageKey({ slug, date, edition: null, label, seed })).toBe(key);
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
    [1, '/a', 1, 'p/1/a'],
    [1, 'a?', 1, 'p/1/a'],
    [1, '?', 1, 'p/1/x'],
  ])('in rendition %d, item %s, number %d is %s', (rendition, item, ordinal, key) => {
    expect(partKey('p/1', rendition, item, ordinal)).toBe(key);
  });
});

describe('pageSequence', () => {
  it('sorts pages as they are bound, unknown ones last', () => {
    const labels = ['1', '2', '10', 'A1', 'A2', 'A10', 'B1', null];
    expect(labels.toReversed().toSorted((a, b) => (pageSequence(a) < pageSequence(b) ? -1 : 1))).toEqual(labels);
  });

  it('has four digits for each number, as pages have it that are in an archive', () => {
    expect(['7', 'A12', '1-2'].map(pageSequence)).toEqual(['0007', 'A0012', '0001-0002']);
  });
});
