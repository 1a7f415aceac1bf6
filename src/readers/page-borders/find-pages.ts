import { readFrontMatter } from '../front-matter.js';
import { chooseMarks } from './choose-marks.js';
import { findMarks, makeMark } from './find-marks.js';
import { laySpans } from './lay-spans.js';
import type { Mark } from './mark.js';
import { markConventions } from './mark-conventions.js';
import { measureText } from './measure-text.js';
import type { PageSpan } from './page-span.js';
import { type Piece, splitPieces } from './split-pieces.js';

export interface FindPagesOptions {
  /**
   * What a person says parts the pages: a line in which it matches is a border, and nothing else is. Its first group, if it has
   * one, is the page's label. Only where it matches a form feed it sees more than a line's parts. @default what the file shows
   */
  readonly separator?: RegExp;
  /** The file is one page, whatever stands in it. @default false */
  readonly onePage?: boolean;
}

/**
 * Finds the pages of one file. `lines` are those of the decoded text, parted at `\n` alone: form feeds are still in them, at the
 * start or the end of a line or inside one. A file without borders is one page, and so is one whose lines may be borders but do
 * not look so together.
 *
 * The spans hold all lines once, in order. Where a form feed stands inside a line, the line is in two spans, parted by columns
 * (`PageSpan.firstColumn`, `lastColumn`); `linesOfPage` gives each page its part. What stands before the first border (front
 * matter, a nameplate) is in the first page, but for text that is a page of its own. Blank pages between two borders are pages.
 * Never throws; no line, no page.
 */
export function findPages(lines: readonly string[], options: FindPagesOptions = {}): PageSpan[] {
  const { separator, onePage = false } = options;
  const pieces = splitPieces(lines);
  if (pieces.length === 0) return [];
  if (onePage) return [wholeFile(lines)];
  const marks = separator === undefined ? findMarks(pieces) : findSeparators(pieces, separator);
  if (marks.length === 0) return [wholeFile(lines)];
  const marked = new Set(marks.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)));
  const front = readFrontMatter(lines).lineCount;
  const start = Math.max(
    0,
    pieces.findIndex(({ number }) => number > front),
  );
  const file = { pieces, measured: measureText(pieces, (i) => marked.has(i)), start };
  const choice = separator === undefined ? chooseMarks(marks, file) : chooseAll(marks);
  if (!choice) return [wholeFile(lines)];
  const spans = laySpans(choice, marks, file);
  const [only] = spans;
  return spans.length > 1 || !only ? spans : [onlyPage(only, lines)];
}

/**
 * A file of one page, with its mark where that is nothing else. One that may be a headline as well says nothing of it, and whatever
 * a program counts, it begins with 1.
 */
function onlyPage(only: PageSpan, lines: readonly string[]): PageSpan {
  const whole = wholeFile(lines);
  const { convention, borderLines, label, labelEvidence, labelBasis } = only;
  const strength = convention === null ? 'faint' : markConventions[convention].strength;
  if (borderLines.length === 0 || (strength !== 'certain' && strength !== 'strong')) return whole;
  return { ...whole, convention, borderLines, labelEvidence, ...(label !== '1' && { label, labelBasis }) };
}

/** The whole file as one page. */
function wholeFile(lines: readonly string[]): PageSpan {
  return {
    first: 1,
    firstColumn: 0,
    last: lines.length,
    lastColumn: null,
    label: null,
    labelEvidence: null,
    labelBasis: null,
    borderLines: [],
    convention: null,
    isPrinted: false,
    isBlank: lines.every((line) => line.trim() === ''),
  };
}

function findSeparators(pieces: readonly Piece[], separator: RegExp): Mark[] {
  // A pattern that goes on from its last match would skip lines.
  const own = new RegExp(separator.source, separator.flags.replace(/[gy]/g, ''));
  const matchesFeeds = own.test('\f');
  return pieces.flatMap(({ fed, text }, i) => {
    if (fed && matchesFeeds) return [makeMark('separator', { first: i, last: i - 1, evidence: '', form: '' })];
    const found = own.exec(text);
    if (!found || (found[0] === '' && text !== '')) return [];
    return [makeMark('separator', { first: i, last: i, label: found[1] ?? null, evidence: text.trim(), form: '' })];
  });
}

function chooseAll(marks: readonly Mark[]) {
  return { chosen: { code: 'separator' as const, marks, atFoot: false, evidence: [], weight: 0 }, beside: [] };
}
