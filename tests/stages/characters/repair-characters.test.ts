import { describe, expect, it } from 'vitest';
import { countPrivate, type RepairCounts, repairCharacters } from '../../../src/stages/characters/repair-characters.js';

describe('Characters as print has them', () => {
  it.each([
    ['radicals become ideographs', '⼈⺠⽇报 ⻓江', '人民日报 长江', { radicals: 4 }],
    ['a radical that Unicode gives none stays', '⺀', '⺀', {}],
    ['Latin ligatures come apart', 'oﬃce ﬅ', 'office st', { forms: 2 }],
    ['Arabic shapes become letters', '\ufea7\ufe92\ufeae', '\u062e\u0628\u0631', { forms: 3 }],
    ['words that are one sign stay', 'ﷲ ﷺ ﷽', 'ﷲ ﷺ ﷽', {}],
    ['Hebrew shapes become letters', '\ufb21\ufb4f', '\u05d0\u05d0\u05dc', { forms: 2 }],
    ['accents are composed', 'cafe\u0301 nin\u0303o', 'café niño', { composed: 2 }],
    ['zero-width spaces and marks go', 'a\u200bb\u2060\ufeff', 'ab', { invisible: 3 }],
    ['controls of direction go', '\u202aab\u202c\u200e', 'ab', { invisible: 3 }],
    ['marks of direction stay beside letters that run the other way', 'ab \u05d0\u200e!', 'ab \u05d0\u200e!', {}],
    ['ZWNJ stays in Persian', 'می\u200cرود', 'می\u200cرود', {}],
    ['ZWJ stays in Hindi', 'क्\u200dष', 'क्\u200dष', {}],
    ['ZWJ stays in emoji', '👨\u200d👩', '👨\u200d👩', {}],
    ['ZWNJ and ZWJ go elsewhere', 'auf\u200clage 人\u200d民', 'auflage 人民', { invisible: 2 }],
    ['private characters of GB 18030 are read', '\ue81e\ue816', '\u9fb4\u{20087}', { 'private-use': 2 }],
    ['other private characters stay', '\uf0b7\ue000', '\uf0b7\ue000', {}],
    ['spaces are one kind', 'a\u00a0b\u2009c', 'a b c', {}],
    ['the wide space stays', '一\u3000二', '一\u3000二', {}],
    ['full-width letters and digits are plain', 'Ａ９', 'A9', {}],
    ['numerals and signs stay', 'Ⅳ ① ㈱ ½ ﹁', 'Ⅳ ① ㈱ ½ ﹁', {}],
  ])('%s', (_, text, expected, wanted) => {
    const counts: RepairCounts = {};
    expect(repairCharacters(text, counts)).toBe(expected);
    expect(counts).toEqual(wanted);
    expect(repairCharacters(expected, {})).toBe(expected);
  });

  it('of a font alone are counted', () => {
    expect(countPrivate('a\uf0b7\u{f0000}')).toBe(2);
  });
});
