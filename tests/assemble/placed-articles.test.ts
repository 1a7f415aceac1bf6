import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemblePage } from '../../src/assemble/index.js';
import { type Block, type Evidence, makeBlock } from '../../src/page/index.js';
import { runStages } from '../../src/stages/index.js';
import { makeLine } from '../make-page.js';
import { rounds } from '../rounds.js';

let number = 0;
function block(text: string, more: Partial<Block> = {}): Block {
  return { ...makeBlock([makeLine(text, ++number, { strip: { index: 0, isFresh: false } })]), ...more };
}

const goesOnFrom: Evidence[] = [{ code: 'stands-at-the-top-of-the-next-column', weight: 2 }];

function assemble(...blocks: readonly Block[]) {
  return assemblePage({ kind: 'page', blocks, notices: [], identifications: [] });
}

describe('Articles that positions gave', () => {
  it('are not rearranged, with their headlines by level and their bylines', () => {
    const { articles } = assemble(
      block('Two heads', { role: 'heading', level: 2, article: 0 }),
      block('The bridge is open', { role: 'heading', level: 1, article: 0 }),
      block('By Jane Roe', { article: 0 }),
      block('Crowds crossed the river all day long, and many came back.', { article: 0 }),
      block('Rain again', { role: 'heading', level: 1, article: 1 }),
      block('The river rose by a foot, said the keeper of the lock.', { article: 1 }),
    );
    expect(articles.map(({ kicker, headline, byline, paragraphs }) => [kicker?.text, headline?.text, byline, paragraphs.length])).toEqual([
      ['Two heads', 'The bridge is open', ['Jane Roe'], 1],
      [undefined, 'Rain again', [], 1],
    ]);
  });

  it('go on at the end of a column where place and words say so, and the join says both', () => {
    const { articles } = assemble(
      block('The bridge is open', { role: 'heading', level: 1, article: 0 }),
      block('Crowds crossed the river all day long and many of', { article: 0 }),
      block('them came back at night with lanterns in their hands.', { article: 0, goesOnFrom }),
      block('The mayor spoke at noon to all who could hear him.', { article: 0 }),
    );
    expect(articles[0]?.paragraphs.map(({ text }) => text)).toEqual([
      'Crowds crossed the river all day long and many of them came back at night with lanterns in their hands.',
      'The mayor spoke at noon to all who could hear him.',
    ]);
    const codes = articles[0]?.paragraphs[0]?.sources.flatMap(({ seam, wraps }) => [seam, ...wraps.map(({ decision }) => decision)]);
    const [evidence] = codes?.flatMap((one) => (one ? [one.evidence] : [])) ?? [];
    expect(evidence?.map(({ code }) => code)).toContain('stands-at-the-top-of-the-next-column');
    expect(evidence?.length).toBeGreaterThan(1);
  });
});

const box = fc.record({
  text: fc.constantFrom(
    'The bridge is open',
    'crowds crossed the',
    'river all day long.',
    'Page 3',
    'Continued on Page 4',
    '新桥今日通车',
    'By Jane Roe',
    '* * *',
    '12',
  ),
  left: fc.integer({ min: 0, max: 500 }),
  top: fc.integer({ min: 0, max: 700 }),
  width: fc.integer({ min: 1, max: 300 }),
  size: fc.integer({ min: 4, max: 40 }),
  isBoxed: fc.integer({ min: 0, max: 19 }).map((one) => one > 0),
});

it('Every line of a page with positions ends in exactly one place, wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 2, maxLength: 40 }), fc.boolean(), (boxes, isDrawn) => {
      const blocks = boxes.map(({ text, left, top, width, size, isBoxed }, i) =>
        makeBlock([makeLine(text, i + 1, isBoxed ? { size, box: { left, top, width, height: size } } : {})]),
      );
      const sheet = { width: 800, height: 800, isDrawn };
      const { articles, placements } = assemblePage(runStages({ kind: 'page', blocks, notices: [], identifications: [], sheet }));
      const sources = articles.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.sources));
      const ranges = [...sources, ...placements].flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      );
      expect(ranges.toSorted((a, b) => a - b)).toEqual(boxes.map((_, i) => i + 1));
    }),
    { numRuns: rounds(150) },
  );
});
