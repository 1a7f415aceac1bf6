import { expect, it } from 'vitest';
import { type Conventions, conventions, type Pattern } from '../../src/conventions/index.js';

/** Tables of whole lines, with the patterns of which words may stand before or behind what they look for. */
const TABLES = {
  furniture: {
    before: ['caption with a credit', 'label of a clipping', 'weather', 'imprint'],
    behind: [
      'caption',
      'caption behind an arrow',
      'caption with a place or number',
      'weather behind its label',
      'imprint',
      'address',
      'postal notice',
      'terms',
      'label of a clipping',
    ],
  },
  nameplates: { before: ['title of a paper'], behind: [] },
  sections: { before: [], behind: [] },
  contents: { before: [], behind: [] },
  contentsLines: { before: ['title and its page'], behind: ['page and its title'] },
  kickers: { before: ['front half of a sentence'], behind: [] },
  decks: { before: ['who was there'], behind: ['dash'] },
} as const satisfies Partial<Record<keyof Conventions, unknown>>;

const CREDITS = {
  before: ['name and what was done', 'local lead-in'],
  behind: ['byline', 'words and pictures', 'position', 'signature'],
};

const WORDS: Readonly<Record<string, { readonly before: readonly string[]; readonly behind: readonly string[] } | undefined>> = {
  zh: { before: ['且说', '；'], behind: ['；且看', '且看。'] },
  en: { before: ['zq ', '; '], behind: ['; zq', ' zq so.'] },
  de: { before: ['zq ', '; '], behind: ['; zq', ' zq so.'] },
  fr: { before: ['zq ', '; '], behind: ['; zq', ' zq so.'] },
};

type Row = readonly [language: string, name: string, pattern: Pattern, before: readonly string[], behind: readonly string[]];

const rows = Object.values(conventions).flatMap((own: Conventions): Row[] => {
  const words = WORDS[own.language ?? 'en'] ?? { before: [], behind: [] };
  const row = (pattern: Pattern, before: boolean, behind: boolean): Row => [
    own.language ?? 'any',
    pattern.name,
    pattern,
    before ? [] : words.before,
    behind ? [] : words.behind,
  ];
  const whole = (Object.keys(TABLES) as (keyof typeof TABLES)[]).flatMap((table) => {
    const free: { readonly before: readonly string[]; readonly behind: readonly string[] } = TABLES[table];
    return own[table].map((pattern) => row(pattern, free.before.includes(pattern.name), free.behind.includes(pattern.name)));
  });
  const credits = own.credits.map((pattern) =>
    row(
      pattern,
      pattern.stands === 'end' || CREDITS.before.includes(pattern.name),
      pattern.stands === 'start' || CREDITS.behind.includes(pattern.name),
    ),
  );
  return [...whole, ...credits, ...own.speakers.map((pattern) => row(pattern, own.language === 'zh', true))];
});

const findWith = ({ pattern, examples }: Pattern, place: (text: string) => readonly string[]) =>
  examples.flatMap(place).filter((text) => pattern.test(text));

it.each(rows.filter(([, , , before]) => before.length > 0))(
  'A line of %s by the pattern “%s” has no other words before it',
  (_language, _name, pattern, before) => {
    expect(findWith(pattern, (text) => before.map((words) => words + text))).toEqual([]);
  },
);

it.each(rows.filter(([, , , , behind]) => behind.length > 0))(
  'A line of %s by the pattern “%s” has no other words behind it',
  (_language, _name, pattern, _before, behind) => {
    expect(findWith(pattern, (text) => behind.map((words) => text + words))).toEqual([]);
  },
);
