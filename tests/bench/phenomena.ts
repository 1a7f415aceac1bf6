import { recipes } from './generator/recipes.js';

/** What a recipe does to its pages, and how much of it, as the README names them. */
export type Phenomenon = readonly [name: string, rate: string];

/** By a recipe's name without its language; the rates are those of `generator/recipes.ts`. */
const PHENOMENA: Readonly<Record<string, Phenomenon>> = {
  none: ['nothing wrong', 'headlines marked `#`'],
  'none-plain': ['nothing wrong', 'headlines not marked'],
  'heading-marks-bold': ['headings of all kinds', 'bold'],
  'heading-marks-plain': ['headings of all kinds', 'not marked'],
  'wraps-low': ['wrapped lines', 'wide columns, blank lines between paragraphs'],
  'wraps-spaced': ['wrapped lines', 'blank lines between all lines'],
  'wraps-high': ['wrapped lines', 'narrow columns, no blank lines'],
  'column-breaks-low': ['column breaks', '20% of paragraphs, 20% in a word'],
  'column-breaks-high': ['column breaks', '80% of paragraphs, 50% in a word'],
  'late-columns-low': ['second columns read last', '40% of articles'],
  'late-columns-high': ['second columns read last', 'all articles'],
  'interleaved-low': ['columns of other articles between', 'one article in 2 pieces'],
  'interleaved-high': ['columns of other articles between', 'one article in 4 pieces, others scrambled'],
  'jumps-low': ['jump lines', '20% on, 20% from'],
  'jumps-high': ['jump lines', '50% on, 80% from'],
  'headlines-after-low': ['headlines after their text', '30% of articles'],
  'headlines-after-high': ['headlines after their text', 'all articles'],
  'kickers-and-decks-low': ['kickers and decks', '40% of them'],
  'kickers-and-decks-high': ['kickers and decks', 'all of them'],
  'cross-headings-low': ['cross-headings', '40% of articles'],
  'cross-headings-high': ['cross-headings', 'all articles'],
  'interviews-low': ['interviews', '30% of articles, names bold'],
  'interviews-high': ['interviews', '80% of articles, names bold or not'],
  'loops-low': ['OCR loops', '0.7 a page, 2 to 4 copies'],
  'loops-high': ['OCR loops', '2 a page, up to 8 copies that differ'],
  'slips-low': ['OCR slips', '0.5% of characters'],
  'slips-high': ['OCR slips', '3% of characters'],
  'furniture-low': ['furniture', '25% of its places'],
  'furniture-high': ['furniture', '90% of its places'],
  'front-page': ['a front page', 'nine of these at once'],
  'inside-page': ['an inside page', 'ten of these at once'],
  'pdf-page': ['a page out of a PDF', 'ten of these at once'],
};

/** Every recipe's name without its language, in the order of the recipes. */
export const recipeNames: readonly string[] = [...new Set(recipes.map(({ name }) => name.slice(3)))];

/** A recipe in words. Throws for one that has none. */
export function describeRecipe(name: string): Phenomenon {
  const phenomenon = PHENOMENA[name];
  if (!phenomenon) throw new Error(`the recipe ${name} has no words in phenomena.ts`);
  return phenomenon;
}
