import { ALL, GENERATED_FIGURES, type GeneratedFigure, LANGUAGES, type Row } from './generated-rows.js';
import { describeRecipe } from './phenomena.js';

const HEADINGS: Readonly<Partial<Record<GeneratedFigure, string>>> = {
  adjacentPrecision: 'joins of neighbours: precision',
  adjacentRecall: 'recall',
  distantPrecision: 'joins across columns: precision',
  distantRecall: 'recall',
};

/** Rows as a Markdown table: a phenomenon and its rate a line, and in each cell the figure in Chinese and in English. */
export function makeTable(rows: readonly Row[]): string {
  const figures = GENERATED_FIGURES.filter((figure) => rows.some((row) => row.figures[figure] !== null));
  const heads = ['phenomenon', 'rate', ...figures.map((figure) => HEADINGS[figure] ?? figure)];
  const recipes = [...new Set(rows.map(({ recipe }) => recipe))];
  const lines = recipes.map((recipe) => {
    const own = rows.filter((row) => row.recipe === recipe);
    const [name, rate] = recipe === ALL ? ['**all of these**', `${own[0]?.pages} pages a language`] : describeRecipe(recipe);
    return [name, rate, ...figures.map((figure) => showCell(own, figure))];
  });
  const rule = heads.map((_, i) => (i < 2 ? '---' : ':-:'));
  return [heads, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** `0.985 / 1.000`, Chinese first. */
function showCell(rows: readonly Row[], figure: GeneratedFigure): string {
  const shown = LANGUAGES.map((language) => rows.find((row) => row.language === language)?.figures[figure]?.toFixed(3) ?? '–');
  return shown.every((one) => one === '–') ? '–' : shown.join(' / ');
}
