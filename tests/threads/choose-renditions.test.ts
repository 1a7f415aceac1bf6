import { describe, expect, it } from 'vitest';
import { chooseRenditions, type Rendition } from '../../src/threads/choose-renditions.js';

const PAGE = 'The bridge opened to traffic on Friday after two years of work, and the ferry made its last trip.';
const LONGER = `${PAGE} The mayor spoke.`;
const OTHER = 'Wheat prices fell again in the villages upriver, where the harvest had been good for once.';

const rendition = (number: number, given: Partial<Rendition> = {}): Rendition => ({
  item: null,
  rendition: number,
  chosen: null,
  corrected: null,
  text: PAGE,
  ...given,
});

describe('What is shown of a page', () => {
  it.each<[string, readonly Rendition[], readonly number[]]>([
    ['is its only rendition', [rendition(1)], [1]],
    ['is the first of two that are alike', [rendition(2), rendition(1)], [1]],
    ['is the one with the most text', [rendition(1), rendition(2, { text: LONGER })], [2]],
    [
      'is the one that people corrected, though another is fuller',
      [rendition(1, { corrected: '2024-03-08' }), rendition(2, { text: LONGER })],
      [1],
    ],
    ['is the one that people corrected first', [rendition(1, { corrected: '2024-03-09' }), rendition(2, { corrected: '2024-03-08' })], [2]],
    [
      'is the one that a person chose, before all else',
      [rendition(1, { corrected: '2024-03-08', text: LONGER }), rendition(2, { chosen: '2024-03-01' })],
      [2],
    ],
    ['is the one that a person chose last', [rendition(1, { chosen: '2024-03-09' }), rendition(2, { chosen: '2024-03-08' })], [1]],
    ['is each of its items', [rendition(1, { item: '1' }), rendition(1, { item: '2', text: OTHER })], [1, 1]],
    ['is every document with a text of its own', [rendition(1), rendition(2, { text: OTHER }), rendition(3, { text: LONGER })], [3, 2]],
    [
      'is both items of one name that have texts of their own',
      [rendition(1, { item: '1' }), rendition(2, { item: '1', text: OTHER })],
      [1, 2],
    ],
    ['is the whole page, and an item that it has not', [rendition(1, { item: '1', text: OTHER }), rendition(2)], [2, 1]],
    [
      'is the fuller rendition of each item',
      [rendition(1, { item: '1' }), rendition(2, { item: '1', text: LONGER }), rendition(3, { item: '2', text: OTHER })],
      [2, 3],
    ],
    ['is the whole page where there is one, and none of its items', [rendition(1, { item: '1', text: LONGER }), rendition(2)], [2]],
    ['is nothing of no page', [], []],
  ])('%s', (_, renditions, shown) => {
    expect([...chooseRenditions(renditions)].map((one) => one.rendition)).toEqual(shown);
    expect([...chooseRenditions(renditions.toReversed())].map((one) => one.rendition).sort()).toEqual([...shown].sort());
  });
});
