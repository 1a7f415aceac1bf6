import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, readers } from '../../src/readers/index.js';
import { rounds } from '../rounds.js';

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.stringMatching(/^[ \t\u3000]{0,4}#{0,7} ?[*_]{0,3}[^\n]{0,8}[*_]{0,3}[ \\#]{0,3}$/),
  fc.constantFrom('', ' ', '\u3000', '---', '...', 'date: 2024-03-08', 'page: [', '# ', '>', '\\', '\u200b', '\ufeff', '\u0085', '\u2028'),
);
const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

describe.each(FORMATS)('The reader of %s', (format) => {
  it('throws for no text and puts every line that is not blank in exactly one block', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { blocks } = readers[format].read({ path: 'page', text: source });
        const numbers = blocks.flatMap((block) => block.lines.map((one) => one.number));
        expect(numbers).toEqual(source.split('\n').flatMap((one, i) => (one.trim() === '' ? [] : [i + 1])));
      }),
      { numRuns: rounds(500) },
    );
  });

  it('gives every block its joins, and bold leads no longer than the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const block of readers[format].read({ path: 'page', text: source }).blocks) {
          expect(block.lines.length).toBeGreaterThan(0);
          expect(block.joins).toHaveLength(block.lines.length - 1);
          for (const one of block.lines) expect(one.boldLead).toBeLessThanOrEqual(one.text.length);
        }
      }),
    );
  });

  it('invents no character', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = source.split('\n');
        for (const block of readers[format].read({ path: 'page', text: source }).blocks) {
          for (const one of block.lines) {
            const printed = lines[one.number - 1] ?? '';
            // <br> becomes a blank; everything else is a part of the line.
            for (const character of one.text) if (character !== ' ') expect(printed).toContain(character);
            expect(one.text.length).toBeLessThanOrEqual(printed.length);
          }
        }
      }),
    );
  });
});
