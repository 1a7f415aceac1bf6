import type { Reader } from '../archive/connect.js';
import type { Filter } from '../archive/filter.js';
import { explainNothing } from '../archive/search/explain-nothing.js';
import { plural, remark } from './output.js';

/** Says of a query that found nothing what was looked at, and which words no article has. */
export function sayNothing(archive: Reader, filter: Filter): void {
  const { articles, pages, unknown, empty, hidden, unreadable } = explainNothing(archive, filter);
  const none = [...unknown.map((word) => `“${word}”`), ...empty];
  const reasons = [
    none.length > 0 ? `no article has ${none.join(' or ')}` : 'no article has all of it',
    hidden > 0 ? `renditions that are not shown have ${plural(hidden, 'such article')} (--renditions all)` : '',
    unreadable > 0 ? `${plural(unreadable, 'file')} could not be read or held no article` : '',
  ].filter(Boolean);
  remark([`nothing was found in ${plural(articles, 'article')} on ${plural(pages, 'page')}`, ...reasons].join('; '));
}
