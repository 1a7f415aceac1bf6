import type { Language } from './model.js';
import type { Random } from './random.js';
import type { Recipe, WrapSpacing } from './recipe.js';

/** How a page sets every printed line apart. */
export interface WrapStyle {
  /** Column width in visual units. */
  readonly width: number;
  readonly spacing: WrapSpacing;
  readonly hyphenation: number;
  /** What the reader saw at the end of a split word: a hyphen, rarely a not sign. */
  readonly hyphen: string;
  /** Chance of a space between a Han character and a figure, as text out of PDFs has it. */
  readonly digitSpaces: number;
}

/** Everything that is the same all over one page. */
export interface PageStyle {
  readonly language: Language;
  readonly publication: string;
  /** ISO. */
  readonly issueDate: string;
  /** The page's label: "4" or "A4". */
  readonly page: string;
  readonly marks: 'hash' | 'bold' | 'none';
  readonly wrap: WrapStyle | null;
  readonly boldSpeakers: boolean;
  /** A speaker's colon is bold with the name. */
  readonly boldColons: boolean;
  readonly boldLeads: boolean;
  readonly halfWidthColon: boolean;
  /** Answers follow their question after a Markdown hard break, not after a blank line. */
  readonly hardBreaks: boolean;
  readonly straightQuotes: boolean;
  /** Printed before every paragraph's first line: nothing, or two ideographic spaces. */
  readonly indent: string;
}

const publications: Record<Language, readonly string[]> = {
  zh: ['澜江日报', '云麓晚报', '东屿时报', '青石报'],
  en: ['The Calder Bay Courier', 'The Marlow Ledger', 'The Harwick Observer', 'Tolliver County Times'],
};

const dates = ['2024-03-08', '2023-11-17', '2021-06-04', '2019-09-26', '2016-02-12', '2024-05-21'];

function chooseWrap(recipe: Recipe, random: Random): WrapStyle | null {
  const { rate, width, spacing, hyphenation } = recipe.wraps;
  if (!random.chance(rate)) return null;
  const [least, most] = width;
  return {
    width: recipe.language === 'zh' ? 2 * random.integer(Math.ceil(least / 2), Math.floor(most / 2)) : random.integer(least, most),
    spacing: spacing === 'mixed' ? random.pick(['every-line', 'paragraphs', 'none'] as const) : spacing,
    hyphenation,
    hyphen: random.chance(0.92) ? '-' : '¬',
    digitSpaces: random.chance(0.4) ? 0.35 : 0,
  };
}

/** Chooses a page's publication, date, label and typography. */
export function choosePageStyle(recipe: Recipe, random: Random): PageStyle {
  const { language, jumps, interviews } = recipe;
  const marks = recipe.headingMarks === 'mixed' ? random.pick(['hash', 'hash', 'bold', 'none'] as const) : recipe.headingMarks;
  const marked = marks !== 'none';
  const number = jumps.from > 0 ? random.integer(2, 6) : random.integer(1, jumps.on > 0 ? 2 : 8);
  const letter = random.chance(language === 'en' ? 0.6 : 0.2) ? 'A' : '';
  return {
    language,
    publication: random.pick(publications[language]),
    issueDate: random.pick(dates),
    page: `${letter}${number}`,
    marks,
    wrap: chooseWrap(recipe, random),
    boldSpeakers: marked && random.chance(interviews.bold),
    boldColons: random.chance(0.5),
    boldLeads: marked && random.chance(0.4),
    halfWidthColon: language === 'en' || random.chance(interviews.halfWidth),
    hardBreaks: marked && random.chance(0.4),
    straightQuotes: language === 'en' && random.chance(0.5),
    indent: language === 'zh' && !marked && random.chance(0.15) ? '　　' : '',
  };
}
