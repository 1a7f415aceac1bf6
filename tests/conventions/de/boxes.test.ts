import { expect, it } from 'vitest';
import { sections } from '../../../src/conventions/de/boxes.js';

it('German sections are whole lines', () => {
  const isSection = (text: string) => sections.some(({ pattern }) => pattern.test(text));
  expect(['Vermischtes', 'LOKALES'].filter((text) => !isSection(text))).toEqual([]);
  expect(['Vermischtes Obst'].filter(isSection)).toEqual([]);
});
