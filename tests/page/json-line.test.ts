import { describe, expect, it } from 'vitest';
import { escapeJsonBytes, toJsonLine } from '../../src/page/index.js';

const TEXT = 'a\u2028b\u2029c\u0085d “e” 人';

describe('JSON on one line', () => {
  it('has no separator of lines as it is, and reads back the same', () => {
    const json = toJsonLine({ text: TEXT });
    expect(json).toBe('{"text":"a\\u2028b\\u2029c\\u0085d “e” 人"}');
    expect(JSON.parse(json)).toEqual({ text: TEXT });
  });

  it('is JSON as ever where there is none, also for people', () => {
    const value = { text: 'a', list: [1] };
    expect(toJsonLine(value)).toBe(JSON.stringify(value));
    expect(toJsonLine(value, 1)).toBe(JSON.stringify(value, null, 1));
  });

  it.each([TEXT, 'plain “text” 人', '\u2028', '\u0085'])('is the same from bytes: %j', (text) => {
    expect(escapeJsonBytes(Buffer.from(JSON.stringify(text))).toString('utf8')).toBe(toJsonLine(text));
  });
});
