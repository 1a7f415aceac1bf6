import type { Identification, IdentityField } from '../page/index.js';
import { UsageError } from '../page/index.js';

/** Reads identities from paths by one pattern; null where a path does not fit. Paths have forward slashes. */
export type PathPattern = (path: string) => Identification[] | null;

const FIELD_OF: Readonly<Record<string, IdentityField | 'year' | 'month' | 'day' | null>> = {
  publication: 'publication',
  date: 'date',
  page: 'page',
  edition: 'edition',
  article: 'item',
  item: 'item',
  year: 'year',
  month: 'month',
  day: 'day',
  '*': null,
};

/**
 * A pattern such as `{publication}/{date}/{page}.md`, matched against the end of a path. Fields: publication, date (or
 * year, month, day), page, edition, article (a file holds one article), * (anything). `{page}.*` takes any ending.
 * @throws UsageError for an unknown field or a pattern without fields.
 */
export function compilePathPattern(pattern: string): PathPattern {
  const fields: string[] = [];
  const source = pattern
    .replace(/\\/g, '/')
    .split(/(\{[^}]*\})/)
    .map((piece) => {
      const name = /^\{(.*)\}$/.exec(piece)?.[1]?.trim();
      if (name === undefined) return piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^/]*');
      if (!Object.hasOwn(FIELD_OF, name))
        throw new UsageError(`--pattern: there is no field {${name}}; use ${Object.keys(FIELD_OF).join(', ')}`);
      fields.push(name);
      return '([^/]+?)';
    })
    .join('');
  if (fields.length === 0) throw new UsageError('--pattern names no field, such as {publication}/{date}/{page}.md');
  const matcher = new RegExp(`(?:^|/)${source}$`, 'u');
  return (path) => {
    const match = matcher.exec(path);
    if (!match) return null;
    return gather(fields, match.slice(1), path);
  };
}

function gather(fields: readonly string[], values: readonly string[], path: string): Identification[] {
  const parts = new Map<string, string>();
  const out: Identification[] = [];
  fields.forEach((name, i) => {
    const field = FIELD_OF[name] ?? null;
    const value = values[i] ?? '';
    if (field === 'year' || field === 'month' || field === 'day') parts.set(field, value);
    else if (field !== null) out.push({ field, value, basis: 'pattern', evidence: path });
  });
  const [year, month, day] = ['year', 'month', 'day'].map((part) => parts.get(part));
  if (year && month && day) out.push({ field: 'date', value: `${year}-${month}-${day}`, basis: 'pattern', evidence: path });
  return out;
}
