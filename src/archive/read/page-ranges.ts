/** Whole numbers, short: `1–7, 9, 12–31`; two in a row stay apart (`1, 2`). @param prefix stands before each number: `A3–A5` */
export function compactNumbers(numbers: Iterable<number>, prefix = ''): string {
  return compactRuns(toRuns(numbers), prefix);
}

/** Page labels, short: `1–4, A1–A3, supplement`. */
export function compactLabels(labels: Iterable<string>): string {
  const { sections, others } = readLabels(labels);
  return [...[...sections].map(([section, numbers]) => compactNumbers(numbers, section)), ...others].join(', ');
}

/** Page numbers that an issue ought to have and has not. */
export interface MissingPages {
  readonly count: number;
  /** `2, 5–7, A3`; empty for none. */
  readonly text: string;
}

/**
 * The numbers from 1 to the greatest of each section that no page has. Pages after the last one cannot be known.
 * Labels without a number, and those with a letter behind it (an inserted `4A`), are not counted.
 */
export function findMissing(labels: Iterable<string>): MissingPages {
  const texts: string[] = [];
  let count = 0;
  for (const [section, numbers] of readLabels(labels).sections) {
    const gaps: Run[] = [];
    let next = 1;
    for (const [first, last] of toRuns(numbers)) {
      if (first > next) gaps.push([next, first - 1]);
      next = last + 1;
    }
    count += gaps.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    if (gaps.length > 0) texts.push(compactRuns(gaps, section));
  }
  return { count, text: texts.join(', ') };
}

type Run = readonly [first: number, last: number];

function readLabels(labels: Iterable<string>): { sections: Map<string, number[]>; others: string[] } {
  const sections = new Map<string, number[]>();
  const others: string[] = [];
  for (const label of labels) {
    const [, section, digits] = /^(\p{Lu}?)0*(\d{1,6})$/u.exec(label) ?? [];
    if (section === undefined || Number(digits) === 0) others.push(label);
    else sections.set(section, [...(sections.get(section) ?? []), Number(digits)]);
  }
  return { sections: new Map([...sections].sort(([a], [b]) => (a < b ? -1 : 1))), others };
}

function toRuns(numbers: Iterable<number>): Run[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

function compactRuns(runs: readonly Run[], prefix: string): string {
  return runs
    .map(([first, last]) => {
      if (first === last) return `${prefix}${first}`;
      return `${prefix}${first}${last === first + 1 ? ', ' : '–'}${prefix}${last}`;
    })
    .join(', ');
}
