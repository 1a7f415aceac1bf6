import { expect, it } from 'vitest';
import { learnTopics } from '../../src/assemble/topics.js';
import { makeUnits } from '../make-unit.js';

it('Texts about one thing are alike, and by rare words more than by common ones', () => {
  const units = makeUnits(
    'The ferry at Harrow stopped, and the ferrymen wept.',
    'Ferrymen of Harrow left the ferry.',
    'A chess match was held at Harrow in the tea room.',
    '渡船停航，船工上岸。',
    'The bakery at Harrow sells rolls.',
  );
  const [ferry, men, chess, han, rolls] = units;
  const topics = learnTopics(units);
  const like = (a = ferry, b = men) => topics.likeness(topics.of(a ? [a] : []), topics.of(b ? [b] : []));
  expect(like(ferry, ferry)).toBeCloseTo(1, 6);
  expect(like(ferry, men)).toBeGreaterThan(0.3);
  expect(like(ferry, chess)).toBeLessThan(0.15);
  expect(like(ferry, rolls)).toBeLessThan(like(ferry, men));
  expect(like(ferry, han)).toBe(0);
  expect(topics.likeness(topics.of([]), topics.of(units))).toBe(0);
});
