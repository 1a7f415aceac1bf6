import stringWidth from 'string-width';
import { must } from '../page/index.js';

/** A table to print, and the columns that the terminal has no room for. */
export interface TextTable {
  readonly header: string;
  readonly lines: readonly string[];
  readonly leftOut: readonly string[];
}

/**
 * Columns in line, also with Han in them. Where a row is wider than the terminal, the widest columns are cut; where that is
 * not enough, the last columns are left out.
 * @param width 0 for no limit
 */
export function layTable(columns: readonly string[], cells: readonly (readonly string[])[], width: number): TextTable {
  const widths = fitWidths(
    columns.map((name, i) =>
      measureColumn(
        name,
        cells.map((row) => cellOf(row, i)),
      ),
    ),
    width,
  );
  const line = (row: readonly string[]) =>
    widths
      .map((own, i) => fitCell(cellOf(row, i), own))
      .join('  ')
      .trimEnd();
  return { header: line(columns), lines: cells.map(line), leftOut: columns.slice(widths.length) };
}

function cellOf(row: readonly string[], column: number): string {
  return must(row[column], 'a cell of a row');
}

/** Columns that commands take as arguments: cut short they are of no use. */
const WHOLE: ReadonlySet<string> = new Set(['id', 'key', 'article', 'page', 'slug', 'code']);

/** How wide a column is where there is room, and at least: a text is cut to 16 (eight Han characters, a date with its time to the minute), a name of a column to 6. */
interface ColumnWidth {
  readonly whole: number;
  readonly least: number;
}

function measureColumn(name: string, cells: readonly string[]): ColumnWidth {
  const content = cells.reduce((widest, cell) => Math.max(widest, stringWidth(cell)), 0);
  const own = stringWidth(name);
  const whole = Math.max(own, content);
  return { whole, least: WHOLE.has(name) ? whole : Math.max(Math.min(content, 16), Math.min(own, 6)) };
}

/** The widths of the columns that fit, from the left. @param width 0 for no limit */
function fitWidths(columns: readonly ColumnWidth[], width: number): number[] {
  if (width === 0) return columns.map(({ whole }) => whole);
  const total = (list: readonly number[]) => list.reduce((a, b) => a + b, 2 * (list.length - 1));
  const shown = [...columns];
  while (shown.length > 1 && total(shown.map(({ least }) => least)) > width) shown.pop();
  const out = shown.map(({ whole, least }) => ({ own: whole, least }));
  while (total(out.map(({ own }) => own)) > width) {
    const [widest] = out.filter(({ own, least }) => own > least).sort((a, b) => b.own - a.own);
    if (!widest) break;
    widest.own--;
  }
  return out.map(({ own }) => own);
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
  return `${out}…${' '.repeat(Math.max(0, width - used - 1))}`;
}
