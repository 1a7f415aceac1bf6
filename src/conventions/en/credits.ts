import type { Dateline } from '../../page/index.js';
import type { CreditPattern } from '../convention.js';
import { isoDay } from '../dates.js';
import { MONTH, readMonth } from './dates.js';

export const NAME = String.raw`(?:(?:[A-Z][\p{L}'’.-]*|de|van|von|der|la|Mc\p{L}+|O['’]\p{L}+)\s+){1,4}[A-Z][\p{L}'’.-]+(?:,?\s+Jr\.)?`;
export const NAMES = String.raw`(?<names>${NAME}(?:\s*(?:,|and|AND|&)\s*${NAME}){0,5})`;
const POSITION = String.raw`(?:(?:Senior |Special |Chief )?(?:Staff|Associated Press|AP|Reuters|Times|Courier|Gazette|Herald|Post|Tribune|News|Political|City|Sports|Education|Business|Science|Health|Features?|Foreign|Contributing|Washington)\s+)*(?:Writers?|Reporters?|Correspondents?|Staff|Editors?|Columnist|Bureau Chief)|(?:[A-Z][\p{L}'’&]+\s+){1,4}(?:Staff(?:\s+(?:Writer|Reporter))?|Writer|Correspondent)|Special to (?:the |The )?[\p{L} ]{3,40}|of the [\p{L} ]{3,40} [Ss]taff|The Associated Press|Associated Press|Reuters`;
const IS_POSITION = new RegExp(`^(?:${POSITION})$`, 'u');
const AGENCY = 'AP|Reuters|UPI|AFP|UP|INS|Xinhua|PA|CP|TASS|CNS|Bloomberg|Associated Press|United Press|Reuter';
const PLACE = String.raw`(?<place>[A-Z][A-Z.'’ -]{2,30}(?:,\s*(?:[A-Z][\p{Ll}]+\.?|[A-Z]\.[A-Z]\.|[A-Z][\p{L}.]{1,9}(?:\s[A-Z][\p{L}]+)?))?)`;
const DASH = String.raw`\s*(?:—|–|--|―|-)\s*`;

export const credits: readonly CreditPattern[] = [
  {
    name: 'dateline',
    stands: 'start',
    pattern: new RegExp(
      String.raw`^${PLACE},\s+(?<month>${MONTH})\s+(?<day>\d{1,2})(?:,\s*\d{4})?\s*(?:[(](?<agency>${AGENCY})[)])?${DASH}`,
      'u',
    ),
    examples: [
      'WASHINGTON, March 7 (AP) — The',
      'PORT ELLISON, Aug. 16 — Fire',
      'LONDON, Feb. 3 (Reuters) - Prices',
      'ST. PAUL, Minn., May 2 (UPI) -- Rain',
    ],
    others: ['Washington, March 7', 'March 7 (AP) — x', 'THE COURT, May said'],
  },
  {
    name: 'undated dateline',
    stands: 'start',
    pattern: new RegExp(String.raw`^${PLACE}\s+[(](?<agency>${AGENCY})[)]${DASH}`, 'u'),
    examples: ['BEIJING (AP) — Officials', 'LONDON (Reuters) - Shares', 'HARROW, Ohio (AP) — A'],
    others: ['Beijing (AP) — x', 'The agency (AP) — it said'],
  },
  {
    name: 'place line',
    stands: 'start',
    pattern: new RegExp(String.raw`^${PLACE}\s*(?:—|–|--|―)\s*(?=["“A-Z])`, 'u'),
    examples: ['HARROW — The council', 'PORT ELLISON – “We won'],
    others: ['HARROW - the council', 'He — the mayor'],
  },
  {
    name: 'byline',
    stands: 'alone',
    pattern: new RegExp(String.raw`^[—–\s]*(?:[Bb]y|BY)\s*[:]?\s+${NAMES}(?:\s*(?:,|/|\||—|–|-|\s)\s*(?:${POSITION}))?\.?$`, 'u'),
    examples: [
      'By JANE DOE',
      'By Jane Doe and John Q. Smith',
      'BY JANE DOE, Staff Writer',
      'By John Smith / Staff Writer',
      "By Mary O'Brien, Special to The Courier",
      'By JANE DOE and JOHN ROE',
    ],
    others: ['By noon the river had crested', 'By Jane Doe the river ran slowly'],
  },
  {
    name: 'signature',
    stands: 'alone',
    pattern: new RegExp(String.raw`^[—–]\s*${NAMES}(?:,\s+[A-Z][\p{L}.' ]{2,30})?\.?$`, 'u'),
    examples: ['—Margaret Oakes, East Harrow', '— Josefa Lima', '—John Roe and Jane Roe, Mill Street'],
    others: ['— The river rose.', 'Margaret Oakes, East Harrow'],
  },
  {
    name: 'position',
    stands: 'alone',
    pattern: new RegExp(String.raw`^[(]?(?:${POSITION})[)]?$`, 'u'),
    examples: ['Staff Writer', 'Courier Staff Writer', 'Special to The New York Times', 'Associated Press Writer', 'The Associated Press'],
    others: ['Staff shortages', 'Editor resigns'],
  },
  {
    name: 'byline at the end',
    stands: 'end',
    pattern: new RegExp(String.raw`\s+[(—–-]\s*(?:[Bb]y|BY)\s+${NAMES}\s*[)]?$`, 'u'),
    examples: ['The bridge will reopen in June. —By Jane Doe', 'It is over. (By JANE DOE)'],
    others: ['It was written (by Jane Doe) in May'],
  },
];

export function splitEnNames(names: string): string[] {
  return names
    .split(/\s*(?:,(?!\s*Jr)|\band\b|\bAND\b|&)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !IS_POSITION.test(name));
}

export function readEnDateline(groups: Readonly<Record<string, string | undefined>>): Dateline {
  const { agency, place, month, day } = groups;
  return {
    agency: agency ?? null,
    place: place?.trim() ?? null,
    date: isoDay(month ? readMonth(month) : null, day ? Number(day) : null),
  };
}
