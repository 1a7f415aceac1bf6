import { expect, it } from 'vitest';
import { blocksUnderMastheads } from '../../src/assemble/mastheads.js';
import { type BlockCase, makePage } from '../make-page.js';

const apart = (text: string, reason: string): BlockCase => ({ text, role: 'furniture', reason });
const NAME = apart('The Harrow Courier', 'running head');
const DATE = apart('Saturday, May 4, 1901', 'folio');

it.each<[string, readonly BlockCase[], readonly string[]]>([
  ['under the name and the date', ['Text.', NAME, DATE, 'Leader.'], ['Leader.']],
  ['under a nameplate and the date', ['Text.', apart('Salt and Light', 'nameplate'), DATE, 'Leader.'], ['Leader.']],
  ['under a name that only its words tell', ['Text.', apart('The Harrow Courier', 'folio'), DATE, 'Leader.'], ['Leader.']],
  ['under words that are no name', ['Text.', apart('Salt and Light', 'separator'), DATE, 'Leader.'], []],
  ['under name and date in one block', ['Text.', apart('The Harrow Courier\nSaturday, May 4, 1901', 'folio'), 'Leader.'], ['Leader.']],
  ['with other furniture between', ['Text.', NAME, apart('---', 'separator'), DATE, 'Leader.'], ['Leader.']],
  ['at the head of the page', [NAME, DATE, 'Text.'], []],
  ['under the date and the name', ['Text.', DATE, NAME, 'Leader.'], []],
  ['under a running head with both', ['Text.', apart('The Harrow Courier, Saturday, May 4, 1901', 'folio'), DATE, 'Leader.'], []],
  ['under the name and a folio with both', ['Text.', NAME, apart('The Harrow Courier, Saturday, May 4, 1901', 'folio'), 'Leader.'], []],
  ['under the name alone', ['Text.', NAME, 'Leader.'], []],
  ['with a text between', ['Text.', NAME, 'More.', DATE, 'Leader.'], []],
  ['over a heading', ['Text.', NAME, DATE, { text: 'Leader', role: 'heading' }, 'More.'], []],
  ['and only the first text', ['Text.', NAME, DATE, 'Leader.', 'More.'], ['Leader.']],
])('A text %s stands under a masthead: %s', (_, cases, found) => {
  expect([...blocksUnderMastheads(makePage(...cases))].map(({ lines }) => lines[0]?.text)).toEqual(found);
});
