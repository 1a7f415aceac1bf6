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

  it.each([['tabs and line breaks part the cells and rows of a table', '\tﬁsh\nper\u00ad pound\t3', '\tfish\nper pound\t3']])(
    '%s',
    (_, text, expected) => {
      const [block] = makePage(text).blocks;
      const page = { ...makePage('x'), blocks: block ? [{ ...block, form: 'table' as const, lines: [makeLine(text)] }] : [] };
      expect(repairText(page).blocks[0]?.lines[0]?.text).toBe(expected);
    },
  );

  it.each([
    ['ﬁre burns', 3, 'fire burns', 4],
    ['fire', 4, 'fire', 4],
    ['  fire', 6, 'fire', 4],
    ['fi\u200bre', 3, 'fire', 2],
  ])('“%s” is bold to its %d. character, and then “%s” to its %d.', (text, bold, expected, length) => {
    expect(repair(text, bold)).toEqual([expected, length]);
  });
});

const linesOf = (...cases: readonly string[]) =>
  repairText(makePage(...cases)).blocks.flatMap((block) => block.lines.map(({ text }) => text));

describe('A double hyphen at the end of a line', () => {
  it.each([
    ['is a hyphen where small letters follow', ['closed since yester=\nday, and', 'the sur⸗\nveyor said']],
    ['also where the next block goes on', ['closed since yester=', 'day, and']],
  ])('%s', (_, blocks) => {
    expect(linesOf(...blocks).join(' ')).not.toMatch(/[=⸗]/u);
  });

  it('is one before a capital too, where the page has others', () => {
    expect(linesOf('von der Land=\nrat', 'die Zeitungs=\nVerleger')).toEqual(['von der Land-', 'rat', 'die Zeitungs-', 'Verleger']);
  });

  it.each([['the sum of x=\n4 and y'], ['he wrote a=\nB once'], ['A = b']])('is none in “%s”', (text) => {
    expect(linesOf(text)).toEqual(text.split('\n'));
  });
});

describe('What was done to characters', () => {
  it('is counted in a notice, and what no standard knows in another', () => {
    expect(repairText(makePage('⼈⺠⽇报\u200b', 'ﬁre in yester=\nday', 'cafe\u0301 \ue81e \uf0b7\uf0b7 gov\u00adern')).notices).toEqual([
      {
        kind: 'notice',
        lines: null,
        code: 'characters-repaired',
        counts: { radicals: 3, invisible: 2, forms: 1, composed: 1, 'private-use': 1, hyphens: 1 },
      },
      { kind: 'notice', lines: null, code: 'characters-unknown', count: 2 },
    ]);
  });

  it('is nothing on a page as print has it, nor where the repairs ran before', () => {
    expect(repairText(makePage('Ａ plain page', '一页')).notices).toEqual([]);
    const once = repairText(makePage('⼈ \uf0b7'));
    expect(repairText(once)).toEqual(once);
  });
});
