import type { Imprint } from '../archive/read/imprints.js';
import type { ArticleRecord } from '../page/index.js';
import { type CslName, toCslName } from './csl-name.js';

/** An article as citation programs (Zotero, pandoc, citeproc) know it: CSL-JSON 1.0.2. What is not known is left out. */
export interface CslItem {
  /** The article's key. */
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly 'publisher-place'?: string;
  readonly ISSN?: string;
  /** Without the word that styles print behind it: `Late` for "Late Edition". */
  readonly edition?: string;
  /** The section (栏目) whose heading stands over it. */
  readonly section?: string;
  /** Year; year and month; or year, month and day. */
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  /** Page labels, in reading order: `A1, A4`. */
  readonly page?: string;
  /** ISO 639: `zh`, `en`. */
  readonly language?: string;
}

/** How much of a text stands for a headline that is not there: characters of Han, or words. */
const INCIPIT = { characters: 16, words: 8 };

/** An article for a bibliography. @param imprint what is known of its newspaper */
export function toCslItem(record: ArticleRecord, imprint?: Imprint): CslItem {
  const { id, publication, issue_date, edition, section, pages, language, byline } = record;
  return known({
    id,
    type: 'article-newspaper' as const,
    title: titleOf(record),
    author: byline.length === 0 ? null : byline.map(toCslName),
    'container-title': publication,
    'publisher-place': imprint?.place ?? null,
    ISSN: imprint?.issn ?? null,
    edition: edition?.replace(/\s+edition$/i, '') ?? null,
    section,
    issued: readDate(issue_date),
    page: pages.length === 0 ? null : pages.join(', '),
    language,
  });
}

type Known<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

function known<T extends object>(fields: T): Known<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Known<T>;
}

/**
 * The headline alone: kickers and decks are no part of a title in GB/T 7714 (further title information may be left out) nor
 * in Chicago. Where there is none, the deck or the kicker, which the paper printed too; else the article's first words in
 * square brackets, as catalogues (ISBD, GB/T 3792) mark a title that they supply.
 */
function titleOf({ headline, deck, kicker, paragraphs }: ArticleRecord): string | null {
  const printed = [headline, deck, kicker].map((field) => tidy(field ?? '')).find((field) => field !== '');
  if (printed !== undefined) return printed;
  const first = paragraphs.find(({ kind, text }) => kind === 'body' && tidy(text) !== '');
  return first === undefined ? null : `[${shorten(tidy(first.text))}]`;
}

function shorten(text: string): string {
  const characters = [...text];
  const isHan = /\p{Script=Han}/u.test(characters.slice(0, INCIPIT.characters).join(''));
  const short = isHan ? characters.slice(0, INCIPIT.characters).join('') : text.split(' ').slice(0, INCIPIT.words).join(' ');
  return short.length < text.length ? `${short.replace(/[\s，、；：,;:]+$/u, '')}…` : text;
}

/** On one line; blanks that a Chinese headline has between its halves stay. */
function tidy(text: string): string {
  return text.replace(/[^\S\u3000]+/g, ' ').trim();
}

function readDate(iso: string | null): CslItem['issued'] | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso ?? '');
  return match ? { 'date-parts': [match.slice(1).filter(Boolean).map(Number)] } : null;
}
