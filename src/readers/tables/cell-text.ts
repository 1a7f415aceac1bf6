/** A cell of a table, whatever its format has for it: text, a number, a list, an object. */
export type Cell = unknown;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** A cell as text with line breaks `\n`: the same for a table in any format. Lists have `between` between their members; nothing is the empty text. */
export function readCell(cell: Cell, between = '; '): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return clean(cell);
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (Array.isArray(cell) && cell.every((one) => typeof one !== 'object' || one === null))
    return cell
      .map((one) => readCell(one))
      .filter((one) => one.trim() !== '')
      .join(between);
  if (typeof cell === 'object')
    return clean(JSON.stringify(cell, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)));
  return String(cell);
}

function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\v\f]/g, ' ')
    .replace(CONTROLS, '');
}
