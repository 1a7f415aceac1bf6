import { fold, isUnspaced, SPACED, TERM } from '../fold.js';

/** A word or phrase to look for: what FTS5 is asked, and how it is known in folded text. */
export interface Phrase {
  /** As the person wrote it, with `*` where its last word may go on: for messages and for `han_contains`. */
  readonly written: string;
  /** For FTS5: one phrase in quotes, with ` *` where its last token is the beginning of one. */
  readonly match: string;
  /** Finds it in folded text (`fold`, `foldWithOrigin`); global. */
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
  const tokens = runs.flatMap((run, i) => runTokens(run, i === runs.length - 1));
  const open = isUnspaced(last) ? [...last].length === 1 : prefix;
  const pattern = runs.map((run, i) => runPattern(run, prefix && i === runs.length - 1)).join('[^\\p{L}\\p{N}]*');
  return {
    written: prefix ? `${written}*` : written,
    match: `"${tokens.join(' ')}"${open ? ' *' : ''}`,
    marker: new RegExp(pattern, 'gv'),
  };
}

/** Inside a phrase a run ends where the text's run ends; at its end the text may go on, so that pairs alone count. */
function runTokens(run: string, isLast: boolean): string[] {
  if (!isUnspaced(run)) return [run];
  const characters = [...run];
  const pairs = characters.map((character, i) => character + (characters[i + 1] ?? ''));
  return isLast && characters.length > 1 ? pairs.slice(0, -1) : pairs;
}

function runPattern(run: string, open: boolean): string {
  const escaped = run.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return isUnspaced(run) ? escaped : `(?<!${SPACED})${escaped}${open ? '' : `(?!${SPACED})`}`;
}

/** True where a text has the phrase, as search finds it. */
export function hasPhrase(text: string, { marker }: Phrase): boolean {
  return fold(text).search(marker) >= 0;
}
