import { hasHan, visualWidth } from '../../conventions/index.js';
import type { Block, Line } from '../../page/index.js';
import type { FoundForm } from '../forms/form-lines.js';

/** Rows whose cells are parted by tabs, by several blanks or by leaders (…); rows of Han also by single blanks, which prose in Han has not. */
export function findColumns(blocks: readonly Block[]): FoundForm[] {
  return runsOf(blocks).flatMap((rows) => {
    const own = trimRun(rows);
    return own.length > 0
      ? [{ form: 'table' as const, lines: own.map(({ line }) => line), rows: own.map(({ cells }) => cells.join('\t')) }]
      : [];
  });
}

interface Row {
  readonly line: Line;
  readonly cells: readonly string[];
  /** Parted by more than single blanks. */
  readonly wide: boolean;
}

/** Rows directly under each other, also where each is a block of its own. */
function runsOf(blocks: readonly Block[]): Row[][] {
  const out: Row[][] = [];
  let open: Row[] = [];
  const close = () => {
    if (open.length >= LEAST) out.push(open);
    open = [];
  };
  for (const block of blocks) {
    const isOpen = block.role === 'text' && block.form === undefined && block.level === null;
    for (const line of block.lines) {
      const row = isOpen ? readRow(line) : null;
      const before = open.at(-1);
      if (row === null || (before && (line.number - before.line.number !== 1 || before.wide !== row.wide))) close();
      if (row !== null) open.push(row);
    }
  }
  close();
  return out;
}

/** Fewer rows may be anything. */
const LEAST = 3;

/** More cells are the letters of a spaced line. */
const MOST_CELLS = 12;

/** In half-ems: longer cells are lines of columns that stand side by side. */
const CELL = { longest: 44, usual: 24, words: 16 };

const WIDE = /\t+|[ \u00a0]{2,}|\u3000{2,}|\s*(?:\.\s?){4,}|\s*…{2,}/u;
const SINGLE = /[\s\u3000]+/u;

function readRow(line: Line): Row | null {
  const text = line.text.trim();
  if (line.boldLead > 0 || text.length > MOST_CELLS * CELL.longest) return null;
  const wide = WIDE.test(text);
  if (!wide && !(hasHan(text) && SINGLE.test(text))) return null;
  const cells = text.split(wide ? new RegExp(WIDE, 'u') : SINGLE).map((cell) => cell.trim());
  const full = cells.filter((cell) => cell !== '');
  if (full.length < 2 || cells.length > MOST_CELLS || full.some((cell) => visualWidth(cell) > CELL.longest)) return null;
  return { line, cells: full, wide };
}

/** The rows of a run that are a table, as many cells in most of them; none where they are none. A first row may be the head. */
function trimRun(rows: readonly Row[]): readonly Row[] {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [usual = 0, often = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (often < LEAST || often < 0.7 * rows.length || rows.some(({ cells }) => Math.abs(cells.length - usual) > 2)) return [];
  const full = rows.filter(({ cells }) => cells.length === usual);
  const widths = full.flatMap(({ cells }) => cells.map(visualWidth));
  const mean = widths.reduce((a, b) => a + b, 0) / widths.length;
  const isFigures = (i: number) => full.filter(({ cells }) => isFigure(cells[i] ?? '')).length >= 0.6 * full.length;
  const figures = Array.from({ length: usual }, (_, i) => i).filter(isFigures);
  if (mean < 2 || mean > CELL.usual) return [];
  const wide = rows.every((row) => row.wide);
  // A box of contents has a title and a page on each line.
  if (usual === 2 && (!wide || full.filter(({ cells }) => PAGE.test(cells[1] ?? '')).length > full.length / 2)) return [];
  if (figures.length > 0) return usual > 2 || figures.length < 2 ? rows : [];
  return wide && usual > 2 && mean <= CELL.words ? rows : [];
}

const PAGE = /^(?:p{1,2}\.?\s*)?[A-Z]?-?\d{1,3}[A-Z]?$|^第?.{1,3}版$/u;

/** A number with its unit, a price, a score, a share, an hour; a dash for none. */
function isFigure(text: string): boolean {
  return /^[-–—－]$/u.test(text) || (/\p{N}/u.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) <= 4);
}
