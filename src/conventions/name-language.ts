import { COMMON_WORDS, MARKED_LETTERS, OWN_SCRIPTS, SHARED_SCRIPTS } from './common-words.js';
import type { Conventions } from './convention.js';
import { countScripts, mostlyIn } from './scripts.js';

/** UTF-16 units of a text that name its language: some six hundred words. */
const SAMPLE = 4000;

/** Enough to tell the script by, where it is neither Han nor Latin. */
const LETTERS = 600;

/** Words that say something, each divided by the number of languages that have it; fewer name no language. */
const ENOUGH = 1.6;

/** Share of the words of a text, at least: running text of the listed languages has a quarter to a half, names of another hardly any. */
const SHARE = 0.1;

/** How much more than the next likely language; kin (Danish and Norwegian) share most of their words. */
const LEAD = 1.25;

/** Words of another language than the page's that name a text, at least. */
const STRANGE = 3;

/**
 * The script that a text is in: a Han character says about as much as four Latin letters. `Hiragana` for Japanese and `Hangul`
 * for Korean, with the Han characters in them; null without letters of a script that is known.
 */
function findScript(text: string, others: readonly string[]): string | null {
  const { han, latin, letters, kana } = countScripts(text, SAMPLE);
  if (letters === 0) return null;
  if (kana * 4 > han + kana && kana + han >= latin) return 'Hiragana';
  const other = letters - han - latin;
  if (han > 0 && other > 0 && latin < other + han) {
    const hangul = text.slice(0, SAMPLE).match(/\p{Script=Hangul}/gu)?.length ?? 0;
    if (hangul * 4 > han + hangul) return 'Hangul';
  }
  if (other > han * 4 + latin)
    return mostlyIn(
      text
        .slice(0, 4 * LETTERS)
        .replace(/[^\p{L}]+/gu, '')
        .slice(0, LETTERS),
      others,
    );
  return han * 4 >= latin ? 'Han' : 'Latin';
}

/** Names languages by their letters and commonest words. */
export interface LanguageNames {
  /** The script that a text is in, as {@link findScript} tells it. */
  readonly scriptOf: (text: string) => string | null;
  /** The ISO 639-1 code of the language that a text is surely in; null where it is too short or of none that is known. @param page the language of its page, for which less is enough */
  readonly nameSurely: (text: string, page: string | null) => string | null;
  /** The same; a text without enough common words also by the words of languages that have a list of them. */
  readonly name: (text: string) => string | null;
}

/** Makes names of the known languages and of those with conventions, which may bring words of their own. */
export function makeLanguageNames(table: Readonly<Record<string, Conventions>>): LanguageNames {
  const weights = weighWords(table);
  const own = new Map(Object.entries(OWN_SCRIPTS));
  for (const [code, { script, commonWords }] of Object.entries(table)) if (commonWords === '') own.set(script, code);
  const listed = Object.entries(table).flatMap(([code, { script, isWord }]) => (isWord ? [{ code, script, isWord }] : []));
  const scripts = new Set([...Object.keys(OWN_SCRIPTS), ...SHARED_SCRIPTS, ...Object.values(table).map(({ script }) => script)]);
  const others = [...scripts].filter((script) => script !== 'Han' && script !== 'Latin');
  const scriptOf = (text: string): string | null => findScript(text, others);
  const nameSurely = (text: string, page: string | null): string | null => {
    const script = scriptOf(text);
    return script === null ? null : (own.get(script) ?? nameByWords(wordsOf(text), weights.get(script), page));
  };
  const nameByList = (words: readonly string[], script: string): string | null => {
    const long = words.filter((word) => word.length > 2);
    return listed.find((one) => one.script === script && long.filter(one.isWord).length * 2 > long.length)?.code ?? null;
  };
  const name = (text: string): string | null => {
    const script = scriptOf(text);
    const known = script === null ? null : own.get(script);
    if (script === null || known) return known ?? null;
    const words = wordsOf(text);
    return nameByWords(words, weights.get(script), null) ?? nameByList(words, script);
  };
  return { scriptOf, nameSurely, name };
}

/** What the words of a text say of one language. */
interface Score {
  sum: number;
  hits: number;
}

/** A letter counts for less than a word: names keep theirs in other languages. */
const MARKED = 0.5;

const MARKS = new Map(Object.entries(MARKED_LETTERS).map(([letter, codes]) => [letter, codes.split(' ')]));
const ANY_MARK = new RegExp(`[${[...MARKS.keys()].join('')}]`, 'u');
const NONE: readonly string[] = [];

function markedBy(word: string): readonly string[] {
  const letter = ANY_MARK.exec(word)?.[0];
  return letter === undefined ? NONE : (MARKS.get(letter) ?? NONE);
}

/** Addresses, initials (U.S.), and letters behind digits (9m). */
const NO_WORDS = /https?:\S+|(?<!\p{L})(?:\p{L}\.){1,4}|\d+\p{L}+/gu;

/** For a word, the languages that have it. */
type WordLanguages = ReadonlyMap<string, readonly string[]>;

function weighWords(table: Readonly<Record<string, Conventions>>): ReadonlyMap<string, WordLanguages> {
  const lists = { ...COMMON_WORDS };
  for (const [code, { commonWords }] of Object.entries(table)) if (commonWords !== '') lists[code] = commonWords;
  const scripts = new Map<string, Map<string, string[]>>();
  for (const [code, list] of Object.entries(lists)) {
    const script = table[code]?.script ?? mostlyIn(list, SHARED_SCRIPTS) ?? '';
    const words = scripts.get(script) ?? new Map<string, string[]>();
    scripts.set(script, words);
    for (const word of new Set(list.split(' '))) words.set(word, [...(words.get(word) ?? []), code]);
  }
  return scripts;
}

function wordsOf(text: string): string[] {
  const plain = text.slice(0, SAMPLE).normalize('NFC').replace(NO_WORDS, ' ').toLowerCase().replaceAll('ſ', 's');
  return plain.match(/[\p{L}\p{M}]+/gu) ?? [];
}

function nameByWords(words: readonly string[], weights: WordLanguages | undefined, page: string | null): string | null {
  if (!weights) return null;
  const scores = new Map<string, Score>();
  for (const word of words) {
    const known = weights.get(word);
    const languages = known ?? markedBy(word);
    for (const language of languages) {
      const score = scores.get(language) ?? { sum: 0, hits: 0 };
      score.sum += (known ? 1 : MARKED) / languages.length;
      score.hits++;
      scores.set(language, score);
    }
  }
  const [best, next] = [...scores].toSorted((a, b) => b[1].sum - a[1].sum);
  // On a page in one language, some words that might be another's (names, addresses) do not make it that.
  if (best && page !== null && best[0] !== page && best[1].sum < STRANGE + LEAD * (scores.get(page)?.sum ?? 0)) return null;
  if (!best || best[1].sum < ENOUGH || best[1].hits < SHARE * words.length) return null;
  return best[1].sum >= LEAD * (next?.[1].sum ?? 0) ? best[0] : null;
}
