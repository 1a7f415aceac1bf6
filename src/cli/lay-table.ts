import stringWidth from 'string-width';
import { must } from '../page/index.js';

/** A table to print, and the columns that the terminal has no room for. */
export interface TextTable {
  readonly header: string;
  readonly lines: readonly string[];
  readonly leftOut: readonly string[];
}

/**
 * Columns in line, also with Han in them. Where a row is wider than the terminal, the widest columns are cut; where that is not enough,
 * columns are left out: the last first, then what people read, then keys. Null where what people read would be left out or cut to
 * nothing, so that a block a row is better.
 * @param width 0 for no limit
 */
export function layTable(columns: readonly string[], cells: readonly (readonly string[])[], width: number): TextTable | null {
  const measured = columns.map((name, i) => {
    const own = cells.map((row) => cellOf(row, i));
    return { index: i, rank: rankOf(name, i), ...measureColumn(name, own) };
  });
  const shown = fitWidths(measured, width);
  const read = measured.find(({ rank }) => rank === READ_RANK);
  if (read && cells.length > 0 && !shown.some(({ index }) => index === read.index)) return null;
  const line = (row: readonly string[]) =>
    shown
      .map(({ index, own }) => fitCell(cellOf(row, index), own))
      .join('  ')
      .trimEnd();
  return { header: line(columns), lines: cells.map(line), leftOut: columns.filter((_, i) => !shown.some(({ index }) => index === i)) };
}

function cellOf(row: readonly string[], column: number): string {
  return must(row[column], 'a cell of a row');
}

/** Columns that commands take as arguments: cut short they are of no use. */
const WHOLE: ReadonlySet<string> = new Set(['id', 'key', 'article', 'page', 'slug', 'code']);

/** Columns that people read a table for. */
const READ: ReadonlySet<string> = new Set(['message', 'headline', 'text', 'snippet', 'what', 'name', 'word', 'value', 'reason']);

const READ_RANK = 1;

/** What stays longest has the lowest rank: keys, then what people read, then columns in their order. */
function rankOf(name: string, index: number): number {
  if (WHOLE.has(name)) return 0;
  return READ.has(name) ? READ_RANK : 2 + index;
}

/** Words of other scripts than Han are not cut, up to this width: an address or a sentence without blanks is. */
const LONGEST_WORD = 32;

/** How wide a column is where there is room, and at least: a text is cut to 16 (eight Han characters, a date with its time to the minute), a name of a column to 6. */
interface ColumnWidth {
  readonly index: number;
  readonly rank: number;
  readonly whole: number;
  readonly least: number;
}

function measureColumn(name: string, cells: readonly string[]): Pick<ColumnWidth, 'whole' | 'least'> {
  const content = cells.reduce((widest, cell) => Math.max(widest, stringWidth(cell)), 0);
  const own = stringWidth(name);
  const whole = Math.max(own, content);
  if (WHOLE.has(name)) return { whole, least: whole };
  const isWord = content <= LONGEST_WORD && cells.every((cell) => /^[\p{L}\p{M}’'-]*$/u.test(cell) && !/\p{Script=Han}/u.test(cell));
  return { whole, least: Math.max(isWord ? content : Math.min(content, 16), Math.min(own, 6)) };
}

/** The columns that fit, with their widths, in their order. @param width 0 for no limit */
function fitWidths(columns: readonly ColumnWidth[], width: number): { index: number; own: number }[] {
  if (width === 0) return columns.map(({ index, whole }) => ({ index, own: whole }));
  const total = (list: readonly number[]) => list.reduce((a, b) => a + b, 2 * (list.length - 1));
  const shown = [...columns];
  while (shown.length > 1 && total(shown.map(({ least }) => least)) > width) {
    const [last] = shown.toSorted((a, b) => b.rank - a.rank || b.index - a.index);
    shown.splice(shown.indexOf(must(last, 'a column')), 1);
  }
  const out = shown.map(({ index, whole, least }) => ({ index, own: whole, least }));
  while (total(out.map(({ own }) => own)) > width) {
    const [widest] = out.filter(({ own, least }) => own > least).sort((a, b) => b.own - a.own);
    if (!widest) break;
    widest.own--;
  }
  return out;
}

function fitCell(text: string, width: number): string {
  const own = stringWidth(text);
  if (own <= width) return text + ' '.repeat(width - own);
  let out = '';
  let used = 0;
  for (const character of text) {
    const next = stringWidth(character);
    if (used + next > width - 1) break;
    out += character;
    used += next;
  }
  const kept = wholeWords(out, text);
  return `${kept}…${' '.repeat(Math.max(0, width - stringWidth(kept) - 1))}`;
}

/** The same without the beginning of a word that is cut, where that leaves more than half. */
function wholeWords(kept: string, text: string): string {
  const isCut = /[\p{L}\p{N}]$/u.test(kept) && /^[\p{L}\p{N}]/u.test(text.slice(kept.length)) && !/\p{Script=Han}$/u.test(kept);
  const whole = isCut ? kept.replace(/\s+\S*$/u, '') : kept;
  return whole.length >= kept.length / 2 ? whole : kept;
}
