import type { PartView, SourceView } from '../archive/read/views/article-view.js';
import type { Decision } from '../page/index.js';
import { describeEvidence, THREAD_REASON_WORDS } from '../words/index.js';

/** A stretch of source lines in words: why it was joined, where it stands, its lines. */
export function describeSource({ path, first, last, seam, wraps, lines }: SourceView): string[] {
  const joined = seam === null ? [] : [`  ↳ joined, ${describeDecision(seam)}`];
  const least = Math.min(...wraps.map(({ decision }) => decision.confidence));
  const wrapped = wraps.length === 0 ? '' : ` (lines joined, at least ${percent(least)})`;
  const place = `  ${path}:${first}${last > first ? `–${last}` : ''}${wrapped}`;
  return [...joined, place, ...lines.map(({ number, text }) => `  ${String(number).padStart(5)} | ${text}`)];
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
