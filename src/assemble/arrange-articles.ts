import { type LanguageTables, readPageWords, SeamReader, scoreOf } from '../decisions/index.js';
import { inHundredths, lineRange, type Notice, type OrderReason } from '../page/index.js';
import { type ContentsList, foldHeading } from './contents-list.js';
import type { Front } from './fronts.js';
import type { LinkContext } from './judge-seams.js';
import { readLateColumns } from './late-columns.js';
import { type Links, linkSeams, nextLinks } from './link-seams.js';
import type { Opening } from './match-fronts.js';
import { rankOf, readLayout } from './page-layout.js';
import type { Topics } from './topics.js';
import { linesOf, type Unit } from './units.js';

/** An article's units in reading order. */
export interface Arranged {
  readonly front: Front | null;
  readonly units: readonly Unit[];
}

/** The articles of a page, the seams inside them, and what is doubtful. */
export interface Arrangement {
  readonly articles: readonly Arranged[];
  readonly links: Links;
  readonly notices: readonly Notice[];
}

interface Draft {
  front: Front | null;
  units: Unit[];
  /** Units that came from elsewhere on the page, by their first unit. */
  attached: Unit[][];
}

/** Puts the columns of a page in reading order: each article goes on where its seams lead, then from line to line. */
export function arrangeArticles(
  openings: readonly Opening[],
  lists: readonly ContentsList[],
  topics: Topics,
  tables: LanguageTables,
): Arrangement {
  const layout = readLayout(openings, lists);
  const units = openings.flatMap((opening) => opening.units);
  const context = { topics, layout: layout.layout, seamOf: readSeams(units, tables) };
  const links = findLinks(openings, units, context, tables);
  const seen = new Set<Unit>();
  const notices: Notice[] = [];
  const drafts: Draft[] = [];
  openings.forEach((opening, i) => {
    const [first] = opening.units;
    if (opening.rest) notices.push(uncertain(opening.rest, 0.6, 'topic'));
    const starts = opening.front !== null || i === 0 || first?.startsPart === true;
    if (!starts) return;
    const units = first && !links.byTail.has(first) ? walk(first, links, layout.after, seen) : [];
    if (opening.front !== null || units.length > 0) drafts.push({ front: opening.front, units, attached: [] });
  });
  for (const chunk of findOrphans(openings, links, layout.after, seen)) placeOrphan(chunk, drafts, lists, topics, notices);
  const articles = drafts.map((draft): Arranged => ({ front: draft.front, units: orderSections(draft, lists) }));
  return { articles, links, notices };
}

/** What the words on both sides of a seam say, by the learned table. */
function readSeams(units: readonly Unit[], { forms, model, weights }: LanguageTables): LinkContext['seamOf'] {
  const texts = new Map(units.map((unit) => [unit, forms.spaced ? unit.printed : unit.printed.replace(/\s+/gu, '')]));
  const text = (unit: Unit) => texts.get(unit) ?? unit.printed;
  const reader = new SeamReader({ forms, model, words: readPageWords([...texts.values()], forms.spaced) });
  // A head's tails are looked at by several, and again where late columns are found.
  const seams = new Map<number, number>();
  const most = 1 + Math.max(0, ...units.map(({ index }) => index));
  return (head, tail) => {
    if (tail.begins) return BEGINS;
    const at = head.index * most + tail.index;
    const known = seams.get(at);
    if (known !== undefined) return known;
    const odds = scoreOf(weights.seam, reader.read(text(head), text(tail)));
    const own = inHundredths(odds);
    seams.set(at, own);
    return own;
  };
}

/** What is led in begins a paragraph (log-odds that it goes on with another). */
const BEGINS = -8;

/** Links of late columns, and those that are found wherever they stand. A language without n-grams is touched least: a text goes on in the next line or nowhere. */
function findLinks(openings: readonly Opening[], units: readonly Unit[], context: LinkContext, tables: LanguageTables): Links {
  if (tables.model === null) return nextLinks(units, context.layout);
  const free = linkSeams(units, context, []);
  const distant = [...free.byHead.values()].filter(({ head, tail }) => context.layout.next(head) !== tail);
  const late = readLateColumns(openings, tables, distant);
  return late.length > 0 ? linkSeams(units, context, late) : free;
}

function walk(start: Unit, links: Links, after: (unit: Unit) => Unit | null, seen: Set<Unit>): Unit[] {
  const out: Unit[] = [];
  for (let unit: Unit | null = start; unit && !seen.has(unit); ) {
    out.push(unit);
    seen.add(unit);
    const link = links.byHead.get(unit);
    if (link) {
      unit = link.tail;
      continue;
    }
    unit = after(unit);
    if (unit && links.byTail.has(unit)) break;
  }
  return out;
}

/** Runs of units that no article leads to. */
function findOrphans(openings: readonly Opening[], links: Links, after: (unit: Unit) => Unit | null, seen: Set<Unit>): Unit[][] {
  const chunks: Unit[][] = [];
  const all = openings.flatMap((opening) => opening.units);
  // First those that nothing leads into, so that a chunk is taken from its beginning; behind a linked tail, what follows is the tail's.
  const before = new Map(all.flatMap((unit): [Unit, Unit][] => (after(unit) === null ? [] : [[after(unit) ?? unit, unit]])));
  const isLedTo = (unit: Unit): boolean => {
    for (let one: Unit | undefined = unit; one && !seen.has(one); one = before.get(one)) if (links.byTail.has(one)) return true;
    return false;
  };
  for (const unit of all) if (!seen.has(unit) && !isLedTo(unit)) chunks.push(walk(unit, links, after, seen));
  for (const unit of all) if (!seen.has(unit)) chunks.push(walk(unit, links, after, seen));
  return chunks;
}

/** An orphan belongs to an article where it is about the same thing as plainly as the article's own parts are. */
const SAME_TOPIC = 0.09;
const MARGIN = 1.4;

function placeOrphan(chunk: Unit[], drafts: Draft[], lists: readonly ContentsList[], topics: Topics, notices: Notice[]): void {
  const listed = lists.find((list) => chunk.some((unit) => list.headings.has(unit) || list.order.includes(foldHeading(unit.printed))));
  const topic = topics.of(chunk);
  const ranked = drafts
    .map((draft) => ({ draft, likeness: topics.likeness(topic, topics.of([...(draft.front?.units ?? []), ...draft.units])) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = ranked;
  const owner = listed ? ranked.find(({ draft }) => hasListed(draft, listed))?.draft : undefined;
  const sure = best && best.likeness >= SAME_TOPIC && best.likeness >= MARGIN * (second?.likeness ?? 0);
  const home = owner ?? (sure ? best.draft : null);
  const bodies = chunk.filter((unit) => unit.kind === 'body' || unit.kind === 'heading');
  if (home) {
    home.attached.push(chunk);
    if (bodies.length > 0) notices.push(uncertain(bodies, owner ? 0.8 : 0.6, owner ? 'heading-list' : 'topic'));
    return;
  }
  // A jump line or credit alone belongs to what stands before it in the file.
  const at = chunk[0]?.index ?? 0;
  const previous = bodies.length === 0 ? drafts.findLast((draft) => lastIndex(draft) < at) : undefined;
  if (previous) previous.attached.push(chunk);
  else {
    drafts.push({ front: null, units: chunk, attached: [] });
    drafts.sort((a, b) => firstIndex(a) - firstIndex(b));
  }
}

function hasListed(draft: Draft, list: ContentsList): boolean {
  return [...draft.units, ...draft.attached.flat()].some(
    (unit) => unit.kind === 'heading' && list.order.includes(foldHeading(unit.printed)),
  );
}

function firstIndex(draft: Draft): number {
  return (draft.front?.units[0] ?? draft.units[0])?.index ?? Number.MAX_SAFE_INTEGER;
}

function lastIndex(draft: Draft): number {
  return Math.max(-1, ...[...(draft.front?.units ?? []), ...draft.units].map((unit) => unit.index));
}

function uncertain(units: readonly Unit[], confidence: number, reason: OrderReason): Notice {
  const lines = units.flatMap(linesOf);
  return { kind: 'notice', code: 'order-uncertain', lines: lineRange(Math.min(...lines), Math.max(...lines)), confidence, reason };
}

/** Attached chunks follow the article, or stand in the order that a list of its cross-headings gives. */
function orderSections(draft: Draft, lists: readonly ContentsList[]): Unit[] {
  const all = [...draft.units, ...draft.attached.flat()];
  const list = lists.find((one) => all.some((unit) => unit.kind === 'heading' && one.order.includes(foldHeading(unit.printed))));
  if (!list) return all;
  const sections = new Map<number, Unit[]>();
  for (const chunk of [draft.units, ...draft.attached]) {
    const first = chunk.findIndex((unit) => rankOf(unit, list) >= 0);
    // Text before a chunk's first cross-heading is the end of the section before it.
    let rank = chunk === draft.units || first < 0 ? (chunk === draft.units ? -1 : list.order.length) : rankOf(chunk[first], list) - 1;
    for (const unit of chunk) {
      const own = rankOf(unit, list);
      if (own >= 0) rank = own;
      const section = sections.get(rank) ?? [];
      section.push(unit);
      sections.set(rank, section);
    }
  }
  return [...sections]
    .sort(([a], [b]) => a - b)
    .flatMap(([, units]) => units.filter((unit) => rankOf(unit, list) >= 0).concat(units.filter((unit) => rankOf(unit, list) < 0)));
}
