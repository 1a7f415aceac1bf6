import { expect, it } from 'vitest';
import { languageOf, speakerOf } from '../../src/conventions/index.js';

it.each([
  ['记者：今年的收成怎么样？', '记者'],
  ['Mira Tolm: It is.', 'Mira Tolm'],
  ['今年的收成比去年好。', null],
  [`${'It rained on the quay and '.repeat(4)}Mira Tolm: It is.`, null],
  ['', null],
])('“%s” is spoken by %s', (text, speaker) => {
  expect(speakerOf(text, languageOf)).toBe(speaker);
});
