import { describe, expect, it } from 'vitest';
import { detectFormat, FORMATS, readers } from '../../src/readers/index.js';

describe('detectFormat', () => {
  it.each([
    ['page.txt', '# 新桥通车\n\n正文', 'markdown'],
    ['page.md', '# 新桥通车\n\n正文', 'markdown'],
    ['page.txt', '## A headline\n', 'markdown'],
    ['page.txt', '**王小禾：**大家好', 'markdown'],
    ['page.txt', '![a photo](photo.png)\n', 'markdown'],
    ['page', 'text\n\n   ### indented heading\n', 'markdown'],
    ['page.txt', '正文\n', 'text'],
    ['page', '正文\n', 'text'],
    ['page.unknown', 'Text.\n', 'text'],
    ['folder.md/page', 'Text.\n', 'text'],
    ['page.txt', '#1 seed wins\n', 'text'],
    ['page.txt', '#标题党\n', 'text'],
    ['page.txt', '#\n\nText.\n', 'text'],
    ['page.txt', '3 * 4 * 5 = 60\n', 'text'],
    ['page.txt', '', 'text'],
  ])('takes %s with “%s” for %s', (path, text, format) => {
    expect(detectFormat(path, text)).toBe(format);
  });

  it('gives every format a title and file endings of its own', () => {
    const endings = FORMATS.flatMap((format) => readers[format].extensions);
    expect(new Set(endings).size).toBe(endings.length);
    for (const format of FORMATS) expect(readers[format].title).not.toBe('');
  });
});
