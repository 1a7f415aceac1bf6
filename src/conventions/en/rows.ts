import type { RowPattern } from '../convention.js';
import { MONTH, WEEKDAY } from './dates.js';

/** What prices are given in. */
const UNIT = String.raw`(?:c|cts?|cents?|d|s|lbs?|bu|bbls?|doz|each|per\s\w+|a\s\w+)\.?`;

/** Rows of lists. To add a row, give it a name, its pattern, `examples` and `others`. */
export const rows: readonly RowPattern[] = [
  {
    name: 'a day and what came then',
    pattern: new RegExp(
      String.raw`^(?:${WEEKDAY},?\s+)?(?:${MONTH}\s+\d{1,2}|\d{1,2}\s+${MONTH})(?:st|nd|rd|th)?\s*(?:[—–:]|--|\s-\s|\.\s*[—–])\s*(?=\S)`,
      'u',
    ),
    least: 2,
    usual: 170,
    wraps: true,
    examples: ['October 6 — Mary Fenn, schooner, from Cobb’s Bay', 'May 3: Ladies’ Aid, Grange Hall', 'Sat., Oct. 8 -- Band concert'],
    others: ['October 6 was a cold day', 'MILLPORT, October 6 — The ferry sank.'],
  },
  {
    name: 'a ship',
    pattern:
      /^(?:[A-Z][\p{L}'’.-]*\s?){1,4},\s(?:(?:the|Br|Nor|Ger|Am)\.?\s)?(?:schooner|schr|ketch|barque?|bark|brig|ship|sloop|steamer|str|cutter|p\.s|s\.s)\b(?!\s(?:own|build|chandl))/u,
    least: 3,
    usual: 120,
    wraps: true,
    examples: ['Mary Fenn, schooner, 84 tons, Dray, from Cobb’s Bay', 'Heron, p.s., 210 tons, Pask, for Tillery'],
    others: ['The schooner Mary Fenn, 84 tons, came in.', 'Mr. Dray, ship owner'],
  },
  {
    name: 'two sides and their scores',
    pattern: /^\p{Lu}[^.!?;]{1,40}?\s\d{1,3}(?:[,;]|\s[-–—]\s?|\s)\s*\p{Lu}[^.!?;]{1,40}?\s\d{1,3}(?:\s*\([^)]{1,16}\))?\.?$/u,
    least: 2,
    usual: 60,
    examples: ['Millport 7, Tillery 2', 'Cobb’s Bay 21, Orr Valley 14 (OT)'],
    others: ['Millport beat Tillery 7 to 2.', 'The Millport 7 and the Tillery 2 met on May 3'],
  },
  {
    name: 'what leaders join to a number',
    pattern: /^\p{Lu}[^!?;]{0,70}?\s?(?:(?:\.\s?){3,}|…+\s?|_{3,}\s?)[$£]?\d[\d,./½¼¾-]*(?:\s?[a-z%]{1,5}\.?)?$/u,
    least: 3,
    usual: 60,
    examples: ['Amos, b Lund . . . . . 12', 'Byes ....... 3', 'Oats, per bushel……40c'],
    others: ['Then . . . nothing.', 'The score was 12'],
  },
  {
    name: 'goods and their price',
    pattern: new RegExp(
      String.raw`^\p{Lu}[^!?;]{1,56}?[\s,:](?:[$£]\s?)?[\d½¼¾⅓⅔⅛⅜⅝⅞][\d@½¼¾⅓⅔⅛⅜⅝⅞,./–-]*(?:\s?(?:to|@)\s?[$£]?[\d½¼¾⅓⅔⅛⅜⅝⅞][\d½¼¾⅓⅔⅛⅜⅝⅞,./]*)?(?:\s?${UNIT})(?:\s?${UNIT})?$`,
      'u',
    ),
    least: 3,
    usual: 60,
    examples: ['Wheat, No. 2 red, 92@94 cents.', 'Butter, 22 to 24c', 'Eggs, 18 cents per dozen', 'Apples, $2.50 a barrel'],
    others: ['Eggs rose to 18 cents on Friday', 'The toll is to be ten cents'],
  },
  {
    name: 'a notice that begins in capitals',
    pattern:
      /^(?:(?:FOUND|LOST|WANTED|FOR SALE|FOR RENT|TO LET|FREE|HELP WANTED)\s?[:—–-]|(?!Q|A)\p{Lu}[\p{Lu}'’&/ -]{2,24}[,.]\s)(?=[^\n]{8,110}$)(?![^\n]*\((?:AP|UPI|Reuters)\))/u,
    least: 2,
    usual: 84,
    examples: ["COOK, breakfast shift. Apply at Pask's Diner.", 'LOST: green canoe. Reward. 555-0142.', 'ROOM, quiet person. $300.'],
    others: ['WASHINGTON, March 7 (AP) — The Senate met.', 'MAYOR: We will build it.', 'The cook, at the breakfast shift'],
  },
  {
    name: 'a notice with a telephone',
    pattern: /^(?=[^\n]{12,140}$)[^\n]*(?<![\d-])(?:\(?\d{3}\)?[ .-])?\d{3}-\d{4}(?![\d-])[^\n]{0,24}$/u,
    least: 2,
    usual: 100,
    examples: ['1998 Dodge pickup, 4x4, runs good. $1,900. 555-0142.', '2003 Subaru wagon, new clutch. 555-0177, eves.'],
    others: ['Call 555-0142 to hear more of what the committee has planned for the spring.', '1861-1865'],
  },
];
