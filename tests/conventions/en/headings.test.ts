import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { nameEvidence } from '../../name-evidence.js';

const SHORT = { 'as-short-as-a-headline': 1 };
const CAPITALS = { ...SHORT, 'capitals-like-a-headline': 2 };

describe('What the form of an English line says of whether it is a headline', () => {
  it.each([
    ['the bridge', { ...SHORT, 'begins-in-lower-case': -4 }],
    ['The bridge', SHORT],
    ['Bridge Opens', CAPITALS],
    ['BRIDGE OPENS', CAPITALS],
    ['Bridge opens', SHORT],
    ['Bridge mcGregor', SHORT],
    ['Bridge Opens Today After long Delay', CAPITALS],
    ['Bridge Opens today after Long delay', SHORT],
    ['“Bridge Opens”', CAPITALS],
    // A headline needs two words of four letters at least.
    ['The Mill', SHORT],
    ['Bridge Opens, says the Mayor, who was there on Friday', SHORT],
    ['The bridge opened.', { ...SHORT, 'ends-like-a-sentence': -5 }],
    ['The bridge opened.”', { ...SHORT, 'ends-like-a-sentence': -5 }],
    ['The bridge opened,', { ...SHORT, 'ends-like-a-sentence': -5 }],
    ['The bridge opened;', { ...SHORT, 'ends-like-a-sentence': -5 }],
    ['Bridge Opens Today.', { ...CAPITALS, 'ends-like-a-sentence': -3 }],
    ['Bridge Opens.', { ...CAPITALS, 'ends-like-a-sentence': -5 }],
    ['Bridge Opens Today,', { ...CAPITALS, 'ends-like-a-sentence': -5 }],
    ['BRIDGE OPENS TODAY.', CAPITALS],
    ['BRIDGE OPENS TODAY,', { ...CAPITALS, 'ends-like-a-sentence': -5 }],
    ['BRIDGE OPENS TODAY,”', { ...CAPITALS, 'ends-like-a-sentence': -5 }],
    ['The bridge at Y.', SHORT],
    ['It rained. The bridge closed', { ...SHORT, 'has-sentences': -3 }],
    ['It rained.” “The bridge closed', { ...SHORT, 'has-sentences': -3 }],
    ['It rained. the bridge closed', SHORT],
    ['Mr. Hale is here', SHORT],
    ['The bridge:', { ...SHORT, 'announces-what-follows': -3 }],
    ['The bridge: how', SHORT],
    [', the bridge', { ...SHORT, 'cannot-begin': -5 }],
    ['The bridge-', { ...SHORT, 'ends-on-a-word-that-goes-on': -3 }],
    ['The well-known bridge', SHORT],
    ['A bridge of the', { ...SHORT, 'ends-on-a-word-that-goes-on': -3 }],
  ])('%s', (text, expected) => {
    expect(nameEvidence(conventions.en.headingEvidence(text))).toEqual(expected);
  });

  it.each([
    [13, 'as-short-as-a-headline', 1],
    [14, 'long-for-a-headline', -1],
    [18, 'long-for-a-headline', -1],
    [19, 'longer-than-a-headline', -5],
  ])('of %d words: %s', (count, code, weight) => {
    const evidence = nameEvidence(conventions.en.headingEvidence(Array.from({ length: count }, () => 'Mill').join(' ')));
    expect(evidence[code]).toBe(weight);
  });

  it.each([
    [110, 'as-short-as-a-headline'],
    [111, 'longer-than-a-headline'],
  ])('of %d characters: %s', (length, code) => {
    expect(nameEvidence(conventions.en.headingEvidence('x'.repeat(length)))).toHaveProperty(code);
  });
});
