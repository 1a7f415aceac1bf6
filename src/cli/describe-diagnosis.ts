import type { Diagnosis } from '../page/index.js';

/** A diagnosis in words, for people. */
export function describeDiagnosis({ lines, headlines, open, unreadable }: Diagnosis): string {
  const kind = lines === 'printed' ? 'a printed line on each line' : 'a paragraph on each line';
  const across = unreadable ? '; columns read across: its articles cannot be told' : '';
  return `${kind}, headlines ${headlines}, ${Math.round(100 * open)} % of long lines stop in mid-sentence${across}`;
}
