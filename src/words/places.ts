import type { Placement } from '../page/index.js';

/** What a place is called where lines are that are in no paragraph. */
export const PLACES = {
  headline: 'headline',
  kicker: 'kicker',
  deck: 'deck',
  byline: 'byline',
  fact: 'fact',
  jump: 'jump line',
  furniture: 'furniture',
  repeat: 'repeat',
  invented: 'invented',
} as const satisfies Record<Placement['place'], string>;
