import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexer, type Token } from '../../../src/readers/pdf/lexer.js';
import { rounds } from '../../rounds.js';

function tokensOf(bytes: Buffer): Token[] {
  const lexer = new Lexer(bytes);
  const tokens: Token[] = [];
  for (let token = lexer.next(); token !== null; token = lexer.next()) tokens.push(token);
  return tokens;
}

describe('Tokens of a PDF', () => {
  it.each<readonly [string, string, readonly Token[]]>([
    ['numbers', '12 -3 +4 .5 -.25 6. 0', [12, -3, 4, 0.5, -0.25, 6, 0]],
    ['a number with a second point', '1.2.3', [1.2]],
    ['names and words', '/F1 12 Tf T* endstream', ['/F1', 12, 'Tf', 'T*', 'endstream']],
    ['words without blanks', '/A/B[1]R', ['/A', '/B', '[', 1, ']', 'R']],
    ['dictionaries', '<</A 1>>', ['<<', '/A', 1, '>>']],
    ['a string with brackets in it', '(a (b) \\) \\( c) Tj', ['(', 'Tj']],
    ['a string that is not closed', '(a (b) Tj', ['(']],
    ['a string in hexadecimal', '<0a 0B> Tj', ['(', 'Tj']],
    ['one that is not closed', '<0a', ['(']],
    ['a comment', '1 % (2\n3', [1, 3]],
    ['the marks of lines', '(a) \' (b) "', ['(', "'", '(', '"']],
  ])('%s', (_, text, tokens) => {
    expect(tokensOf(Buffer.from(text, 'latin1'))).toEqual(tokens);
  });

  it('end for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(tokensOf(Buffer.from(bytes)).length).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: rounds(500) },
    );
  });

  it('stand before the bytes of a stream, whatever ends their line', () => {
    const starts = ['stream\nX', 'stream\r\nX', 'streamX'].map((text) => {
      const lexer = new Lexer(Buffer.from(text), 6);
      return text[lexer.skipLineEnd()];
    });
    expect(starts).toEqual(['X', 'X', 'X']);
  });
});
