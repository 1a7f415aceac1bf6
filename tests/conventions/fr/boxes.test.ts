import { expect, it } from 'vitest';
import { sections } from '../../../src/conventions/fr/boxes.js';

it('French sections are whole lines', () => {
  const isSection = (text: string) => sections.some(({ pattern }) => pattern.test(text));
  expect(['Faits divers', 'VARIÉTÉS'].filter((text) => !isSection(text))).toEqual([]);
  expect(['Faits divers au village'].filter(isSection)).toEqual([]);
});
