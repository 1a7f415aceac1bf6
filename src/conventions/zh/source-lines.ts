import type { Folio } from '../convention.js';
import { readNumber } from '../dates.js';
import { readPageLabel } from '../labels.js';
import { DATE, parseZhDate, parseZhPartialDate } from './dates.js';

const LEAD = /^(?:来源|來源|出处|出處|刊名|报名|報名)\s*[:：]\s*/u;
const COUNT = '[0-9一二三四五六七八九十百]{1,4}';
/** A newspaper or a journal, in title marks or by the word that its name ends on. */
const PAPER = String.raw`(?:《(?<marked>[^《》]{2,24})》|(?<bare>[\p{Script=Han}]{1,10}(?:[报報]|周刊|週刊|月刊|旬刊|半月刊|杂志|雜誌)))`;
const PLACE = String.raw`(?:\s*[(（](?!\d)[^()（）]{1,20}[)）])?`;
const YEAR = String.raw`(?:\d{4}|[〇零○一二三四五六七八九]{4}|(?:中[华華])?民[国國]\s*${COUNT})\s*年`;
const PAGE = String.raw`第?\s*(?<page>[A-Z]?0*\d{1,4}|${COUNT})(?:\s*[-—~]\s*\d{1,4})?\s*(?<unit>[版页頁])`;
const VOLUME = String.raw`(?:第?\s*${COUNT}\s*卷\s*[,，]?\s*)?第?\s*${COUNT}(?:[-—~]${COUNT})?\s*[期号號]`;
const GAP = String.raw`[\s,，、·|｜:：.;；]*`;
const SOURCE = new RegExp(
  String.raw`^[(（[【]?\s*${PAPER}${PLACE}${GAP}[(（]?(?<date>${DATE}|${YEAR}(?:\s*\d{1,2}\s*月)?)${GAP}(?:星期[一二三四五六日天]|[(（]星期[一二三四五六日天][)）])?${GAP}(?<volume>${VOLUME})?${GAP}[(（]?(?:${PAGE})?\s*[)）\]】]*[.。]?$`,
  'u',
);
/** A reference by GB/T 7714, as 全国报刊索引 and CNKI copy it: 作者.题名[N].申報,1935-07-08(3). */
const REFERENCE = new RegExp(
  String.raw`^.{1,120}\[N(?:\/OL)?\]\s*[.．。]?\s*(?<paper>[^,，.．。\d]{2,24})\s*[,，.]\s*(?<date>${DATE}|\d{4}-\d{1,2}-\d{1,2})\s*(?:[(（:：,，]?\s*第?0*(?<page>[A-Z]?\d{1,4})\s*版?\s*[)）]?)?(?:\s*[.。].{0,120})?$`,
  'u',
);

/**
 * What a source line says, as databases of old newspapers give it over or under a text: 《申報》1935年7月8日第3版, a reference with [N];
 * null for a line with anything else in it.
 */
export function readZhSourceLine(text: string): Folio | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim().replace(LEAD, '');
  if (plain.length > 260 || !/[\d〇零○一二三四五六七八九十]/u.test(plain)) return null;
  const reference = REFERENCE.exec(plain)?.groups;
  if (reference) return { publication: nameOf(reference.paper), date: dateOf(reference.date), page: labelOf(reference.page, '版') };
  const source = SOURCE.exec(plain)?.groups;
  if (!source) return null;
  const { marked, bare, date, volume, page, unit } = source;
  const day = dateOf(date);
  // A name, a year and nothing else is any title.
  if (day === null || (page === undefined && volume === undefined && (marked === undefined || day.length < 10))) return null;
  return { publication: nameOf(marked ?? bare), date: day, page: labelOf(page, unit) };
}

function nameOf(paper: string | undefined): string | null {
  return paper?.replace(/[《》\s]/gu, '') || null;
}

function dateOf(text: string | undefined): string | null {
  return text === undefined ? null : (parseZhDate(text) ?? parseZhPartialDate(text));
}

/** A page of a journal is counted over a volume: it is no page of an issue that has a few. */
function labelOf(page: string | undefined, unit: string | undefined): string | null {
  if (page === undefined || unit !== '版') return null;
  const number = readNumber(page);
  return number === null ? readPageLabel(page) : readPageLabel(String(number));
}
