/** First and last day of a range, to compare ISO dates with as text; null for an open end. `2024-03~` follows every day of March. */
export type DateRange = readonly [string | null, string | null];

/** Reads a whole date of another form: `12 May 2016` is `2016-05-12`, 民国廿三年五月 `1934-05`; null for none. */
export type ReadDate = (text: string) => string | null;

const DECADE = /^(\d{3}0)(?:['’]?s|年代)$/;
const COMPARED = /^([<>]=?|[≤≥])\s*(.+)$/;
const RANGE = /^(.*?)\s*(?:\.{2,3}|~)\s*(.*)$/;
const YEAR = /^(\d{4})年?$/;
const MONTH = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月份?)$/;
const DAY = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号號]?)$/;
const SOLID = /^((?:1[5-9]|2\d)\d\d)(\d\d)(\d\d)$/;

/** What to write, where a date cannot be read. */
const FORMS = 'write 2024, 2024-03, 2024-03-08, 2020s or a range: 2024-03..2024-05, 1950.., >=1950';

/**
 * The days of a date or range, as people write them: `2024`, `2024-03..2024-05`, `..1960`, `>=2010`, `2010s`, `2016/5/12`, `20160512`, `2016年5月12日`.
 * A string says what is wrong.
 */
export function parseDateRange(text: string): DateRange | string {
  const plain = text.normalize('NFKC').trim();
  const [, sign, compared] = COMPARED.exec(plain) ?? [];
  if (sign !== undefined && compared !== undefined) {
    const own = readSpan(compared);
    return typeof own === 'string' ? own : compareWith(sign, own);
  }
  const [, first = plain, last = plain] = RANGE.exec(plain) ?? [];
  if (first === '' && last === '') return FORMS;
  const [from, to] = [first, last].map((end) => (end === '' ? null : readSpan(end)));
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  if (from && to && from.first > `${to.last}~`) return `the range ends before it begins; write ${last}..${first}`;
  return [from?.first ?? null, to ? `${to.last}~` : null];
}

/** The first and last day, month or year that a date names. */
interface Span {
  readonly first: string;
  readonly last: string;
}

function compareWith(sign: string, { first, last }: Span): DateRange {
  switch (sign) {
    case '>=':
    case '≥':
      return [first, null];
    case '>':
      return [`${last}~`, null];
    case '<':
      return [null, beforeText(first)];
    default:
      return [null, `${last}~`];
  }
}

/** A text that follows every text before `date`, and none that begins with it. */
function beforeText(date: string): string {
  return `${date.slice(0, -1)}${String.fromCharCode(date.charCodeAt(date.length - 1) - 1)}~`;
}

function readSpan(text: string): Span | string {
  const decade = DECADE.exec(text)?.[1];
  if (decade !== undefined) return { first: decade, last: `${decade.slice(0, 3)}9` };
  return readPlain(text) ?? FORMS;
}

/** The same date or range, with what is not in digits (12 May 2016, 民国廿三年五月) as ISO dates, as far as it can be read. */
export function spellDates(text: string, readDate: ReadDate): string {
  const plain = text.normalize('NFKC').trim();
  const spell = (end: string): string => (end === '' || DECADE.test(end) || readPlain(end) !== null ? end : (readDate(end) ?? end));
  const [, sign, compared] = COMPARED.exec(plain) ?? [];
  if (sign !== undefined && compared !== undefined) return sign + spell(compared);
  const [, first, last] = RANGE.exec(plain) ?? [];
  return first === undefined || last === undefined ? spell(plain) : `${spell(first)}..${spell(last)}`;
}

/** A date in digits; a sentence for a day or month that no calendar has; null for another text. */
function readPlain(text: string): Span | string | null {
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) return { first: year, last: year };
  const month = MONTH.exec(text);
  if (month) return isoOf(month[1], month[2] ?? month[3]);
  const solid = SOLID.exec(text);
  if (solid) return isoOf(solid[1], solid[2], solid[3]);
  const day = DAY.exec(text);
  return day && isoOf(day[1], day[3] ?? day[5], day[4] ?? day[6]);
}

function isoOf(year = '', month = '', day?: string): Span | string {
  const [y, m, d] = [Number(year), Number(month), day === undefined ? 1 : Number(day)];
  if (m < 1 || m > 12) return `there is no month ${m}; months are 01 to 12`;
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate();
  const own = `${year}-${month.padStart(2, '0')}`;
  if (d < 1 || d > days) return `there is no day ${d} in ${own}, which has ${days} days`;
  const date = day === undefined ? own : `${own}-${day.padStart(2, '0')}`;
  return { first: date, last: date };
}
