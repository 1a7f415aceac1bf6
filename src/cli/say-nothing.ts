import type { ArchiveReader } from '../archive/database/archive.js';
import { explainNothing, type Nothing } from '../archive/search/explain-nothing.js';
import { similarField } from '../archive/search/fields.js';
import type { Filter } from '../archive/search/filter.js';
import { iterateSetApart } from '../archive/search/set-apart.js';
import { UsageError } from '../page/index.js';
import { plural, remark } from './output.js';

/** Says of a query that found nothing what was looked at, and which words no article has. */
export function sayNothing(archive: ArchiveReader, filter: Filter): void {
  const { articles, pages, unknown, elsewhere, empty, hidden, unreadable } = explainNothing(archive, filter);
  const inText = unknown.filter((word) => !elsewhere.some((one) => one.word === word));
  const none = [...inText.map((word) => `“${word}”`), ...empty];
  const reasons = [
    none.length > 0 ? `no article has ${none.join(' or ')}` : elsewhere.length > 0 ? '' : 'no article has all of it',
    ...elsewhere.map((one) => sayElsewhere(one)),
    ...unknown.flatMap((word) => sayField(word) ?? []),
    hidden > 0 ? `renditions that are not shown have ${plural(hidden, 'such article')} (--renditions all)` : '',
    findSetApart(archive, filter),
    unreadable > 0 ? `${plural(unreadable, 'file')} could not be read or held no article` : '',
  ].filter(Boolean);
  remark([`nothing was found in ${plural(articles, 'article')} on ${plural(pages, 'page')}`, ...reasons].join('; '));
}

/** A name that stands in no text: `1 article has “Boone” as byline (byline:Boone)`. */
function sayElsewhere({ word, field, articles }: Nothing['elsewhere'][number]): string {
  const value = /\s/.test(word) ? `"${word}"` : word;
  return `${plural(articles, 'article')} ${articles === 1 ? 'has' : 'have'} “${word}” as ${field}, not in the text (${field}:${value})`;
}

/** A word that is written as a field, where none has that name. */
function sayField(word: string): string | null {
  const name = /^([\p{L}\p{M}]+):\S/u.exec(word)?.[1];
  if (name === undefined) return null;
  const near = similarField(name);
  return `“${name}” is no field${near === null ? '' : `; did you mean ${near}:?`}`;
}

/** A search that finds nothing looks on for so long, in milliseconds: what is set apart is in no index. */
const PATIENCE = 1000;

/** Says where text that is in no article has the words; empty where none has, and where only articles can be asked. */
function findSetApart(archive: ArchiveReader, filter: Filter): string {
  try {
    const [one] = iterateSetApart(archive, filter, Date.now() + PATIENCE);
    return one === undefined ? '' : `what is set apart has it, as ${one.path}:${one.first_line} (--set-apart)`;
  } catch (error) {
    if (error instanceof UsageError) return '';
    throw error;
  }
}
