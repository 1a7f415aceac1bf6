import type { Box } from '../../page/index.js';
import { type Matrix, multiply, readMatrix } from './matrix.js';

/** A run of text as the library gives it: some letters, a word, a line. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

/** How the page is drawn. */
export interface ChainOptions {
  /** From the page of the file to the sheet as it is seen, `y` downwards. */
  readonly view: Matrix;
  /** Fonts that are written downwards. */
  readonly isVertical: (fontName: string) => boolean;
  readonly isBold: (fontName: string) => boolean;
}

/** A printed line. */
export interface PrintedLine {
  readonly text: string;
  readonly box: Box;
  /** Of most of its letters. */
  readonly size: number;
  /** All of it. */
  readonly bold: boolean;
}

/** An item in the frame of its own writing: along its line, and across it. */
interface Run {
  readonly text: string;
  /** Of writing, in radians clockwise. */
  readonly angle: number;
  readonly start: number;
  readonly end: number;
  readonly base: number;
  readonly size: number;
  readonly vertical: boolean;
  readonly bold: boolean;
  /** A blank stands before it. */
  readonly spaced: boolean;
}

/** How far letters reach over their baseline and below it, in sizes; those written downwards stand around it. */
const REACH = { over: 0.88, below: 0.22, beside: 0.5 };

/**
 * Words of one line stand this far apart, in sizes: the first for certain, up to the second in headlines and full lines of narrow columns, but not
 * where columns begin.
 */
const GAP_IN_LINE = { sure: 1.5, most: 8 };

/** So many lines begin at one place where a column does, or so many words behind wide gaps. */
const COLUMN = { lines: 3, rows: 5 };

/** Chains what stands along one baseline: a page's items to its printed lines, in the order of the file. */
export function chainItems(items: readonly TextItem[], options: ChainOptions): PrintedLine[] {
  const runs = readRuns(items, options);
  const body = usualSize(runs);
  const isColumn = findColumnStarts(runs);
  const lines: Run[][] = [];
  let open: Chain | null = null;
  for (const run of runs) {
    if (open && goesOn(open, run, isColumn)) {
      open.runs.push(run);
      open.end = Math.max(open.end, run.end);
      open.size = Math.max(open.size, run.size);
    } else {
      open = { runs: [run], end: run.end, size: run.size };
      lines.push(open.runs);
    }
  }
  return dropInitials(lines).map((line) => printLine(line, body));
}

interface Chain {
  readonly runs: Run[];
  end: number;
  size: number;
}

function readRuns(items: readonly TextItem[], { view, isVertical, isBold }: ChainOptions): Run[] {
  const runs: Run[] = [];
  const seen = new Set<string>();
  let spaced = false;
  for (const { str, transform, width, height, fontName, hasEOL } of items) {
    const own = readMatrix(transform);
    const text = str.trim();
    if (!own || text === '') {
      spaced ||= str !== '' || hasEOL;
      continue;
    }
    const matrix = multiply(view, own);
    const vertical = isVertical(fontName);
    const size = Math.hypot(matrix[2], matrix[3]) || height || 1;
    const angle = Math.atan2(matrix[1], matrix[0]) + (vertical ? Math.PI / 2 : 0);
    const [along, base] = turn(matrix[4], matrix[5], -angle);
    // Bold is drawn twice by some programs, a hair apart: one text is printed.
    const key = `${text} ${Math.round(along / 2)} ${Math.round(base / 2)}`;
    if (text.length > 1 && seen.has(key)) continue;
    seen.add(key);
    const scale = Math.hypot(view[0], view[1]) || 1;
    const length = (vertical ? height : width) * scale;
    runs.push({
      ...{ text, angle, vertical, size, base, start: along, end: along + length, bold: isBold(fontName) },
      spaced: spaced || /^\s/.test(str),
    });
    spaced = /\s$/.test(str) || hasEOL;
  }
  return runs;
}

function turn(x: number, y: number, angle: number): readonly [number, number] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
}

/** The size of most letters. */
function usualSize(runs: readonly Run[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of runs) letters.set(Math.round(size * 4), (letters.get(Math.round(size * 4)) ?? 0) + text.length);
  const [most] = [...letters].toSorted((a, b) => b[1] - a[1]);
  return (most?.[0] ?? 40) / 4;
}

/** Where columns begin, by the place along the line: where several lines do, or where words of many stand far behind others, written row by row. */
function findColumnStarts(runs: readonly Run[]): (run: Run) => boolean {
  const [lines, rows] = [new Map<string, number>(), new Map<string, number>()];
  const keyOf = ({ angle, start }: Run, shift = 0) => `${Math.round(angle / SAME_ANGLE)} ${Math.round(start / PLACE) + shift}`;
  runs.forEach((run, i) => {
    const before = runs[i - 1];
    const isBehind = before && Math.abs(before.base - run.base) < 0.4 * run.size && run.start >= before.start;
    if (isBehind && run.start - before.end < GAP_IN_LINE.sure * run.size) return;
    const starts = isBehind ? rows : lines;
    starts.set(keyOf(run), (starts.get(keyOf(run)) ?? 0) + 1);
  });
  const count = (starts: ReadonlyMap<string, number>, run: Run) =>
    [-1, 0, 1].reduce((sum, shift) => sum + (starts.get(keyOf(run, shift)) ?? 0), 0);
  return (run) => count(lines, run) >= COLUMN.lines || count(rows, run) >= COLUMN.rows;
}

/** Lines of one edge begin within this of each other, in points. */
const PLACE = 1;

function goesOn({ runs, end, size }: Chain, next: Run, isColumn: (run: Run) => boolean): boolean {
  const last = runs[runs.length - 1];
  if (!last || last.vertical !== next.vertical || Math.abs(last.angle - next.angle) > SAME_ANGLE) return false;
  const larger = Math.max(size, next.size);
  const gap = next.start - end;
  if (Math.abs(next.base - last.base) >= 0.4 * larger || gap < -0.6 * next.size) return false;
  return gap < GAP_IN_LINE.sure * larger || (gap < GAP_IN_LINE.most * larger && !isColumn(next));
}

/** In radians: three degrees. */
const SAME_ANGLE = 0.05;

/** A large initial stands beside the first lines of its paragraph: it is a letter of the first. */
function dropInitials(lines: readonly Run[][]): Run[][] {
  const out: Run[][] = [];
  for (const line of lines) {
    const before = out.at(-1);
    const [initial] = before ?? [];
    const [first] = line;
    if (before?.length === 1 && initial && first && isInitial(initial, first)) {
      out[out.length - 1] = [{ ...first, text: initial.text, start: initial.start, end: first.start, spaced: false }, ...line];
    } else out.push(line);
  }
  return out;
}

function isInitial(initial: Run, first: Run): boolean {
  return (
    /^["“‘']?\p{Lu}$/u.test(initial.text) &&
    /^\p{L}/u.test(first.text) &&
    initial.size > 1.8 * first.size &&
    Math.abs(initial.angle - first.angle) < SAME_ANGLE &&
    first.base <= initial.base + 0.2 * first.size &&
    first.base > initial.base - 1.2 * initial.size &&
    first.start > initial.start &&
    first.start - initial.end < 0.5 * initial.size
  );
}

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** Spaces beside Han letters and their marks are the spread of a line. */
const SPREAD =
  /(?<=[\u2e80-\u9fff\uf900-\uffef“”—‘’]) +(?=[\u2e80-\u9fff\uf900-\uffef“”—‘’])|(?<=[\u3000-\u9fff\uff00-\uffef]) +(?=[0-9A-Za-z])|(?<=[0-9A-Za-z]) +(?=[\u3000-\u9fff\uff00-\uffef])|(?<=[0-9]) +(?=[℃℉‰])/g;

/** Between two words of a line stands more than this of a size; with a blank between them in the file, more than the least. */
const GAP = { word: 0.18, least: 0.08 };

function printLine(line: readonly Run[], body: number): PrintedLine {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const run of line) {
    const gap = run.start - end;
    const isHan = HAN.test(text.slice(-1)) || HAN.test(run.text[0] ?? '');
    const parted = run.spaced ? gap > GAP.least * run.size : gap > GAP.word * run.size;
    text += (text !== '' && parted && !isHan ? ' ' : '') + run.text;
    end = Math.max(end, run.end);
  }
  const printed = mendFont(text.replace(SPREAD, ''));
  const size = sizeOf(line, body);
  return { text: printed, box: boxOf(line, end), size, bold: line.every(({ bold }) => bold) };
}

/** What fonts call letters that they draw: a horizontal bar is the dash of Chinese fonts, and the radical of a door the word in simplified letters. */
function mendFont(text: string): string {
  return text.replace(/\u2015/g, '\u2014').replace(/\u2f3e/g, '户');
}

function sizeOf(line: readonly Run[], body: number): number {
  return line.length === 1 ? (line[0]?.size ?? body) : usualSize(line);
}

/** The box around a line, on the sheet. */
function boxOf(line: readonly Run[], end: number): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const { angle, start, base, size, vertical } of line) {
    const [over, below] = vertical ? [REACH.beside, REACH.beside] : [REACH.over, REACH.below];
    for (const along of [start, end]) {
      for (const across of [base - over * size, base + below * size]) {
        const [x, y] = turn(along, across, angle);
        xs.push(x);
        ys.push(y);
      }
    }
  }
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
