import type { ArchiveReader } from '../archive/database/archive.js';
import { articlesOf, inReadingOrder, listArticleIds } from '../archive/read/load.js';
import type { Filter } from '../archive/search/filter.js';
import { publicationNamed } from '../archive/search/find-publication.js';
import { UsageError } from '../page/index.js';
import { findKeys } from './context.js';
import { readKeys } from './read-keys.js';

/** Written as a key: a slug (or `_`), then a date (or `_`). No text of a newspaper is. */
const KEY = /^[^\s/:"“”()*]+\/(?:_|\d{4}(?:-\d\d(?:-\d\d)?)?(?:\.[^\s/]+)?)(?:\/\S+)?$/u;

/** What a person typed: keys (also a list on standard input), or words of a query. */
export interface Typed {
  /** Null where words are typed, or nothing. */
  readonly keys: readonly string[] | null;
  readonly words: readonly string[];
}

/** Parts keys from a query. @throws UsageError for both at once, and for a list without keys */
export function readTyped(typed: readonly string[]): Typed {
  const named = typed.filter((word) => word === '-' || KEY.test(word));
  if (named.length === 0) return { keys: null, words: typed };
  const [word] = typed.filter((one) => !named.includes(one));
  if (word !== undefined && !named.includes('-'))
    throw new UsageError(`${named[0]} is a key and “${word}” is none; name keys, or write a query`);
  return { keys: readKeys(typed), words: [] };
}

/** The articles that keys name, and those of them that a filter takes where it asks something, in reading order. */
export function articlesOfKeys(archive: ArchiveReader, keys: readonly string[], asked: Filter | null): number[] {
  const isSlug = (key: string) => !key.includes('/') && publicationNamed(archive, key) !== null;
  const targets = findKeys(
    archive,
    keys.filter((key) => !isSlug(key)),
  );
  const ids = [
    ...targets.flatMap((target) => articlesOf(archive, target)),
    // A list of publications has slugs for keys.
    ...keys.filter(isSlug).flatMap((publication) => listArticleIds(archive, { publication })),
  ];
  const taken = asked === null ? null : new Set(listArticleIds(archive, asked));
  return inReadingOrder(archive, ids).filter((id) => taken === null || taken.has(id));
}
