import type { Dateline } from '../page/index.js';
import type { Conventions, CreditPattern } from './convention.js';
import { conventionsFor, conventionsOf, languages } from './languages.js';
import { match } from './match.js';
import { remember } from './remember.js';
import type { Language } from './table.js';

/** What the credits of an article say. */
export interface Credits {
  readonly byline: readonly string[];
  readonly dateline: Dateline | null;
}

/** A paragraph's text with the credits at its start and end read. */
export interface CreditedText extends Credits {
  /** The printed lead-in, with the blank behind it; null for none, and where the paragraph is nothing else. */
  readonly label: string | null;
  /** Whether the paragraph begins with a lead-in, be it all of it or not. */
  readonly ledIn: boolean;
  /** The text behind the label; a credit at the end stays in it. */
  readonly text: string;
}

/** Longest lead-in or credit in characters. */
const LONGEST = 120;

/** Reads 本报讯（记者…）, a dateline or a credit at the end of a paragraph. */
export function readParagraphCredits(printed: string, language: Language | null): CreditedText {
  return (CREDITED.get(language) ?? readCreditsOfNone)(printed);
}

const CREDITED: ReadonlyMap<Language | null, (printed: string) => CreditedText> = new Map(
  languages.map((language) => [language, remember((printed) => readCredits(printed, language))]),
);

const readCreditsOfNone = (printed: string): CreditedText => readCredits(printed, null);

function readCredits(printed: string, language: Language | null): CreditedText {
  const own = conventionsOf(language);
  let label = '';
  let credits: Credits = { byline: [], dateline: null };
  const head = printed.slice(0, LONGEST);
  for (const pattern of own.credits) {
    if (pattern.stands !== 'start' || label !== '') continue;
    const found = match(pattern, head);
    const read = found && found[0].length > 0 ? readMatch(found, pattern, own) : null;
    if (!found || !read) continue;
    label = found[0];
    credits = read;
  }
  const tail = printed.slice(Math.max(0, printed.length - LONGEST));
  for (const pattern of own.credits) {
    if (pattern.stands !== 'end') continue;
    const found = match(pattern, tail);
    const read = found ? readMatch(found, pattern, own) : null;
    if (read) credits = mergeCredits(credits, read);
  }
  const ledIn = label !== '';
  // A paragraph that is only a lead-in keeps its words as text.
  if (printed.slice(label.length).trim() === '') label = '';
  return { label: label || null, ledIn, text: printed.slice(label.length), ...credits };
}

/** Reads a line that is nothing but a credit ("By JANE DOE", 本报记者 王小禾); null for other lines. */
export const readCreditLine: (text: string) => Credits | null = remember((text) => {
  if (text.length > LONGEST) return null;
  for (const own of conventionsFor(text)) {
    if (!own.mayHold(text)) continue;
    for (const pattern of own.credits) {
      const found = pattern.stands === 'alone' ? match(pattern, text) : null;
      const read = found ? readMatch(found, pattern, own) : null;
      if (read) return read;
    }
  }
  return null;
});

/** Credits of one article together: its first dateline, and every name once. */
export function mergeCredits(a: Credits, b: Credits): Credits {
  return { byline: [...new Set([...a.byline, ...b.byline])], dateline: a.dateline ?? b.dateline };
}

/** Null where a pattern has matched what are no names. */
function readMatch(found: RegExpExecArray, { strange }: CreditPattern, own: Conventions): Credits | null {
  const groups = found.groups ?? {};
  const names = groups.names ?? groups.names2;
  const dated = groups.agency !== undefined || groups.place !== undefined;
  const byline = names ? own.splitNames(names) : [];
  if (strange !== undefined && !areNames(byline, strange, own)) return null;
  return { byline, dateline: dated ? known(own.readDateline(groups)) : null };
}

function areNames(names: readonly string[], strange: number, own: Conventions): boolean {
  return names.length > 0 && names.filter((name) => !own.isName(name)).length <= strange * names.length;
}

/** A dateline that says nothing is none: （本报综合） has the paper's own name only. */
function known(dateline: Dateline): Dateline | null {
  return dateline.agency === null && dateline.place === null && dateline.date === null ? null : dateline;
}
