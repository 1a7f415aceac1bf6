import { cannotBegin, endOf, hasHan } from '../conventions/index.js';

/** Letters of a text that is long enough to be cut: shorter ones are signatures, addresses and lines of lists. */
const LEAST = { han: 12, other: 40 };

/**
 * True where the last text of a page may run over into the first one of the next: it stops in mid-sentence, and the other begins as no
 * sentence does, or in a script that cannot show it (Han) goes on as running text.
 */
export function mayRunOver(last: string, first: string): boolean {
  const [end, beginning] = [last.trimEnd(), first.trimStart()];
  const han = hasHan(end.slice(-1)) || hasHan(end.slice(-2, -1));
  if (end.replace(/\P{L}/gu, '').length < (han ? LEAST.han : LEAST.other)) return false;
  if (!/[\p{L}\p{N},，、；;‐\u00ad¬-]$/u.test(end)) return false;
  if (han) return hasHan(beginning.slice(0, 1)) && endOf(end) === 'open' && /[。！？][”’」』）]*/u.test(beginning) && /[，。、]/u.test(end);
  return cannotBegin(beginning) && endOf(end) !== 'closed';
}
