import type { Identification, LayoutBlock } from '../../page/index.js';
import type { SourceFile, SourcePage } from '../reader.js';
import { partCell } from './cell-paragraphs.js';
import { type Cell, readCell } from './cell-text.js';
import { type ColumnRole, type ColumnRoles, requireColumnRoles } from './column-roles.js';

/** A row of a table with a row an article. */
export interface TableRow {
  /** By the names of the columns, in their order; a column that is not there is empty. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Rows that are looked at to learn which columns a table has. */
const SAMPLE = 100;

/**
 * The rows of a table as records: the article's fields and text, and behind them what other columns say, a line each. A row with
 * empty cells only is none.
 * @param columns all of them, where the format says; else those of the first rows
 * @throws DocumentError where no column has texts
 */
export function* readRows(
  file: Pick<SourceFile, 'path' | 'columns'>,
  rows: Iterable<TableRow>,
  columns?: readonly string[],
): Generator<SourcePage> {
  const iterator = rows[Symbol.iterator]();
  const first: TableRow[] = [];
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    first.push(next.value);
    if (columns !== undefined || first.length === SAMPLE) break;
  }
  const known = columns ?? [...new Set(first.flatMap(({ cells }) => [...cells.keys()]))];
  const reader = makeRowReader(file, known);
  for (const row of first) yield* reader(row);
  for (let next = iterator.next(); !next.done; next = iterator.next()) yield* reader(next.value);
}

/** Reads rows of a table one after another: where rows have no names, they are counted by paper, day and page. @throws DocumentError where no column has texts */
export function makeRowReader(
  { path, columns: named }: Pick<SourceFile, 'path' | 'columns'>,
  columns: readonly string[],
): (row: TableRow) => SourcePage[] {
  const known = requireColumnRoles(path, columns, named);
  const counts = new Map<string, number>();
  return ({ cells }) => {
    if ([...cells.values()].every((cell) => readCell(cell).trim() === '')) return [];
    const said = identify(cells, known);
    const hasItem = said.some(({ field }) => field === 'item');
    if (!hasItem) {
      const place = JSON.stringify(said.map(({ field, value }) => [field, value]));
      const number = (counts.get(place) ?? 0) + 1;
      counts.set(place, number);
      said.push({ field: 'item', value: String(number), basis: 'format', evidence: `row ${number} of its page` });
    }
    const page = layOut(cells, known);
    return page === null ? [] : [{ ...page, said, notices: [] }];
  };
}

const IDENTITIES: ReadonlySet<ColumnRole> = new Set(['publication', 'date', 'page', 'edition', 'item']);

/** Where an article comes from that is no newspaper: an address, an agency. */
const NO_PAPER =
  /[:/\\@]|^(?:AP|AFP|UPI|INS|TASS|Reuters|Xinhua|(?:The )?Associated Press|United Press(?: International)?|Agence France-Presse)$|(?:社|网|網|公众号|微信)$/iu;

/** What cells say of the page that a row stands on. */
function identify(cells: ReadonlyMap<string, Cell>, { roles }: ColumnRoles): Identification[] {
  return [...roles].flatMap(([column, role]): Identification[] => {
    if (!IDENTITIES.has(role)) return [];
    const value = identityOf(column, role, cells.get(column));
    return value === null
      ? []
      : [
          {
            field: role as Identification['field'],
            value,
            basis: 'format',
            evidence: `${column}: ${readCell(cells.get(column)).trim()}`.slice(0, 200),
          },
        ];
  });
}

/** What a cell says of a page; null for what it says of other things. */
function identityOf(column: string, role: ColumnRole, cell: Cell): string | null {
  const value = readCell(role === 'page' ? firstOf(cell) : cell)
    .replace(/\s+/gu, ' ')
    .trim();
  if (value === '') return null;
  // Libraries call the only edition of a day its first.
  if (role === 'edition') return /^0*1$/.test(value) ? null : value;
  if (role === 'page') return value.replace(/^p(?:age)?[\s._-]*0*(?=\d)/iu, '');
  if (role === 'date') return value.replace(/(\d{4}-\d\d-\d\d)[T ]\d\d:.*$/u, '$1');
  if (role === 'publication' && /^(?:source|来源|來源|出处|出處)$/iu.test(column) && (NO_PAPER.test(value) || value.length > 40))
    return null;
  return value;
}

/** The first page of several. */
function firstOf(cell: Cell): Cell {
  if (Array.isArray(cell)) return cell[0];
  const text = readCell(cell);
  return /^\[.*\]$/su.test(text.trim()) ? text.replace(/^\s*\[\s*"?|"?\s*[,\]].*$/gsu, '') : text;
}

const FIELDS = ['kicker', 'headline', 'deck', 'byline', 'section', 'text'] as const;

/** The lines of a row and what they are; null for one that has nothing but its place. */
function layOut(cells: ReadonlyMap<string, Cell>, { roles, facts }: ColumnRoles): Pick<SourcePage, 'text' | 'layout'> | null {
  const lines: string[] = [];
  const blocks: LayoutBlock[] = [];
  const add = (own: readonly string[], what: Omit<LayoutBlock, 'first' | 'last' | 'article'>) => {
    if (own.length === 0) return;
    blocks.push({ first: lines.length + 1, last: lines.length + own.length, article: 0, ...what });
    lines.push(...own);
  };
  const byRole = new Map([...roles].map(([column, role]) => [role, column]));
  for (const place of FIELDS) {
    const column = byRole.get(place);
    if (column === undefined) continue;
    const cell = cells.get(column);
    if (place !== 'text') add(linesOf(readCell(cell, '\n')), { place });
    else for (const own of partCell(readCell(cell, '\n\n'))) add(own, { together: true });
  }
  const unused = [...roles].filter(([column, role]) => IDENTITIES.has(role) && identityOf(column, role, cells.get(column)) === null);
  const known = new Set([...roles.keys(), ...facts]);
  const others = [...unused.map(([column]) => column), ...facts, ...[...cells.keys()].filter((column) => !known.has(column))];
  for (const column of others) {
    const [first, ...more] = linesOf(readCell(cells.get(column)));
    if (first !== undefined) add([`${column}: ${first.trim()}`, ...more], { place: 'fact', name: column, label: column.length + 2 });
  }
  if (lines.length === 0) return null;
  return { text: lines.join('\n'), layout: { blocks } };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
