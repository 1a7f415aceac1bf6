import type { Language } from './model.js';
import { quiet, type Recipe, type RecipeSettings } from './recipe.js';

/** A recipe's name without its language, and what it changes on a quiet page. */
type Entry = readonly [name: string, change: Partial<RecipeSettings>];

const plain = { headingMarks: 'none' } as const;

/** One phenomenon each, at two strengths; `none` is the first entry. */
const single: readonly Entry[] = [
  ['none', {}],
  ['none-plain', plain],
  ['heading-marks-bold', { headingMarks: 'bold', crossHeadings: 1, kickersAndDecks: 0.5 }],
  ['heading-marks-plain', { headingMarks: 'none', crossHeadings: 1, kickersAndDecks: 0.5 }],
  ['wraps-low', { ...plain, wraps: { rate: 1, width: [44, 60], spacing: 'paragraphs', hyphenation: 0.3 } }],
  ['wraps-spaced', { ...plain, wraps: { rate: 1, width: [32, 52], spacing: 'every-line', hyphenation: 0.6 } }],
  ['wraps-high', { ...plain, wraps: { rate: 1, width: [24, 34], spacing: 'none', hyphenation: 0.9 } }],
  ['column-breaks-low', { columnBreaks: { rate: 0.2, inWord: 0.2 } }],
  ['column-breaks-high', { columnBreaks: { rate: 0.8, inWord: 0.5 } }],
  ['late-columns-low', { lateColumns: { pages: 1, articles: 0.4 } }],
  ['late-columns-high', { lateColumns: { pages: 1, articles: 1 }, articles: [5, 8] }],
  ['interleaved-low', { interleaved: { pages: 1, pieces: 2, scrambled: 0 } }],
  ['interleaved-high', { interleaved: { pages: 1, pieces: 4, scrambled: 0.6 }, articles: [4, 7] }],
  ['jumps-low', { jumps: { on: 0.2, from: 0.2, marks: 0.3, attached: 0.2, headless: 0.1 } }],
  ['jumps-high', { jumps: { on: 0.5, from: 0.8, marks: 0.6, attached: 0.6, headless: 0.5 } }],
  ['headlines-after-low', { headlinesAfter: 0.3 }],
  ['headlines-after-high', { headlinesAfter: 1 }],
  ['kickers-and-decks-low', { kickersAndDecks: 0.4 }],
  ['kickers-and-decks-high', { kickersAndDecks: 1 }],
  ['cross-headings-low', { crossHeadings: 0.4 }],
  ['cross-headings-high', { crossHeadings: 1 }],
  ['interviews-low', { interviews: { rate: 0.3, bold: 1, halfWidth: 0 } }],
  ['interviews-high', { interviews: { rate: 0.8, bold: 0.4, halfWidth: 0.4 } }],
  ['loops-low', { loops: { ...quiet.loops, perPage: 0.7, copies: [2, 4], differences: 0.2, midSentence: 0 } }],
  ['loops-high', { loops: { ...quiet.loops, perPage: 2, differences: 0.8, midSentence: 0.5 } }],
  ['slips-low', { slips: 0.005 }],
  ['slips-high', { slips: 0.03 }],
  ['furniture-low', { furniture: 0.25 }],
  ['furniture-high', { furniture: 0.9 }],
];

/** What real pages have at once. */
const mixtures: readonly Entry[] = [
  [
    'front-page',
    {
      articles: [5, 7],
      headingMarks: 'mixed',
      kickersAndDecks: 0.7,
      crossHeadings: 0.6,
      furniture: 0.3,
      slips: 0.002,
      lateColumns: { pages: 0.8, articles: 0.8 },
      columnBreaks: { rate: 0.2, inWord: 0.4 },
      jumps: { on: 0.35, from: 0, marks: 0.5, attached: 0.3, headless: 0 },
      interviews: { rate: 0.15, bold: 0.7, halfWidth: 0.1 },
    },
  ],
  [
    'inside-page',
    {
      articles: [3, 5],
      headingMarks: 'mixed',
      kickersAndDecks: 0.4,
      crossHeadings: 0.7,
      furniture: 0.3,
      slips: 0.005,
      interleaved: { pages: 0.8, pieces: 3, scrambled: 0.5 },
      columnBreaks: { rate: 0.3, inWord: 0.5 },
      jumps: { on: 0.1, from: 0.6, marks: 0.6, attached: 0.5, headless: 0.6 },
      interviews: { rate: 0.4, bold: 0.7, halfWidth: 0.1 },
      loops: { ...quiet.loops, perPage: 0.8, midSentence: 0.5 },
    },
  ],
  [
    'pdf-page',
    {
      articles: [3, 5],
      headingMarks: 'none',
      kickersAndDecks: 0.6,
      crossHeadings: 0.7,
      furniture: 0.5,
      wraps: { rate: 1, width: [26, 52], spacing: 'mixed', hyphenation: 0.7 },
      headlinesAfter: 0.4,
      columnBreaks: { rate: 0.2, inWord: 0 },
      lateColumns: { pages: 0.3, articles: 0.7 },
      interleaved: { pages: 0.3, pieces: 2, scrambled: 0.3 },
      jumps: { on: 0.2, from: 0.4, marks: 0.4, attached: 0.2, headless: 0.3 },
      interviews: { rate: 0.2, bold: 0, halfWidth: 0.2 },
    },
  ],
];

const languages: readonly Language[] = ['en', 'zh'];

/** Every named recipe: each phenomenon by itself at two strengths or more, then the mixtures, in both languages. */
export const recipes: readonly Recipe[] = languages.flatMap((language) =>
  [...single, ...mixtures].map(([name, change]) => ({ ...quiet, ...change, name: `${language}-${name}`, language })),
);
