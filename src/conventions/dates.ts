const HAN_DIGITS = '〇一二三四五六七八九';

/** The number of a Han numeral up to 99 (三十一, 廿三, 二〇二四 by digits), of Arabic or full-width digits; null for others. */
export function readNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[零○Ｏ]/g, '〇')
    .replace(/元/g, '一')
    .trim();
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^[〇一二三四五六七八九]+$/.test(plain)) return Number([...plain].map((c) => HAN_DIGITS.indexOf(c)).join(''));
  const tens = /^([一二三四五六七八九]?)([十廿卅])([一二三四五六七八九]?)$/.exec(plain);
  if (!tens) return null;
  const lead = tens[2] === '廿' ? 2 : tens[2] === '卅' ? 3 : tens[1] ? HAN_DIGITS.indexOf(tens[1]) : 1;
  return lead * 10 + (tens[3] ? HAN_DIGITS.indexOf(tens[3]) : 0);
}

/** `YYYY-MM-DD` of a day that exists (proleptic Gregorian), null for others. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1500 || year > 2999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** `--MM-DD` (ISO 8601, no year) of a day that exists in some year, null for others. */
export function isoDay(month: number | null, day: number | null): string | null {
  if (month === null || day === null) return null;
  const date = isoDate(2024, month, day);
  return date === null ? null : `-${date.slice(4)}`;
}

/** The form of a numeric date in three parts, as the source of a regular expression. */
export const NUMERIC_DATE = String.raw`(?<!\d)\d{4}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)\d{1,2}(?!\d)`;

/** A numeric date, `2024-03-08`, `2024/3/8`, `2024.03.08` or `20240308`, anywhere in a text. */
export function readNumericDate(text: string): string | null {
  const plain = text.normalize('NFKC');
  const split = /(?<!\d)(\d{4})([-/._])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(plain);
  if (split) return isoDate(Number(split[1]), Number(split[3]), Number(split[4]));
  const solid = /(?<!\d)(1[5-9]\d\d|2\d\d\d)(\d\d)(\d\d)(?!\d)/.exec(plain);
  return solid ? isoDate(Number(solid[1]), Number(solid[2]), Number(solid[3])) : null;
}

/** `YYYY-MM`, `YYYY/MM` or `YYYY` as an ISO date without its day; null for any other text. */
export function readPartialNumeric(text: string): string | null {
  const found = /^(\d{4})(?:[-/](\d{1,2}))?$/.exec(text.normalize('NFKC').trim());
  return found ? isoMonth(Number(found[1]), found[2] === undefined ? null : Number(found[2])) : null;
}

/** `YYYY-MM`, or `YYYY` where no month is known (ISO 8601, reduced precision); null for what no calendar has. */
export function isoMonth(year: number, month: number | null): string | null {
  return isoDate(year, month ?? 1, 1)?.slice(0, month === null ? 4 : 7) ?? null;
}
