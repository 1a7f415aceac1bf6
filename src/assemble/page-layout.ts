import { type ContentsList, foldHeading } from './contents-list.js';
import type { Opening } from './match-fronts.js';
import type { Unit } from './units.js';

/** How the page is laid out, as far as it is known before seams are joined. */
export interface Layout {
  /** The unit that would be read next if the file were in order; null at the end of a column of one story. */
  readonly next: (unit: Unit) => Unit | null;
  readonly before: (unit: Unit) => Unit | null;
  /** The text before and behind in the same column, over cross-headings. */
  readonly preceding: (unit: Unit) => Unit | null;
  readonly following: (unit: Unit) => Unit | null;
  /** Everybody who speaks in the same column up to a unit. */
  readonly speakersBefore: (unit: Unit) => ReadonlySet<string>;
  /** Who surely speaks a unit, carried on from the paragraphs before it. */
  readonly speakerOf: (unit: Unit) => string | null;
  /** By a list of cross-headings: the number of the section that a unit stands in, and of the next one behind it. */
  readonly sectionOf: (unit: Unit) => number | null;
  readonly sectionAfter: (unit: Unit) => number | null;
  /** No headline or jump line parts them. */
  readonly sameRun: (a: Unit, b: Unit) => boolean;
  /** A cross-heading stands directly over it. */
  readonly isUnderHeading: (unit: Unit) => boolean;
  /** The first text of an article, behind its headline. */
  readonly isFirst: (unit: Unit) => boolean;
}

/** A page's layout, and the order of its units. */
export interface PageLayout {
  readonly layout: Layout;
  /** The next unit of any kind in the same run. */
  readonly after: (unit: Unit) => Unit | null;
}

/** Reads how a page is laid out: runs, columns, speakers, sections. */
export function readLayout(openings: readonly Opening[], lists: readonly ContentsList[]): PageLayout {
  const next = new Map<Unit, Unit>();
  const before = new Map<Unit, Unit>();
  const after = new Map<Unit, Unit>();
  const following = new Map<Unit, Unit>();
  const preceding = new Map<Unit, Unit>();
  const firsts = new Set<Unit>();
  const under = new Set<Unit>();
  const section = new Map<Unit, number | null>();
  const nextSection = new Map<Unit, number | null>();
  const speakers = new Map<Unit, ReadonlySet<string>>();
  const speaker = new Map<Unit, string | null>();
  const runs = new Map<Unit, Opening>();
  for (const opening of openings) {
    const { units, front } = opening;
    units.forEach((unit, i) => {
      runs.set(unit, opening);
      const follower = units[i + 1];
      if (follower) after.set(unit, follower);
      if (follower && unit.kind === 'heading') under.add(follower);
      if (!follower || unit.kind !== 'body' || follower.kind !== 'body') return;
      next.set(unit, follower);
      before.set(follower, unit);
    });
    const bodies = units.filter((unit) => unit.kind === 'body');
    for (const [order, into] of [
      [units, section],
      [units.toReversed(), nextSection],
    ] as const) {
      let rank: number | null = null;
      for (const unit of order) {
        rank = lists.map((list) => rankOf(unit, list)).find((own) => own >= 0) ?? rank;
        into.set(unit, rank);
      }
    }
    let speaking: ReadonlySet<string> = new Set();
    let present: string | null = null;
    for (const unit of bodies) {
      if (unit.speaker !== null && !speaking.has(unit.speaker)) speaking = new Set([...speaking, unit.speaker]);
      speakers.set(unit, speaking);
      present = unit.speaker ?? present;
      speaker.set(unit, present);
      // Where a sentence breaks off, another column may begin.
      if (unit.opens) present = null;
    }
    bodies.slice(1).forEach((unit, i) => {
      const earlier = bodies[i];
      if (!earlier) return;
      following.set(earlier, unit);
      preceding.set(unit, earlier);
    });
    const first = units.find((unit) => unit.kind === 'body');
    if (first && front) firsts.add(first);
  }
  return {
    layout: {
      next: (unit) => next.get(unit) ?? null,
      before: (unit) => before.get(unit) ?? null,
      following: (unit) => following.get(unit) ?? null,
      preceding: (unit) => preceding.get(unit) ?? null,
      sameRun: (a, b) => runs.get(a) === runs.get(b),
      speakersBefore: (unit) => speakers.get(unit) ?? new Set(),
      speakerOf: (unit) => speaker.get(unit) ?? null,
      sectionOf: (unit) => section.get(unit) ?? null,
      sectionAfter: (unit) => nextSection.get(unit) ?? null,
      isUnderHeading: (unit) => under.has(unit),
      isFirst: (unit) => firsts.has(unit),
    },
    after: (unit) => after.get(unit) ?? null,
  };
}

export function rankOf(unit: Unit | undefined, list: ContentsList): number {
  return unit?.kind === 'heading' ? list.order.indexOf(foldHeading(unit.printed)) : -1;
}
