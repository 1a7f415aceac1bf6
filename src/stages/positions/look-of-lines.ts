import { hasHan } from '../../conventions/index.js';
import type { Strip } from './order-lines.js';
import type { Measure, PlacedLine } from './placed-line.js';
import { quantile } from './statistics.js';

/** How a line looks among those around it. */
export interface LineLook {
  readonly placed: PlacedLine;
  /** The line over it in its strip. */
  readonly above: LineLook | null;
  /** Its size by that of the text. */
  readonly ratio: number;
  /** Space over it and under it, in leadings; 9 at the end of a strip. */
  readonly over: number;
  readonly under: number;
  readonly isCapitals: boolean;
  readonly isBold: boolean;
  readonly isCentred: boolean;
  /** It does not reach both edges of its column. */
  readonly isShort: boolean;
  /** It stands at the right edge, as a signature does. */
  readonly isAtRight: boolean;
  /** By the width of its column. */
  readonly width: number;
  /** It says something: most of it is letters. */
  readonly isReal: boolean;
  readonly letters: number;
}

/** At the end of a strip nothing is near. */
const NOTHING = 9;

/** Where most lines are bold, bold says nothing. */
const MOST_BOLD = 0.3;

/** How the lines of every strip look, strip by strip. */
export function lookAtLines(strips: readonly Strip[], measure: Measure): LineLook[][] {
  const all = strips.flatMap(({ lines }) => lines);
  const text = all.filter(({ isBig }) => !isBig);
  const isBoldRare = all.filter(isBold).length < MOST_BOLD * all.length;
  return strips.map(({ lines }) => {
    const edges = edgesOf(lines, text, measure);
    const looks: LineLook[] = [];
    lines.forEach((placed, i) => {
      const around = { before: looks[i - 1] ?? null, above: lines[i - 1], below: lines[i + 1], edges, measure, isBoldRare };
      looks.push(lookAt(placed, around));
    });
    return looks;
  });
}

function isBold({ line }: PlacedLine): boolean {
  return line.boldLead > 0 && line.boldLead >= line.text.length - 1;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** The edges of a strip; where it holds few lines of text, of those in its column. */
function edgesOf(lines: readonly PlacedLine[], text: readonly PlacedLine[], { column }: Measure): Edges {
  const lefts = Math.min(...lines.map(({ left }) => left));
  const middle = (lefts + Math.max(...lines.map(({ right }) => right))) / 2;
  let pool = lines.filter(({ isBig }) => !isBig);
  if (pool.length < 6) pool = text.filter(({ left, right }) => left < middle && right > middle && right - left < 1.6 * column);
  if (pool.length < 2) pool = [...lines];
  return {
    left: quantile(
      pool.map(({ left }) => left),
      0.15,
    ),
    right: quantile(
      pool.map(({ right }) => right),
      0.85,
    ),
  };
}

interface Around {
  readonly before: LineLook | null;
  readonly isBoldRare: boolean;
  readonly above: PlacedLine | undefined;
  readonly below: PlacedLine | undefined;
  readonly edges: Edges;
  readonly measure: Measure;
}

function lookAt(placed: PlacedLine, { before: previous, above, below, edges, measure, isBoldRare }: Around): LineLook {
  const { size, leading } = measure;
  const space = (from: PlacedLine, to: PlacedLine) =>
    (to.middleY - from.middleY) / leading - ((Math.max(from.size, to.size) - size) / leading) * 0.5;
  const { text } = placed.line;
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  const [before, behind] = [placed.left - edges.left, edges.right - placed.right];
  const isHan = hasHan(text);
  return {
    placed,
    above: previous,
    isBold: isBoldRare && isBold(placed),
    ratio: placed.size / size,
    over: above ? space(above, placed) : NOTHING,
    under: below ? space(placed, below) : NOTHING,
    isCapitals: letters.length >= 4 && capitals >= 0.75 * letters.length && !isHan,
    isCentred:
      before > 0.6 * size && behind > 0.6 * size && Math.abs(before - behind) < Math.max(1.6 * size, 0.35 * Math.max(before, behind)),
    isShort: placed.right - placed.left < 0.9 * (edges.right - edges.left),
    isAtRight: behind < 0.5 * size && before > 2 * size,
    width: (placed.right - placed.left) / Math.max(1, edges.right - edges.left),
    isReal: letters.length >= (isHan ? 2 : 3) && letters.length >= 0.5 * text.replace(/\s/g, '').length,
    letters: letters.length,
  };
}
