import { describe, expect, it } from 'vitest';
import { remember } from '../../src/conventions/index.js';

describe('A function that remembers', () => {
  it('reads a text once', () => {
    let times = 0;
    const lengthOf = remember((text) => ({ times: ++times, length: text.length }));
    const first = lengthOf('bridge');
    expect(first).toEqual({ times: 1, length: 6 });
    expect(lengthOf('bridge')).toBe(first);
    expect(lengthOf('ferry')).toEqual({ times: 2, length: 5 });
  });

  it('reads a text again behind some thousands of others', () => {
    let times = 0;
    const count = remember(() => ++times);
    count('bridge');
    for (let i = 1; i < 8000; i++) count(String(i));
    expect(count('bridge')).toBe(1);
    count('one more');
    expect(count('bridge')).toBe(8002);
  });
});
