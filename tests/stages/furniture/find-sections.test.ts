import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../src/stages/furniture/entries.js';
import { findSections } from '../../../src/stages/furniture/find-sections.js';
import { type BlockCase, makeBlocks } from '../../make-page.js';

const h = (level: number, text: string): BlockCase => ({ text, level });
const find = (...cases: readonly BlockCase[]): string[] => {
  const entries = readEntries(makeBlocks(...cases));
  findSections(entries);
  return entries.filter(({ named }) => named?.name === 'name of a section').map(({ line }) => line.text);
};
const NEWS = '本报讯 新桥昨日通车，市民纷纷前往观看。';
const TEXT = '新桥昨日通车，市民纷纷前往观看。';

describe('The name of a section', () => {
  it.each<[what: string, cases: readonly BlockCase[], found: readonly string[]]>([
    ['stands over a marked headline', [h(1, '要闻'), h(2, '新桥通车'), TEXT], ['要闻']],
    ['stands in English over a marked headline', [h(1, 'Sports'), h(2, 'Ferrymen win'), 'The Ferrymen won.'], ['Sports']],
    ['stands over a text as its headline', [h(1, '要闻'), TEXT], []],
    [
      'leads marks with a lead-in, and another leads one',
      [h(1, '云溪故事'), h(2, '新桥通车'), NEWS, h(2, '渡口停航'), NEWS, h(1, '云溪人物'), h(2, '摆渡人'), NEWS],
      ['云溪故事', '云溪人物'],
    ],
    [
      'leads marks with bylines, as all of its kind',
      [
        h(1, 'River Talk'),
        h(2, 'Ferry back'),
        'By Mira Tolm',
        'It is.',
        h(2, 'Fair opens'),
        'By Orlen Vask',
        'So.',
        h(1, 'Hill Talk'),
        h(2, 'Snow falls'),
        'By Mira Tolm',
        'It is.',
      ],
      ['River Talk', 'Hill Talk'],
    ],
  ])('%s', (_what, cases, found) => {
    expect(find(...cases)).toEqual(found);
  });

  it.each<[what: string, cases: readonly BlockCase[]]>([
    ['with its deck and cross-headings', [h(1, '新桥通车'), h(2, '历时三年'), NEWS, h(2, '桥长三百米'), TEXT]],
    ['over its text', [h(1, '新桥通车'), NEWS, h(2, '渡口停航'), NEWS, h(2, '市队夺冠'), NEWS]],
    ['over marks like its own', [h(2, '新桥通车'), h(2, '渡口停航'), NEWS, h(2, '市队夺冠'), NEWS]],
    ['that alone has the highest mark', [h(1, '新桥通车'), h(2, '历时三年'), NEWS, h(2, '渡口停航'), NEWS]],
    ['with one deck each', [h(1, '新桥通车'), h(2, '历时三年'), NEWS, h(1, '渡口停航'), h(2, '明日起检修'), NEWS]],
    ['where another of its kind has a text', [h(1, '云溪故事'), h(2, '新桥通车'), NEWS, h(2, '渡口停航'), NEWS, h(1, '市队夺冠'), NEWS]],
  ])('is not a headline %s', (_what, cases) => {
    expect(find(...cases)).toEqual([]);
  });
});
