import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/threads/tokens.js';

describe('What texts are compared by', () => {
  it.each<[string, string, readonly string[]]>([
    ['are words in small letters', 'The BRIDGE, 1987', ['the', 'bridge', '1987']],
    ['are pairs of Han characters, and the last one', '大桥通车', ['大桥', '桥通', '通车', '车']],
    ['are pairs of kana and of Hangul', 'かな 다리', ['かな', 'な', '다리', '리']],
    ['keep accents and marks with their words', 'Café naïve', ['café', 'naïve']],
    ['are the same in full and half width', 'ＡＢ１', ['ab1']],
    ['part scripts from each other', '3号bridge', ['3', '号', 'bridge']],
    ['are nothing of points and blanks', '…… — 。', []],
  ])('%s', (_, text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});
