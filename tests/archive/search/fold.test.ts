import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOrigin, isUnspaced, TERM } from '../../../src/archive/search/fold.js';
import { columnTokens, tokensOf } from '../../../src/archive/search/search-index.js';
import { rounds } from '../../rounds.js';

describe('fold', () => {
  it.each([
    ['The COUNCIL', 'the council'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['ＡＢＣ１２３', 'abc123'],
    ['ﬁre', 'fire'],
    ['Ñandú Åse', 'nandu ase'],
    ['Ἀθῆναι', 'αθηναι'],
    ['№ ①', 'no 1'],
    ['云溪日报', '云溪日报'],
    ['が', 'が'],
    ['か\u3099', 'が'],
    ['ｶﾞ', 'ガ'],
    ['\uf967', '不'],
    ['雲溪日報', '云溪日报'],
    ['後來裡面', '后来里面'],
    ['國会', '国会'],
    ['葛\u{e0100}城', '葛城'],
    ['govern\u00adment', 'government'],
    ['人\u200b民', '人民'],
    ['Œuvres du cœur', 'oeuvres du coeur'],
    ['Straße GROẞ', 'strasse gross'],
    ['Łódź Øresund Ægir', 'lodz oresund aegir'],
    ['Đà Nẵng, Þór, ıſik', 'da nang, thor, isik'],
    ['王　明、张  伟', '王明、张伟'],
    ['青山 大桥', '青山 大桥'],
    ['王\n明', '王\n明'],
    ['', ''],
  ])('of “%s” is “%s”', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds what is folded to the same, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: rounds(300) },
    );
  });
});

describe('foldWithOrigin', () => {
  const text = fc.stringMatching(/^[A-Za-zÀ-ÿ０-９ﬁ王云溪日报，。① -]{0,12}$/);

  it('folds as fold does', () => {
    fc.assert(
      fc.property(text, (own) => {
        expect(foldWithOrigin(own).text).toBe(fold(own));
      }),
      { numRuns: rounds(300) },
    );
  });

  it('knows where each character came from, and the end', () => {
    fc.assert(
      fc.property(text, (own) => {
        const { text: folded, origin } = foldWithOrigin(own);
        expect(origin).toHaveLength(folded.length + 1);
        expect(origin.at(-1)).toBe(own.length);
        expect(origin).toEqual(origin.toSorted((a, b) => a - b));
      }),
    );
  });

  it.each([
    ['ﬁre', [0, 0, 1, 2, 3]],
    ['Cafe\u0301s', [0, 1, 2, 3, 5, 6]],
    ['𠀀日', [0, 0, 2, 3]],
    ['王　 明说', [0, 3, 4, 5]],
    ['Maß', [0, 1, 2, 2, 3]],
  ])('of “%s” has the places %j', (own, origin) => {
    expect(foldWithOrigin(own).origin).toEqual(origin);
  });
});

describe('tokensOf', () => {
  it.each([
    ['新桥通车', ['新桥', '桥通', '通车', '车']],
    ['桥', ['桥']],
    ['新桥，通车。', ['新桥', '桥', '通车', '车']],
    ['The council’s vote', ['the', 'council', 's', 'vote']],
    ['3月7日', ['3', '月', '7', '日']],
    ['GDP增长5%', ['gdp', '增长', '长', '5']],
    ['𠀀日', ['𠀀日', '日']],
    ['スキー場', ['スキ', 'キ', 'ー', '场']],
    ['中国 人民', ['中国', '国', '人民', '民']],
    ['局长王　明说', ['局长', '长王', '王明', '明说', '说']],
    ['—— ……', []],
    ['', []],
  ])('of “%s” are %j', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it('hold no blanks, which part them in the index', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const token of tokensOf(text)) expect(token).toMatch(/^[^\s¶]+$/);
      }),
    );
  });

  it('of folded text are those of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(tokensOf(fold(text))).toEqual(tokensOf(text));
      }),
    );
  });
});

describe('The indexed text of an article', () => {
  it('parts fields and paragraphs, so that no phrase is found across their border', () => {
    expect(columnTokens(['新桥', '通车'])).toBe('新桥 桥 ¶ 通车 车');
    expect(columnTokens(['甲', '', '乙'])).toBe('甲 ¶  ¶ 乙');
  });
});

describe('A term', () => {
  it.each([
    ['云溪日报', true],
    ['東京', true],
    ['ひらがな', true],
    ['서울', true],
    ['Harrow', false],
    ['Газета', false],
    ['2024', false],
  ])('“%s” is written without spaces: %s', (text, unspaced) => {
    expect(isUnspaced(text)).toBe(unspaced);
    expect([...text.matchAll(TERM)].map((match) => match[0])).toEqual([text]);
  });
});
