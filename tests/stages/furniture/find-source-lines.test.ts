import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../src/stages/furniture/entries.js';
import { findSourceLines } from '../../../src/stages/furniture/find-source-lines.js';
import { type BlockCase, makeBlocks } from '../../make-page.js';

const h = (level: number, text: string): BlockCase => ({ text, level });
const find = (...cases: readonly BlockCase[]): string[] => {
  const entries = readEntries(makeBlocks(...cases));
  findSourceLines(entries);
  return entries.filter(({ named }) => named?.name === 'source line').map(({ line }) => line.text);
};
const EN = 'Skerry Observer, Volume XX, Issue 112, 9 October 1866, Page 3';
const ZH = '《潮報》（滬版）1935年第3卷第2期';
const NEWS = 'The ferry ran on Tuesday for the first time since the flood.';

describe('A source line', () => {
  it.each<[where: string, cases: readonly BlockCase[], found: readonly string[]]>([
    ['stands over the headline', [EN, 'FERRY RUNS AGAIN.', NEWS, NEWS, NEWS], [EN]],
    ['stands under the headline', ['FERRY RUNS AGAIN.', EN, NEWS, NEWS, NEWS], [EN]],
    ['stands at the foot of the page', ['FERRY RUNS AGAIN.', NEWS, NEWS, NEWS, NEWS, NEWS, ZH], [ZH]],
    ['stands under a marked headline anywhere', [h(1, 'A'), NEWS, NEWS, NEWS, h(1, 'B'), EN, NEWS, NEWS, NEWS], [EN]],
    ['is text in the middle of a page', ['FERRY RUNS AGAIN.', NEWS, NEWS, NEWS, EN, NEWS, NEWS, NEWS], []],
  ])('%s', (_, cases, found) => {
    expect(find(...cases)).toEqual(found);
  });
});
