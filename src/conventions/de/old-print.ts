/**
 * The source of a regular expression for words as print has them in any age: a long s, or the f that text recognition makes of it, for s;
 * ss, ſs and sz for ß. Words are written with their capital and may be parted by |.
 */
export function inOldPrint(words: string): string {
  return `(?:${[...words].map((letter) => (letter === 's' ? '[sſf]' : letter === 'ß' ? '(?:ß|[sſf][sſfz])' : letter)).join('')})`;
}
