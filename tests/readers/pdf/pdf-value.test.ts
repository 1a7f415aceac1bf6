import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexer } from '../../../src/readers/pdf/lexer.js';
import { isDictionary, isReference, type PdfValue, readValue } from '../../../src/readers/pdf/pdf-value.js';
import { rounds } from '../../rounds.js';

const read = (text: string): PdfValue => readValue(new Lexer(Buffer.from(text, 'latin1')));

describe('A value of a PDF', () => {
  it.each<readonly [string, string, PdfValue]>([
    ['a number', '12 0', 12],
    ['a reference', '12 0 R', { object: 12 }],
    ['numbers in a row, and a reference', '[1 2 3 0 R 4]', [1, 2, { object: 3 }, 4]],
    ['no reference: a number with a point', '[1.5 0 R]', [1.5, 0, 'R']],
    ['a string, that is not looked at', '(R)', ''],
    ['nothing', 'null', null],
    ['the end', '', null],
    [
      'a dictionary in a dictionary',
      '<< /A << /B [ /C ] >> /D null >>',
      new Map<string, PdfValue>([
        ['/A', new Map([['/B', ['/C']]])],
        ['/D', null],
      ]),
    ],
    ['a dictionary that is not closed', '<< /A 1', new Map([['/A', 1]])],
  ])('%s', (_, text, value) => {
    expect(read(text)).toEqual(value);
  });

  it('is told from another', () => {
    expect([read('<< >>'), read('1 0 R'), read('[]'), read('null')].map((one) => [isDictionary(one), isReference(one)])).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [false, false],
    ]);
  });

  it('ends for any text, and for brackets in brackets', () => {
    expect(() => read('['.repeat(100_000))).not.toThrow();
    expect(() => read('<</A'.repeat(100_000))).not.toThrow();
    const piece = fc.constantFrom('<<', '>>', '[', ']', '(', ')', '<', '>', '/A', '1', '0', 'R', 'obj', '%', '\n', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        read(pieces.join(' '));
      }),
      { numRuns: rounds(500) },
    );
  });
});
