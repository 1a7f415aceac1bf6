import stringWidth from 'string-width';

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
  const contents = columns.map((_, i) => cells.reduce((widest, row) => Math.max(widest, stringWidth(row[i] ?? '')), 0));
  const widths = fitWidths(columns, contents, width);
  const line = (row: readonly string[]) =>
    widths
      .map((own, i) => fitCell(row[i] ?? '', own))
      .join('  ')
      .trimEnd();
  return { header: line(columns), lines: cells.map(line), leftOut: columns.slice(widths.length) };
}

/** Columns that commands take as arguments: cut short they are of no use. */
const WHOLE: ReadonlySet<string> = new Set(['id', 'key', 'article', 'page', 'slug', 'code']);

/** A text column is cut to 16 at least (eight Han characters, a date with its time to the minute), a name of a column to 6. */
function fitWidths(columns: readonly string[], contents: readonly number[], width: number): number[] {
  const names = columns.map((column) => stringWidth(column));
  const widths = names.map((name, i) => Math.max(name, contents[i] ?? 0));
  if (width === 0) return widths;
  const least = widths.map((own, i) =>
    WHOLE.has(columns[i] ?? '') ? own : Math.max(Math.min(contents[i] ?? 0, 16), Math.min(names[i] ?? 0, 6)),
  );
  const total = (list: readonly number[]) => list.reduce((a, b) => a + b, 2 * (list.length - 1));
  while (least.length > 1 && total(least) > width) least.pop();
  const out = widths.slice(0, least.length);
  while (total(out) > width) {
    const room = out.map((own, i) => (own > (least[i] ?? 0) ? own : 0));
    const widest = room.indexOf(Math.max(...room));
    if ((room[widest] ?? 0) === 0) break;
    out[widest] = (out[widest] ?? 0) - 1;
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
  return `${out}…${' '.repeat(Math.max(0, width - used - 1))}`;
}
