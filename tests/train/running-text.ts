import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type CountOptions, foldForNgrams } from '../../src/statistics/index.js';

/** The running text that a table is counted from, and how. */
interface Recipe extends CountOptions {
  /** A file of `text/` in the lab: a paragraph a line, gzipped. */
  readonly file: string;
  readonly spaced: boolean;
  /** What begins a paragraph and is not its text: the broadcaster's own lead. */
  readonly lead: RegExp | null;
}

/** From which text each table is counted; order and bars are those of the trial that issue 9 tells of. */
export const recipes: Readonly<Record<'zh' | 'en', Recipe>> = {
  zh: { file: 'zh-broadcast.txt.gz', spaced: false, lead: /^[^：]{2,24}[（(]新闻联播[）)]：/u, order: 3, least: { 2: 3, 3: 6 } },
  en: { file: 'en-wire.txt.gz', spaced: true, lead: null, order: 5, least: { 3: 2, 4: 3, 5: 4 } },
};

/** The folded paragraphs of a recipe's text, in the order of the file. Throws where `$BROADSHEET_LAB` is not set. */
export function readRunningText({ file, spaced, lead }: Recipe): string[] {
  const lab = process.env.BROADSHEET_LAB;
  if (lab === undefined) throw new Error('BROADSHEET_LAB must name the folder of the lab');
  const lines = gunzipSync(readFileSync(join(lab, 'text', file)))
    .toString('utf8')
    .split('\n');
  return lines
    .map((line) => foldForNgrams(line, spaced))
    .flatMap((line) => (line === '' ? [] : [lead === null ? line : line.replace(lead, '')]));
}
