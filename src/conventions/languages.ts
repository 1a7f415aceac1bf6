import type { Conventions, Folio } from './convention.js';
import { readPartialNumeric } from './dates.js';
import type { LineForms } from './line-forms.js';
import { makeLanguageNames } from './name-language.js';
import { neutral } from './neutral/index.js';
import { remember } from './remember.js';
import { countScripts } from './scripts.js';
import { conventions, type Language } from './table.js';

/** The languages that have conventions, in the order of the table. */
export const languages: readonly Language[] = Object.keys(conventions).filter(hasConventions);

function hasConventions(code: string): code is Language {
  return Object.hasOwn(conventions, code);
}

const ALL: readonly Conventions[] = languages.map((language) => conventions[language]);

/** The conventions of a language; what holds in any language where it has none of its own. */
export function conventionsOf(language: Language | null): Conventions {
  return language === null ? neutral : conventions[language];
}

/** How the lines of a language look; what holds in any language where it has no conventions. */
export function formsOf(language: Language | null): LineForms {
  return conventionsOf(language).forms;
}

/** UTF-16 units of a text that tell its language. */
const SAMPLE = 4000;

/**
 * The language by whose conventions a text is read, by its script alone: a Han character says about as much as four Latin
 * letters. Null for a text without letters, and for one in a script without conventions (Japanese by its kana).
 * Lines of a known page: {@link readLanguages}. What the language is called: {@link nameLanguage}.
 */
export function languageOf(text: string): Language | null {
  return text.length <= LONGEST_KNOWN ? knownLanguageOf(text) : findLanguage(text);
}

/** Longer texts are asked of once or twice. */
const LONGEST_KNOWN = 400;

const knownLanguageOf = remember(findLanguage);

/** The first language of a script. */
const BY_SCRIPT: ReadonlyMap<string, Language> = new Map(languages.toReversed().map((one) => [conventions[one].script, one]));

const names = makeLanguageNames(conventions);

const HAN = BY_SCRIPT.get('Han') ?? null;
const LATIN = BY_SCRIPT.get('Latin') ?? null;
const HAS_OTHERS = [...BY_SCRIPT.keys()].some((script) => script !== 'Han' && script !== 'Latin');

function findLanguage(text: string): Language | null {
  const { han, latin, letters, kana } = countScripts(text, SAMPLE);
  const other = letters - han - latin;
  if (letters > 0 && (other > han * 4 + latin || kana * 4 > han + kana))
    return HAS_OTHERS ? (BY_SCRIPT.get(names.scriptOf(text) ?? '') ?? null) : null;
  if (han === 0 && latin === 0) return null;
  return han * 4 >= latin ? HAN : LATIN;
}

/**
 * The ISO 639-1 code of the language that a text is in, with conventions or without, by its letters and commonest words; null
 * where it is too short to tell, or in none of the languages that are known.
 */
export const nameLanguage: (text: string) => string | null = names.name;

/** The languages of one page. */
export interface PageLanguages {
  /** By whose conventions the page as a whole is read. */
  readonly page: Language | null;
  /** The language by whose conventions a text of the page is read; null for the neutral ones. */
  readonly of: (text: string) => Language | null;
  /** What the language of a text of the page is called: the page's own for one that is too short to tell; null for unknown. */
  readonly name: (text: string) => string | null;
}

/** UTF-16 units of an article that name its language: some two hundred words. */
const TOLD = 1500;

/** Scripts in which Han characters stand among others. */
const WITH_HAN: ReadonlySet<string> = new Set(['Hiragana', 'Hangul']);

/** Pages whose languages are remembered: stages and assembly ask one after the other, of one page. */
const PAGES = 8;

/**
 * Reads the language of a page, by which its lines are read: what looks English by its letters is French on a French page, and
 * what looks Chinese is Japanese on a Japanese one. Lines in another script, and whole English sentences, stay what they are.
 */
export const readLanguages: (pageText: string) => PageLanguages = remember(findLanguages, PAGES);

function findLanguages(pageText: string): PageLanguages {
  const script = names.scriptOf(pageText);
  const named = nameLanguage(pageText);
  const name = (whole: string): string | null => {
    const text = whole.slice(0, TOLD);
    const own = names.scriptOf(text);
    const isPages = own === script || (own === 'Han' && script !== null && WITH_HAN.has(script) && text.length <= LONGEST_TITLE);
    const sure = own === script || !isPages ? names.nameSurely(text, named) : null;
    return sure ?? (isPages && named !== null ? named : names.name(text));
  };
  const usual = script === null || named === null ? null : WITH_HAN.has(script) ? HAN : (BY_SCRIPT.get(script) ?? null);
  const nameOf = remember((text) => names.nameSurely(text, named));
  if (usual === null && named === null && script === 'Latin' && LATIN !== null) {
    // A page in two languages is named after neither.
    const of = (text: string) => (languageOf(text) === LATIN ? (conventionsNamed(nameOf(text)) ?? LATIN) : languageOf(text));
    return { page: languageOf(pageText), of, name };
  }
  if (usual === null || usual === named) return { page: languageOf(pageText), of: languageOf, name };
  const own = conventionsNamed(named);
  const of = (text: string): Language | null => {
    if (languageOf(text) !== usual) return languageOf(text);
    const sure = conventions[usual].commonWords === '' ? null : nameOf(text);
    return sure === null || sure === named ? own : conventionsNamed(sure);
  };
  return { page: of(pageText), of, name };
}

function conventionsNamed(code: string | null): Language | null {
  return code !== null && hasConventions(code) ? code : null;
}

/** Japanese and Korean titles may have Han characters alone, longer texts have not. */
const LONGEST_TITLE = 40;

const OWN_FIRST: ReadonlyMap<Language | null, readonly Conventions[]> = new Map([
  [null, ALL],
  ...languages.map((own) => [own, [conventions[own], ...ALL.filter((one) => one !== conventions[own])]] as const),
]);

/** The conventions to try on a text: its language's own first, then the others. */
export function conventionsFor(text: string): readonly Conventions[] {
  return OWN_FIRST.get(languageOf(text)) ?? ALL;
}

/** What a folio line says of its page, by the conventions of any language, or of two; null for a text that is none. */
export const readFolio: (text: string) => Folio | null = remember((text) => {
  for (const convention of conventionsFor(text)) {
    const folio = convention.readFolio(text);
    if (folio) return folio;
  }
  for (const [left, right] of splitLanguages(text)) {
    const [one, other] = [left, right].map((half) => conventionsFor(half)[0]?.readFolio(half) ?? null);
    const both = one && other ? joinFolios(one, other) : null;
    if (both) return both;
  }
  return null;
});

/** In the digits or numerals of any of the languages. */
const HAS_YEAR = /[\d０-９]{4}|[〇零○一二三四五六七八九]{4}|民[国國]/u;

/** What a line says that a library's site puts over or under a text copied from it; null for a text that is none. */
export function readSourceLine(text: string): Folio | null {
  if (!HAS_YEAR.test(text)) return null;
  for (const convention of conventionsFor(text)) {
    const source = convention.readSourceLine(text);
    if (source) return source;
  }
  return null;
}

/** The two halves of a text that says a thing in two languages, one after the other: 沅江周報 The Yuan River Weekly. */
export function splitLanguages(text: string): (readonly [string, string])[] {
  if (text.length > LONGEST_KNOWN || !countsTwoScripts(text)) return [];
  return [...text.matchAll(/\s+[|｜/／·•—–-]*\s*/gu)].flatMap((gap) => {
    const halves = [text.slice(0, gap.index).trim(), text.slice(gap.index + gap[0].length).trim()] as const;
    const [left, right] = halves.map((half) => (countsTwoScripts(half) ? null : languageOf(half)));
    return left && right && left !== right ? [halves] : [];
  });
}

function countsTwoScripts(text: string): boolean {
  const { han, latin } = countScripts(text, SAMPLE);
  return han > 0 && latin > 0;
}

/** What both say, where they say the same of what both name; a paper's name in the first. */
function joinFolios(one: Folio, other: Folio): Folio | null {
  const contradicts = (['date', 'page'] as const).some(
    (field) => one[field] !== null && other[field] !== null && one[field] !== other[field],
  );
  if (contradicts) return null;
  return { publication: one.publication ?? other.publication, date: one.date ?? other.date, page: one.page ?? other.page };
}

/** The ISO date in a text, printed in any of the languages' ways or in digits; null for none or an impossible one. */
export function readDate(text: string): string | null {
  for (const convention of conventionsFor(text)) {
    const date = convention.parseDate(text);
    if (date) return date;
  }
  return null;
}

/** The year, or the year and month, that a whole text is: `1900`, `1900-03`; null for other texts. */
export function readPartialDate(text: string): string | null {
  const numeric = readPartialNumeric(text);
  if (numeric !== null) return numeric;
  for (const convention of conventionsFor(text)) {
    const date = convention.parsePartialDate(text);
    if (date) return date;
  }
  return null;
}

/** The share of a text that is made of words that its language's lists have, to two places; null where no list says anything. @param language as `nameLanguage` calls it */
export function estimateQuality(text: string, language: string | null): number | null {
  const share = language !== null && hasConventions(language) ? conventions[language].knownShare(text) : null;
  return share === null ? null : Math.round(100 * share) / 100;
}

/** True for a word of any language that has a list of words. */
export function isKnownWord(word: string): boolean {
  return ALL.some(({ isWord }) => isWord?.(word) === true);
}
