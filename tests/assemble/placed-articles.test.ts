import { describe, expect, it } from 'vitest';
import { assemblePage } from '../../src/assemble/index.js';
import { type Block, type Evidence, makeBlock } from '../../src/page/index.js';
import { makeLine } from '../make-page.js';

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
