import { isoDate, isoMonth, readNumericDate } from '../dates.js';

/** A month, whole or abbreviated. */
export const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
/** A day of the week, whole or abbreviated. */
export const WEEKDAY = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\b\.?)`;
/** A date with its year, American or British. */
export const DATE = String.raw`(?:${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?\s*,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}\s*,?\s+\d{4})`;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 for January to 12; null for other words. */
export function readMonth(text: string): number | null {
  const index = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return index < 0 ? null : index + 1;
}

/** The first date in a text, American, British or numeric. */
export function parseEnDate(text: string): string | null {
  const plain = text.normalize('NFKC');
  const american = new RegExp(String.raw`(${MONTH})\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})`, 'iu').exec(plain);
  if (american) return isoDate(Number(american[3]), readMonth(american[1] ?? '') ?? 0, Number(american[2]));
  const british = new RegExp(String.raw`(\d{1,2})(?:st|nd|rd|th)?\s+(${MONTH})\s*,?\s+(\d{4})`, 'iu').exec(plain);
  if (british) return isoDate(Number(british[3]), readMonth(british[2] ?? '') ?? 0, Number(british[1]));
  return readNumericDate(text);
}

/** March 1900, Mar., 1900. */
export function parseEnPartialDate(text: string): string | null {
  const found = new RegExp(String.raw`^(${MONTH}),?\s+(\d{4})$`, 'iu').exec(text.normalize('NFKC').trim());
  return found ? isoMonth(Number(found[2]), readMonth(found[1] ?? '')) : null;
}
