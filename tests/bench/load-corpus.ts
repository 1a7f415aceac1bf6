import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutPage } from './generator/layout.js';
import { createRandom, type Random } from './generator/random.js';
import { recipes } from './generator/recipes.js';

/** A corpus in a folder, as `PATTERN` names its files. */
export interface LoadCorpus {
  readonly folder: string;
  readonly pages: number;
  /** Of all its texts in UTF-8. */
  readonly bytes: number;
}

/** What the paths of the corpus say. */
export const PATTERN = '{publication}/{date}/{page}.txt';

const PAPERS = ['云溪日报', 'The Harrow Courier', '砚江晚报', 'The Port Ellery Gazette'] as const;
const PAGES_AN_ISSUE = 8;

/** Characters or words in a thousand that are others: with none, thousands of pages would say the same few sentences. */
const OTHERS = 40;

/** Lines of fewer characters are left as they are: headlines, bylines and jump lines are known by their words. */
const LONG = 24;

/** Writes pages of every recipe in turn into a new folder, issue by issue. The same seed gives the same files, and more pages the same first ones. */
export function writeLoadCorpus(folder: string, pages: number, seed = 7): LoadCorpus {
  const pools = { zh: new Pool(/\p{Script=Han}/gu), en: new Pool(/[A-Za-z]{3,}/g) };
  let bytes = 0;
  for (let i = 0; i < pages; i++) {
    const language = i % 2 === 0 ? 'zh' : 'en';
    const own = recipes.filter((recipe) => recipe.language === language);
    const recipe = own[Math.floor(i / 2) % own.length];
    if (!recipe) throw new RangeError(`there is no recipe of ${language}`);
    const { text } = layoutPage(recipe, { name: `${recipe.name}-${i}`, seed });
    const written = pools[language].vary(text, createRandom(`${seed} ${i}`));
    bytes += Buffer.byteLength(written);
    const path = join(folder, pathOf(i));
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, written);
  }
  return { folder, pages, bytes };
}

function pathOf(i: number): string {
  // Neighbours alternate between the languages, and so between papers.
  const paper = PAPERS[i % PAPERS.length] ?? '';
  const number = Math.floor(i / PAPERS.length);
  const day = new Date(Date.UTC(1950, 0, 1 + Math.floor(number / PAGES_AN_ISSUE))).toISOString().slice(0, 10);
  return join(paper, day, `${(number % PAGES_AN_ISSUE) + 1}.txt`);
}

/** Puts some characters or words of a text in each other's place, so that strings differ and words are as frequent as they are. */
class Pool {
  readonly #pieces: string[] = [];
  readonly #pattern: RegExp;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  vary(text: string, random: Random): string {
    const pattern = this.#pattern;
    if (this.#pieces.length < MOST_PIECES) this.#pieces.push(...(text.match(pattern) ?? []));
    const pieces = this.#pieces;
    const vary = (line: string) => line.replace(pattern, (piece) => (random.chance(OTHERS / 1000) ? random.pick(pieces) : piece));
    return text
      .split('\n')
      .map((line) => (line.length < LONG ? line : vary(line)))
      .join('\n');
  }
}

const MOST_PIECES = 50_000;
