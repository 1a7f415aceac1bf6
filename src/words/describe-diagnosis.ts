import type { Diagnosis } from '../page/index.js';

const LINES = {
  printed: 'a printed line on each line',
  paragraphs: 'a paragraph on each line',
} as const satisfies Record<Diagnosis['lines'], string>;

const HEADLINES = {
  marked: 'headlines marked',
  unmarked: 'headlines unmarked',
} as const satisfies Record<Diagnosis['headlines'], string>;

/** A diagnosis in words, for people. */
export function describeDiagnosis({ lines, headlines, open, unreadable }: Diagnosis): string {
  const across = unreadable ? '; columns read across: its articles cannot be told' : '';
  return `${LINES[lines]}, ${HEADLINES[headlines]}, ${Math.round(100 * open)} % of long lines stop in mid-sentence${across}`;
}
