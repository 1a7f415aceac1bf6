import { describe, expect, it } from 'vitest';
import { must } from '../../src/page/index.js';

describe('must', () => {
  it.each([0, '', false])('gives %j as it is', (value) => {
    expect(must(value, 'a value')).toBe(value);
  });

  it.each([null, undefined])('says that %s is a bug', (value) => {
    expect(() => must(value, 'the document of a part')).toThrow('the document of a part is missing, which is a bug of the program');
  });
});
