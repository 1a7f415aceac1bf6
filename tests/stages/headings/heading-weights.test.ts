import { expect, it } from 'vitest';
import { ACROSS, HEADING_WEIGHTS } from '../../../src/stages/headings/heading-weights.js';

const weights = Object.values(HEADING_WEIGHTS).flatMap((one): number[] => (typeof one === 'number' ? [one] : Object.values(one)));

it('every reason for a heading or against it weighs something, and none alone makes it certain', () => {
  expect(weights.filter((weight) => weight === 0 || Math.abs(weight) > 6)).toEqual([]);
});

it('a spoken line over a byline is rather a heading than another', () => {
  expect(HEADING_WEIGHTS.spoken.overByline).toBeGreaterThan(HEADING_WEIGHTS.spoken.elsewhere);
});

it('words that run across weigh at most what a text that cannot begin weighs', () => {
  expect(-ACROSS.most).toBe(HEADING_WEIGHTS['what-follows-goes-on-with-it']);
});
