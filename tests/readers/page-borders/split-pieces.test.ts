import { describe, expect, it } from 'vitest';
import { splitPieces } from '../../../src/readers/page-borders/split-pieces.js';

/** Pieces as "line:column text", with ^ before one that a form feed begins. */
function shown(lines: readonly string[]) {
  return splitPieces(lines).map(({ number, column, text, fed }) => `${fed ? '^' : ''}${number}:${column} ${text}`);
}

describe('splitPieces', () => {
  it.each<[string, string[], string[]]>([
    ['leaves lines as they are', ['a', '', 'b'], ['1:0 a', '2:0 ', '3:0 b']],
    ['cuts a line at a form feed', ['a\fb'], ['1:0 a', '^1:2 b']],
    ['cuts nothing off before one at the start', ['a', '\fb'], ['1:0 a', '^2:1 b']],
    ['nor behind one at the end', ['a\f', 'b'], ['1:0 a', '^2:0 b']],
    ['keeps a line of one form feed in the page before', ['a', '\f', 'b'], ['1:0 a', '2:0 ', '^3:0 b']],
    ['keeps a line of two as a blank page', ['a', '\f\f', 'b'], ['1:0 a', '^2:1 ', '^3:0 b']],
    ['forgets one at the end of the file', ['a\f'], ['1:0 a']],
    ['takes blanks beside one for nothing', ['  \f a \f '], ['^1:3  a ']],
    ['takes a vertical tab for a blank', ['a\vb', '\v\fc'], ['1:0 a\vb', '^2:2 c']],
  ])('%s', (_, lines, pieces) => {
    expect(shown(lines)).toEqual(pieces);
  });
});
