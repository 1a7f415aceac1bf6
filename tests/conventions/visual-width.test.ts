import { describe, expect, it } from 'vitest';
import { visualWidth } from '../../src/conventions/index.js';

describe('The printed width', () => {
  it.each([
    ['of nothing', '', 0],
    ['of a Latin word', 'bridge', 6],
    ['of Han', '新桥', 4],
    ['of Han with a stop', '新桥。', 6],
    ['of digits among Han', '3月', 3],
    ['of quotes among Han', '“桥”', 6],
    ['of quotes around a Latin word', '“a”', 3],
    ['of a rare Han character', '𠮷桥', 4],
    ['of an emoji', '😀', 2],
    ['of a letter beyond the basic plane', '𐐀a', 2],
  ])('%s', (_, text, width) => {
    expect(visualWidth(text)).toBe(width);
    // A width is remembered, and the same when it is asked for again.
    expect(visualWidth(text)).toBe(width);
  });
});
