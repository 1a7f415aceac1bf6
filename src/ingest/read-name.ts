import { isoDate, readDate, readPageLabel, readPartialDate } from '../conventions/index.js';

/** What a file's or folder's name says, and the words that are left. */
export interface ReadName {
  /** ISO date of a day. */
  readonly date: string | null;
  /** Year and month, where the name has no day: `1902-04`. */
  readonly month: string | null;
  /** A page that is called one: `p3`, `seq-3`, 第三版. */
  readonly page: string | null;
  /** What stands before the date, and behind it; without the page. */
  readonly before: string;
  readonly after: string;
}

interface Cut {
  readonly value: string;
  readonly before: string;
  readonly after: string;
}

const NUMERIC = /(?<!\d)\d{4}([-/._ ])\d{1,2}\1\d{1,2}(?!\d)|(?<!\d)(?:1[5-9]|2\d)\d{6}(?!\d)/u;
const HAN_DATE =
  /(?:(?:中[华華])?民[国國])?[\d〇零○一二三四五六七八九十廿卅元]{1,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十廿卅]{1,3}日/u;
/** A year and a month with a mark between them: 1902_04. What follows makes another number of it. */
const MONTH = /(?<!\d)((?:1[5-9]|2\d)\d\d)[-_.](0[1-9]|1[0-2])(?![-_.]?\d)|(?<!\d)\d{4}年\d{1,2}月(?!\d)/u;

/** Reads a name without its ending. Where it has a date, numbers in it are no page. */
export function readName(name: string): ReadName {
  const plain = name.normalize('NFKC');
  const dated = cutDate(plain);
  const month = dated ? null : cutMonth(plain);
  const [before, after] = [(dated ?? month)?.before ?? plain, (dated ?? month)?.after ?? ''];
  const [late, early] = [cutPage(after), cutPage(before)];
  return {
    date: dated?.value ?? null,
    month: month?.value ?? null,
    page: late?.value ?? early?.value ?? null,
    before: early ? `${early.before} ${early.after}` : before,
    after: late ? `${late.before} ${late.after}` : after,
  };
}

function cutDate(name: string): Cut | null {
  for (const form of [NUMERIC, HAN_DATE]) {
    const found = form.exec(name);
    const value = found && readDate(found[0].replace(/ /g, '-'));
    if (found && value) return cutAt(name, found, value);
  }
  return cutWords(name, 3, (words) => readDate(words.join(' ')) ?? readDate(words.toReversed().join(' ')));
}

function cutMonth(name: string): Cut | null {
  const found = MONTH.exec(name);
  const value = found && readPartialDate(found[0].replace(/[_.]/g, '-'));
  if (found && value) return cutAt(name, found, value);
  return cutWords(name, 2, (words) => readPartialDate(words.join(' ')) ?? readPartialDate(words.toReversed().join(' ')));
}

/** A date in words (12 March 1932, march-12-1932): so many words one after another. */
function cutWords(name: string, count: number, read: (words: readonly string[]) => string | null): Cut | null {
  const words = [...name.matchAll(/[^\s_.,-]+/gu)];
  for (let i = 0; i + count <= words.length; i++) {
    const own = words.slice(i, i + count);
    if (!own.some(([word]) => /^\d{4}$/.test(word)) || !own.some(([word]) => /\p{L}/u.test(word))) continue;
    const value = read(own.map(([word]) => word));
    const [first, last] = [own[0], own.at(-1)];
    if (value !== null && first && last)
      return { value, before: name.slice(0, first.index), after: name.slice(last.index + last[0].length) };
  }
  return null;
}

function cutAt(name: string, found: RegExpExecArray, value: string): Cut {
  return { value, before: name.slice(0, found.index), after: name.slice(found.index + found[0].length) };
}

/** Pages that are called so; of scanned images (seq) the number only where nothing names a page. */
const PAGES = [
  /(?<![\p{L}\p{N}])(?:pages?|pg|p)[\s._-]*([A-Z]?-?\d{1,3}[A-Z]?)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])((?:第\s*)?(?:[A-Z]?\s*\d{1,3}|[一二三四五六七八九十廿]{1,4})\s*[版頁页])(?![本权權次])/iu,
  /(?<![\p{L}\p{N}])seq[\s._-]*(\d{1,4})(?![\p{L}\p{N}])/iu,
];

function cutPage(text: string): Cut | null {
  for (const form of PAGES) {
    const found = form.exec(text);
    const value = found && readPageLabel((found[1] ?? '').replace(/^0+(?=\d)/, ''));
    if (found && value) return cutAt(text, found, value);
  }
  return null;
}

/**
 * The date of the innermost of some folders, each in the one before, and how many of them say it: `2024-03-08`; `12 March 1932`;
 * `2016年/05月/12日`; `1932/March/12`; `193203/12`.
 */
export function readDateFolders(folders: readonly string[]): { readonly date: string; readonly count: number } | null {
  const [third, second, first] = [-3, -2, -1].map((at) => folders.at(at)?.normalize('NFKC').trim() ?? '');
  const own = first === undefined ? null : readName(first);
  if (own?.date) return { date: own.date, count: 1 };
  const day = /^(\d{1,2})日?$/.exec(first ?? '')?.[1];
  if (day !== undefined) {
    const yearMonth = /^(\d{4})[-_.年]?(\d{1,2})月?$/.exec(second ?? '');
    const date = yearMonth && isoDate(Number(yearMonth[1]), Number(yearMonth[2]), Number(day));
    if (date) return { date, count: 2 };
    const year = /^(\d{4})年?$/.exec(third ?? '')?.[1];
    const month = readMonthFolder(year, second ?? '');
    const whole = month && isoDate(Number(year), month, Number(day));
    if (whole) return { date: whole, count: 3 };
  }
  const year = /^(\d{4})年?$/.exec(second ?? '')?.[1];
  const monthDay = /^(\d{1,2})[-_.月]?(\d{1,2})日?$/.exec(first ?? '');
  const date = year !== undefined && monthDay ? isoDate(Number(year), Number(monthDay[1]), Number(monthDay[2])) : null;
  return date ? { date, count: 2 } : null;
}

/** 1 to 12 of a folder such as 03, 3月, March, `03-March`; null for others. */
function readMonthFolder(year: string | undefined, name: string): number | null {
  if (year === undefined) return null;
  const number = /^(\d{1,2})月?$/.exec(name)?.[1];
  const iso = number !== undefined ? `${year}-${number.padStart(2, '0')}` : readPartialDate(`${/\p{L}+/u.exec(name)?.[0] ?? ''} ${year}`);
  return iso === null ? null : Number(iso.slice(5, 7)) || null;
}
