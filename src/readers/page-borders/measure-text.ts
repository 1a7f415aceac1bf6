import { conventionsFor, match, readFolio, visualWidth } from '../../conventions/index.js';
import type { Piece } from './split-pieces.js';

/** A sentence's end, in most languages; Han and Latin. */
const SENTENCE_END = /(?:[.!?。！？…।]|(?:……|⋯⋯))["'”’»」』）)\]*_]*\s*$/u;

/** Narrower than this a line with a stop is an abbreviation or a number; in half-ems. */
const SENTENCE_WIDTH = 10;

/** Narrower than this it may be a volume or a price as well: "Price Two Cents."; in half-ems. */
const IMPRINT_WIDTH = 60;

/** A line as wide as this is prose, cut or not: no headline is; in half-ems. */
const PROSE_WIDTH = 100;

/** A line with so many words in lower case, or with so many commas of Han, is prose as well: a short last text that the page's end cut. */
const CUT_PROSE = /(?:(?:^|[^\p{L}])\p{Ll}+(?=[^\p{L}])[\s\S]*?){10}|(?:\p{Script=Han}{2,}[，、；]){2}\p{Script=Han}{2}/u;

/** As much as this is a text without any sentence: a page of advertisements or a table; in half-ems. */
const TEXT_WIDTH = 300;

/** Widths of the pieces of a file and where its sentences stand, summed up so that any stretch of it is measured at once. */
export interface Measured {
  /** Printed width of the letters of pieces `from` to `to`, exclusive; in half-ems. */
  readonly width: (from: number, to: number) => number;
  /** True where no piece of `from` to `to`, exclusive, has anything but blanks. */
  readonly isBlank: (from: number, to: number) => boolean;
  /** True for a running text: a sentence or a line of prose, or more than a nameplate and headlines have. */
  readonly hasText: (from: number, to: number) => boolean;
}

/** Measures the pieces of a file. @param isMark pieces that are marks and count as blank */
export function measureText(pieces: readonly Piece[], isMark: (i: number) => boolean): Measured {
  const widths = [0];
  const prose = [0];
  pieces.forEach(({ text }, i) => {
    const plain = isMark(i) ? '' : text.trim();
    widths.push((widths[i] ?? 0) + visualWidth(plain));
    prose.push((prose[i] ?? 0) + (isProse(plain) ? 1 : 0));
  });
  const between = (sums: readonly number[], from: number, to: number) => (to > from ? (sums[to] ?? 0) - (sums[from] ?? 0) : 0);
  return {
    width: (from, to) => between(widths, from, to),
    isBlank: (from, to) => between(widths, from, to) === 0,
    hasText: (from, to) => between(prose, from, to) > 0 || between(widths, from, to) >= TEXT_WIDTH,
  };
}

/** A date line, a price or a headline in capitals ends with a stop too, and is no sentence. */
function isProse(plain: string): boolean {
  if (visualWidth(plain) >= PROSE_WIDTH) return true;
  if (/\p{Lu}{2}/u.test(plain) && !/[\p{Ll}\p{Lo}]/u.test(plain)) return false;
  if (CUT_PROSE.test(plain) && !plain.startsWith('#') && readFolio(plain) === null && !isImprint(plain)) return true;
  if (!SENTENCE_END.test(plain) || visualWidth(plain) < SENTENCE_WIDTH) return false;
  return !/^#{1,6}\s/.test(plain) && !/\d\W*$/u.test(plain) && readFolio(plain) === null && !isImprint(plain);
}

function isImprint(plain: string): boolean {
  if (visualWidth(plain) >= IMPRINT_WIDTH) return false;
  return conventionsFor(plain).some(({ issues, issueDates }) => [...issues, ...issueDates].some((one) => match(one, plain) !== null));
}
