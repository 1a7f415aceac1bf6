import type { SourceEvidence } from '../archive/read/evidence.js';
import { describeEvidence } from '../words/index.js';

/** A stretch of source lines in words: why it was joined, where it stands, its lines. */
export function describeSource({ path, first, last, seam, leastWrap, lines }: SourceEvidence): string[] {
  const joined = seam === null ? [] : [`  ↳ joined, ${percent(seam.confidence)}: ${seam.evidence.map(describeEvidence).join('; ')}`];
  const wrapped = leastWrap === null ? '' : ` (lines joined, at least ${percent(leastWrap)})`;
  const place = `  ${path}:${first}${last > first ? `–${last}` : ''}${wrapped}`;
  return [...joined, place, ...lines.map(({ number, text }) => `  ${String(number).padStart(5)} | ${text}`)];
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}
