import type { Dateline, Evidence } from '../page/index.js';
import type { LineForms, Term } from './line-forms.js';

/**
 * A pattern of print with examples that a test holds: each of `examples` matches, none of `others` does.
 * Named groups carry what is read: `page`, `mark`, `names`, `agency`, `place`, `month`, `day`, `speaker`.
 */
export interface Pattern {
  readonly name: string;
  readonly pattern: RegExp;
  /**
   * What every text that it matches has, quick to look for: only there the pattern is tried, and first compiled, which takes
   * some milliseconds for the long ones. @default tried on every text
   */
  readonly hint?: RegExp;
  readonly examples: readonly string[];
  readonly others: readonly string[];
}

/** A jump line. `whole` patterns count only where they are a whole line; others also at the start or end of a text. */
export interface JumpPattern extends Pattern {
  readonly direction: 'from' | 'on';
  readonly whole: boolean;
}

/** A printed lead-in at the start of a paragraph, or a credit at its end or alone on a line. */
export interface CreditPattern extends Pattern {
  readonly stands: 'start' | 'end' | 'alone';
  /**
   * Its names stand without blanks, or without a word that says what they are: at most this share of them may not look like
   * names, as those of other nations do not; with more it is no credit. @default any
   */
  readonly strange?: number;
}

/** A line that belongs to no article, but for where the lines around it say otherwise. */
export interface FurniturePattern extends Pattern {
  /** A line of a paragraph may look the same: it is none in the middle of a sentence or of a block of text. @default false */
  readonly likeProse?: boolean;
  /** Firms and people print such lines too: it is the paper's own beside other lines of the paper, and else part of a text. @default false */
  readonly ofAnyone?: boolean;
  /** Under a headline of its own it is what the item says: always, or where the item has no paragraph. @default null */
  readonly asItem?: 'always' | 'alone';
  /** Where it ends with a colon, the word and the date in the next lines are its value. @default false */
  readonly valueFollows?: boolean;
}

/**
 * What a model that read the page says itself: a whole line, at the start or end of the page, anywhere, or where several of it stand on the page;
 * or words inside a line, of which the group `kept` is print. Beside these, what shows that a person edited the text: brackets are theirs then.
 */
export interface RemarkPattern extends Pattern {
  readonly stands: 'start' | 'end' | 'anywhere' | 'several' | 'inside' | 'edition';
}

/** A row of a list. Several under each other make one; prose may begin like a row, but is longer. */
export interface RowPattern extends Pattern {
  /** So many rows of the form make a list. */
  readonly least: number;
  /** Half of the rows are no wider, in half-ems. */
  readonly usual: number;
  /** Its start tells it, so that it may go on in further lines. @default false */
  readonly wraps?: boolean;
  /** It begins with a mark, as a paragraph of short news may. @default false */
  readonly marks?: boolean;
  /** Its first group counts the rows: each number is higher than the one before it. @default false */
  readonly counts?: boolean;
}

/** What a folio line or a running head says of the page. */
export interface Folio {
  readonly publication: string | null;
  readonly date: string | null;
  readonly page: string | null;
}

/** Lengths of headings, in the unit of `measure`: characters or words. */
export interface HeadingLengths {
  readonly measure: (text: string) => number;
  /** As long or longer: rather a headline. */
  readonly headline: number;
  /** As short or shorter: rather a cross-heading. */
  readonly crossHeading: number;
}

/** What the newspapers of one language print, as data; stages and assembly apply it and name no language. */
export interface Conventions {
  /** Its ISO 639-1 code, by which it stands in the table; null for what holds in any language. */
  readonly language: string | null;
  /** The script it is printed in, as Unicode names it: Latin, Cyrillic. */
  readonly script: string;
  /**
   * Its commonest words in small letters, parted by blanks, by which a text is told from one in another language of its script.
   * They take the place of those in common-words.ts; empty for a language that its script tells.
   */
  readonly commonWords: string;
  /** How its lines look. */
  readonly forms: LineForms;
  /** False for a text without a letter of the language's script, which is no jump line or credit of it. */
  readonly mayHold: (text: string) => boolean;
  /** Jump lines, tried in order. */
  readonly jumps: readonly JumpPattern[];
  /** Lines that belong to no article, tried in order against a whole block. */
  readonly furniture: readonly FurniturePattern[];
  /** What a paper's name alone looks like, at the head of a page over its date or number. */
  readonly nameplates: readonly Pattern[];
  /** A line that counts the issues: volume, number, price. Under a name it makes a nameplate of it. */
  readonly issues: readonly Pattern[];
  /** Words that say that a date in a line about the paper is when it was founded, or its rights began. */
  readonly foundings: RegExp;
  /** The date line of an issue, with what no date under a headline has: the place (Latin) or the weekday. */
  readonly issueDates: readonly Pattern[];
  /** Names of sections, which stand over headlines. */
  readonly sections: readonly Pattern[];
  /** The headings of boxes that say what is on which page. */
  readonly contents: readonly Pattern[];
  /** Lines of such boxes: a title and its page. */
  readonly contentsLines: readonly Pattern[];
  /** What a model says around the text: whole lines. */
  readonly remarks: readonly RemarkPattern[];
  /** What a model says inside a line. */
  readonly insertions: readonly RemarkPattern[];
  /** Rows of lists that only papers of the language print so. */
  readonly rows: readonly RowPattern[];
  /** Bylines, datelines and agency credits. */
  readonly credits: readonly CreditPattern[];
  /** A person or role that may speak a paragraph (`speaker`), with its colon. Most need more evidence than the pattern. */
  readonly speakers: readonly Pattern[];
  /** The start of a note under an interview: where to send questions, who wrote it down. */
  readonly closingNote: RegExp;
  /** Names of roles that speak in interviews: 记者, 主持人, "Q". */
  readonly roles: RegExp;
  /** Headlines that are the front half of a sentence (…时强调, …指出): kickers. */
  readonly kickers: readonly Pattern[];
  /** The start of a headline's second line, and the end of a first line that has a second. */
  readonly headlineGoesOn: RegExp;
  readonly headlineLeads: RegExp;
  /** Short lines after a headline that say who was there or add to it. */
  readonly decks: readonly Pattern[];
  /** The label of a summary under a headline (核心提示), alone on its line or before its text. */
  readonly summary: RegExp;
  /** A dateline or its beginning alone on a line, which begins the paragraph behind it. */
  readonly datelineAlone: RegExp;
  /** How headings are measured, and from which length on they rather head an article, up to which a part of one. */
  readonly headingLengths: HeadingLengths;
  /** A cross-heading with the number of its part, parted from it by a blank: 二　晚班. */
  readonly numberedPart: RegExp;
  /** Lines of verse and lists, and headings, are no longer, in characters. */
  readonly shortLine: number;
  /** A page that marks its headlines marks what stands over them too; an unmarked deck stands only over a byline or a paragraph. */
  readonly marksKickers: boolean;
  /** Capitals rank headings of one level: a word or two of them over small letters is a kicker, the only line of them the headline. */
  readonly capitalsRank: boolean;
  /** Where three headings of one level stand together and nothing else tells: headline over decks, or kicker, headline, deck. */
  readonly threeHeadings: 'headline-first' | 'kicker-first';
  /** A name alone on a line is a byline only under a marked headline: under others it is what the item is about. */
  readonly namesNeedMarks: boolean;
  /** Names of places that look like names of people (San Mateo). */
  readonly places: RegExp;
  /** A row, result, question or sentence that a deck is never printed as. */
  readonly noDeck: RegExp;
  /** The start of a text behind a hyphen that stands for the end of a word (Ein- und Ausfuhr): hyphen and blank stay. */
  readonly suspended: RegExp;
  /** A word with the hyphen that a line was broken at, which is the word's own: celui-ci, dit-on. */
  readonly hyphened: RegExp;
  /** The end of a text that may end a paragraph. */
  readonly closes: RegExp;
  /** The end of a text that cannot end a paragraph. */
  readonly opens: RegExp;
  /** The start of a text that cannot start a paragraph. */
  readonly goesOn: RegExp;
  /** Whether `goesOn` speaks for a seam by itself; where not, `seamEvidence` weighs what it means. */
  readonly goesOnJoins: boolean;
  /** The start of a text that is a rest where another text of the page lacks one. */
  readonly beginsRest: RegExp;
  /** A line of a poem, where its author stands over it: short, without figures or labels. */
  readonly verse: RegExp;
  /** A line of a list or of verse rather than of prose: too short for its language to be without a mark. */
  readonly isBareLine: (text: string) => boolean;
  /** What the characters on both sides of a break say of whether a sentence runs across it. */
  readonly seamEvidence: (left: string, right: string) => Evidence[];
  /** Tells words of the language, where it has spaces and breaks words by hyphens; null where it has not. */
  readonly isWord: ((word: string) => boolean) | null;
  /** The share of a text that is made of known words, 0 to 1, by which the quality of its OCR is estimated; null where it is too short, and without a list of words. */
  readonly knownShare: (text: string) => number | null;
  /** Words and names that tell what a text is about, folded. */
  readonly termsOf: (text: string) => readonly Term[];
  /** How likely an unmarked line of its own is a heading by its form alone, in log-odds. */
  readonly headingEvidence: (text: string) => Evidence[];
  /** Words that typically start a paragraph. */
  readonly begins: RegExp;
  /** The dates in a text, as ISO dates; impossible dates are left out. */
  readonly parseDate: (text: string) => string | null;
  /** The year, or the year and month, that a whole text is (March 1900, 1900年3月), as `1900` or `1900-03`; null for other texts. */
  readonly parsePartialDate: (text: string) => string | null;
  /** What a folio says; null for a text that is none. */
  readonly readFolio: (text: string) => Folio | null;
  /** What a line says that a library's site puts over or under a text copied from it: paper, date and page; null for a text that is none. */
  readonly readSourceLine: (text: string) => Folio | null;
  /** The names in a byline's `names` group. */
  readonly splitNames: (names: string) => string[];
  /** True for what looks like one person's name, and is no common word. */
  readonly isName: (text: string) => boolean;
  /** True for a line that signs a letter or a notice, and heads nothing. */
  readonly signs: (text: string) => boolean;
  /** A dateline from the groups of a matched credit. */
  readonly readDateline: (groups: Readonly<Record<string, string | undefined>>) => Dateline;
}
