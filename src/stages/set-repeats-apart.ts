import { type Block, type Line, lineRange, type Notice, type Page } from '../page/index.js';
import { findSlips } from './repeats/compare-lines.js';
import { findHeadAgain } from './repeats/find-head-again.js';
import { findPieces, findStutters } from './repeats/find-pieces.js';
import { findRuns } from './repeats/find-runs.js';
import { groupCopies } from './repeats/group-copies.js';
import { judgeRuns } from './repeats/judge-runs.js';
import { arePrintedLines, type ReadLine, readLines } from './repeats/read-lines.js';
import { splitBlock } from './split-block.js';

/**
 * Finds lines that the OCR gave twice and keeps them once: a stretch on which a model spins, a second reading of lines that
 * were read before, a paragraph read whole and cut. What print repeats stays: formulas, refrains, advertisements, and texts
 * of one form that differ in a name, a number or a date. Works on lines, whether each is a paragraph or a line of a column.
 */
export function setRepeatsApart(page: Page): Page {
  const lines = readLines(page);
  const kept = findAllCopies(page, lines);
  if (kept.size === 0) return page;
  const set = (places: Iterable<number>) => new Set([...places].flatMap((i) => lines[i]?.line ?? []));
  const copies = set(kept.keys());
  const moved = set(findMoved(kept));
  const blocks = page.blocks.flatMap((block): Block[] => splitBlock(block, copies, 'repeat').map((part) => markMoved(part, moved)));
  return { ...page, blocks, notices: [...page.notices, ...describeCopies(lines, kept)] };
}

/** For each line that is a copy the line that stands for it. Without a copy two texts may stand together that are copies themselves. */
function findAllCopies(page: Page, lines: readonly ReadLine[]): Map<number, number> {
  const kept = new Map<number, number>();
  for (let before = -1; before < kept.size; ) {
    before = kept.size;
    const left = lines.flatMap((_, i) => (kept.has(i) ? [] : [i]));
    const own = left.flatMap((i) => lines[i] ?? []);
    for (const [copy, of] of findCopies(page, own)) kept.set(left[copy] ?? copy, left[of] ?? of);
  }
  for (const [copy, of] of kept) {
    let last = of;
    for (let next = kept.get(last); next !== undefined; next = kept.get(last)) last = next;
    kept.set(copy, last);
  }
  return kept;
}

function findCopies(page: Page, lines: readonly ReadLine[]): Map<number, number> {
  const printed = arePrintedLines(lines);
  const { pairs, looped } = judgeRuns(lines, findRuns(lines), printed);
  const others = [...findHeadAgain(page, lines), ...findStutters(lines), ...(printed ? [] : findPieces(lines))];
  return groupCopies(lines, { pairs: [...pairs, ...others], looped });
}

function markMoved(block: Block, moved: ReadonlySet<Line>): Block {
  return block.role !== 'repeat' && block.lines.some((line) => moved.has(line)) ? { ...block, repeated: true } : block;
}

/** Kept lines whose copies follow other lines than they do: their own place says little. */
function findMoved(kept: ReadonlyMap<number, number>): Set<number> {
  const original = (i: number) => kept.get(i) ?? i;
  const copied = new Set([...kept.keys(), ...kept.values()]);
  const moved = new Set<number>();
  for (const [copy, of] of kept) {
    // In a loop the first line follows the last again; that says nothing.
    if (!copied.has(copy - 1) && original(copy - 1) !== original(of - 1)) moved.add(of);
  }
  return moved;
}

/** A notice for each stretch of copies: lines one after another that are kept in the same order elsewhere, or all as one line. */
function describeCopies(lines: readonly ReadLine[], kept: ReadonlyMap<number, number>): Notice[] {
  const notices: Notice[] = [];
  let open: (readonly [number, number])[] = [];
  const close = () => {
    if (open.length > 0) notices.push(describeStretch(lines, open));
    open = [];
  };
  for (const [copy, of] of [...kept].sort((a, b) => a[0] - b[0])) {
    const last = open.at(-1);
    const [first] = open;
    const goesOn = last !== undefined && copy === last[0] + 1 && (of > last[1] || (of === last[1] && of === first?.[1]));
    if (!goesOn) close();
    open.push([copy, of]);
  }
  close();
  return notices;
}

function describeStretch(lines: readonly ReadLine[], stretch: readonly (readonly [number, number])[]): Notice {
  const numbers = (places: readonly number[]) => places.map((i) => lines[i]?.line.number ?? 0);
  const range = (own: readonly number[]) => lineRange(Math.min(...own), Math.max(...own));
  const likeness = stretch.reduce((sum, [copy, of]) => sum + likenessOf(lines[copy], lines[of]), 0) / stretch.length;
  return {
    kind: 'notice',
    code: 'repeat',
    lines: range(numbers(stretch.map(([copy]) => copy))),
    of: range(numbers(stretch.map(([, of]) => of))),
    likeness: Math.round(likeness * 100) / 100,
  };
}

/** The share of the shorter line's letters that are no slips. */
function likenessOf(a: ReadLine | undefined, b: ReadLine | undefined): number {
  if (!a || !b) return 0;
  const [short, long] = a.letters.length < b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters];
  if (long.startsWith(short) || long.endsWith(short)) return 1;
  const slips = findSlips(short, long);
  return slips === null ? 0.7 : 1 - slips.places.length / short.length;
}
