import { type Matrix, multiply, SAME } from './matrix.js';
import type { PdfObjects } from './pdf-objects.js';
import { type Dictionary, isDictionary } from './pdf-value.js';

/** True for the name of a bold font. */
export function isBoldName(name: unknown): boolean {
  return typeof name === 'string' && /bold|black|heavy|demi/i.test(name);
}

/** Whether a font of a PDF is bold, by the name that it says of itself. */
export function isBoldFont(objects: PdfObjects, font: Dictionary): boolean {
  const [parts] = [objects.resolve(font.get('/DescendantFonts'))].flat();
  const part = objects.resolve(Array.isArray(parts) ? parts[0] : (parts ?? null));
  const descriptor = objects.resolve((isDictionary(part) ? part : font).get('/FontDescriptor'));
  const named = isDictionary(descriptor) ? objects.resolve(descriptor.get('/FontName')) : null;
  return isBoldName(named ?? objects.resolve(font.get('/BaseFont')));
}

/** Which texts of a page are bold, by where they begin. */
export interface FontWeights {
  /** All texts are, or none is; null where some are. */
  readonly every: boolean | null;
  /** Whether the text is bold that begins at a place of the sheet; null where it is not known. */
  readonly at: (x: number, y: number) => boolean | null;
}

/** A font as a page takes it. */
export interface TextFont {
  readonly name: string;
  readonly bold: boolean;
}

/** Texts of one font in a row of which the first are kept: they tell which of the library's fonts it is. */
const KEPT = 4;

/** Follows where a page shows its texts, and in which fonts. Where a text begins behind another is not known, as widths of letters are not. */
export class TextPlaces {
  readonly #places = new Map<number, boolean | null>();
  readonly #weights = new Set<boolean>();
  #line: Matrix = SAME;
  /** Where the next text begins; null where it is not known. */
  #next: Matrix | null = SAME;
  #leading = 0;
  #font: TextFont = { name: '', bold: false };
  /** Texts that were shown since the font changed. */
  #shown = 0;

  get font(): TextFont {
    return this.#font;
  }

  setFont(font: TextFont): void {
    if (font.name !== this.#font.name || font.bold !== this.#font.bold) this.#shown = 0;
    this.#font = font;
  }

  begin(): void {
    this.setMatrix(SAME);
  }

  setMatrix(matrix: Matrix): void {
    this.#line = matrix;
    this.#next = matrix;
  }

  setLeading(leading: number): void {
    this.#leading = leading;
  }

  move(x: number, y: number): void {
    this.setMatrix(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  nextLine(): void {
    this.move(0, -this.#leading);
  }

  /** @param placeOf where on the sheet a place of the text lies */
  show(placeOf: (own: Matrix) => readonly [number, number]): void {
    const { bold } = this.#font;
    if (this.#shown === 0) this.#weights.add(bold);
    if (!this.#next || this.#shown >= KEPT) return;
    this.#shown++;
    const key = keyOf(...placeOf(this.#next));
    const before = this.#places.get(key);
    this.#places.set(key, before === undefined || before === bold ? bold : null);
    this.#next = null;
  }

  weights(): FontWeights {
    const [one, other] = this.#weights;
    return { every: other === undefined ? one === true : null, at: (x, y) => this.#places.get(keyOf(x, y)) ?? null };
  }
}

/** Places are the same to a twentieth of a point. */
function keyOf(x: number, y: number): number {
  return Math.round(x * 20) * FURTHEST + Math.round(y * 20);
}

/** Sheets are less high, in twentieths of a point. */
const FURTHEST = 2 ** 24;
