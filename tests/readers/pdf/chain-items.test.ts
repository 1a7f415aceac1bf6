import { describe, expect, it } from 'vitest';
import { chainItems, type TextItem } from '../../../src/readers/pdf/chain-items.js';

type ItemCase = readonly [str: string, x: number, y: number, width: number, size?: number];

const item = ([str, x, y, width, size = 10]: ItemCase): TextItem => ({
  ...{ str, width, height: size, transform: [size, 0, 0, size, x, y], fontName: 'f', hasEOL: false },
});

/** On a sheet 800 high. */
const OPTIONS = { view: [1, 0, 0, -1, 0, 800], isVertical: () => false, isBold: () => false } as const;
const chain = (cases: readonly ItemCase[]) => chainItems(cases.map(item), OPTIONS).map(({ text }) => text);

describe('What stands along a baseline is one line', () => {
  it.each<[string, ItemCase[], string[]]>([
    [
      'with a space where a blank is',
      [
        ['The', 0, 700, 16],
        ['bridge', 19, 700, 30],
      ],
      ['The bridge'],
    ],
    [
      'and a word where none is: a ligature parts it',
      [
        ['o', 0, 700, 6],
        ['ﬃ', 6, 700, 8],
        ['ce', 14, 700, 11],
      ],
      ['oﬃce'],
    ],
    [
      'over the wide gaps of a headline',
      [
        ['The', 0, 700, 36, 20],
        ['bridge', 130, 700, 60, 20],
      ],
      ['The bridge'],
    ],
    [
      'but not over a gutter to where other lines begin',
      [
        ['a', 0, 700, 90],
        ['b', 120, 700, 90],
        ['a', 0, 688, 90],
        ['b', 120, 688, 90],
        ['c', 120, 676, 90],
        ['d', 120, 664, 90],
        ['e', 120, 652, 90],
      ],
      ['a', 'b', 'a', 'b', 'c', 'd', 'e'],
    ],
    [
      'and a lower one is another',
      [
        ['one', 0, 700, 16],
        ['two', 0, 688, 16],
      ],
      ['one', 'two'],
    ],
    [
      'without the spaces of spread Han',
      [
        ['新 桥', 0, 700, 60, 20],
        ['通车', 80, 700, 40, 20],
      ],
      ['新桥通车'],
    ],
    [
      'drawn twice for bold it is printed once',
      [
        ['twice', 0, 700, 30],
        ['twice', 0.3, 700, 30],
      ],
      ['twice'],
    ],
    [
      'with its large initial',
      [
        ['T', 0, 676, 22, 34],
        ['he bridge', 24, 700, 60],
      ],
      ['The bridge'],
    ],
    ['with the dash that Chinese fonts call a bar', [['大桥―通车', 0, 700, 50]], ['大桥—通车']],
  ])('%s', (_, cases, expected) => {
    expect(chain(cases)).toEqual(expected);
  });

  it('that may be turned, with the box around it', () => {
    const [line] = chainItems([{ ...item(['up the side', 100, 200, 80]), transform: [0, 10, -10, 0, 100, 200] }], OPTIONS);
    expect(line?.text).toBe('up the side');
    expect(line?.box.height).toBeCloseTo(80);
    expect(line?.box.width).toBeCloseTo(11);
  });

  it('that may be written downwards', () => {
    const down = { ...item(['竖排标题', 100, 700, 0]), height: 40 };
    const [line] = chainItems([down], { ...OPTIONS, isVertical: () => true });
    const { left = 0, top = 0, width = 0, height = 0 } = line?.box ?? {};
    expect([left, top, width, height].map(Math.round)).toEqual([95, 100, 10, 40]);
  });
});
