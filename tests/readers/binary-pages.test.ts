import { describe, expect, it } from 'vitest';
import { cutBinaryPages } from '../../src/readers/binary-pages.js';

const FIRST = '# The Lamp\n\nThe lamp on the pier was lit again.\n';
const LAST = '# 渡船\n\n渡船昨日复航。\n';
/** As a picture: every byte, form feeds and line breaks too. */
const BLOB = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 4)) % 256));

const join = (...parts: readonly (string | Uint8Array)[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const textOf = (found: ReturnType<typeof cutBinaryPages>) => (found ? Buffer.from(found.bytes).toString('utf8') : null);

describe('Pages of a text file that are binary', () => {
  it.each([
    ['between two', join(FIRST, '\f', BLOB, '\f', LAST), [2]],
    ['in front', join(BLOB, '\f', FIRST, '\f', LAST), [1]],
    ['at the end', join(FIRST, '\f', LAST, '\f', BLOB), [3]],
  ])('%s are told, and leave the others as they are', (_, bytes, numbers) => {
    const found = cutBinaryPages(bytes);
    expect(found?.numbers).toEqual(numbers);
    expect(
      textOf(found)
        ?.split('\f')
        .filter((page) => page.trim() !== ''),
    ).toEqual([FIRST, LAST]);
    expect(textOf(found)?.split('\n')).toHaveLength(bytes.toString('latin1').split('\n').length);
  });

  it.each([
    ['pages of text', join(FIRST, '\f', LAST)],
    ['one page', join(BLOB)],
    ['binary pages alone', join(BLOB, '\f', BLOB)],
    ['UTF-16', Buffer.from(`\ufeff${FIRST}\f${LAST}`, 'utf16le')],
    ['GBK beside a short page of it', join(FIRST, '\f', Buffer.from('b6c9b4ac', 'hex'), '\f', LAST)],
    ['a page with a stray control', join(FIRST, '\f', `${LAST}\u0001`)],
  ])('are not seen in %s', (_, bytes) => {
    expect(cutBinaryPages(bytes)).toBeNull();
  });
});
