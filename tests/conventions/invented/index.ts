import type { Conventions } from '../../../src/conventions/index.js';
import { neutral } from '../../../src/conventions/neutral/index.js';

const NAME = String.raw`\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+`;

/**
 * Velmarian, which nobody speaks, in Latin letters: what a language needs at least. What is not said here is as in any language.
 */
export const invented: Conventions = {
  ...neutral,
  language: 'vq',
  script: 'Latin',
  commonWords: 'tav omi kelu vorun ishta dorim paltu senu giro hask',
  jumps: [
    {
      name: 'ishta page',
      direction: 'on',
      whole: true,
      pattern: /^\(?Ishta folim (?<page>[A-Z]?\d{1,2})\)?$/u,
      examples: ['Ishta folim 4', '(Ishta folim A4)'],
      others: ['Ishta folim'],
    },
    {
      name: 'dorim page',
      direction: 'from',
      whole: true,
      pattern: /^\(?Dorim folim (?<page>[A-Z]?\d{1,2})\)?$/u,
      examples: ['Dorim folim 1'],
      others: ['Dorim tav folim 1'],
    },
  ],
  credits: [
    {
      name: 'skriv and names',
      stands: 'alone',
      pattern: new RegExp(`^Skriv (?<names>${NAME}(?: kelu ${NAME})*)$`, 'u'),
      examples: ['Skriv Orlen Vask', 'Skriv Orlen Vask kelu Mira Tolm'],
      others: ['Skriv orlen vask', 'Orlen Vask'],
    },
    {
      name: 'dateline',
      stands: 'start',
      pattern: /^(?<place>\p{Lu}{3,}), (?<day>\d{1,2}) torin \((?<agency>\p{Lu}{2,})\) — /u,
      examples: ['PALTMAR, 7 torin (KOR) — Tav'],
      others: ['Paltmar, 7 torin'],
    },
  ],
  speakers: [
    {
      name: 'name or reporter with a colon',
      pattern: new RegExp(`^(?<speaker>Skrivor|${NAME}): `, 'u'),
      examples: ['Mira Tolm: Tav', 'Skrivor: Hask'],
      others: ['Tav: Mira'],
    },
  ],
  roles: /^Skrivor$/u,
  splitNames: (names) => names.split(' kelu '),
  isName: (text) => new RegExp(`^${NAME}$`, 'u').test(text),
  readDateline: ({ agency = null, place = null, day }) => ({
    agency,
    place,
    date: day === undefined ? null : `--03-${day.padStart(2, '0')}`,
  }),
};
