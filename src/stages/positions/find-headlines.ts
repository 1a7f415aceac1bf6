import type { LineLook } from './look-of-lines.js';
import type { Measure, PlacedLine } from './placed-line.js';

/** From here on a line is a headline, in points of its looks. */
const HEADLINE = 4.5;

/** What speaks for a headline by its size, in sizes of the text: from the first that fits. */
const SIZES: readonly (readonly [least: number, points: number])[] = [
  [1.6, 4],
  [1.35, 3],
  [1.2, 2],
  [1.1, 1],
];

/** What does not look like a line of text at all. */
const NEVER = -9;

/**
 * The lines that are headlines, with the points that their looks have over what a headline needs: size, capitals, bold, centring, space above and
 * below. The points were set by hand on pages printed by a browser and checked on those of other dates.
 */
export function findHeadlines(
  strips: readonly (readonly LineLook[])[],
  measure: Measure,
  isMarked: (line: PlacedLine) => boolean,
): Map<PlacedLine, number> {
  const found = new Map<PlacedLine, number>();
  const points = new Map<LineLook, number>();
  for (const looks of strips) {
    for (const look of looks) {
      const own = isMarked(look.placed) ? HEADLINE + 4 : judgeLook(look, points);
      points.set(look, own);
      if (own >= HEADLINE) found.set(look.placed, own - HEADLINE);
    }
    addNeighbours(looks, found, measure);
  }
  return found;
}

function judgeLook(look: LineLook, points: ReadonlyMap<LineLook, number>): number {
  const { ratio, over, under, above, placed, isReal } = look;
  if (!isReal) return NEVER;
  const { text } = placed.line;
  let sum = SIZES.find(([least]) => ratio >= least)?.[1] ?? 0;
  if (look.isCapitals) sum += 1;
  if (look.isBold) sum += 1;
  if (look.isCentred) sum += 1;
  else if (!look.isShort && ratio < 1.25) sum -= 0.5;
  if (over >= 1.3) sum += 1;
  if (over >= 1.9) sum += 0.5;
  if (under >= 1.25 && under < 9) sum += 0.5;
  // Text is close to what stands around it.
  if (over < 1.15 && under < 1.15 && ratio < 1.6) sum -= 2;
  else if (over < 1.15 && ratio < 1.5 && !(above && (points.get(above) ?? 0) >= HEADLINE)) sum -= 1;
  if (above && /[-¬\u00ad,]$/.test(above.placed.line.text) && ratio < 1.7 && over < 1.9) sum -= 1;
  if (/^\p{Ll}/u.test(text) && ratio < 1.7) sum -= 1.5;
  if (ratio < 0.93) sum -= 1.5;
  if (look.isAtRight && ratio < 1.25) sum -= 1;
  return sum;
}

/** A line beside a headline, as large and close to it, is its next line. */
function addNeighbours(looks: readonly LineLook[], found: Map<PlacedLine, number>, { size, leading }: Measure): void {
  const visit = (look: LineLook | undefined, other: LineLook | undefined) => {
    if (!look || !other || found.has(look.placed) || !found.has(other.placed)) return;
    const [own, its] = [look.placed, other.placed];
    const larger = Math.max(own.size, its.size);
    const isLarge = own.size >= 1.15 * size && (look.isReal || own.size >= 1.5 * size);
    if (isLarge && larger < 1.3 * Math.min(own.size, its.size) && Math.abs(own.middleY - its.middleY) < 1.5 * larger + 0.3 * leading)
      found.set(own, 0);
  };
  for (let i = 1; i < looks.length; i++) visit(looks[i], looks[i - 1]);
  for (let i = looks.length - 2; i >= 0; i--) visit(looks[i], looks[i + 1]);
}
