import type { Folio } from '../convention.js';
import { type FolioParts, readFolioLine } from '../read-folio-line.js';
import { DATE, parseFrDate, WEEKDAY } from './dates.js';
import { PAPER } from './names.js';

const PARTS: FolioParts = {
  date: new RegExp(String.raw`(?:\b[Ll]e\s+)?${DATE}`, 'u'),
  parseDate: parseFrDate,
  weekday: new RegExp(String.raw`(?<!\p{L})${WEEKDAY}(?!\p{L})`, 'u'),
  page: /(?<!\p{L})(?:[Pp]age|PAGE|[Pp]\.)\s*(?<page>[A-Z]?\d{1,3})(?!\d)/u,
  paper: new RegExp(String.raw`(?<paper>${PAPER})`, 'u'),
  other:
    /(?<!\p{L})(?:[Nn][°ºo]\.?\s*\d[\d.]{0,6}\b|\d{1,3}\s?(?:e|me|ème)\s+[Aa]nnée|(?:[ÉE]dition|ÉDITION)(?:\s+(?:du|de)\s+\p{L}+)?|[Pp]olitique|[Ll]ocales?|[Ss]ports?|[ÉE]conomie|[Cc]ulture|[Mm]onde|[Ss]ociété)(?!\p{L})/gu,
  town: /^(?!(?:En|Le|Du|Au|Depuis|Dès|Avant|Après|Jusqu['’]au)\s)\p{Lu}[\p{L}’'-]+(?:[\s-](?:\p{Lu}|sur|de|la|le|les|en)[\p{L}-]*){0,3}, (?=(?:\p{L}+,? )?(?:le )?\d)/u,
};

/** A folio: nothing but the paper's name, a date, a page, the day, the number of the issue. */
export function readFrFolio(text: string): Folio | null {
  return readFolioLine(text, PARTS);
}
