import type { Folio } from '../convention.js';
import { type FolioParts, readFolioLine } from '../read-folio-line.js';
import { DATE, parseDeFolioDate, WEEKDAY } from './dates.js';
import { PAPER } from './names.js';
import { inOldPrint } from './old-print.js';

const PARTS: FolioParts = {
  date: new RegExp(DATE, 'u'),
  parseDate: parseDeFolioDate,
  weekday: new RegExp(WEEKDAY, 'u'),
  page: new RegExp(String.raw`(?<!\p{L})(?:${inOldPrint('Seite')}|SEITE|S\.)\s*(?<page>[A-Z]?\d{1,3})(?!\d)`, 'u'),
  paper: new RegExp(String.raw`(?<paper>${PAPER})`, 'u'),
  other: new RegExp(
    String.raw`\b(?:(?:Nr|Nro|No|Num)\.?\s*\d{1,4}\b|(?:${inOldPrint('Erstes|Zweites|Drittes')})\s+Blatt|(?:\d{1,3}\.\s*)?Jahrgang(?:\s\d+)?|(?:Morgen|Abend|Mittag)-?(?:blatt|${inOldPrint('ausgabe')})|${inOldPrint('Beilage|Lokales|Politik|Feuilleton|Sport|Wirtschaft|Kultur|Ausland|Inland|Panorama')})`,
    'gu',
  ),
  town: new RegExp(
    String.raw`^(?!(?:Am|Im|Vom|Seit|Bis|Ab|Zum|In|Den)\s|${WEEKDAY})\p{Lu}[\p{L}.-]+(?:\s(?:\p{Lu}|am|an|der|a\.|d\.|im)[\p{L}.]*){0,3}, (?=(?:\p{L}+,? )?(?:den )?\d)`,
    'u',
  ),
};

/** A folio: nothing but the paper's name, a date, a page, the day, the number of the issue. */
export function readDeFolio(text: string): Folio | null {
  return readFolioLine(text, PARTS);
}
