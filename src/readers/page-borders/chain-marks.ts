import type { Mark } from './mark.js';

/** How one mark follows another by what they name. */
export type Step = 'next-page' | 'later-page' | 'starts-again' | 'earlier-page' | 'same-page' | 'other-issue';

/** How a mark follows the one before: by its issue's date, then by its page. */
export function stepBetween(before: Mark, mark: Mark): Step {
  const [a, b] = [before.value, mark.value];
  if (before.date !== null && mark.date !== null && before.date !== mark.date) {
    if (mark.date < before.date) return 'starts-again';
    // A page inside another issue is cited more often than bound in.
    return b === null || b.number === 1 ? 'next-page' : 'other-issue';
  }
  if (a === null && b === null) return 'same-page';
  if (a === null || b === null) return 'later-page';
  if (a.series !== b.series) {
    if (b.series < a.series) return 'earlier-page';
    return b.number === 1 ? 'next-page' : 'later-page';
  }
  if (b.number === a.number) return 'same-page';
  if (b.number > a.number) return b.number === a.number + 1 ? 'next-page' : 'later-page';
  return b.number <= 1 ? 'starts-again' : 'earlier-page';
}

/** What each step says of whether marks are borders, and a mark that is left out. */
export const STEP_WEIGHTS = {
  'next-page': 2,
  'later-page': 0.75,
  // A second issue or section; the end of a list that begins another.
  'starts-again': -1,
  'earlier-page': -2.5,
  'same-page': -2.5,
  // An excerpt's source, as likely as not.
  'other-issue': 0,
} as const satisfies Record<Step, number>;
export const LEFT_OUT_WEIGHT = -1;

/** Marks that may be left out between two of a chain. */
const WINDOW = 40;

/**
 * The marks that follow each other best, and how many were left out: a line that names a page among the borders is an entry of
 * a box or what is left of a jump line. A mark that names the page of the one before again (head and foot) is not counted.
 */
export function chainMarks(all: readonly Mark[]): { marks: readonly Mark[]; leftOut: number } {
  const marks = all.filter((mark, i) => {
    const before = all[i - 1];
    return before === undefined || stepBetween(before, mark) !== 'same-page';
  });
  const best: { worth: number; from: number }[] = [];
  marks.forEach((mark, j) => {
    let own = { worth: LEFT_OUT_WEIGHT * j, from: -1 };
    for (let i = Math.max(0, j - WINDOW); i < j; i++) {
      const before = marks[i];
      if (!before) continue;
      const worth = (best[i]?.worth ?? 0) + STEP_WEIGHTS[stepBetween(before, mark)] + LEFT_OUT_WEIGHT * (j - i - 1);
      if (worth > own.worth) own = { worth, from: i };
    }
    best.push(own);
  });
  let end = marks.length - 1;
  const worthAt = (i: number) => (best[i]?.worth ?? 0) + LEFT_OUT_WEIGHT * (marks.length - 1 - i);
  for (let i = marks.length - 2; i >= 0; i--) if (worthAt(i) > worthAt(end)) end = i;
  const chain: Mark[] = [];
  for (let i = end; i >= 0; i = best[i]?.from ?? -1) {
    const mark = marks[i];
    if (mark) chain.unshift(mark);
  }
  return { marks: chain, leftOut: marks.length - chain.length };
}
