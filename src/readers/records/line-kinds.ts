import { conventionsFor } from '../../conventions/index.js';
import { findPage, isPaperName, readPage, readRecordDate, readSource, type SourceValue } from '../said-values.js';

/** A line that parts records: drawn with one character. */
export function isRule(line: string): boolean {
  return /^\s*([_=*#~·－—-])\1{4,}\s*$/u.test(line);
}

/** A line that counts the records: `Document 1 of 12`, `3 of 12 DOCUMENTS`, 第1篇. */
export function isCounter(line: string): boolean {
  return /^\s*(?:(?:document|record|article|item|result)s?\s*[:#]?\s*\d+(?:\s+(?:of|\/)\s+\d+)?|\d+\s+of\s+\d+(?:\s+(?:documents?|records?|articles?|results?|items?))?|第\s*\d+\s*[篇条條则則]|[[(（]?\d+\s*\/\s*\d+[\])）]?)\s*[:.]?\s*$/iu.test(
    line,
  );
}

/** A line that ends a record and says nothing else. */
export function isEnd(line: string): boolean {
  return /^\s*(?:end of document|-+\s*end of (?:article|record|document)\s*-+)\s*$/i.test(line);
}

/** Rights, and what a database says of itself. */
export function isNotice(line: string): boolean {
  return /^\s*(?:(?:copyright|©|\(c\))\s|all rights reserved|(?:版权所有|版權所有)|reproduced with permission|further reproduction|provided by proquest|proquest document link|search for full text|for educational reuse|download(?:ed)? (?:date|from|at)\b|(?:report information|database contents) from|(?:terms (?:and|&) conditions|about proquest|contact (?:us|proquest))\b)/i.test(
    line,
  );
}

/** What a line says that parts its words with wide gaps or bars: page, section, paper, date. */
export interface PartedHead extends SourceValue {
  readonly section: string | null;
}

/** A head line in parts (`A01  港聞  青鷺日報  2009-06-18`), which says the day and the paper; null for others. */
export function readPartedHead(line: string): PartedHead | null {
  if (line.length > 160 || !/\d{4}/.test(line)) return null;
  const parts = line
    .trim()
    .split(/\s{2,}|\t+|\u3000+|\s*[|｜]\s*/u)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 8) return null;
  const dateAt = parts.findIndex((part) => part.length <= 30 && readRecordDate(part) !== null);
  const date = dateAt < 0 ? null : readRecordDate(parts[dateAt] ?? '');
  if (date === null) return null;
  const rest = parts.filter((_, i) => i !== dateAt);
  const pageAt = rest.findIndex(
    (part) => part.length <= 12 && (/^[A-Z]{0,2}\d{1,3}[A-Z]?$/.test(part) ? readPage(part) : findPage(part)) !== null,
  );
  const page = pageAt < 0 ? null : readPage(rest[pageAt] ?? '');
  const named = rest.filter((_, i) => i !== pageAt && !/^\d[\d,]*\s*(?:字|words)?$/iu.test(rest[i] ?? ''));
  const publication = named.find(isPaperName) ?? null;
  if (publication === null) return null;
  return {
    publication,
    date,
    page,
    section: named.find((part) => part !== publication && part.length <= 20 && !MEDIUM.test(part)) ?? null,
  };
}

/** What kind of source it is, which is no section of it. */
const MEDIUM = /^(?:報章|报章|报纸|報紙|newspapers?|web|網站|网站)$/iu;

/** True for a line that is one to three names and nothing else. */
export function isNameLine(line: string): boolean {
  const plain = line.trim();
  if (plain === '' || plain.length > 40 || /[.。！？!?，,]$/u.test(plain)) return false;
  if (/^by\s+\p{Lu}/iu.test(plain)) return true;
  const convention = conventionsFor(plain)[0];
  return plain.split(/\s*[、/;；]\s*|\s+(?=\p{Script=Han})/u).every((name) => convention?.isName(name) === true);
}

/** A day alone on its line, with the weekday or the edition beside it; null for others. */
export function readDateLine(line: string): string | null {
  const plain = line.trim();
  if (plain.length > 80 || !/\d/.test(plain)) return null;
  const date = readRecordDate(plain);
  if (date === null) return null;
  const rest = plain
    .replace(
      /\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\d{4}\D\d{1,2}\D\d{1,2}日?/u,
      '',
    )
    .replace(
      /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|星期[一二三四五六日天]|\b(?:late|early|first|second|final|city|national|metro|morning|evening|edition|\d{1,2}:\d\d(?: [AP]M)?|GMT|EST|EDT)\b/giu,
      '',
    )
    .replace(/[\s,;()—–-]+/gu, '');
  return rest === '' ? date : null;
}

/** A line between headline and text that says the paper and the day: `The Guardian (London) - May 4, 2019`; null for others. */
export function readHeadSource(line: string): SourceValue | null {
  const plain = line.trim();
  if (plain.length > 140 || !/\d{4}/.test(plain) || /[。！？]|[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(plain)) return null;
  const source = readSource(plain);
  return source.date !== null && source.publication !== null && isPaperName(source.publication) ? source : null;
}
