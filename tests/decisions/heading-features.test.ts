import { describe, expect, it } from 'vitest';
import { mayBeHeadline, readHeadingFeatures } from '../../src/decisions/heading-features.js';
import { readPageFacts } from '../../src/decisions/index.js';
import { makePage } from '../make-page.js';

/** What is seen of the line above the third paragraph. */
function seenOf(...between: readonly string[]) {
  const page = makePage(
    'The mayor walked home along the river in the rain, and nobody asked him why',
    ...between,
    'Milly’s Rudeness',
    'Milly had to get her lessons.',
  );
  const facts = readPageFacts(page);
  const at = facts.lines.findIndex(({ text }) => text.startsWith('Milly’s'));
  return readHeadingFeatures(facts, at, null);
}

describe('What is seen of a headline', () => {
  it('is the line before it, past what a transcriber says between them', () => {
    const codes = ['previous-finished', 'previous-short', 'previous-jump', 'after-foot'];
    const read = (...between: readonly string[]) => codes.map((code) => seenOf(...between).get(code));
    expect(read('[ Taken from a story called “The Doll” ]')).toEqual(read());
    expect(read('[ Taken from a story ]', '[ The rest is torn off ]')).toEqual(read());
    expect(read('It rained.')).not.toEqual(read());
  });

  it('is nothing before the first line', () => {
    const facts = readPageFacts(makePage('[ The top is torn off ]', 'Milly’s Rudeness', 'Milly had to get her lessons.'));
    expect(readHeadingFeatures(facts, 1, null).get('previous-short')).toBe(0);
  });
});

describe('A line that may be a headline', () => {
  it.each([
    ['Milly’s Rudeness', true],
    ['湖水漫过旧堤', true],
    ['湖水漫过旧堤。', false],
    ['(Before Mr. Justice Hale.)', false],
    ['(By Telegraph)', false],
    ['（夏夜）外一首', true],
  ])('%s: %s', (text, may) => {
    const facts = readPageFacts(makePage(text, 'Milly had to get her lessons.'));
    expect(facts.lines.slice(0, 1).map((one) => mayBeHeadline(facts, one))).toEqual([may]);
  });
});
