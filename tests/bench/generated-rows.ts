import type { JoinCounts, JoinMeasure } from './generator/measure-joins.js';
import type { Language } from './generator/model.js';
import { recipeNames } from './phenomena.js';
import { FIGURES, meanOf, type PageScore } from './score.js';

/** Precision and recall of joins, by whether the two lines stand next to each other. */
export const JOIN_FIGURES = ['adjacentPrecision', 'adjacentRecall', 'distantPrecision', 'distantRecall'] as const;
/** What is measured on generated pages, in the order of the tables. */
export const GENERATED_FIGURES = [...FIGURES, ...JOIN_FIGURES] as const;
export type GeneratedFigure = (typeof GENERATED_FIGURES)[number];

export const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

/** The row over all pages of a language. */
export const ALL = 'all';

/** What is known of a generated page after import; `score` is null where there is no score.mjs. */
export interface MeasuredPage {
  /** `zh-column-breaks-high-03` */
  readonly name: string;
  readonly joins: JoinMeasure;
  readonly score: PageScore | null;
}

/** One phenomenon in one language. A figure is null where it was not measured, or there is nothing to measure. */
export interface Row {
  readonly recipe: string;
  readonly language: Language;
  readonly pages: number;
  readonly figures: Readonly<Record<GeneratedFigure, number | null>>;
}

/** A row's name in the floor table: `zh-column-breaks-high`. */
export function nameRow({ recipe, language }: Row): string {
  return `${language}-${recipe}`;
}

/** Rows in the order of the recipes, Chinese before English, and the means of all pages last. */
export function makeRows(pages: readonly MeasuredPage[]): Row[] {
  return [...recipeNames, ALL].flatMap((recipe) =>
    LANGUAGES.map((language) => {
      const prefix = recipe === ALL ? `${language}-` : `${language}-${recipe}-`;
      const own = pages.filter(({ name }) => name.startsWith(prefix) && (recipe === ALL || /^\d+$/.test(name.slice(prefix.length))));
      if (own.length === 0) throw new Error(`no pages of ${language}-${recipe} were measured`);
      return { recipe, language, pages: own.length, figures: measurePages(own) };
    }),
  );
}

function measurePages(pages: readonly MeasuredPage[]): Row['figures'] {
  const scores = pages.flatMap(({ score }) => score ?? []);
  const scored = FIGURES.map((figure) => [figure, scores.length === 0 ? null : meanOf(scores, figure)]);
  const adjacent = sumCounts(pages.map(({ joins }) => joins.adjacent));
  const distant = sumCounts(pages.map(({ joins }) => joins.distant));
  return {
    ...Object.fromEntries(scored),
    adjacentPrecision: share(adjacent.correct, adjacent.predicted),
    adjacentRecall: share(adjacent.correct, adjacent.expected),
    distantPrecision: share(distant.correct, distant.predicted),
    distantRecall: share(distant.correct, distant.expected),
  };
}

function sumCounts(counts: readonly JoinCounts[]): JoinCounts {
  const sum = (key: keyof JoinCounts): number => counts.reduce((total, one) => total + one[key], 0);
  return { correct: sum('correct'), predicted: sum('predicted'), expected: sum('expected') };
}

/** Null where there is nothing to divide by: no join was made, or none was to be made. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
