import { BASES, type Identification } from '../page/index.js';
import { tokensOf } from '../threads/index.js';
import { normalise } from './identify-page.js';

/**
 * A changed file is the same page where this share of the words of the shorter text stands in the other (pairs of characters in Chinese). Two
 * pages of one paper have .19 to .32 of their words in common in the middle, and .45 at most in 99 of 100 pairs; an edited page has more
 * than .9, and one that was read again by OCR more than .7.
 */
const ALIKE = 0.5;

/** True where two texts are versions of one page. */
export function isSamePage(old: string, now: string): boolean {
  const [a, b] = [new Set(tokensOf(old)), new Set(tokensOf(now))];
  const least = Math.min(a.size, b.size);
  if (least === 0) return true;
  let shared = 0;
  for (const token of a) if (b.has(token)) shared++;
  return shared >= ALIKE * least;
}

/** True where two names are of one newspaper; a folder may have its slug, and a page its name. */
export type IsSamePaper = (one: string, other: string) => boolean;

/** True where nothing that is said of a file contradicts what is known of a document. What is not known contradicts nothing. */
export function agrees(known: readonly Identification[], said: readonly Identification[], isSamePaper: IsSamePaper): boolean {
  return strongest(said).every((one) => !contradicts(one, known, isSamePaper));
}

/** The same of a file in the place of an older one: what says less than what was said before says nothing new. */
export function agreesStill(known: readonly Identification[], said: readonly Identification[], isSamePaper: IsSamePaper): boolean {
  return strongest(said).every((one) => {
    const before = known.find(({ field }) => field === one.field);
    return (before !== undefined && BASES.indexOf(one.basis) > BASES.indexOf(before.basis)) || !contradicts(one, known, isSamePaper);
  });
}

function contradicts({ field, value }: Identification, known: readonly Identification[], isSamePaper: IsSamePaper): boolean {
  const stored = known.find((one) => one.field === field)?.value ?? null;
  const own = normalise(field, value);
  if (stored === null || own === null) return false;
  return field === 'publication' ? !isSamePaper(own, stored) : own !== stored;
}

/** Of each field what is said on the strongest basis. */
function strongest(said: readonly Identification[]): Identification[] {
  const sorted = said.toSorted((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis));
  return sorted.filter((one, i) => sorted.findIndex(({ field }) => field === one.field) === i);
}
