import { describe, expect, it } from 'vitest';
import { chooseRenditions, type Rendition } from '../../src/threads/choose-renditions.js';

const rendition = (number: number, given: Partial<Rendition> = {}): Rendition => ({
  item: null,
  rendition: number,
  chosen: null,
  corrected: null,
  size: 100,
  ...given,
});

describe('What is shown of a page', () => {
  it.each<[string, readonly Rendition[], readonly number[]]>([
    ['is its only rendition', [rendition(1)], [1]],
    ['is the first of two that are alike', [rendition(2), rendition(1)], [1]],
    ['is the one with the most text', [rendition(1), rendition(2, { size: 101 })], [2]],
    [
      'is the one that people corrected, though another is fuller',
      [rendition(1, { corrected: '2024-03-08' }), rendition(2, { size: 900 })],
      [1],
    ],
    ['is the one that people corrected first', [rendition(1, { corrected: '2024-03-09' }), rendition(2, { corrected: '2024-03-08' })], [2]],
    [
      'is the one that a person chose, before all else',
      [rendition(1, { corrected: '2024-03-08', size: 900 }), rendition(2, { chosen: '2024-03-01' })],
      [2],
    ],
    ['is the one that a person chose last', [rendition(1, { chosen: '2024-03-09' }), rendition(2, { chosen: '2024-03-08' })], [1]],
    ['is each of its items', [rendition(1, { item: '1' }), rendition(1, { item: '2' })], [1, 1]],
    [
      'is the fuller rendition of each item',
      [rendition(1, { item: '1' }), rendition(2, { item: '1', size: 200 }), rendition(3, { item: '2' })],
      [2, 3],
    ],
    ['is the whole page where there is one, and none of its items', [rendition(1, { item: '1', size: 900 }), rendition(2)], [2]],
    ['is nothing of no page', [], []],
  ])('%s', (_, renditions, shown) => {
    expect([...chooseRenditions(renditions)].map((one) => one.rendition)).toEqual(shown);
    expect([...chooseRenditions(renditions.toReversed())].map((one) => one.rendition).sort()).toEqual([...shown].sort());
  });
});
