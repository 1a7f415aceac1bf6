import type { Fact } from '../archive/index.js';
import { type Basis, type Identification, isInferred, isStated } from '../page/index.js';
import { normalise } from './identify-page.js';
import { type IsSamePaper, strongest } from './same-page.js';

/** What a run says of a page that the archive has. */
export interface NewsOfPage {
  readonly said: readonly Identification[];
  /** Its file lies elsewhere now, so that its path says something new. */
  readonly isMoved: boolean;
  readonly isSamePaper: IsSamePaper;
}

/** True where a new path, or a new border of the page in its file, is outdone by it. */
function isStronger(basis: Basis): boolean {
  return basis === 'user' || isStated(basis) || basis === 'front matter';
}

/**
 * All that is known of a page once a run has said what it says: a person's word stays; the run's options, manifest and pattern hold over what
 * earlier runs said; its path says something new where the file was moved, and its border where the file was parted anew. Null where nothing
 * changes.
 */
export function settleFacts(known: readonly Fact[], { said, isMoved, isSamePaper }: NewsOfPage): Identification[] | null {
  const usable = said.flatMap((one) => {
    const value = normalise(one.field, one.value);
    return value === null ? [] : [{ ...one, value }];
  });
  const news = strongest(usable).filter((one) => {
    const old = known.find(({ field }) => field === one.field);
    if (!old) return isMoved || isStated(one.basis) || one.basis === 'border';
    if (old.basis === 'user') return false;
    const isSame = one.field === 'publication' ? isSamePaper(one.value, old.value) : one.value === old.value;
    // A word that confirms what was worked out makes it certain.
    if (isStated(one.basis)) return !isSame || isInferred(old.basis);
    return !isSame && (isMoved || one.basis === 'border') && !isStronger(old.basis);
  });
  return news.length === 0 ? null : [...known.filter(({ field }) => !news.some((one) => one.field === field)), ...news];
}
