import type { Strip } from './order-lines.js';
import { type Measure, overlap, type PlacedLine } from './placed-line.js';

/** The strips of lines whose order is known: a strip ends where the next line is not under the last. */
export function stripsInOrder(lines: readonly PlacedLine[], measure: Measure): Strip[] {
  const strips: { readonly lines: PlacedLine[]; readonly isFresh: boolean }[] = [];
  let last: PlacedLine | null = null;
  for (const line of lines) {
    const goesOn = last !== null && line.middleY >= last.middleY - 2 * measure.leading && overlap(line, last) >= 0;
    if (goesOn) strips.at(-1)?.lines.push(line);
    else strips.push({ lines: [line], isFresh: false });
    last = line;
  }
  return strips;
}
