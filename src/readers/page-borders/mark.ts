import { readFolio, readPageLabel, readPageName } from '../../conventions/index.js';
import type { MarkCode } from './mark-conventions.js';

/** A place in a file that may be a page border by one convention. */
export interface Mark {
  readonly code: MarkCode;
  /** Its pieces by index, inclusive. A form feed has none: `last` is before `first`, the piece that it begins. */
  readonly first: number;
  readonly last: number;
  /** What it says the page is called, as it stands there; null for nothing. */
  readonly label: string | null;
  /** The label as a number to count by; null for none. */
  readonly value: PageValue | null;
  /** The number of all pages, where it says so. */
  readonly total: number | null;
  /** The issue that it names, as far as it does. */
  readonly date: string | null;
  readonly publication: string | null;
  /** What else it says of the issue: volume and number. */
  readonly issue: string;
  /** The line that names the page, as it stands there. */
  readonly evidence: string;
  /** The line with its number left out: marks of one kind have one form. */
  readonly form: string;
}

/** A label as a number in a series: A4 is 4 in A, 3 and 第三版 are 3 in "". */
export interface PageValue {
  readonly series: string;
  readonly number: number;
}

/** The value of a label as it stands in a file; null for one that counts nothing. */
export function readPageValue(label: string): PageValue | null {
  const plain = label.normalize('NFKC').trim();
  if (/^\d{1,4}$/.test(plain)) return { series: '', number: Number(plain) };
  const roman = readRoman(plain);
  if (roman !== null) return { series: '', number: roman };
  const normal = readPageLabel(plain);
  const parts = normal === null ? null : /^([A-Z]*)(\d+)([A-Z]?)$/.exec(normal);
  return parts ? { series: `${parts[1]}${parts[3]}`, number: Number(parts[2]) } : null;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** A Roman numeral up to 39, as sections and front pages have them; null for others. */
function readRoman(text: string): number | null {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/i.test(text) || text === '') return null;
  const digits = [...text.toUpperCase()].map((letter) => ROMAN_DIGITS[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

/** The page that a line names, as a folio or by its name alone; null for none. */
export function readNamedPage(text: string): PageValue | null {
  const label = readPageName(text)?.label ?? readFolio(text)?.page ?? null;
  return label === null ? null : readPageValue(label);
}
