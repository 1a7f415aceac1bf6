import { expect, it } from 'vitest';
import { furniture } from '../../../src/conventions/de/furniture.js';
import { match } from '../../../src/conventions/index.js';

it.each([
  ['Nr. 63.', 'imprint'],
  ['Foto: Hans Müller', 'caption'],
  ['Siehe auch Seite 3', 'refer'],
  ['Der Fluß steigt.', undefined],
])('“%s” is of no German article: %s', (text, name) => {
  expect(furniture.find((one) => match(one, text) !== null)?.name).toBe(name);
});
