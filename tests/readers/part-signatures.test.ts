import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/page/index.js';
import { partSignatures } from '../../src/readers/part-signatures.js';

const FAR = ' '.repeat(24);

/** The lines that end a paragraph by where the next one stands. */
function ends(raw: readonly string[]): number[] {
  const lines = raw.map((text, i): Line => ({ kind: 'line', number: i + 1, text: text.trim(), boldLead: 0, endsParagraph: false }));
  return partSignatures(lines, raw).flatMap((line) => (line.endsParagraph ? [line.number] : []));
}

describe('Who signs far to the right', () => {
  it.each([
    ['ends the text over it', ['    A text.', `${FAR}A name`], [1]],
    ['is parted from the text behind it', ['A text.', `${FAR}A name`, '    Another text.'], [1, 2]],
    ['signs in two lines', ['A text.', `${FAR}A name`, `${FAR}a day`, 'Another.'], [1, 3]],
    ['is indented by tabs or wide blanks too', ['A text.', '\t\t\tA name', '文。', '　　　　　　　　　　某人'], [1, 2, 3]],
    ['is no headline in the middle', [`${FAR}A headline`, `${FAR}of two lines`, 'A text.'], []],
    ['stands further in than a paragraph', ['A text.', '        Another.'], []],
  ])('%s', (_, raw, expected) => {
    expect(ends(raw)).toEqual(expected);
  });
});
