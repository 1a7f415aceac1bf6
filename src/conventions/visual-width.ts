import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Printed width in half-em units: Han and its punctuation 2, Latin letters and digits 1.
 * Quotes and dashes, which Unicode leaves open, are wide between Han and narrow in Latin text (UAX #11).
 */
export function visualWidth(text: string): number {
  const ambiguousAsWide = /\p{Script=Han}/u.test(text);
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide });
  return width;
}
