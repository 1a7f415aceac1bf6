import type { PartEnds } from '../../src/threads/match-parts.js';

/** What a part says of its other parts, as short as a test can say it. */
export function makeEnds(key: string, page: string, given: Partial<PartEnds> = {}): PartEnds {
  return {
    key,
    page,
    headline: null,
    continuedFrom: null,
    continuedFromMark: null,
    continuedOn: null,
    continuedOnMark: null,
    comesFrom: given.continuedFrom !== undefined,
    goesOn: given.continuedOn !== undefined,
    firstText: '',
    lastText: '',
    ...given,
  };
}
