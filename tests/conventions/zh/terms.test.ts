import { expect, it } from 'vitest';
import { zhTerms } from '../../../src/conventions/zh/terms.js';

it.each([
  ['新桥通车', ['新桥', '桥通', '通车']],
  ['新桥，通车', ['新桥', '通车']],
  ['新桥的通车', ['新桥', '通车']],
  ['我们在桥上', []],
  ['桥', []],
  ['新桥abc通车', ['新桥', '通车']],
  ['', []],
])('“%s” is told by its pairs of characters: %j', (text, terms) => {
  expect(zhTerms(text)).toEqual(terms);
});
