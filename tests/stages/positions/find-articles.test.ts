import { describe, expect, it } from 'vitest';
import { findArticles } from '../../../src/stages/positions/find-articles.js';
import { columnOf, type LineCase, MEASURE, placeLines } from '../../place-lines.js';

/** Strips of lines; large ones are headlines, and a strip that begins with `|` is fresh. */
function articles(...strips: readonly (readonly LineCase[])[]) {
  const placed = strips.map((cases) => ({ lines: placeLines(...cases), isFresh: cases[0]?.[0].startsWith('|') === true }));
  const large = placed.flatMap(({ lines }) => lines.filter(({ isBig }) => isBig));
  const found = findArticles(placed, new Map(large.map((line) => [line, 1])), MEASURE);
  return found.map(({ headlines, text }) => [headlines.map(({ line }) => line.text).join(' '), text.map(({ length }) => length)]);
}

const headline = (text: string, top: number, size = 18): LineCase => [text, 0, top, 90, size];

describe('Text', () => {
  it('goes to the headline before it, over columns', () => {
    expect(articles([headline('One', 0), ...columnOf('a', 0, 30, 4)], columnOf('b', 120, 0, 5))).toEqual([['One', [4, 5]]]);
  });

  it('without a headline is an article where nothing is before it, and behind a rule', () => {
    expect(articles(columnOf('a', 0, 0, 3))).toEqual([['', [3]]]);
    expect(articles(columnOf('a', 0, 0, 3), [['| fresh', 0, 90, 80], ...columnOf('b', 0, 102, 2)])).toEqual([
      ['', [3]],
      ['', [3]],
    ]);
  });

  it('ends at the next headline', () => {
    expect(articles([headline('One', 0), ...columnOf('a', 0, 30, 2), headline('Two', 80), ...columnOf('b', 0, 110, 2)])).toEqual([
      ['One', [2]],
      ['Two', [2]],
    ]);
  });
});

describe('Headlines', () => {
  it('that stand together are of one article, and those far apart of two', () => {
    expect(articles([headline('One', 0), headline('more', 22), ...columnOf('a', 0, 50, 2)])).toEqual([['One more', [2]]]);
    expect(articles([headline('One', 0), headline('Two', 90), ...columnOf('a', 0, 120, 2)])).toEqual([
      ['One', []],
      ['Two', [2]],
    ]);
  });

  it('go on at the top of the next column in the same size', () => {
    expect(articles([headline('One', 300)], [headline('more', 0), ...columnOf('a', 120, 30, 2)])).toEqual([['One more', [2]]]);
    expect(articles([headline('One', 300)], [headline('Two', 0, 24), ...columnOf('a', 120, 30, 2)])).toEqual([
      ['One', []],
      ['Two', [2]],
    ]);
  });
});
