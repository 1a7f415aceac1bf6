import { UsageError } from '../page/index.js';
import type { Reader } from './connect.js';
import { findPublication, similarPublication } from './find-publication.js';

/** A subset of the archive, the same for list, search and export. */
export interface Filter {
  /** A name or slug. */
  readonly publication?: string;
  /** `2024`, `2024-03`, `2024-03-08`, or two of them as a range: `2024-03..2024-05`, `1950..`, `..1960`. */
  readonly date?: string;
  /** A page label: "1", "A4". */
  readonly page?: string;
  /** `preferred` shows one rendition a page. @default 'preferred' */
  readonly renditions?: 'preferred' | 'all';
}

/** A condition in SQL over `i` (issues), `p` (pages) and `d` (documents), with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/**
 * The filter as SQL.
 * @throws UsageError for an unknown publication or a date that is none.
 */
export function compileFilter(archive: Reader, filter: Filter): Condition {
  const sql: string[] = [];
  const parameters: (string | number)[] = [];
  if (filter.renditions !== 'all') sql.push('d.preferred = 1');
  if (filter.publication !== undefined) {
    const id = findPublication(archive, filter.publication);
    if (id === null) {
      const near = similarPublication(archive, filter.publication);
      const hint = near === null ? 'see: broadsheet list publications' : `did you mean ${near}?`;
      throw new UsageError(`there is no publication “${filter.publication}”; ${hint}`);
    }
    sql.push('i.publication_id = ?');
    parameters.push(id);
  }
  if (filter.date !== undefined) {
    const [from, to] = parseDateRange(filter.date);
    if (from !== null) sql.push('i.date >= ?') && parameters.push(from);
    if (to !== null) sql.push('i.date <= ?') && parameters.push(to);
  }
  if (filter.page !== undefined) {
    sql.push('p.label = ?');
    parameters.push(filter.page);
  }
  return { sql: sql.length === 0 ? '1' : sql.join(' AND '), parameters };
}

/** First and last day of a date or range; null for an open end. ISO dates compare as text; `2024-03~` is behind every day of March. */
function parseDateRange(text: string): [string | null, string | null] {
  const [first = '', last] = text.split('..', 2).map((part) => part.trim());
  const ends = last === undefined ? [first, first] : [first, last];
  if (ends.every((end) => end === '')) throw new UsageError('--date is empty; write 2024, 2024-03, 2024-03-08 or 2024-03..2024-05');
  for (const end of ends) {
    if (!/^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/.test(end)) {
      throw new UsageError(`--date: “${end}” is no date; write 2024, 2024-03, 2024-03-08 or 2024-03..2024-05`);
    }
  }
  const [from = '', to = ''] = ends;
  return [from || null, to ? `${to}~` : null];
}
