import type { Language } from '../page/index.js';
import type { Conventions, Folio } from './convention.js';
import { en } from './en/index.js';
import { neutral } from './neutral/index.js';
import { remember } from './remember.js';
import { countScripts } from './scripts.js';
import { zh } from './zh/index.js';

/** What newspapers print, one member a language. */
export const conventions = { zh, en } as const satisfies Record<Language, Conventions>;

const ALL: readonly Conventions[] = Object.values(conventions);

/** The conventions of a language; what holds in any language where it has none of its own. */
export function conventionsOf(language: Language | null): Conventions {
  return language === null ? neutral : conventions[language];
}

/** UTF-16 units of a text that tell its language. */
const SAMPLE = 4000;

/**
 * The language of a text by its script: a Han character says about as much as four Latin letters.
 * Null for a text without letters, and for one in another script (Japanese by its kana).
 */
export function languageOf(text: string): Language | null {
  return text.length <= LONGEST_KNOWN ? knownLanguageOf(text) : findLanguage(text);
}

/** Longer texts are asked of once or twice. */
const LONGEST_KNOWN = 400;

const knownLanguageOf = remember(findLanguage);

function findLanguage(text: string): Language | null {
  const { han, latin, letters, kana } = countScripts(text, SAMPLE);
  if (han === 0 && latin === 0) return null;
  const other = letters - han - latin;
  if (other > han * 4 + latin || kana * 4 > han + kana) return null;
  return han * 4 >= latin ? 'zh' : 'en';
}

const OWN_FIRST: Readonly<Record<Language, readonly Conventions[]>> = { zh: [zh, en], en: [en, zh] };

/** The conventions to try on a text: its language's own first, then the others. */
export function conventionsFor(text: string): readonly Conventions[] {
  const language = languageOf(text);
  return language === null ? ALL : OWN_FIRST[language];
}

/** What a folio line says of its page, by the conventions of any language; null for a text that is none. */
export const readFolio: (text: string) => Folio | null = remember((text) => {
  for (const convention of conventionsFor(text)) {
    const folio = convention.readFolio(text);
    if (folio) return folio;
  }
  return null;
});

/** The ISO date in a text, printed in any of the languages' ways or in digits; null for none or an impossible one. */
export function readDate(text: string): string | null {
  for (const convention of conventionsFor(text)) {
    const date = convention.parseDate(text);
    if (date) return date;
  }
  return null;
}

/** True for a word of any language that has a list of words. */
export function isKnownWord(word: string): boolean {
  return ALL.some(({ isWord }) => isWord?.(word) === true);
}
