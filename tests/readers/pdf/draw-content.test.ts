import { describe, expect, it } from 'vitest';
import { drawContent, type Follower } from '../../../src/readers/pdf/draw-content.js';
import { DrawingNotes } from '../../../src/readers/pdf/drawing.js';
import { TextPlaces } from '../../../src/readers/pdf/font-weights.js';
import { SAME } from '../../../src/readers/pdf/matrix.js';

function follow(content: string, own: Partial<Follower> = {}) {
  const [notes, places] = [new DrawingNotes(SAME), new TextPlaces()];
  const setFont = (name: string) => places.setFont({ name, bold: name === '/B' });
  const isKnown = drawContent(Buffer.from(content), {
    ...{ notes, places, setFont, drawNamed: () => true, setState: () => true },
    ...own,
  });
  return { isKnown, ...notes.sum(), weights: places.weights() };
}

describe('A content', () => {
  it.each([
    ['10 20 300 1 re f', [[10, 20, 300, 1]]],
    ['10 20 300 1 re W n', []],
    ['10 20 m 310 20 l S', [[10, 20, 300, 0]]],
    ['9 9 10 20 m 310 20 l S', [[10, 20, 300, 0]]],
    ['20 m 310 20 l S', []],
    ['10 20 m 1 2 3 4 5 6 c 310 20 l S', []],
    [
      'q 1 0 0 1 5 5 cm 10 20 300 1 re f Q 10 20 300 1 re f*',
      [
        [15, 25, 300, 1],
        [10, 20, 300, 1],
      ],
    ],
    ['1 0 0 1 5 cm 10 20 300 1 re F', [[10, 20, 300, 1]]],
    ['/P << /MCID 0 >> BDC (0 0 300 1 re f) Tj EMC', []],
  ])('%s: rules', (content, rules) => {
    expect(follow(content)).toMatchObject({ isKnown: true, rules });
  });

  it('tells whether its text is seen', () => {
    expect(follow('BT 3 Tr (a) Tj [(b) 20 (c)] TJ ET').isHidden).toBe(true);
    expect(follow('q 3 Tr Q (a) Tj (b) \' 1 2 (c) "').isHidden).toBe(false);
  });

  it('tells where texts begin, and in which font', () => {
    const { weights } = follow(
      "BT /B 9 Tf 10 20 Td (a) Tj (b) Tj /R 9 Tf 1 0 0 1 50 60 Tm (c) Tj 5 -7 TD (d) Tj T* [(e)] TJ 30 TL (f) ' ET BT /B 9 Tf (g) Tj ET",
    );
    const places = [
      [10, 20],
      [50, 60],
      [55, 53],
      [55, 46],
      [55, 16],
      [0, 0],
      [1, 1],
    ] as const;
    expect(places.map(([x, y]) => weights.at(x, y))).toEqual([true, false, false, false, false, true, null]);
    expect(weights.every).toBeNull();
  });

  it('cannot be followed where a picture stands in it, or where what it calls is not known', () => {
    expect(follow('BI /W 1 ID x EI').isKnown).toBe(false);
    expect(follow('/X Do', { drawNamed: (name) => name !== '/X' }).isKnown).toBe(false);
    expect(follow('/G gs', { setState: (name) => name !== '/G' }).isKnown).toBe(false);
    expect(follow('/G gs /X Do').isKnown).toBe(true);
  });
});
