import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './program.js';

/** What score.mjs, which lies beside the corpus, says of a page: each from 0 to 1, and 1 is perfect. */
export const FIGURES = ['articles', 'overlap', 'paragraphs', 'seams', 'order', 'fields', 'speakers', 'kept', 'clean'] as const;
export type Figure = (typeof FIGURES)[number];
export type Figures = Readonly<Record<Figure, number>>;

/** A page's figures, under its file's name. */
export interface PageScore extends Figures {
  readonly page: string;
}

export interface Scores {
  readonly pages: readonly PageScore[];
  readonly mean: Figures;
}

/** The corpus' folder as $BROADSHEET_CORPUS names it; null where it names none. Throws where something is missing from it. */
export function findCorpus(): string | null {
  const corpus = process.env.BROADSHEET_CORPUS;
  if (!corpus) return null;
  for (const part of ['manifest.csv', 'pages', 'gold', '../score/score.mjs']) {
    if (!existsSync(join(corpus, part))) throw new Error(`BROADSHEET_CORPUS is set, but its folder has no ${part}`);
  }
  return corpus;
}

/** Compares an export with gold pages by the corpus' score.mjs. */
export function scoreExport(corpus: string, gold: string, exported: string): Scores {
  const { stdout } = runNode([join(corpus, '../score/score.mjs'), '--gold', gold, '--export', exported, '--json']);
  return JSON.parse(stdout) as Scores;
}

/** The mean of one figure over pages. */
export function meanOf(pages: readonly PageScore[], figure: Figure): number {
  return pages.reduce((sum, page) => sum + page[figure], 0) / pages.length;
}
