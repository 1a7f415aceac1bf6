import { isoDate, isoMonth, readNumericDate } from '../dates.js';
import { inOldPrint } from './old-print.js';

/** A month, whole or abbreviated, also as Austria has it. */
export const MONTH = String.raw`(?:Jan(?:uar\b|\.)|Jän(?:ner\b|\.)|Feb(?:ruar\b|r\.|\.|er\b)|(?:März|Maerz)\b|Mrz\.|Apr(?:il\b|\.)|Mai\b|Jun(?:i\b|\.)|Jul(?:i\b|\.)|Aug(?:${inOldPrint('ust')}\b|\.)|Sept?(?:${inOldPrint('ember')}\b|\.)|O[kc]t(?:ober\b|\.)|Nov(?:ember\b|\.)|De[zc](?:ember\b|\.))`;

/** A day of the week, whole or abbreviated. */
export const WEEKDAY = String.raw`(?:${inOldPrint('Sonntag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend')}|(?:${inOldPrint('So|Mo|Di|Mi|Do|Fr|Sa')})\.)`;

/** The day of a month: 4., 4ten, 4. */
export const DAY = String.raw`(?:\d{1,2}(?:\.|ten\b|te\b))`;

/** A date with its year: 4. März 1902; in digits only behind its weekday, since elsewhere the month may come first. */
export const DATE = String.raw`(?:(?:\bden\s+)?${DAY}\s*${MONTH}\s+\d{4}|(?<=${WEEKDAY},?\s+(?:den\s+)?)\d{1,2}\.\s?\d{1,2}\.\s?\d{4})`;

const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const OTHERS: Readonly<Record<string, string>> = { jän: 'jan', mae: 'mär', mrz: 'mär', oct: 'okt', dec: 'dez' };

/** 1 for Januar to 12; null for other words. */
export function readDeMonth(text: string): number | null {
  const start = text.slice(0, 3).toLowerCase();
  const index = MONTHS.indexOf(OTHERS[start] ?? start);
  return index < 0 ? null : index + 1;
}

const WRITTEN = new RegExp(String.raw`(?<!\d)(\d{1,2})(?:\.|ten\b|te\b)\s*(${MONTH})\s+(\d{4})(?!\d)`, 'u');
const IN_DIGITS = new RegExp(String.raw`(?:^|${WEEKDAY},?\s+(?:den\s+)?)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)`, 'u');
const BEHIND_WEEKDAY = new RegExp(String.raw`${WEEKDAY},?\s+(?:den\s+)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)`, 'u');

/** The first date in a text: 4. März 1902, "Di., 4.3.2014", or numeric with the year in front. */
export function parseDeDate(text: string): string | null {
  const plain = text.normalize('NFC');
  const written = WRITTEN.exec(plain);
  if (written) return isoDate(Number(written[3]), readDeMonth(written[2] ?? '') ?? 0, Number(written[1]));
  const digits = BEHIND_WEEKDAY.exec(plain);
  if (digits) return isoDate(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  return readNumericDate(text);
}

/** What a folio has for a date, of which the weekday was seen: 4.3.2014. */
export function parseDeFolioDate(text: string): string | null {
  const digits = IN_DIGITS.exec(text);
  return digits ? isoDate(Number(digits[3]), Number(digits[2]), Number(digits[1])) : parseDeDate(text);
}

/** März 1902. */
export function parseDePartialDate(text: string): string | null {
  const found = new RegExp(String.raw`^(${MONTH})\s+(\d{4})$`, 'u').exec(text.normalize('NFC').trim());
  return found ? isoMonth(Number(found[2]), readDeMonth(found[1] ?? '')) : null;
}
