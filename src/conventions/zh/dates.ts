import { isoDate, isoMonth, NUMERIC_DATE, readNumber, readNumericDate } from '../dates.js';

const HAN_YEAR = '[元一二三四五六七八九十廿卅]{1,4}';
const YEAR = String.raw`(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4}|(?:中[华華])?民[国國]\s*(?:[0-9０-９]{1,3}|${HAN_YEAR}))`;
/** A date with its year, in digits or numerals, of the Republic too. */
export const DATE = String.raw`(?:${YEAR}\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月\s*[0-9０-９一二三四五六七八九十廿卅]{1,3}\s*日|${NUMERIC_DATE})`;

/** The first date in a text; year 1 of the Republic is 1912. */
export function parseZhDate(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const found =
    /(民国|民國)?([0-9]{1,4}|[〇零○一二三四五六七八九十廿卅元]{1,4})年([0-9]{1,2}|[一二三四五六七八九十]{1,3})月([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})日/.exec(
      plain,
    );
  if (!found) return readNumericDate(text);
  const [, era, y = '', m = '', d = ''] = found;
  const [year, month, day] = [readYear(era, y), readNumber(m), readNumber(d)];
  return year === null || month === null || day === null ? null : isoDate(year, month, day);
}

/** 1900年3月, 一九〇〇年, 民國廿三年五月. */
export function parseZhPartialDate(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const found =
    /^(?:中[华華])?(民国|民國)?([0-9]{1,4}|[〇零○一二三四五六七八九十廿卅元]{1,4})年(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3})月份?)?$/.exec(
      plain,
    );
  if (!found) return null;
  const [, era, y = '', m] = found;
  const [year, month] = [readYear(era, y), m === undefined ? null : readNumber(m)];
  return year === null || (m !== undefined && month === null) ? null : isoMonth(year, month);
}

function readYear(era: string | undefined, text: string): number | null {
  const year = readNumber(text);
  return year === null ? null : year + (era ? 1911 : 0);
}
