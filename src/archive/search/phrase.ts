import { fold, isUnspaced, SPACED, TERM } from './fold.js';

/** A word or phrase to look for: what FTS5 is asked, and how it is known in folded text. */
export interface Phrase {
  /** As the person wrote it, with `*` where its last word may go on: for messages and for `han_contains`. */
  readonly written: string;
  /** For FTS5: one phrase in quotes, with ` *` where its last token is the beginning of one. */
  readonly match: string;
  /** The same with a token for each of its characters of Han, so that distances are counted from its end; it costs more. */
  readonly whole: string;
  /** Finds it in folded text (`fold`, `foldWithOrigin`); global. A word that may go on is found with all of it. */
  readonly marker: RegExp;
}

export interface PhraseOptions {
  /** The last word may go on: `drain*`. Han may always go on. @default false */
  readonly prefix?: boolean;
}

/** What a text asks for; null where it holds no letter or digit. Marks between words only part them. */
export function makePhrase(written: string, { prefix = false }: PhraseOptions = {}): Phrase | null {
  const runs = [...fold(written).matchAll(TERM)].map((match) => match[0]);
  const last = runs.at(-1);
  if (last === undefined) return null;
  const tokens = runs.flatMap(runTokens);
  const unspaced = isUnspaced(last);
  // The last character of a run of Han has a pair of its own only in the text that goes on, and its pair with the one before it says all.
  const open = unspaced ? [...last].length === 1 : prefix;
  const asked = unspaced && !open ? tokens.slice(0, -1) : tokens;
  return {
    written: prefix ? `${written}*` : written,
    match: quote(asked, open),
    whole: quote(tokens, unspaced || prefix),
    marker: new RegExp(runs.map((run, i) => joint(runs[i - 1], run) + runPattern(run, prefix && i === runs.length - 1)).join(''), 'gv'),
  };
}

function quote(tokens: readonly string[], open: boolean): string {
  return `"${tokens.join(' ')}"${open ? ' *' : ''}`;
}

/** As the index has them: for Han a token at each character, the character and the one after it in its run. */
function runTokens(run: string): string[] {
  if (!isUnspaced(run)) return [run];
  const characters = [...run];
  return characters.map((character, i) => character + (characters[i + 1] ?? ''));
}

/** What stands between two runs: at least one mark where they are of one kind, as they would be one run; perhaps none in 2024年. */
function joint(before: string | undefined, run: string): string {
  if (before === undefined) return '';
  return `[^\\p{L}\\p{N}]${isUnspaced(before) === isUnspaced(run) ? '+' : '*'}`;
}

function runPattern(run: string, open: boolean): string {
  const escaped = run.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return isUnspaced(run) ? escaped : `(?<!${SPACED})${escaped}${open ? `${SPACED}*` : `(?!${SPACED})`}`;
}

/** True where a text has the phrase, as search finds it. */
export function hasPhrase(text: string, { marker }: Phrase): boolean {
  return fold(text).search(marker) >= 0;
}
