import { BASES, type Identification } from '../page/index.js';
import { normalise } from './identify-page.js';

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
export function strongest(said: readonly Identification[]): Identification[] {
  const sorted = said.toSorted((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis));
  return sorted.filter((one, i) => sorted.findIndex(({ field }) => field === one.field) === i);
}
