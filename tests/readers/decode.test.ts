import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/page/index.js';
import { decodeText, ENCODINGS, type Encoding } from '../../src/readers/index.js';
import { rounds } from '../rounds.js';
import { encode } from './encode.js';

const SIMPLIFIED = '新桥于三月七日通车。市长王小禾说，这座桥让两岸的距离缩短了一半。\n“我们等了二十年。”渔民李明说。\n';
const TRADITIONAL = '新橋於三月七日通車。市長王小禾說，這座橋讓兩岸的距離縮短了一半。\n「我們等了二十年。」漁民李明說。\n';
const ENGLISH = 'The council met on Thursday – it was the mayor’s idea – and “nobody” spoke of the café.\nPrices rose by £4 — or €5.\n';
const ASCII = 'The council met on Thursday.\nNobody spoke.\n';
const MIXED = 'GDP grew 5% in 2023.\n新桥于三月七日通车，Harrow Bridge cost $4 million.\n';

const MARK = '\uFEFF';

function codesOf(bytes: Uint8Array, encoding?: Encoding): string[] {
  return decodeText('page.txt', bytes, encoding).notices.map((notice) => notice.code);
}

describe('decodeText finds the encoding of', () => {
  it.each<[string, Encoding, string]>([
    ['UTF-8', 'utf-8', SIMPLIFIED],
    ['UTF-8, traditional', 'utf-8', TRADITIONAL],
    ['UTF-8, English', 'utf-8', ENGLISH],
    ['ASCII', 'utf-8', ASCII],
    ['UTF-8 with a mark', 'utf-8', MARK + SIMPLIFIED],
    ['UTF-16LE with a mark', 'utf-16le', MARK + SIMPLIFIED],
    ['UTF-16LE with a mark, English', 'utf-16le', MARK + ENGLISH],
    ['UTF-16BE with a mark', 'utf-16be', MARK + SIMPLIFIED],
    ['UTF-16BE with a mark, English', 'utf-16be', MARK + ENGLISH],
    ['UTF-16LE without a mark', 'utf-16le', SIMPLIFIED],
    ['UTF-16LE without a mark, traditional', 'utf-16le', TRADITIONAL],
    ['UTF-16LE without a mark, English', 'utf-16le', ENGLISH],
    ['UTF-16LE without a mark, ASCII', 'utf-16le', ASCII],
    ['UTF-16LE without a mark, both languages', 'utf-16le', MIXED],
    ['UTF-16BE without a mark', 'utf-16be', SIMPLIFIED],
    ['UTF-16BE without a mark, English', 'utf-16be', ENGLISH],
    ['UTF-16BE without a mark, ASCII', 'utf-16be', ASCII],
    ['UTF-16BE without a mark, both languages', 'utf-16be', MIXED],
    ['GB18030', 'gb18030', SIMPLIFIED],
    ['GBK with traditional characters', 'gb18030', `${SIMPLIFIED}雲溪、臺灣、鎔基、堃。\n`],
    ['Big5', 'big5', TRADITIONAL],
    ['Windows-1252', 'windows-1252', ENGLISH],
  ])('%s', (_, encoding, text) => {
    const decoded = decodeText('page.txt', encode(text, encoding));
    expect(decoded).toEqual({ text: text.replace(MARK, ''), encoding, notices: [] });
  });

  it('GB18030 with bytes that another program would write: 中国 is D6D0 B9FA', () => {
    const bytes = Buffer.from(`${'d6d0b9fa'.repeat(6)}0a`, 'hex');
    expect(decodeText('page.txt', bytes)).toMatchObject({ encoding: 'gb18030', text: `${'中国'.repeat(6)}\n` });
  });

  it('a file too short to tell, and says that it guessed', () => {
    expect(codesOf(encode('新桥', 'gb18030'))).toContain('encoding-guessed');
  });
});

describe('decodeText with a named encoding', () => {
  it.each(ENCODINGS)('reads %s as it is told, however short the text', (encoding) => {
    const text = encoding === 'windows-1252' ? 'café' : '中';
    expect(decodeText('page.txt', encode(text, encoding), encoding)).toEqual({ text, encoding, notices: [] });
  });

  it('reads every byte of Windows-1252 by the standard', () => {
    const text = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
    const bytes = Uint8Array.from(
      [...Array(32).keys()].map((i) => 0x80 + i).filter((byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)),
    );
    expect(decodeText('page.txt', bytes, 'windows-1252').text).toBe(text);
  });

  it('says which bytes are not text in it', () => {
    const { text, notices } = decodeText('page.txt', Buffer.from([0x61, 0x0a, 0xd6, 0x20, 0x62]), 'utf-8');
    expect(text).toBe('a\n\uFFFD b');
    expect(notices).toEqual([{ kind: 'notice', code: 'bytes-replaced', lines: { first: 2, last: 2 }, count: 1, encoding: 'utf-8' }]);
  });
});

describe('decodeText of damaged text', () => {
  it('keeps UTF-8 for Chinese with a broken byte', () => {
    const bytes = Buffer.concat([Buffer.from(SIMPLIFIED), Buffer.from([0xe6, 0x0a])]);
    const { encoding, notices } = decodeText('page.txt', bytes);
    expect(encoding).toBe('utf-8');
    expect(notices).toEqual([{ kind: 'notice', code: 'bytes-replaced', lines: { first: 3, last: 3 }, count: 1, encoding: 'utf-8' }]);
  });

  it('keeps UTF-8 for text in which a program before us put U+FFFD', () => {
    const { text, encoding, notices } = decodeText('page.txt', Buffer.from('The caf\uFFFD was open.\n'));
    expect([text, encoding]).toEqual(['The caf\uFFFD was open.\n', 'utf-8']);
    expect(notices.map(({ code }) => code)).toEqual(['bytes-replaced']);
  });

  it('keeps UTF-16 for a file that was cut inside a character', () => {
    const { encoding, notices } = decodeText('page.txt', encode(SIMPLIFIED, 'utf-16le').subarray(0, -3));
    expect(encoding).toBe('utf-16le');
    expect(notices.map(({ code }) => code)).toEqual(['bytes-replaced']);
  });

  it('leaves out NULs and other controls, and counts them', () => {
    const { text, notices } = decodeText('page.txt', Buffer.from('The coun\0cil met\u0007 on Thursday.\u007f\n'));
    expect(text).toBe('The council met on Thursday.\n');
    expect(notices).toEqual([{ kind: 'notice', code: 'controls-removed', lines: null, count: 3 }]);
  });

  it('does not take a text with a few NULs for UTF-16', () => {
    expect(decodeText('page.txt', Buffer.from(`${ASCII}\0\0\0${ENGLISH}`)).encoding).toBe('utf-8');
    expect(decodeText('page.txt', Buffer.concat([encode(ENGLISH, 'windows-1252'), Buffer.from([0, 0x0a])])).encoding).toBe('windows-1252');
  });

  it.each([
    ['\r\n', 'a\r\nb\r\n', 'a\nb\n'],
    ['\r', 'a\rb\r', 'a\nb\n'],
    ['form feeds, which stay', 'a\fb\n', 'a\fb\n'],
    ['vertical tabs, which part words', 'a\vb\n', 'a b\n'],
    ['mixed', 'a\r\n\rb\n\f', 'a\n\nb\n\f'],
  ])('ends lines with \\n only: %s', (_, text, expected) => {
    expect(decodeText('page.txt', Buffer.from(text)).text).toBe(expected);
  });
});

describe('decodeText refuses', () => {
  it.each([
    ['a PNG image', '89504e470d0a1a0a0000000d49484452'],
    ['a JPEG image', 'ffd8ffe000104a464946'],
    ['a GIF image', '474946383961'],
    ['a TIFF image', '49492a0008000000'],
    ['a PDF', '255044462d312e37'],
    ['a ZIP archive', '504b030414000600'],
    ['a gzip archive', '1f8b080000000000'],
    ['a SQLite database', '53514c69746520666f726d6174203300'],
    ['a program', '7f454c4602010100'],
  ])('%s, and says what it is', (name, hex) => {
    const read = () => decodeText('page.md', Buffer.from(hex, 'hex'));
    expect(read).toThrow(DocumentError);
    expect(read).toThrow(name);
  });

  it('other binary data, and says what to do', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) % 251);
    expect(() => decodeText('page.md', bytes)).toThrow('--encoding');
  });
});

describe('decodeText of any bytes', () => {
  it('gives text without NULs, carriage returns and vertical tabs, or a DocumentError', () => {
    const encodings = fc.option(fc.constantFrom(...ENCODINGS), { nil: undefined });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), encodings, (bytes, encoding) => {
        try {
          expect(decodeText('page.txt', bytes, encoding).text).not.toMatch(/[\0\r\v]/);
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError);
        }
      }),
      { numRuns: rounds(300) },
    );
  });

  it('gives back any text in UTF-8, with and without a mark', () => {
    const printed = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((text) => !/[\p{Cc}\uFFFD\uFEFF]/u.test(text) && !text.startsWith('%PDF'));
    fc.assert(
      fc.property(printed, (text) => {
        expect(decodeText('page.txt', Buffer.from(text)).text).toBe(text);
        expect(decodeText('page.txt', Buffer.from(MARK + text)).text).toBe(text);
      }),
    );
  });
});
