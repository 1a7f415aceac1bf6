import { type Block, lineRange, type Notice, type Page } from '../page/index.js';

/**
 * Finds text that the OCR gave twice (a model that loops, a half of the page read again) and keeps it once: the first
 * reading, or a later one that has more of it at an end. What authors repeat on purpose is short; a short line counts
 * only inside a longer run that is given again, or many times over without anything between.
 */
export function setRepeatsApart(page: Page): Page {
  let own = page;
  // Without a copy two texts may stand together that are copies themselves.
  for (let next = takeCopies(own); next !== own; next = takeCopies(own)) own = next;
  return own;
}

function takeCopies(page: Page): Page {
  const texts = page.blocks.map(readCopyText);
  const matches = findCopies(texts);
  const copies = acceptCopies(texts, matches);
  if (copies.size === 0) return page;
  const notices: Notice[] = [];
  const kept = chooseKept(texts, copies);
  const moved = findMoved(texts, kept);
  const blocks = page.blocks.map((block, i): Block => {
    const of = kept.get(i);
    if (of === undefined) return moved.has(i) ? { ...block, repeated: true } : block;
    notices.push({
      kind: 'notice',
      code: 'repeat',
      lines: rangeOf(block),
      of: rangeOf(page.blocks[of]),
      likeness: likeness(texts[i], texts[of]),
    });
    return { ...block, role: 'repeat', jumps: [] };
  });
  return { ...page, blocks, notices: [...page.notices, ...notices] };
}

function rangeOf(block: Block | undefined): ReturnType<typeof lineRange> {
  return lineRange(block?.lines[0]?.number ?? 0, block?.lines.at(-1)?.number ?? 0);
}

interface CopyText {
  /** Letters and digits only, folded: OCR's copies differ in spaces and punctuation first. */
  readonly letters: string;
  readonly shingles: ReadonlySet<string>;
  /** Long enough that nobody writes it twice on a page. */
  readonly long: boolean;
}

/** Characters in a shingle: pairs are in every text, and one wrong character spoils as many shingles as this. */
const SHINGLE = 5;

/** Letters that nobody writes twice by chance or on purpose: a Han sentence of 30, or ten Latin words. */
const LONG = { han: 30, other: 60 };

function readCopyText(block: Block): CopyText | null {
  if (block.role !== 'text') return null;
  const letters = block.lines
    .map((line) => line.text)
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= letters.length; i++) shingles.add(letters.slice(i, i + SHINGLE));
  const han = /\p{Script=Han}/u.test(letters);
  return { letters, shingles, long: letters.length >= (han ? LONG.han : LONG.other) };
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const one of small) if (large.has(one)) count++;
  return count;
}

/** Shared shingles as a part of the shorter text's. */
function likeness(a: CopyText | null | undefined, b: CopyText | null | undefined): number {
  if (!a || !b) return 0;
  if (a.letters === b.letters) return 1;
  const size = Math.min(a.shingles.size, b.shingles.size);
  return size === 0 ? 0 : Math.round((common(a.shingles, b.shingles) / size) * 100) / 100;
}

/** Copies of one text share this much; two reports of one event share less (reprints on one page about a third). */
const COPY = 0.7;

/** For each text the earlier one that it is a copy of. Each shingle remembers its last few places, so that this stays linear. */
function findCopies(texts: readonly (CopyText | null)[]): Map<number, number> {
  const places = new Map<string, number[]>();
  const whole = new Map<string, number>();
  const matches = new Map<number, number>();
  texts.forEach((text, i) => {
    if (!text || text.letters === '') return;
    const votes = new Map<number, number>();
    for (const shingle of text.shingles) for (const j of places.get(shingle) ?? []) votes.set(j, (votes.get(j) ?? 0) + 1);
    const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? whole.get(text.letters);
    if (best !== undefined && likeness(text, texts[best]) >= COPY) matches.set(i, matches.get(best) ?? best);
    for (const shingle of text.shingles) {
      const own = places.get(shingle) ?? [];
      if (own.length < 4) own.push(i);
      places.set(shingle, own);
    }
    if (!whole.has(text.letters)) whole.set(text.letters, i);
  });
  return matches;
}

function acceptCopies(texts: readonly (CopyText | null)[], matches: ReadonlyMap<number, number>): Map<number, number> {
  const accepted = new Map<number, number>();
  const present = texts.flatMap((text, i) => (text ? [i] : []));
  const before = new Map(present.map((i, n) => [i, present[n - 1]]));
  const after = new Map(present.map((i, n) => [i, present[n + 1]]));
  for (const [i, of] of matches) {
    // Two articles may end on one and the same paragraph; a machine repeats what it has just read, or a whole stretch.
    const alone =
      texts[i]?.letters === texts[of]?.letters &&
      before.get(i) !== of &&
      !matches.has(before.get(i) ?? -1) &&
      !matches.has(after.get(i) ?? -1);
    if (!alone && texts[i]?.long && texts[of]?.long && isMost(texts[i], texts[of])) accepted.set(i, of);
  }
  // A short line belongs to a loop where its neighbour does, and stood beside the same neighbour before.
  for (const [order, neighbour] of [
    [present, before],
    [present.toReversed(), after],
  ] as const) {
    for (const i of order) {
      const of = matches.get(i);
      const beside = neighbour.get(i);
      if (of === undefined || accepted.has(i) || beside === undefined) continue;
      const other = accepted.get(beside);
      if (other !== undefined && neighbour.get(of) === other) accepted.set(i, of);
    }
  }
  acceptChants(present, matches, accepted);
  return accepted;
}

/** A headline stands again in its lead, a quotation in a report: a piece of a text is a copy only if it is most of it. */
function isMost(a: CopyText | null | undefined, b: CopyText | null | undefined): boolean {
  const [x, y] = [a?.letters.length ?? 0, b?.letters.length ?? 0];
  return Math.min(x, y) >= 0.5 * Math.max(x, y);
}

/** Copies in a row without anything between: from this many on it is a machine that repeats itself. */
const CHANT = 4;

function acceptChants(present: readonly number[], matches: ReadonlyMap<number, number>, accepted: Map<number, number>): void {
  for (let n = 0; n < present.length; ) {
    const first = present[n] ?? 0;
    let end = n + 1;
    while (end < present.length && matches.get(present[end] ?? 0) === (matches.get(first) ?? first)) end++;
    if (end - n >= CHANT) for (const i of present.slice(n + 1, end)) accepted.set(i, matches.get(first) ?? first);
    n = end;
  }
}

/** Of each group of copies one is kept; the others with the one that stands for them. */
function chooseKept(texts: readonly (CopyText | null)[], copies: ReadonlyMap<number, number>): Map<number, number> {
  const groups = new Map<number, number[]>();
  for (const [i, of] of copies) groups.set(of, [...(groups.get(of) ?? [of]), i]);
  const dropped = new Map<number, number>();
  for (const group of groups.values()) {
    let best = group[0] ?? 0;
    for (const i of group.slice(1)) if (extend(texts[i]?.letters ?? '', texts[best]?.letters ?? '')) best = i;
    for (const i of group) if (i !== best) dropped.set(i, best);
  }
  return dropped;
}

/** Kept texts whose copies follow other texts than they do: their own place says little. */
function findMoved(texts: readonly (CopyText | null)[], kept: ReadonlyMap<number, number>): Set<number> {
  const present = texts.flatMap((text, i) => (text ? [i] : []));
  const before = new Map(present.map((i, n) => [i, present[n - 1] ?? -1]));
  const original = (i: number | undefined) => (i === undefined ? -1 : (kept.get(i) ?? i));
  const moved = new Set<number>();
  const copied = new Set([...kept.keys(), ...kept.values()]);
  for (const [copy, of] of kept) {
    const follows = before.get(copy) ?? -1;
    // In a loop the first text follows the last again; that says nothing.
    if (!copied.has(follows) && original(follows) !== original(before.get(of))) moved.add(of);
  }
  return moved;
}

/** True where a reading has all of another, and more at its beginning or end. */
function extend(longer: string, shorter: string): boolean {
  return longer.length > shorter.length && (longer.endsWith(shorter) || longer.startsWith(shorter));
}
