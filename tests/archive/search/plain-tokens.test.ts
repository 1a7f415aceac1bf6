import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTokens } from '../../../src/archive/search/plain-tokens.js';
import { tokensOf } from '../../../src/archive/search/search-index.js';

describe('The tokens of plain text', () => {
  it.each([
    ['the ferry stops', 'The ferry, stops.'],
    ['新桥 桥通 通车 车', '新橋通車'],
    ['5 月 3 日', '5月３日'],
    ['昨日 日 转暖 暖', '昨日，转暖。'],
    ['a4 版', 'Ａ4版'],
    ['', '……'],
    ['', ''],
  ])('are %s', (tokens, text) => {
    expect(plainTokens(text)).toBe(tokens);
    expect(tokensOf(text).join(' ')).toBe(tokens);
  });

  it.each(['王　明', 'café', '㎏', 'ひらがな', '倲', '𠮷'])('are not known of %s', (text) => {
    expect(plainTokens(text)).toBeNull();
  });

  it('are those of any text, of each character alone and beside others', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      if (unit >= 0xd800 && unit < 0xe000) continue;
      const character = String.fromCharCode(unit);
      for (const text of [character, `a${character}b`, `王${character}明`]) {
        const tokens = plainTokens(text);
        if (tokens !== null && tokens !== tokensOf(text).join(' ')) expect.fail(`${JSON.stringify(text)}: ${tokens}`);
      }
    }
  });

  it('are those of any text', () => {
    const character = fc.constantFrom(...'王明新橋桥a Z9０Ａ，。“”—　·\n\t¶é');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => {
        const tokens = plainTokens(text);
        if (tokens !== null) expect(tokens).toBe(tokensOf(text).join(' '));
      }),
    );
  });
});
