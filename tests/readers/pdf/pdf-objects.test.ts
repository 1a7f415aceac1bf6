import { describe, expect, it } from 'vitest';
import { PdfObjects, unpackStream } from '../../../src/readers/pdf/pdf-objects.js';
import { writeObjects } from './write-objects.js';

const open = (...parameters: Parameters<typeof writeObjects>) => PdfObjects.open(writeObjects(...parameters));
const textOf = (objects: PdfObjects | null, number: number) => {
  const stream = objects?.streamOf({ object: number });
  return stream ? (unpackStream(stream)?.toString('latin1') ?? null) : null;
};

describe('Objects of a PDF', () => {
  it('are found by their numbers, the last of a number', () => {
    const bytes = Buffer.concat([writeObjects({ 1: '(old)', 2: '/Two' }), writeObjects({ 1: '/New' })]);
    const objects = PdfObjects.open(bytes);
    expect([1, 2, 3].map((number) => objects?.object(number)?.value)).toEqual(['/New', '/Two', undefined]);
  });

  it('lead to others, and in a circle to nothing', () => {
    const objects = open({ 1: '2 0 R', 2: '/Two', 3: '4 0 R', 4: '3 0 R' });
    expect([{ object: 1 }, { object: 3 }, { object: 9 }, '/Own', undefined].map((one) => objects?.resolve(one))).toEqual([
      '/Two',
      null,
      null,
      '/Own',
      null,
    ]);
  });

  it('have streams, plain and packed, with a length that stands elsewhere or is wrong', () => {
    const objects = open({
      1: { entries: '', content: 'plain' },
      2: { entries: '', content: 'packed', isPacked: true },
      3: '<< /Length 4 0 R >>\nstream\r\nfive!\r\nendstream',
      4: '5',
      5: '<< /Length 2 >>\nstream\nfive!\nendstream',
      6: '<< /Filter /LZWDecode >>\nstream\nfive!\nendstream',
      7: '<< /Filter /FlateDecode >>\nstream\nnot packed\nendstream',
    });
    expect([1, 2, 3, 5, 6, 7, 4].map((number) => textOf(objects, number))).toEqual([
      'plain',
      'packed',
      'five!',
      'five!\n',
      null,
      null,
      null,
    ]);
  });

  it('stand in streams of objects, unless they were changed in the file', () => {
    const heads = '11 0 12 6 ';
    const objects = open({
      1: { entries: `/Type /ObjStm /N 2 /First ${heads.length}`, content: `${heads}/Old   << /A 13 0 R >>`, isPacked: true },
      11: '/Changed',
      13: '/Last',
    });
    expect(objects?.object(12)?.value).toEqual(new Map([['/A', { object: 13 }]]));
    expect([objects?.object(11)?.value, objects?.object(99)]).toEqual(['/Changed', null]);
  });

  it('are left to the library where the file is locked', () => {
    expect(open({ 1: '<< /Encrypt 2 0 R >>' })).toBeNull();
  });
});
