import { expect, it } from 'vitest';
import { readHeadingForm } from '../../src/conventions/heading-form.js';
import { nameEvidence } from '../name-evidence.js';

const form = { leading: /\btav$/u, isFinished: (text: string) => /[.!?]$/u.test(text) };

it.each([
  ['Bridan omi Selk', {}],
  ['Bridan omi Selk.', { 'ends-like-a-sentence': -2 }],
  ['Bridan omi Selk tolm vask orlen mira.', { 'ends-like-a-sentence': -5 }],
  ['Bridan omi,', { 'ends-like-a-sentence': -5 }],
  ['Bridan omi. Selk tolm', { 'has-sentences': -3 }],
  ['Bridan omi:', { 'announces-what-follows': -3 }],
  ['bridan omi', { 'begins-in-lower-case': -4 }],
  [', Bridan', { 'cannot-begin': -5 }],
  ['Bridan tav', { 'ends-on-a-word-that-goes-on': -3 }],
  [`Bridan${' omi'.repeat(12)}`, { 'long-for-a-headline': -1.5 }],
  [`Bridan${' omi'.repeat(18)}`, { 'longer-than-a-headline': -5 }],
])('“%s”: %j', (text, expected) => {
  expect(nameEvidence(readHeadingForm(text, form))).toEqual(expected);
});
