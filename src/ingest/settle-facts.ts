import type { Fact } from '../archive/index.js';
import { BASES, type Basis, type Identification, isInferred } from '../page/index.js';
import { normalise } from './identify-page.js';
import type { IsSamePaper } from './same-page.js';

/** What a run says of a page that the archive has. */
export interface NewsOfPage {
  readonly said: readonly Identification[];
  /** Its file lies elsewhere now, so that its path says something new. */
  readonly isMoved: boolean;
  readonly isSamePaper: IsSamePaper;
}

/** What an explicit word of a run is, and so holds over what earlier runs said. */
const STATED: readonly Basis[] = ['option', 'manifest', 'pattern'];

/** By what a new path, or a new border of the page in its file, is outdone. */
const STRONGER: readonly Basis[] = ['user', ...STATED, 'front matter'];

/**
 * All that is known of a page once a run has said what it says: a person's word stays; the run's options, manifest and pattern hold over what
 * earlier runs said; its path says something new where the file was moved, and its border where the file was parted anew. Null where nothing
 * changes.
 */
export function settleFacts(known: readonly Fact[], { said, isMoved, isSamePaper }: NewsOfPage): Identification[] | null {
  const news = strongest(said).filter((one) => {
    const old = known.find(({ field }) => field === one.field);
    if (!old) return isMoved || STATED.includes(one.basis) || one.basis === 'border';
    if (old.basis === 'user') return false;
    const isSame = one.field === 'publication' ? isSamePaper(one.value, old.value) : one.value === old.value;
    // A word that confirms what was worked out makes it certain.
    if (STATED.includes(one.basis)) return !isSame || isInferred(old.basis);
    return !isSame && (isMoved || one.basis === 'border') && !STRONGER.includes(old.basis);
  });
  return news.length === 0 ? null : [...known.filter(({ field }) => !news.some((one) => one.field === field)), ...news];
}

/** Of each field what is said on the strongest basis, in the archive's form. */
function strongest(said: readonly Identification[]): Identification[] {
  const usable = said.flatMap((one) => {
    const value = normalise(one.field, one.value);
    return value === null ? [] : [{ ...one, value }];
  });
  const sorted = usable.toSorted((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis));
  return sorted.filter((one, i) => sorted.findIndex(({ field }) => field === one.field) === i);
}
