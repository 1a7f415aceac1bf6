import { readSourceLine } from '../../conventions/index.js';
import type { Entry } from './entries.js';

/** Lines at the head and at the foot of a page among which a source line stands. */
const AT_HEAD = 4;
const AT_FOOT = 2;

/**
 * Lines that say where a text was copied from: at the head or foot of the page, or beside a marked headline. Elsewhere such a line is what
 * the paper printed.
 */
export function findSourceLines(entries: readonly Entry[]): void {
  const isMarked = (entry: Entry | undefined) => entry !== undefined && entry.block.level !== null;
  entries.forEach((entry, i) => {
    const isThere = i < AT_HEAD || i >= entries.length - AT_FOOT || isMarked(entries[i - 1]) || isMarked(entries[i + 1]);
    if (!isThere || entry.block.role !== 'text' || entry.named !== null || entry.line.text.length < 12) return;
    if (readSourceLine(entry.line.text)) entry.named = { name: 'source line', likeProse: false, asItem: null };
  });
}
