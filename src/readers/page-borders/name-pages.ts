import { readPageLabel } from '../../conventions/index.js';
import type { Mark } from './mark.js';
import { type MarkCode, markConventions } from './mark-conventions.js';
import type { LabelBasis } from './page-span.js';

/** What a page is called. */
export interface PageNaming {
  readonly label: string | null;
  readonly evidence: string | null;
  readonly basis: LabelBasis | null;
}

export const UNNAMED: PageNaming = { label: null, evidence: null, basis: null };

/**
 * The label that each mark gives its page. A count from 0 (Marker, PyMuPDF4LLM) is one of the file's pages and no printed number:
 * the n-th page is taken to be page n, where the count begins with 0 and leaves none out; else the file holds a part of something
 * larger, and nothing is known. A number of 0 or over the number of all pages names none.
 */
export function nameMarks(marks: readonly Mark[]): PageNaming[] {
  const fromZero = marks[0]?.value?.number === 0;
  const countsAll = marks.every(({ value }, i) => value?.number === i);
  return marks.map((mark) => {
    if (mark.label === null) return UNNAMED;
    const { evidence } = mark;
    if (fromZero || isCounted(mark.code, evidence)) {
      // In a file of one page the count says nothing.
      const label = fromZero && countsAll && marks.length > 1 && mark.value ? String(mark.value.number + 1) : null;
      return { label, evidence, basis: label === null ? null : 'counted' };
    }
    const isOver = mark.total !== null && mark.value !== null && mark.value.number > mark.total;
    const label = isOver ? null : readPageLabel(mark.label);
    return { label, evidence, basis: label === null ? null : markConventions[mark.code].isPrinted ? 'printed' : 'marked' };
  });
}

function isCounted(code: MarkCode, evidence: string): boolean {
  return code === 'numbered-dashes' || (code === 'page-end' && /page(?:\.page_number)?=/.test(evidence));
}

/**
 * The names without labels that several pages of one issue have: where the numbering starts again, nobody knows which of them is
 * page 1. `issues` says of each page which issue its border names.
 */
export function withoutDoubleLabels(names: readonly PageNaming[], issues: readonly string[]): PageNaming[] {
  const keyOf = (i: number) => `${issues[i]}\n${names[i]?.label}`;
  const counts = new Map<string, number>();
  names.forEach(({ label }, i) => {
    if (label !== null) counts.set(keyOf(i), (counts.get(keyOf(i)) ?? 0) + 1);
  });
  return names.map((name, i) => ((counts.get(keyOf(i)) ?? 0) > 1 ? { ...name, label: null, basis: null } : name));
}
