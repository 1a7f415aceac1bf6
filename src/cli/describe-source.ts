import type { PartView, SourceView } from '../archive/read/views/article-view.js';
import { UNIT_NAMES } from '../exports/unit-names.js';
import type { Decision } from '../page/index.js';
import { describeEvidence, THREAD_REASON_WORDS } from '../words/index.js';

/** A stretch of source lines in words: why it was joined, where it stands, its lines. */
export function describeSource({ path, page, box, unit, first, last, seam, wraps, lines }: SourceView): string[] {
  const joined = seam === null ? [] : [`  ↳ joined, ${describeDecision(seam)}`];
  const least = Math.min(...wraps.map(({ decision }) => decision.confidence));
  const wrapped = wraps.length === 0 ? '' : ` (lines joined, at least ${percent(least)})`;
  const place = `  ${path}:${first}${last > first ? `–${last}` : ''}${describeBox(page, box, unit)}${wrapped}`;
  return [...joined, place, ...lines.map(({ number, text }) => `  ${String(number).padStart(5)} | ${text}`)];
}

/** `, on page 1 at 120, 340 (600 × 48 pixels)`; nothing where no box is known. */
function describeBox(page: string | null, box: SourceView['box'], unit: SourceView['unit']): string {
  if (box === null || unit === null) return '';
  const [left, top, width, height] = box;
  return `,${page === null ? '' : ` on page ${page}`} at ${left}, ${top} (${width} × ${height} ${UNIT_NAMES[unit]})`;
}

/** Where a later part of an article stands, and with reasons why it is one. */
export function describePart({ page, key, path, thread, jump_lines }: PartView, reasons: boolean): string[] {
  const place = page === null ? 'continued in' : `continued on page ${page},`;
  if (!reasons) return [`  ↳ ${place} ${key}`];
  const why = thread === null ? '' : `, joined ${THREAD_REASON_WORDS[thread.reason]}, ${describeDecision(thread)}`;
  return [`  ↳ ${place} ${key}${why}`, ...jump_lines.map(({ number, text }) => `  ${path}:${number} | ${text}`)];
}

/** `98 %: stands next +1.3; …`. */
function describeDecision({ confidence, evidence }: Decision): string {
  return `${percent(confidence)}: ${evidence.map(describeEvidence).join('; ')}`;
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}
