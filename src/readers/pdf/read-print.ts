import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from './chain-items.js';
import type { Drawing } from './drawing.js';
import { type FontWeights, isBoldName } from './font-weights.js';
import { type Matrix, multiply, readMatrix } from './matrix.js';
import type { OpenPdf } from './open-pdf.js';
import type { PdfObjects } from './pdf-objects.js';
import { readDrawing } from './read-drawing.js';
import { scanPage } from './scan-page.js';

/** How a page is printed, beside what its text says. */
export interface Print extends Drawing {
  readonly isBold: (fontName: string) => boolean;
  /** Nothing at all is on the page. */
  readonly isBlank: boolean;
}

/** A page with its text. */
export interface PrintedPage {
  readonly page: PDFPageProxy;
  readonly texts: readonly TextItem[];
  readonly view: Matrix;
  /** Null where the file's own objects cannot be read. */
  readonly objects: PdfObjects | null;
  readonly library: OpenPdf['library'];
}

/** Reads how a page is printed from its file; from the library's list of all that is drawn where the file cannot be followed. */
export async function readPrint({ page, texts, view, objects, library }: PrintedPage): Promise<Print> {
  const scanned = objects && page.ref && texts.length > 0 ? scanPage(objects, page.ref.num, view) : null;
  const bold = scanned && findBoldFonts(texts, scanned.weights, view);
  if (scanned && bold) return { ...scanned, isBold: (font) => bold.has(font), isBlank: false };
  const listed = readDrawing(await page.getOperatorList(), view, library);
  const fonts = page.commonObjs as { has(id: string): boolean; get(id: string): { name?: unknown } };
  return { ...listed, isBold: (font) => fonts.has(font) && isBoldName(fonts.get(font).name) };
}

/**
 * The library's fonts that are bold. It does not tell which of the file's they are: that is seen by where their texts begin.
 * @returns null where it is seen of one of them not at all, or of one of its texts otherwise than of another
 */
export function findBoldFonts(texts: readonly TextItem[], { every, at }: FontWeights, view: Matrix): ReadonlySet<string> | null {
  const names = new Set(texts.flatMap(({ str, fontName }) => (str.trim() === '' ? [] : [fontName])));
  if (every !== null) return every ? names : new Set();
  const seen = new Map<string, boolean>();
  for (const { str, fontName, transform } of texts) {
    const own = str.trim() === '' ? null : readMatrix(transform);
    if (!own) continue;
    const matrix = multiply(view, own);
    const bold = at(matrix[4], matrix[5]);
    if (bold === null) continue;
    if ((seen.get(fontName) ?? bold) !== bold) return null;
    seen.set(fontName, bold);
  }
  return [...names].every((name) => seen.has(name)) ? new Set([...names].filter((name) => seen.get(name) === true)) : null;
}
