import { eastAsianWidth } from 'get-east-asian-width';
import { hasHan } from './scripts.js';

/** The widths of UTF-16 units that were looked up before, plus one; 0 for the others. */
const WIDTHS = { wide: new Uint8Array(1 << 16), narrow: new Uint8Array(1 << 16) };

/**
 * Printed width in half-em units: Han and its punctuation 2, Latin letters and digits 1.
 * Quotes and dashes, which Unicode leaves open, are wide between Han and narrow in Latin text (UAX #11).
 */
export function visualWidth(text: string): number {
  const ambiguousAsWide = hasHan(text);
  const widths = ambiguousAsWide ? WIDTHS.wide : WIDTHS.narrow;
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) {
      width += eastAsianWidth(code, { ambiguousAsWide });
      at++;
      continue;
    }
    const known = widths[code] ?? 0;
    const own = known > 0 ? known - 1 : eastAsianWidth(code, { ambiguousAsWide });
    widths[code] = own + 1;
    width += own;
  }
  return width;
}
