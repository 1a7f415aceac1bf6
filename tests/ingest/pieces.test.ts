import { describe, expect, it } from 'vitest';
import { decodePieces, isPlain, isReadInPieces } from '../../src/ingest/pieces.js';

const HEAD = 'headline,date,text\n';
const ROW = '"The Lamp","1921-05-03","The lamp was lit."\n';

describe('A file that is read in pieces', () => {
  it.each([
    ['a table in text', 'rows.csv', Buffer.from(HEAD + ROW), true],
    ['JSON Lines', 'rows.jsonl', Buffer.from('{"headline": "The Lamp", "text": "It was lit.", "date": "1921-05-03"}\n'), true],
    ['Parquet', 'rows.parquet', Buffer.from('PAR1....'), true],
    ['a table in UTF-16', 'rows.csv', Buffer.from(`\ufeff${HEAD}${ROW}`, 'utf16le'), false],
    ['a page', 'page.md', Buffer.from('# The Lamp\n\nThe lamp was lit.\n'), false],
    ['a PDF', 'page.pdf', Buffer.from('%PDF-1.4\n'), false],
  ])('%s: %s', (_, path, bytes, expected) => {
    expect(isReadInPieces(path, bytes)).toBe(expected);
  });

  it('is what people say that it is', () => {
    expect([isReadInPieces('page.txt', Buffer.from('a,b'), 'csv'), isReadInPieces('rows.csv', Buffer.from(HEAD + ROW), 'text')]).toEqual([
      true,
      false,
    ]);
  });

  it('has the encoding of its first piece that is not plain', () => {
    // 今天下午新岭的渡船复航, in GB18030, and a last word of it.
    const long = Buffer.from(
      'bdf1cceccfc2cee7d0c2c1ebb5c4b6c9b4acb8b4babda3accad0c3f1b6bcbadcb8dfd0cba1a3c2c3bfcdd4dac2ebcdb7c9cfb5c8baf2c1cbc8fdb8f6d0a1cab1a3acbcc7d5dfb4d3cad0d5feb8aec1cbbde2b5bda1a30a',
      'hex',
    );
    const pieces = [Buffer.from('a plain line\n'), long, Buffer.from('d0c20a', 'hex')];
    const [plain, text, word] = decodePieces('a.csv', pieces);
    expect([plain, text?.slice(0, 11), word]).toEqual(['a plain line\n', '今天下午新岭的渡船复航', '新\n']);
    expect(['a, "b"\t\r\n', 'é', '\u007f'].map(isPlain)).toEqual([true, false, false]);
  });
});
