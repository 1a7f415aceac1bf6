import { describe, expect, it } from 'vitest';
import { makeBlock } from '../../../src/page/index.js';
import { findDisplays } from '../../../src/stages/forms/find-display.js';
import { readStretches } from '../../../src/stages/forms/form-lines.js';
import { makePage } from '../../make-page.js';

/** Each advertisement that is found, its lines with slashes between. */
const find = (text: string, printed = false) => {
  const context = { languageOf: () => 'en' as const, printed };
  const page = makePage(...text.split('\n\n'));
  const blocks = page.blocks.flatMap(({ lines }) => lines.map((line) => makeBlock([line])));
  return readStretches({ ...page, blocks })
    .flatMap(({ lines }) => findDisplays(lines, context))
    .map(({ form, lines }) => `${form}: ${lines.map((line) => line.text).join(' / ')}`);
};

const SALE = 'at\nPask & Sons\nEVERYTHING MUST GO\nSuits $4.50\n72 Main Street';

describe('Lines set for show', () => {
  it.each<[string, string, readonly string[]]>([
    ['are those of an advertisement', SALE, [`list: ${SALE.split('\n').join(' / ')}`]],
    ['are three at least', 'Pask & Sons\nSuits $4.50', []],
    ['stand directly under each other', SALE.split('\n').join('\n\n'), []],
    ['have prices, numbers or capitals', 'at\nthe house of\nPask & Sons\nall must go\non the old road', []],
    ['are of several lengths', 'Suits $4.50\nPants $2.50\nHats, $1.50', []],
    ['begin with capitals for the most part', 'at a price of\nsome 4.50 a piece\nor so, 1987\nin Salt', []],
    [
      'are narrow',
      `${'Suits and hats and all that is worn in town, $4.50 apiece. '.repeat(2)}\n${'Suits at $4.50, all must go before the first of June, and soon. '.repeat(3)}\nGO`,
      [],
    ],
    ['have few sentences', 'The mill burned in 1901.\nIt was built again in 1902, in a year.\nNobody rowed there in 1903.', []],
  ])('%s', (_, text, found) => {
    expect(find(text)).toEqual(found);
  });

  it('are not looked for in columns of printed lines', () => expect(find(SALE, true)).toEqual([]));
});
