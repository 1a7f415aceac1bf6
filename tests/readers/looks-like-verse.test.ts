import { describe, expect, it } from 'vitest';
import { looksLikeVerse } from '../../src/readers/looks-like-verse.js';

describe('Lines that a format parts', () => {
  it.each([
    [
      'a stanza',
      ['The lamp is lit along the quay,', 'The boats are coming home to me,', 'The wind has dropped,', 'The tide is slow.'],
      true,
    ],
    ['a stanza in Chinese', ['渡口灯火照归船，', '两岸人家未肯眠。', '一夜春潮生枕上，', '满城风雨落花天。'], true],
    ['three lines', ['The lamp is lit', 'The boats come home', 'The tide is slow'], false],
    ['sentences', ['The lamp is lit.', 'The boats come home.', 'The tide is slow.', 'All is well'], false],
    ['long lines', Array(4).fill('The lamp is lit along the quay and all the boats are coming home to'), false],
  ])('%s: %s', (_, lines, expected) => {
    expect(looksLikeVerse(lines)).toBe(expected);
  });
});
