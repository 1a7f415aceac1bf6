import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemblePage, readers, runStages } from '../../../src/index.js';
import { repairText } from '../../../src/stages/repair-text.js';
import { setRemarksApart } from '../../../src/stages/set-remarks-apart.js';
import { rounds } from '../../rounds.js';
import { dialectText } from './dialect-text.js';

const read = (text: string) => readers.markdown.read({ path: 'page.md', text });

/** The lines of a text that are not blank, from 1. */
const printed = (text: string) => text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));

describe('Any mixture of what OCR models print', () => {
  it('is read without a fault, every line in one block, in order', () => {
    fc.assert(
      fc.property(dialectText, (text) => {
        const { blocks } = read(text);
        expect(blocks.flatMap((block) => block.lines.map(({ number }) => number))).toEqual(printed(text));
        for (const { lines, joins } of blocks) {
          expect(joins).toHaveLength(lines.length - 1);
          for (const one of lines) expect(one.boldLead).toBeLessThanOrEqual(one.text.length);
        }
      }),
      { numRuns: rounds(600) },
    );
  });

  it('ends with every line in one paragraph or placement', () => {
    fc.assert(
      fc.property(dialectText, (text) => {
        const { articles, placements } = assemblePage(runStages(read(text)));
        const counts = new Map<number, number>();
        const ranges = [...articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sources }) => sources)), ...placements];
        for (const { first, last } of ranges) for (let n = first; n <= last; n++) counts.set(n, (counts.get(n) ?? 0) + 1);
        expect(printed(text).filter((number) => counts.get(number) !== 1)).toEqual([]);
      }),
      { numRuns: rounds(150) },
    );
  });

  it('loses no more remarks and characters where their stages run again', () => {
    fc.assert(
      fc.property(dialectText, (text) => {
        const once = setRemarksApart(repairText(read(text)));
        expect(repairText(once)).toEqual(once);
        expect(setRemarksApart(once)).toEqual(once);
      }),
      { numRuns: rounds(200) },
    );
  });
});

describe('Hostile text', () => {
  const length = 100_000;
  it.each([
    '<',
    '$',
    '$a',
    '[',
    '![',
    '![](',
    '[a](',
    '\\',
    '\\(',
    '\\[',
    '{',
    '$\\frac{',
    '$^{',
    '|',
    '`',
    '*',
    '_',
    '~~a',
    '&',
    '&#',
    '<b>',
    '<a "',
    '<td>',
    '<table>',
    '<tr><td>',
    '<!--',
    '<|ref|>',
    '<|det|>',
    '[illegible',
    '[^a]',
    '<table>\n',
    '<td>\n',
    '![](a)\n',
    '|a|b|\n',
    '```\n',
    '<!--\n',
    '<header>\n',
    '<think>\n',
    '<figcaption>\n',
    '$$\n',
    '\\[\n',
    '**a\n',
    'a\n===\n',
    '<|ref|>title<|/ref|>\n',
    '---\nprimary_language: en\n',
    '<td colspan=1000 rowspan=1000>a</td>',
  ])('of 100,000 characters “%j” is read, every line in one block', (piece) => {
    const text = piece.repeat(length / piece.length);
    expect(read(text).blocks.flatMap((block) => block.lines.map(({ number }) => number))).toEqual(printed(text));
  });
});
