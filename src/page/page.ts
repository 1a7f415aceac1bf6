import type { Block } from './block.js';
import type { Diagnosis } from './diagnosis.js';
import type { SaidArticle, Sheet } from './layout.js';
import type { Notice } from './notice.js';

/** A language by its ISO 639-1 code: `fr`. Any may be named, with conventions or without. */
export type LanguageCode = string;

/** True for what may be the code of a language: two letters of ISO 639-1, or three of ISO 639-3 for one that has none. */
export function isLanguageCode(text: string): boolean {
  return /^[a-z]{2,3}$/.test(text);
}

/** What is known of a page. Null is unknown. */
export interface Identity {
  readonly publication: string | null;
  /** ISO date, `2024-03-08`; `2024-03` or `2024` where the day or month is not known. */
  readonly date: string | null;
  /** The page's label: "1", "A4". */
  readonly page: string | null;
  readonly edition: string | null;
  /** The article's number or name on its page, where a file holds one article. */
  readonly item: string | null;
}

export type IdentityField = keyof Identity;

/** The fields of an identity, in the order in which people read them. */
export const IDENTITY_FIELDS = ['publication', 'date', 'page', 'edition', 'item'] as const satisfies readonly IdentityField[];

/**
 * Where a part of an identity comes from, strongest first. `format` is what a file's format says of a page (a record of a database, a METS), a `border` is a line between the pages of one file, `file` what another page of
 * the file says, a `guess` a number or month in a file's name that may count another thing.
 */
export const BASES = [
  'user',
  'option',
  'manifest',
  'front matter',
  'format',
  'pattern',
  'path',
  'text',
  'border',
  'file',
  'guess',
] as const;
export type Basis = (typeof BASES)[number];

/** One part of an identity and the evidence for it. */
export interface Identification {
  readonly field: IdentityField;
  readonly value: string;
  readonly basis: Basis;
  /** The text it was read from. */
  readonly evidence: string;
}

const STATED: readonly Basis[] = ['option', 'manifest', 'pattern'];

/** True for a run's explicit word: it holds over what earlier runs said. */
export function isStated(basis: Basis): boolean {
  return STATED.includes(basis);
}

const INFERRED: readonly Basis[] = ['path', 'text', 'border', 'file', 'guess'];

/** True where the program worked it out by itself and a person may want to confirm it. */
export function isInferred(basis: Basis): boolean {
  return INFERRED.includes(basis);
}

/** A value of the front matter with the lines that it stands on. */
export interface FrontValue {
  /** As the file calls it. */
  readonly key: string;
  readonly texts: readonly string[];
  readonly lines: readonly number[];
}

/** What front matter says of the one article of a file. */
export interface FrontArticle {
  readonly headline: FrontValue | null;
  readonly deck: FrontValue | null;
  readonly byline: FrontValue | null;
  /** Its section (栏目, column, region). @default none */
  readonly section?: FrontValue;
  /** What else is said there, in its order. @default nothing */
  readonly facts?: readonly FrontValue[];
}

/** The middle of the program: what a reader returns and stages work on. */
export interface Page {
  readonly kind: 'page';
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
  /** What kind of page it is, once its lines have been looked at. */
  readonly diagnosis?: Diagnosis;
  /** What the document says of itself (front matter). */
  readonly identifications: readonly Identification[];
  /** What it says of its article; absent where it says nothing. */
  readonly front?: FrontArticle;
  /** What boxes of its lines are measured in; absent for text. */
  readonly sheet?: Sheet;
  /** Words that its line breaks part, as the format has them; absent where it says nothing. */
  readonly words?: readonly string[];
  /** What its format says of its articles; absent where it says nothing. */
  readonly saidArticles?: readonly SaidArticle[];
}
