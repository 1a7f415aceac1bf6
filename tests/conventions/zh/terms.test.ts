import { expect, it } from 'vitest';
import type { Term } from '../../../src/conventions/index.js';
import { zhTerms } from '../../../src/conventions/zh/terms.js';

/** A pair is one number of its two code units. */
const printTerm = (term: Term) => (typeof term === 'number' ? String.fromCharCode(term >>> 16, term & 0xffff) : term);

it.each([
  ['新桥通车', ['新桥', '桥通', '通车']],
  ['新桥，通车', ['新桥', '通车']],
  ['新桥的通车', ['新桥', '通车']],
  ['我们在桥上', []],
  ['桥', []],
  ['新桥abc通车', ['新桥', '通车']],
  ['', []],
])('“%s” is told by its pairs of characters: %j', (text, terms) => {
  expect(zhTerms(text).map(printTerm)).toEqual(terms);
});
