import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfObjects } from '../../../src/readers/pdf/pdf-objects.js';
import { scanPage } from '../../../src/readers/pdf/scan-page.js';
import { rounds } from '../../rounds.js';
import { makePdf } from './make-pdf.js';
import { type ObjectText, writeObjects } from './write-objects.js';

const VIEW = [1, 0, 0, -1, 0, 800] as const;
const RULE = '10 20 300 1 re f ';
const [LOW, HIGH] = [
  [10, 779, 300, 1],
  [15, 774, 300, 1],
] as const;

function scan(objects: Readonly<Record<number, ObjectText>>) {
  const own = PdfObjects.open(writeObjects(objects));
  return own && scanPage(own, 1, VIEW);
}

const form = (content: string, entries = '') => ({ entries: `/Subtype /Form ${entries}`, content, isPacked: true });

describe('A page that is followed in its file', () => {
  it('draws one content, or several as one', () => {
    expect(scan({ 1: '<< /Contents 2 0 R >>', 2: { entries: '', content: RULE, isPacked: true } })?.rules).toEqual([LOW]);
    const cut = {
      1: '<< /Contents 4 0 R >>',
      2: { entries: '', content: '10 20 300' },
      3: { entries: '', content: '1 re f' },
      4: '[2 0 R 3 0 R]',
    };
    expect(scan(cut)?.rules).toEqual([LOW]);
  });

  it('draws what it calls by name, at its place, with the fonts of its own or of the pages above', () => {
    const page = scan({
      1: '<< /Contents 2 0 R /Parent 3 0 R >>',
      2: { entries: '', content: '/F Tf BT (a) Tj ET /X Do BT 9 9 Td (b) Tj ET /P Do' },
      3: '<< /Resources << /XObject << /X 4 0 R /P 5 0 R >> /Font << /F << /BaseFont /Song >> /B 6 0 R >> >> >>',
      4: form(`${RULE} /B Tf BT (c) Tj ET`, '/Matrix [1 0 0 1 5 5]'),
      5: { entries: '/Subtype /Image /Filter /DCTDecode', content: RULE },
      6: '<< /BaseFont /Song-Bold >>',
    });
    expect(page?.rules).toEqual([HIGH]);
    expect([page?.weights.at(0, 800), page?.weights.at(5, 795), page?.weights.at(9, 791)]).toEqual([false, true, false]);
  });

  it.each<readonly [string, Readonly<Record<number, ObjectText>>]>([
    ['that is not there', { 2: '/Other' }],
    ['without content', { 1: '<< /Type /Page >>' }],
    ['whose content is packed otherwise', { 1: '<< /Contents 2 0 R >>', 2: { entries: '/Filter /LZWDecode', content: RULE } }],
    ['that calls what is not there', { 1: '<< /Contents 2 0 R >>', 2: { entries: '', content: '/X Do' } }],
    [
      'that draws itself',
      { 1: '<< /Contents 2 0 R /Resources << /XObject << /X 3 0 R >> >> >>', 2: { entries: '', content: '/X Do' }, 3: form('/X Do') },
    ],
    [
      'whose state brings a font',
      {
        1: '<< /Contents 2 0 R /Resources << /ExtGState << /G << /Font [3 0 R 9] >> >> >> >>',
        2: { entries: '', content: '/G gs' },
      },
    ],
  ])('is left to the library: one %s', (_, objects) => {
    expect(scan(objects)).toBeNull();
  });

  it('is bounded where drawings call drawings many times', () => {
    const calls = '/X Do '.repeat(9000);
    const levels = Object.fromEntries(
      [3, 4, 5, 6].map((number) => [number, form(calls, `/Resources << /XObject << /X ${number + 1} 0 R >> >>`)]),
    );
    const page = '<< /Contents 2 0 R /Resources << /XObject << /X 3 0 R >> >> >>';
    expect(scan({ 1: page, 2: { entries: '', content: calls }, ...levels, 7: form(' '.repeat(1000)) })).toBeNull();
  });

  it('is followed, left to the library or not there, whatever is damaged', () => {
    const whole = makePdf({ texts: [{ text: 'a line', x: 50, y: 700 }], boxes: [[50, 600, 300, 1]] });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat({ max: whole.length }),
        (changes, length) => {
          const bytes = Buffer.from(whole.subarray(0, length));
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          const objects = PdfObjects.open(bytes);
          for (let number = 0; number < 12; number++) {
            for (const rule of (objects && scanPage(objects, number, VIEW)?.rules) ?? []) expect(rule.every(Number.isFinite)).toBe(true);
          }
        },
      ),
      { numRuns: rounds(200) },
    );
  });
});
