import { expect, it } from 'vitest';
import { furniture } from '../../../src/conventions/fr/furniture.js';
import { match } from '../../../src/conventions/index.js';

it.each([
  ['N° 63.', 'imprint'],
  ['(Photo AFP)', 'caption'],
  ['Voir aussi page 3', 'refer'],
  ['Le fleuve monte.', undefined],
])('“%s” is of no French article: %s', (text, name) => {
  expect(furniture.find((one) => match(one, text) !== null)?.name).toBe(name);
});
