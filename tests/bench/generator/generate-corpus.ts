import { layoutPage } from './layout.js';
import type { GeneratedPage } from './model.js';
import type { Recipe } from './recipe.js';
import { recipes } from './recipes.js';

/** What to generate. */
export interface CorpusOptions {
  /** @default 1 */
  readonly seed?: number;
  /** @default 4 */
  readonly pagesPerRecipe?: number;
  /** @default all named recipes */
  readonly recipes?: readonly Recipe[];
}

/**
 * Yields every recipe's pages, named `RECIPE-00`, `RECIPE-01`, … The same seed gives the same pages, and a page does
 * not depend on how many others there are.
 */
export function* generateCorpus({ seed = 1, pagesPerRecipe = 4, recipes: chosen = recipes }: CorpusOptions = {}): Generator<GeneratedPage> {
  for (const recipe of chosen) {
    for (let index = 0; index < pagesPerRecipe; index++) {
      yield layoutPage(recipe, { name: `${recipe.name}-${String(index).padStart(2, '0')}`, seed });
    }
  }
}
