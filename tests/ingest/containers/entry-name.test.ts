import { describe, expect, it } from 'vitest';
import { decodeEntryName, readEntryName } from '../../../src/ingest/containers/entry-name.js';

describe('The name of an entry', () => {
  it.each([
    ['UTF-8', 'e4ba91e6baaa2e6d64', '云溪.md'],
    ['GBK', 'd4c6cfaac8d5b1a82f3031b0e62e6d64', '云溪日报/01版.md'],
    ['Big5', 'a4e9b3f82e6d64', '日報.md'],
    ['code page 437', '8274822e6d64', 'été.md'],
  ])('is read in %s', (_, hex, name) => {
    expect(decodeEntryName(Buffer.from(hex, 'hex'))).toBe(name);
  });

  it.each([
    ['a/b.md', 'a/b.md'],
    ['.\\a\\\\b.md', 'a/b.md'],
    ['a/', 'a'],
  ])('“%s” is the path %s', (name, path) => {
    expect(readEntryName(name)).toEqual({ path, problem: null });
  });

  it.each(['../a.md', 'a/../../b.md', '/etc/a.md', 'C:\\a.md', 'c:a.md', '\\\\host\\a.md', '..', '', './', 'a\0.md'])(
    '%j leads nowhere',
    (name) => {
      expect(readEntryName(name).problem).not.toBeNull();
    },
  );
});
