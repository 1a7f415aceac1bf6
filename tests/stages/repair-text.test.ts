import { describe, expect, it } from 'vitest';
import { repairText } from '../../src/stages/repair-text.js';
import { makeLine, makePage } from '../make-page.js';

const repair = (text: string, boldLead = 0) => {
  const page = makePage('x');
  const [block] = page.blocks;
  const lines = [makeLine(text, 1, { boldLead })];
  const line = repairText({ ...page, blocks: block ? [{ ...block, lines }] : [] }).blocks[0]?.lines[0];
  return [line?.text, line?.boldLead];
};

describe('The characters of a line', () => {
  it.each([
    ['letters are composed', 'cafe\u0301', 'café'],
    ['ligatures come apart', 'ﬁre ﬂy ﬀ ﬃ ﬄ ﬅ ﬆ', 'fire fly ff ffi ffl st st'],
    ['full-width letters and digits are plain', 'Ａ０４ｚ', 'A04z'],
    ['Chinese punctuation stays', '（桥），。', '（桥），。'],
    ['zero-width characters go', 'a\u200bb\u2060c\ufeff', 'abc'],
    ['there is one kind of space', 'a\tb\u00a0c\u2003d\u202fe\u205ff', 'a b c d e f'],
    ['the wide space of Chinese stays', 'a\u3000b', 'a\u3000b'],
    ['blanks at the ends go', '  a \u3000', 'a'],
    ['soft hyphens inside a line go', 'gov\u00adern\u00adment', 'government'],
    ['a soft hyphen at the end stays', 'govern\u00ad', 'govern\u00ad'],
    ['so does ¬, which is one', 'govern¬', 'govern\u00ad'],
    ['the hyphen of blackletter is a hyphen', 'Nord⸗See⸗', 'Nord-See-'],
    ['several at the end are one', 'govern\u00ad¬', 'govern\u00ad'],
    ['¬ inside a line stays', 'a ¬ b', 'a ¬ b'],
    ['soft hyphens at the start go', '\u00ad\u00adment', 'ment'],
  ])('%s', (_, text, expected) => {
    expect(repair(text)).toEqual([expected, 0]);
  });

  it.each([
    ['ﬁre burns', 3, 'fire burns', 4],
    ['fire', 4, 'fire', 4],
    ['  fire', 6, 'fire', 4],
    ['fi\u200bre', 3, 'fire', 2],
  ])('“%s” is bold to its %d. character, and then “%s” to its %d.', (text, bold, expected, length) => {
    expect(repair(text, bold)).toEqual([expected, length]);
  });
});
