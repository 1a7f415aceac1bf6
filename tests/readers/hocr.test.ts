import { describe, expect, it } from 'vitest';
import { assemble, fixture, misplacedLines, pagesOf, sourceFile } from './read-format.js';

function linesOf(body: string): string[] {
  return pagesOf('hocr', `<div class="ocr_page">${body}</div>`).flatMap(({ text }) => text.split('\n').filter((line) => line !== ''));
}

describe('hOCR', () => {
  it('in French: pages, lines with places, sizes, weight and confidence', () => {
    const pages = pagesOf('hocr', fixture('hocr-fr.hocr'));
    expect(pages.map(({ number, text }) => [number, text])).toEqual([
      [1, "L'incendie du moulin\n\nHier soir, le moulin\ndes Aulnes a brûlé.\n\nLe moulin en 1902"],
      [3, "Le marché du jeudi est avancé d'un jour."],
    ]);
    const [{ layout }] = pages as [(typeof pages)[number]];
    expect(layout.sheet).toEqual({ width: 1200, height: 1800, image: 'veilleur-1.png', quality: 0.86, rules: [[570, 40, 4, 1720]] });
    const [headline, text, caption] = layout.blocks;
    const letters = [[64.1, 34.59]];
    expect(headline).toEqual({ first: 1, last: 1, boxes: [[60, 60, 480, 50]], sizes: [48], letters, bold: true, qualities: [0.93] });
    expect(text).toMatchObject({ first: 3, last: 4, sizes: [24, 24], qualities: [0.75, 0.9] });
    expect(caption).toMatchObject({ form: 'caption', boxes: [[600, 700, 500, 30]] });
    expect(pages[1]?.layout.sheet?.image).toBe('veilleur-3.png');
  });

  it.each([
    [
      'text beside words is text of the line',
      '<span class=ocr_line>Hier <span class=ocrx_word>soir</span>, tard</span>',
      ['Hier soir , tard'],
    ],
    ['text between lines is a line', '<p>loose</p><span class=ocr_line>tight</span>', ['loose', 'tight']],
    ['words without a line are one', '<span class=ocrx_word>a</span> <span class=ocrx_word>b</span>', ['a b']],
    [
      'Han has no spaces between words',
      '<span class=ocr_line><span class=ocrx_word>渡</span> <span class=ocrx_word>口</span></span>',
      ['渡口'],
    ],
    ['a break in a word is a space', '<span class=ocrx_word>a<br>b</span>', ['a b']],
    [
      'ends that are left out',
      '<span class=ocr_line><span class=ocrx_word>a<span class=ocrx_word>b</div><span class=ocr_line>c',
      ['a b', 'c'],
    ],
    ['scripts and styles are no text', '<style>.ocr_line{}</style><script>"<b>"</script><span class=ocr_line>a</span>', ['a']],
    ['classes that mean nothing', '<span class="x ocr_line y"><i class=z>a</i></span>', ['a']],
  ])('%s', (_, body, lines) => {
    expect(linesOf(body)).toEqual(lines);
  });

  it('sets footers and page numbers apart', () => {
    const [page] = pagesOf('hocr', '<div class=ocr_page><p class=ocr_pageno>7</p><p class=ocr_line>a</p><p class=ocr_footer>b</p></div>');
    expect(page?.layout.blocks).toMatchObject([{ furniture: 'folio' }, { first: 3 }, { furniture: 'page footer' }]);
  });

  it('without a line of its own for the box has that of its words', () => {
    const words = '<span class=ocrx_word title="bbox 10 20 30 40">a</span> <span class=ocrx_word title="bbox 40 18 60 39">b</span>';
    expect(pagesOf('hocr', `<div class=ocr_page><p class=ocr_line>${words}</p></div>`)[0]?.layout.blocks[0]?.boxes).toEqual([
      [10, 18, 50, 22],
    ]);
  });

  it('finds the picture beside it', () => {
    const hocr = '<div class=ocr_page title="image /tmp/work/a.tif"><p class=ocr_line>a</p></div>';
    expect(pagesOf('hocr', sourceFile(hocr, { 'page.jpg': '' }, 'page.hocr'))[0]?.layout.sheet?.image).toBe('page.jpg');
    expect(pagesOf('hocr', hocr)[0]?.layout.sheet?.image).toBe('a.tif');
  });

  it('puts every line in exactly one place', () => {
    for (const page of pagesOf('hocr', fixture('hocr-fr.hocr'))) expect(misplacedLines(page, assemble(page))).toEqual([]);
  });
});
