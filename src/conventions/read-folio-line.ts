import type { Folio } from './convention.js';
import { readPageLabel } from './labels.js';

/** What the folios of a language are made of, each found anywhere in a line. */
export interface FolioParts {
  /** A date with its year. */
  readonly date: RegExp;
  readonly parseDate: (text: string) => string | null;
  readonly weekday: RegExp;
  /** A page, with the group `page`. */
  readonly page: RegExp;
  /** A paper's name, with the group `paper`. */
  readonly paper: RegExp;
  /** What else stands there: a section, an edition, the number of the issue. */
  readonly other: RegExp;
  /** The place in front of a date, with its comma. */
  readonly town: RegExp;
}

/** Longer than any folio. */
const LONGEST = 110;

/** A folio: nothing but the paper's name, a date, a page, the day and a few words of a masthead. Null for a line with anything else, and for a name alone. */
export function readFolioLine(text: string, parts: FolioParts): Folio | null {
  if (text.length > LONGEST) return null;
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const printed = /\d{4}/.test(plain) ? parts.date.exec(plain)?.[0] : undefined;
  const date = printed === undefined ? null : parts.parseDate(printed);
  const page = parts.page.exec(plain);
  if (date === null && page === null) return null;
  const undated = date === null ? plain : plain.replace(parts.town, ' | ').replace(parts.date, ' | ');
  const unpaged = page === null ? undated : undated.replace(page[0], ' | ');
  const paper = parts.paper.exec(unpaged)?.groups?.paper ?? null;
  const rest = unpaged
    .replace(paper ?? '', ' ')
    .replace(parts.weekday, ' ')
    .replace(parts.other, ' ')
    .replace(/[\s|·•,.:;/—–_*()-]+/gu, '');
  const bare = /^\d{1,3}$/.test(rest) && date !== null && (paper !== null || parts.weekday.test(plain)) ? rest : null;
  if (rest !== '' && bare === null) return null;
  return { publication: paper, date, page: readPageLabel(page?.groups?.page ?? bare ?? '') };
}
