import type { Front, Run } from './fronts.js';
import type { Topic, Topics } from './topics.js';
import type { Unit } from './units.js';

/** An article's headlines and the text in which it begins; either may be missing. */
export interface Opening {
  readonly front: Front | null;
  readonly units: readonly Unit[];
  /** Text with which a page or column begins in mid-sentence before a headline that follows its text: how much of it is another story's is told by topic alone. */
  readonly rest?: readonly Unit[];
}

/**
 * Gives every headline its text. Headlines stand before their text, but a reader of columns may meet them after it: then
 * a page begins with text, ends with a headline, or has two headlines together. The cheapest reading wins (a shortest
 * path over the headlines, each taking the text before it, behind it, or none).
 */
export function matchFronts(pieces: readonly (Front | Run)[], topics: Topics): Opening[] {
  const fronts = pieces.flatMap((piece, i) => (piece.kind === 'front' ? [{ front: piece, at: i }] : []));
  const choices = chooseSides(pieces, fronts, topics);
  const out: Opening[] = [];
  const taken = new Map<number, { before: Front | null; after: Front | null }>();
  fronts.forEach(({ front, at }, i) => {
    const side = choices[i] ?? 'none';
    if (side === 'none') return;
    const run = side === 'next' ? at + 1 : at - 1;
    const own = taken.get(run) ?? { before: null, after: null };
    taken.set(run, side === 'next' ? { ...own, before: front } : { ...own, after: front });
  });
  const sideOf = new Map(fronts.map(({ at }, i) => [at, choices[i]]));
  pieces.forEach((piece, i) => {
    if (piece.kind === 'front') {
      if (sideOf.get(i) === 'none') out.push({ front: piece, units: [] });
      return;
    }
    const { before = null, after = null } = taken.get(i) ?? {};
    if (before && after) {
      const at = splitPoint(piece, before, after, topics).at;
      out.push({ front: before, units: piece.units.slice(0, at) }, { front: after, units: piece.units.slice(at) });
    } else if (after) out.push(...partRest(piece, after, topics));
    else out.push({ front: before, units: piece.units });
  });
  return out;
}

type Side = 'next' | 'previous' | 'none';
const SIDES: readonly Side[] = ['next', 'previous', 'none'];

/** Costs in log-odds: what a reading has to make up for with its topics. */
const COST = { alone: 4.5, unheaded: 2.5, turn: 1.5, after: 0.5 };

function chooseSides(pieces: readonly (Front | Run)[], fronts: readonly { front: Front; at: number }[], topics: Topics): Side[] {
  const topicOf = new Map<Front | Run, Topic>();
  const topic = (piece: Front | Run): Topic => {
    const known = topicOf.get(piece) ?? topics.of(piece.units.filter((unit) => unit.kind !== 'credit' && unit.kind !== 'jump'));
    topicOf.set(piece, known);
    return known;
  };
  let paths: Record<Side, Path> = { next: START, previous: FAR, none: FAR };
  fronts.forEach(({ front, at }, i) => {
    const [before, next] = [pieces[at - 1], pieces[at + 1]];
    const previousRun = before?.kind === 'run' ? before : null;
    const nextRun = next?.kind === 'run' && next.units.some((unit) => unit.kind === 'body') ? next : null;
    const likeness = (run: Run | null) => (run ? topics.likeness(topic(front), topic(run)) : 0);
    const ratio =
      previousRun && nextRun ? Math.max(-2.5, Math.min(2.5, 2 * Math.log((likeness(nextRun) + 0.02) / (likeness(previousRun) + 0.02)))) : 0;
    const own: Record<Side, number> = {
      next: nextRun ? -ratio / 2 : Number.POSITIVE_INFINITY,
      previous: previousRun ? COST.after + ratio / 2 : Number.POSITIVE_INFINITY,
      none: COST.alone,
    };
    const step = (side: Side): Path => {
      let best = FAR;
      for (const from of SIDES) {
        const path = paths[from];
        const turned = i > 0 && ((from === 'next' && side === 'previous') || (from === 'previous' && side === 'next')) ? COST.turn : 0;
        const between =
          i === 0 ? costOfFirst(previousRun, side) : costBetween(previousRun, from, side, fronts[i - 1]?.front ?? front, front, topics);
        const cost = path.cost + own[side] + turned + between;
        if (cost < best.cost) best = { cost, side, before: path };
      }
      return best;
    };
    paths = { next: step('next'), previous: step('previous'), none: step('none') };
  });
  const last = pieces.at(-1);
  const endCost = (side: Side) => (last?.kind === 'run' && side !== 'next' && fronts.length > 0 ? unheadedCost(last) : 0);
  const [best] = SIDES.map((side) => ({ path: paths[side], cost: paths[side].cost + endCost(side) })).sort((a, b) => a.cost - b.cost);
  const sides: Side[] = [];
  for (let path = best?.path ?? null; path?.side; path = path.before) sides.push(path.side);
  return sides.reverse();
}

interface Path {
  readonly cost: number;
  /** Of the last headline; null before the first. */
  readonly side: Side | null;
  readonly before: Path | null;
}
const START: Path = { cost: 0, side: null, before: null };
const FAR: Path = { cost: Number.POSITIVE_INFINITY, side: null, before: null };

/** A rest from another page needs no headline of its own; text without one is odd. */
function unheadedCost(run: Run): number {
  if (run.units.every((unit) => unit.kind !== 'body')) return 0;
  return run.units.some((unit) => unit.startsPart) ? 0.8 : COST.unheaded;
}

function costOfFirst(run: Run | null, side: Side): number {
  return run && side !== 'previous' ? unheadedCost(run) : 0;
}

function costBetween(run: Run | null, from: Side, side: Side, before: Front, after: Front, topics: Topics): number {
  if (!run) return 0;
  if (from === 'next' && side === 'previous') return splitPoint(run, before, after, topics).cost;
  if (from !== 'next' && side !== 'previous') return unheadedCost(run);
  return 0;
}

/**
 * Text before its headline that begins in mid-sentence begins with the rest of another story. That story ends where a lead-in stands, or
 * else where a paragraph says first what the headline says; where none does, it stays and is called uncertain.
 */
function partRest(run: Run, front: Front, topics: Topics): Opening[] {
  const whole = { front, units: run.units };
  if (!run.units[0]?.goesOn || run.units[0].startsPart) return [whole];
  const rest = run.units.slice(0, 1);
  const headline = topics.of(front.units.filter(({ kind }) => kind === 'heading'));
  const likeness = run.units.map((unit) => (unit.kind === 'body' ? topics.likeness(topics.of([unit]), headline) : 0));
  const most = Math.max(...likeness);
  const at = run.units.findIndex(({ kind, goesOn, ledIn }, i) => {
    if (i === 0 || kind !== 'body' || goesOn || run.units[i - 1]?.opens) return false;
    return ledIn || (most > 0 && (likeness[i] ?? 0) >= LEAD_SHARE * most);
  });
  const clear = at > 0 && likeness.slice(0, at).every((one) => one < LEAD_SHARE * most || most === 0);
  if (!clear) return [{ ...whole, rest }];
  return [
    { front: null, units: run.units.slice(0, at), rest: run.units.slice(0, at) },
    { front, units: run.units.slice(at) },
  ];
}

/** A lead says at least so much of its headline, against the paragraph of its article that says most of it. */
const LEAD_SHARE = 0.6;

/** Where two articles meet that stand together, one with its headline before and one with it after; and what that costs. */
function splitPoint(run: Run, before: Front, after: Front, topics: Topics): { at: number; cost: number } {
  const first = topics.of(before.units);
  const second = topics.of(after.units);
  const gains = run.units.map((unit) => {
    const own = topics.of([unit]);
    return topics.likeness(own, second) - topics.likeness(own, first);
  });
  let best = { at: 0, cost: 6 };
  for (let at = 1; at < run.units.length; at++) {
    const unit = run.units[at];
    if (unit?.kind !== 'body' || unit.goesOn || run.units[at - 1]?.opens) continue;
    const behind = gains.slice(at).reduce((a, b) => a + b, 0) / (run.units.length - at);
    const ahead = gains.slice(0, at).reduce((a, b) => a + b, 0) / at;
    // Each part must be about its own headline; a lead that repeats its headline proves nothing of the rest.
    const cost = 3.5 - Math.min(2, 20 * Math.max(-0.1, Math.min(behind, -ahead))) - (unit.ledIn ? 2.5 : 0);
    if (cost < best.cost) best = { at, cost };
  }
  return best;
}
