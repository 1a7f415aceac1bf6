import { Option } from 'commander';
import type { ReadDate } from '../archive/search/date-range.js';
import { FIELD_NAMES, FIELDS, type FieldName } from '../archive/search/fields.js';
import type { Filter } from '../archive/search/filter.js';
// Not by the index: the conventions of every language take a fifth of a start.
import { readSaidLabel } from '../conventions/labels.js';

/** Options that choose a subset, the same for list, search, words and export: every field of the query language, and more. */
export function filterOptions(): Option[] {
  return [
    ...FIELD_NAMES.map((name) =>
      new Option(`--${name} <${FIELD_ARGUMENTS[name] ?? 'words'}>`, FIELDS[name].about).argParser(collectValues),
    ),
    new Option('--lookalikes', 'find also what OCR often makes of the words: 己 and 已, rn and m'),
    new Option('--fts <expression>', 'an FTS5 expression as it stands, over article_search'),
    new Option('--renditions <which>', 'the preferred rendition of each page, or all').choices(['preferred', 'all']),
  ];
}

/** Values of an option that is given several times add up: any of them will do. */
export function collectValues(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

const FIELD_ARGUMENTS: Readonly<Partial<Record<FieldName, string>>> = {
  publication: 'name',
  date: 'date',
  page: 'label',
  quality: 'range',
  language: 'code',
  kind: 'kind',
};

/** What commander read of `filterOptions`. */
export type FilterFlags = Readonly<Partial<Record<FieldName, readonly string[]>>> & Pick<Filter, 'lookalikes' | 'fts' | 'renditions'>;

/**
 * The subset that a command is asked for. Pages and dates go by any of their names, as in import: 3, 03, 第三版; 12 May 2016, 2016年5月12日.
 * @param query words of the query language
 */
export async function readFilter(flags: FilterFlags, query = ''): Promise<Filter> {
  const { lookalikes, fts, renditions } = flags;
  const readDate = await loadDates([...(flags.date ?? []), ...datesIn(query)]);
  return {
    ...Object.fromEntries(
      FIELD_NAMES.flatMap((name) => {
        const values = flags[name];
        return values === undefined ? [] : [[name, values.length === 1 ? values[0] : values]];
      }),
    ),
    ...(query !== '' && { query }),
    ...(lookalikes && { lookalikes }),
    ...(fts !== undefined && { fts }),
    ...(renditions && { renditions }),
    readPage: readSaidLabel,
    ...(readDate && { readDate }),
  };
}

/** What stands in the field of dates. */
function datesIn(query: string): string[] {
  return [...query.matchAll(/(?:date|日期)[:：](["“][^"”]*|\S*)/giu)].map((found) => found[1] ?? '');
}

/** Dates in digits need no conventions of languages, which take a fifth of a start. */
async function loadDates(dates: readonly string[]): Promise<ReadDate | null> {
  if (dates.every((date) => /^[\d\s.<>=/~-]*$/.test(date))) return null;
  const { readDate, readPartialDate } = await import('../conventions/languages.js');
  return (text) => readPartialDate(text) ?? readDate(text);
}

/** True for a filter that takes every article. */
export function asksNothing({ readPage: _, readDate: __, renditions: ___, ...asked }: Filter): boolean {
  return Object.keys(asked).length === 0;
}
