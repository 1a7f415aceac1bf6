import { type RowPattern, rowFormsOf } from '../../conventions/index.js';
import type { Decision, Line } from '../../page/index.js';
import { findNames } from './find-names.js';
import type { FormContext, FormLine, FoundForm } from './form-lines.js';

/** The lists of a stretch of text: rows of one form under each other, in each language as its papers print them. Blank lines part no rows. */
export function findLists(lines: readonly FormLine[], context: FormContext): FoundForm[] {
  const found: FoundForm[] = [];
  /** Up to where runs of a form were looked at and are none. */
  const passed = new Map<RowPattern, number>();
  for (let at = 0; at < lines.length; ) {
    const rows = readRun(lines, at, { ...context, passed }) ?? findNames(lines, at, context);
    if (rows) found.push(makeList(rows));
    at += rows ? rows.flat().length : 1;
  }
  return found;
}

/** A row and the lines that it goes on in. */
export type Row = readonly FormLine[];

/** The rows of a list that begins at a line; null where none does. */
function readRun(
  lines: readonly FormLine[],
  at: number,
  { languageOf, passed }: FormContext & { readonly passed: Map<RowPattern, number> },
): readonly Row[] | null {
  const first = lines[at];
  if (!first || first.width > WIDEST) return null;
  for (const form of rowFormsOf(languageOf(first.text))) {
    if (at < (passed.get(form) ?? 0) || !form.pattern.test(first.text)) continue;
    const rows = takeRows(lines, at, form);
    if (rows.length < form.least) continue;
    if (areRows(rows, form)) return withoutHeadings(rows, form.least);
    passed.set(form, at + rows.flat().length);
  }
  return null;
}

/** What was taken for a heading is a row between two others; at the ends of a list it stays what it is, and many are what they seem. */
function withoutHeadings(rows: readonly Row[], least: number): readonly Row[] | null {
  const isHeading = (row: Row) => row[0]?.guessed === true;
  const [first, last] = [rows.findIndex((row) => !isHeading(row)), rows.findLastIndex((row) => !isHeading(row))];
  const own = first === 0 ? rows.slice(0, last + 1) : [];
  return own.length >= least && own.filter(isHeading).length <= own.length / 3 ? own : null;
}

/** No row is wider, in half-ems. */
const WIDEST = 400;

function takeRows(lines: readonly FormLine[], at: number, form: RowPattern): FormLine[][] {
  const rows: FormLine[][] = [];
  let last = -1;
  let mark: string | undefined;
  for (const line of lines.slice(at, at + MOST)) {
    const match = line.width > WIDEST ? null : form.pattern.exec(line.text);
    const number = match && form.counts ? Number(match[1]) : null;
    const isNext = match !== null && (number === null ? mark === undefined || mark === match[1] : number > last);
    if (isNext) {
      rows.push([line]);
      mark = form.counts ? undefined : match[1];
      last = number ?? last;
    } else if (match === null && form.wraps && line.join && line.close && line.join.evidence.length > 0) rows.at(-1)?.push(line);
    else break;
  }
  return rows;
}

/** Longer lists are several. */
const MOST = 4000;

/** Rows are short, and of the usual width for their form; what is said in turns behind dashes is no list. */
function areRows(rows: readonly Row[], { usual, pattern, marks = false }: RowPattern): boolean {
  const widths = rows.map((row) => row.reduce((sum, { width }) => sum + width, 0)).sort((a, b) => a - b);
  const [median = 0, widest = 0] = [widths[Math.floor((widths.length - 1) / 2)], widths.at(-1)];
  if (median > usual || widest > Math.max(2.5 * usual, 120)) return false;
  // Finished sentences behind bullets are short news, and behind dashes they are said in turns.
  if (!marks || (!DASH.test(pattern.source) && median <= SENTENCE)) return true;
  return rows.filter((row) => /[.!?…。！？][\p{Pe}\p{Pf}"']*$/u.test(row.at(-1)?.text ?? '')).length < rows.length / 2;
}

/** A row that is as wide may be a sentence of its own, in half-ems. */
const SENTENCE = 24;
const DASH = /^\^\(\[-/u;

function makeList(rows: readonly Row[]): FoundForm {
  const joins = new Map<Line, Decision>();
  for (const row of rows) for (const { line, join } of row.slice(1)) if (join) joins.set(line, join);
  return { form: 'list', lines: rows.flatMap((row) => row.map(({ line }) => line)), joins };
}
