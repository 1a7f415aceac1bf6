import { conventionsFor, looksLikeTitle, readCreditLine, readDate, readPartialDate, readSaidLabel } from '../conventions/index.js';

const NOBODY = /^(?:anonymous|anon\.?|none(?: available)?\.?|n\/a|unknown|not available|staff|佚名|不详|不詳|无|無|未署名)$/iu;
const NO_PERSON = /\b(?:and|staff|writer|correspondent|editor|reporter|bureau|of|special|press|service|news|times|the)\b/i;
const ROLE = /^(?:[本]?[报報社])?(?:见习|見習|特约|特約|特派|实习|實習)?(?:记者|記者|通讯员|通訊員|作者|撰文|文)\s*[:：/]?\s*/u;

/** The people that a field of authors names: `Pell, Dorothy; Roe, Jane`, `By Jane Roe and John Doe`, 本报记者 周远. */
export function readNames(value: string): string[] {
  const plain = value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[;；]$/, '');
  if (plain === '' || NOBODY.test(plain)) return [];
  if (/\p{Script=Han}/u.test(plain)) {
    const credited = readCreditLine(plain)?.byline ?? [];
    if (credited.length > 0) return [...credited];
    return splitHan(plain.replace(ROLE, ''));
  }
  return plain
    .replace(/^by\s+/i, '')
    .split(/\s*[;|]\s*/)
    .flatMap(readName)
    .filter((name) => !NOBODY.test(name));
}

function splitHan(names: string): string[] {
  return names.split(/[;；]/u).flatMap((part) => {
    const own = part.replace(/[，,]/gu, '、').trim();
    return own === '' ? [] : (conventionsFor(own)[0]?.splitNames(own) ?? [own]);
  });
}

function readName(part: string): string[] {
  const own = part.trim();
  if (own === '') return [];
  // Roe, Jane and Doe, John: each has its comma.
  const both = own.split(/\s+(?:and|&)\s+/i);
  if (both.length > 1 && both.every((one) => /^[^,]+,[^,]+$/.test(one)) && !/\b(?:staff|writer|editor|reporter|bureau)\b/i.test(own))
    return both.flatMap(readName);
  const inverted = /^([^,\d]{2,40}),\s*([^,\d]{1,40}?)(?:,\s*((?:Jr|Sr)\.?|II|III|IV))?$/.exec(own);
  if (inverted && !NO_PERSON.test(own)) return [[inverted[2], inverted[1], inverted[3]].filter(Boolean).join(' ')];
  const credited = readCreditLine(`By ${own}`)?.byline ?? [];
  if (credited.length > 0) return [...credited];
  return own
    .split(/\s*,\s*|\s+and\s+/i)
    .filter((name) => /^\p{Lu}/u.test(name) && !/\d|\b(?:staff|writer|correspondent|editor|reporter|bureau)\b/i.test(name))
    .slice(0, 8);
}

/** A paper's name without the town and the years that databases add: `The Times (London); London, England`. */
export function readPaper(value: string): string | null {
  const [own = ''] = value.split(/[;；\n]/);
  const plain = own
    .replace(/\s*[[(（][^\])）]*[\])）]/gu, '')
    .replace(/^《(.+)》$/u, '$1')
    .replace(/,\s*suppl\..*$/i, '')
    .replace(/[\s.,]+$/u, '')
    .trim();
  return plain.length > 0 && plain.length <= 100 && /\p{L}/u.test(plain) ? plain : null;
}

/** True for what looks like the name of a newspaper. */
export function isPaperName(text: string): boolean {
  const plain = text.trim();
  if (plain.length < 2 || plain.length > 60 || /[。！？，,:：;]/u.test(plain)) return false;
  return /^\p{Script=Han}{1,10}(?:[报報]|週刊|周刊)$/u.test(plain) || looksLikeTitle(plain);
}

/** A date in any of the forms of databases: as papers print it, `1998/11/03/`, `05/04/1998` in the American order; null for none. */
export function readRecordDate(value: string): string | null {
  const plain = value.replace(/\s+/g, ' ').trim();
  const known = readDate(plain) ?? readPartialDate(plain.replace(/[/;,]+$/, ''));
  if (known !== null) return known;
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(plain);
  return american ? readDate(`${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`) : null;
}

/** The page that a value says, alone or with its section: `Section A; Page 1`, `NEWS; Pg. 5`, `第03版`, `A01`; null for none. */
export function readPage(value: string): string | null {
  const plain = value.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const own = readSaidLabel(plain.replace(/^(?:pg|p)\.?\s*/i, ''));
  if (own !== null && /\d|^[IVXLC]+$/.test(own)) return own;
  return findPage(plain);
}

/** A page named as one inside a text. */
export function findPage(text: string): string | null {
  const plain = text.normalize('NFKC');
  const [, section, page] =
    /(?:\bsec(?:tion|\.)?\s+([A-Z])\b[;,\s]*)?\b(?:page|pages|pg|pp?)\.?\s*([A-Z]{0,2}-?\d{1,3}[A-Z]?)\b/i.exec(plain) ?? [];
  if (page !== undefined) return readSaidLabel(section === undefined || !/^\d+$/.test(page) ? page : `${section}${page}`);
  const printed = /第?\s*[A-Z]?\d{1,3}\s*版|第\s*[一二三四五六七八九十]{1,3}\s*版/u.exec(plain)?.[0];
  return printed === undefined ? null : readSaidLabel(printed);
}

/** What a line says that names paper, date and page together. */
export interface SourceValue {
  readonly publication: string | null;
  readonly date: string | null;
  readonly page: string | null;
}

/** `The Standard; Marrow Bay, Ore. [Marrow Bay, Ore] 12 Mar 1987: A1.`, `Tarn Herald (Birley), 11/03/1998, p. 5`, 光明日报 2009-06-18 第3版. */
export function readSource(value: string): SourceValue {
  const plain = value.replace(/\s+/g, ' ').trim();
  const american = /\b(\d{1,2}\/\d{1,2}\/\d{4})\b/.exec(plain)?.[1];
  const date = readRecordDate(plain) ?? (american === undefined ? null : readRecordDate(american));
  const page = findPage(plain) ?? /:\s*([A-Z]{0,2}-?\d{1,3}[A-Z]?)\.?(?=$|\s|\[)/.exec(plain.slice(-24))?.[1] ?? null;
  const [name = ''] = plain.split(/[;；,，|]|\s[-–—]\s|\s{2,}|(?<=\.)\s+(?=\d)|\s*[[(（]/u);
  const undated = name.replace(/\s*(?:\d{4}[-/年.]|\d{1,2}[ /]|第?\d+版|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b).*$/u, '');
  return { publication: readPaper(undated), date, page: page === null ? null : readSaidLabel(page) };
}

/** A section without what else stands in its field: `Section B; Page 4; Column 1; Metropolitan Desk` is Metropolitan Desk. */
export function readSection(value: string): string {
  const plain = value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^第?\s*\w{1,4}\s*版\s*[:：]\s*(?=\S)/u, '')
    .replace(/(?<=\S),\s*(?:page|pg|p)\.?\s*[\w-]{1,5}$/i, '');
  const parts = plain.split(/\s*[;；]\s*/u);
  const own = parts.filter((part) => !/^(?:page|pages|pg|pp?)\.?\s*[\w-]+$|^column \d+$|^第?\s*\w{1,4}\s*版$|^$/iu.test(part));
  const named = own.filter((part) => !/^section [A-Z]$/i.test(part));
  return (named.length > 0 ? named : own.length > 0 ? own : parts).join('; ');
}
