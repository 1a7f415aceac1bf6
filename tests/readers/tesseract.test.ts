import { describe, expect, it } from 'vitest';
import { assemble, fixture, misplacedLines, pagesOf, sourceFile } from './read-format.js';

describe('A table of words by Tesseract', () => {
  const [page] = pagesOf('tesseract', fixture('tesseract-en.tsv'));

  it('is a page of lines with places and confidence, a paragraph a block', () => {
    expect(page?.text).toBe(
      'The mill at Aldern burns\n\nThe old mill burned to its walls last\nnight; no one was hurt.\n\nThe watchman saw the smoke at ten and\nrang the bell.',
    );
    expect(page?.layout.sheet).toMatchObject({ width: 1200, height: 1800, quality: 0.88 });
    expect(page?.layout.blocks.map(({ boxes, qualities }) => [boxes?.[0], qualities])).toEqual([
      [[60, 60, 480, 52], [0.91]],
      [
        [60, 140, 480, 26],
        [0.96, 0.88],
      ],
      [
        [84, 204, 456, 26],
        [0.95, 0.7],
      ],
    ]);
  });

  it('becomes articles by the places of its lines', () => {
    const assembled = page && assemble(page);
    expect(assembled?.articles.map(({ headline, paragraphs }) => [headline?.text, paragraphs.length])).toEqual([
      ['The mill at Aldern burns', 2],
    ]);
    expect(page && assembled && misplacedLines(page, assembled)).toEqual([]);
  });

  it('has the picture beside it', () => {
    const file = sourceFile(fixture('tesseract-en.tsv'), { 'folder/file.png': 'x' }, 'folder/file.tsv');
    expect(pagesOf('tesseract', file)[0]?.layout.sheet?.image).toBe('folder/file.png');
  });
});
