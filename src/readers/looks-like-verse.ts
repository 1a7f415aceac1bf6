/** Lines that a format parts: verse, where there are four or more, all are short, and no more than half of them end as sentences do. */
export function looksLikeVerse(lines: readonly string[]): boolean {
  if (lines.length < 4) return false;
  const widths = lines.map((line) => [...line].reduce((sum, c) => sum + (/\p{Script=Han}/u.test(c) ? 2 : 1), 0));
  if (widths.some((width) => width > 70)) return false;
  const stops = lines.filter((line) => /[。.！!？?：:]["”’]?$/u.test(line)).length;
  return stops <= lines.length * 0.5 && Math.max(...widths) <= 60;
}
