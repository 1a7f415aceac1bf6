import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../../src/readers/pdf/chain-items.js';
import { openPdf } from '../../../src/readers/pdf/open-pdf.js';
import { PdfObjects } from '../../../src/readers/pdf/pdf-objects.js';
import { findBoldFonts, readPrint } from '../../../src/readers/pdf/read-print.js';
import { makePdf } from './make-pdf.js';

const item = (str: string, fontName: string, x: number): TextItem => ({
  ...{ str, fontName, width: 10, height: 10, hasEOL: false },
  transform: [10, 0, 0, 10, x, 0],
});

describe('Fonts that are bold', () => {
  const view = [1, 0, 0, 1, 0, 0] as const;
  const weights = (...places: readonly (boolean | null)[]) => ({ every: null, at: (x: number) => places[x] ?? null });

  it('are told by where their texts begin', () => {
    const texts = [item('a', 'f1', 0), item('b', 'f2', 1), item('c', 'f2', 2), item(' ', 'f3', 3)];
    expect(findBoldFonts(texts, weights(false, null, true), view)).toEqual(new Set(['f2']));
  });

  it('are not known where one is nowhere seen, or seen both ways', () => {
    expect(findBoldFonts([item('a', 'f1', 0), item('b', 'f2', 1)], weights(false), view)).toBeNull();
    expect(findBoldFonts([item('a', 'f1', 0), item('b', 'f1', 1)], weights(false, true), view)).toBeNull();
  });

  it('are all or none where the page has one weight', () => {
    const at = () => null;
    expect(findBoldFonts([item('a', 'f1', 0)], { every: true, at }, view)).toEqual(new Set(['f1']));
    expect(findBoldFonts([item('a', 'f1', 0)], { every: false, at }, view)).toEqual(new Set());
  });
});

describe('How a page is printed', () => {
  it('is the same from its file and from the list of the library', async () => {
    const texts = [
      { text: 'A headline', x: 50, y: 700, size: 20, bold: true },
      { text: 'A line', x: 50, y: 670 },
      { text: '渡船复航', x: 50, y: 650 },
      { text: 'hidden', x: 50, y: 640, hidden: true },
    ];
    const bytes = makePdf({
      texts,
      boxes: [
        [50, 600, 300, 1],
        [10, 10, 1, 700],
        [90, 90, 90, 90],
      ],
    });
    const { document, library, close } = await openPdf('page.pdf', bytes);
    const page = await document.getPage(1);
    const view = page.getViewport({ scale: 1 }).transform as unknown as readonly [number, number, number, number, number, number];
    const items = (await page.getTextContent()).items as unknown as TextItem[];
    const [own, listed] = [
      await readPrint({ page, view, library, texts: items, objects: PdfObjects.open(bytes) }),
      await readPrint({ page, view, library, texts: items, objects: null }),
    ];
    const fonts = [...new Set(items.map(({ fontName }) => fontName))];
    for (const print of [own, listed]) {
      expect(print).toMatchObject({
        rules: [
          [50, 199, 300, 1],
          [10, 90, 1, 700],
        ],
        isHidden: false,
        isBlank: false,
      });
      expect(fonts.map(print.isBold)).toEqual([true, false, false]);
    }
    await close();
  });
});
