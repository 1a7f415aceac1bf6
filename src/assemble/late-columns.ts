import { decide, type Evidence, sumEvidence } from '../page/index.js';
import type { Link } from './link-seams.js';
import type { Opening } from './match-fronts.js';
import { type PageText, readSeam } from './seams.js';
import type { Topics } from './topics.js';
import type { Unit } from './units.js';

/** Weights in log-odds; set on invented pages of both languages with late columns in some, most and no articles. */
const WEIGHT = {
  /** A seam that only the order of columns calls for: on generated pages 3 of 7 were right, and 5 of 12 where others are told. */
  untold: -2.3,
  /** The same where at least half the seams of the column speak for themselves. */
  amongTold: -1.1,
  /** A page whose second columns were read last is an exception. */
  late: -2,
  /** A tail in the order of the heads. */
  inOrder: 1.5,
  /** A tail that begins with a whole paragraph: no sentence says where it belongs. */
  whole: -1.2,
  /** A sentence that breaks off at the end of its column and finds no rest. */
  missing: -2,
  /** A paragraph that can only be the rest of something, but follows a finished one. */
  stray: -3,
  /** The last article itself goes on behind the tails of the others: the surer the more of them there are. */
  resume: 0.5,
  /** A broken sentence inside the column that goes on with the next line. */
  next: 1.3,
  /** A broken sentence inside the column that does not go on with the next line. */
  torn: -1,
};

/** Evidence of the texts on both sides of a seam that counts as such. */
const TOLD = 0.5;

/** A link is plain above this. */
const PLAIN = 0.85;

/** An article that ended before the last column, and where it stopped. */
interface Cut {
  readonly head: Unit;
  readonly opening: Opening;
}

/**
 * Pages whose second columns were read last: behind the last article's own text stand the tails of those before it, in
 * their order. The likeliest division of the last column among the articles (Viterbi over a left-to-right chain, as in
 * Rabiner 1989) weighs topics, seams and breaks.
 * @param distant links that were found without regard to the order of columns
 * @returns the links it finds; none where the page is better read as it stands.
 */
export function readLateColumns(openings: readonly Opening[], topics: Topics, page: PageText, distant: readonly Link[]): Link[] {
  const last = openings.findLast(({ units }) => units.some((unit) => unit.kind === 'body'));
  const column = last?.units.filter((unit) => unit.kind === 'body') ?? [];
  const cuts = openings.flatMap((opening): Cut[] => {
    const head = opening.units.findLast((unit) => unit.kind === 'body');
    const ended = opening.units.at(-1)?.endsPart === true;
    return opening === last || !head || ended ? [] : [{ head, opening }];
  });
  // Where columns of other articles stand in between, tails are found all over the page.
  const elsewhere = distant.filter(({ tail, decision }) => decision.confidence > PLAIN && !column.includes(tail)).length;
  const here = distant.filter(({ tail }) => column.includes(tail)).length;
  if (elsewhere > here / 3 || openings.some((opening) => opening !== last && hasStray(opening))) return [];
  if (!last || column.length < 2 || !cuts.some(({ head }) => head.opens)) return [];
  const path = divideColumn(column, cuts, last, topics, page);
  return path.filter(({ cut }) => cut !== null).length < 2 ? [] : toLinks(path, page);
}

/** Text that can only be the rest of something, but not of what stands before it. */
function hasStray({ units }: Opening): boolean {
  const bodies = units.filter((unit) => unit.kind === 'body');
  return bodies.some((unit, i) => unit.goesOn && !unit.startsPart && !bodies[i - 1]?.opens && i > 0);
}

/** A unit of the last column at which another article goes on. */
interface Step {
  readonly unit: Unit;
  readonly cut: Cut | null;
}

interface Path {
  readonly score: number;
  readonly steps: readonly Step[];
}

function divideColumn(column: readonly Unit[], cuts: readonly Cut[], last: Opening, topics: Topics, page: PageText): readonly Step[] {
  // The last article may go on behind all the others; its own head is where the first tail begins.
  const openings = [last, ...cuts.map(({ opening }) => opening), last];
  const about = openings.map((opening) =>
    topics.of([...(opening.front?.units ?? []), ...(opening === last ? column.slice(0, 1) : opening.units)]),
  );
  const ownCost = cuts.map(({ head }) => (head.opens ? WEIGHT.missing : 0));
  const skipped = (from: number, to: number) => ownCost.slice(from, to).reduce((sum, cost) => sum + cost, 0);
  // State 0 is the last article's own text; state k is the tail of the k-th cut.
  let paths: Path[] = openings.map((_, state) => ({ score: state === 0 ? 0 : Number.NEGATIVE_INFINITY, steps: [] }));
  column.forEach((unit, i) => {
    const likeness = about.map((topic) => topics.likeness(topic, topics.of([unit])));
    const usual = likeness.reduce((sum, one) => sum + one, 0) / likeness.length;
    const fit = (state: number) => Math.max(-1.2, Math.min(2, 1.2 * Math.log(((likeness[state] ?? 0) + 0.02) / (usual + 0.02))));
    const before = column[i - 1] ?? null;
    const staying = before ? scoreStay(before, unit, page) : 0;
    paths = paths.map((path, state) => {
      let best: Path = { score: path.score + staying, steps: path.steps };
      if (state > 0 && before) {
        for (let from = 0; from < state; from++) {
          const own = paths[from];
          const cut = cuts[state - 1] ?? (from === 0 || !own ? null : ownCut(column, own, last));
          if (!own || !cut) continue;
          const score =
            own.score +
            (from === 0 ? WEIGHT.late : 0) +
            skipped(from, state - 1) +
            scoreTail(cut, unit, page, state > cuts.length ? own.steps.length : null);
          if (score > best.score) best = { score, steps: [...own.steps, { unit, cut }] };
        }
      }
      return { ...best, score: best.score + fit(state) };
    });
  });
  // Articles behind the last tail found none either.
  const ends = paths.map((path, state) => ({
    ...path,
    score: path.score + skipped(state, cuts.length) + (state <= cuts.length ? costOfOwn(column, path, last) : 0),
  }));
  return ends.reduce((best, path) => (path.score > best.score ? path : best)).steps;
}

/** Where the last article's own text stops: in front of the first tail. */
function ownCut(column: readonly Unit[], { steps }: Path, last: Opening): Cut | null {
  const first = steps[0] ? column.indexOf(steps[0].unit) : -1;
  const head = column[first - 1];
  return head ? { head, opening: last } : null;
}

function costOfOwn(column: readonly Unit[], path: Path, last: Opening): number {
  return ownCut(column, path, last)?.head.opens ? WEIGHT.missing : 0;
}

function scoreStay(before: Unit, unit: Unit, page: PageText): number {
  if (before.opens) return Math.max(WEIGHT.torn, Math.min(4, sumEvidence(readSeam(before, unit, page)) + WEIGHT.next));
  return unit.goesOn ? WEIGHT.stray : 0;
}

function scoreTail({ head }: Cut, unit: Unit, page: PageText, steps: number | null): number {
  if (!head.opens) return unit.goesOn ? WEIGHT.stray : WEIGHT.whole;
  return sumEvidence(readSeam(head, unit, page)) + Math.min(WEIGHT.inOrder, steps === null ? WEIGHT.inOrder : WEIGHT.resume * steps);
}

/** Links of the steps; a seam that says nothing itself is as sure as the others of its column are plain. */
function toLinks(steps: readonly Step[], page: PageText): Link[] {
  const seams = steps.map(({ unit, cut }) => (cut?.head.opens ? readSeam(cut.head, unit, page) : null));
  const read = seams.filter((seam) => seam !== null);
  const told = read.filter((seam) => sumEvidence(seam) >= TOLD).length;
  const untold = told >= read.length / 2 ? WEIGHT.amongTold : WEIGHT.untold;
  return steps.flatMap(({ unit, cut }, i): Link[] => {
    if (!cut) return [];
    const evidence: Evidence[] = [{ reason: 'tails stand in the order of their heads', weight: WEIGHT.inOrder }];
    const seam = seams[i];
    if (seam) {
      evidence.push({ reason: 'stops in mid-sentence', weight: 0.5 }, ...seam);
      if (sumEvidence(seam) < TOLD) evidence.push({ reason: 'the texts themselves do not say so', weight: untold });
    }
    return [{ head: cut.head, tail: unit, decision: decide(evidence) }];
  });
}
