import type { Folio } from '../convention.js';
import { NUMERIC_DATE } from '../dates.js';
import { readSaidLabel } from '../labels.js';
import { DATE, MONTH, parseEnDate, WEEKDAY } from './dates.js';

/** What a library's site puts around a source: a mark before it, the site and the address behind it. */
const LEAD = /^(?:source|from|citation|cite|published in|image \d+ of)\s*[:.]?\s+(?=["“'‘]?\p{Lu})/iu;
const TAIL =
  /[,;.]?\s*(?:(?:viewed|accessed|retrieved)\b.*|(?:via|in)?\s*(?:https?:\/\/|www\.)\S*.*|(?:(?:via|on)\s+)?(?:The )?(?:[\p{Lu}][\p{L}]*\s){0,4}(?:Trove|Papers Past|Chronicling America|Gale|NewsBank|Newspaper Archive|Newspapers\.com|Digital Archive|Historical Newspapers|Newspapers? Collection|Newspapers?, British Library)\b.*)$/u;
/** The article's title in quotation marks, before the paper. */
const QUOTED = /^(?:["“].{3,200}?[.,]?["”]|['‘].{3,200}?[.,]?['’](?=,))[,.]?\s+(?=\p{Lu})/u;
/** Trove's citation begins with the year, which its date has not. */
const YEAR_FIRST = /^(\d{4})\s+(?=['‘"“])/;

const TITLE = String.raw`\p{Lu}[\p{L}\d'’&-]*\.?(?:[ ](?!(?:vol(?:ume)?|issue|no|page|p)\b)[\p{L}'’&-]+\.?){0,9}`;
const BRACKET = String.raw`\s*(?:\((?:[^()]|\([^()]*\)){1,80}\)|\[[^[\]]{1,60}\])`;
const HEAD = new RegExp(
  String.raw`^(?<paper>${TITLE})(?<brackets>(?:${BRACKET}|\s+\d{4}\s*[-–]\s*(?:\d{4}|current))*)\s*(?<mark>[,;|·.:]|\s[-–—]|$)\s*`,
  'iu',
);
/** Years of a title, or what a catalogue says of its form: only libraries print them. */
const CATALOGUED = /\d{4}\s*[-–]\s*(?:\d{4}|current)?|\[(?:volume|microfilm reel|online resource)\]/i;
const NO_TITLE = new RegExp(
  String.raw`^(?:${WEEKDAY}|${MONTH}|page|vol(?:ume)?|issue|no|part|chapter|copyright|born|died|posted|published|updated)\b`,
  'iu',
);

const PART = new RegExp(
  String.raw`^(?:${WEEKDAY}|${DATE}|${NUMERIC_DATE}|(?:${MONTH}\s+\d{1,2}|\d{1,2}\s+${MONTH})(?!\d)|(?:page|pages|pg|pp?)[.:]?\s*(?<page>[A-Z]{0,2}-?\d{1,4}[A-Z]?|[ivxlc]+)(?:\s+of\s+\d+)?|(?:vol(?:ume)?|issue|iss|number|no|image|column|col|section|sec|series|part)[.:]?\s*(?:[\dIVXLCDM]+|[A-Z])\b(?:-\d+)?|(?:\(?(?:late|early|first|second|third|final|city|morning|evening|daily|weekly|sunday|afternoon|supplement|extra)\s*)+(?:edition)?\.?\)?|edition\s+\d|[\s,;.|·:()–—-]+)`,
  'iu',
);

/**
 * What a source line says, as libraries' sites give it over or under a text that is copied from them: `Title (Place : years), Tuesday
 * 9 October 1866, page 3`, `Title, Volume XX, Issue 112, 9 October 1866, Page 3`; null for a line with anything else in it.
 */
export function readEnSourceLine(text: string): Folio | null {
  const printed = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (printed.length > 320 || !/\d{4}/.test(printed)) return null;
  const year = YEAR_FIRST.exec(printed)?.[1] ?? null;
  const own = printed.replace(YEAR_FIRST, '').replace(LEAD, '').replace(QUOTED, '').replace(TAIL, '');
  const head = HEAD.exec(own);
  const { paper = '', brackets = '', mark = '' } = head?.groups ?? {};
  if (!head || NO_TITLE.test(paper) || paper.replace(/[^\p{L}]/gu, '').length < 3) return null;
  const rest = own.slice(head[0].length);
  const page = readParts(rest);
  if (page === undefined) return null;
  const date = parseEnDate(rest) ?? (year === null ? null : parseEnDate(`${/[\d\p{L}. ]*\d[\d\p{L}. ]*/u.exec(rest)?.[0] ?? ''} ${year}`));
  if (date === null) return null;
  const isCounted = /\b(?:vol(?:ume)?|issue)\b/i.test(rest) || /^image \d+ of /i.test(printed);
  const isClipping = brackets !== '' && /[-–—]/.test(mark);
  if (page === null && !isCounted && !isClipping && !CATALOGUED.test(brackets)) return null;
  return { publication: nameTitle(paper), date, page: page === null ? null : readSaidLabel(page) };
}

/** The page in a text of dates, pages and counts alone; null where it names none, undefined where there is something else. */
function readParts(text: string): string | null | undefined {
  let page: string | null = null;
  let rest = text;
  while (rest !== '') {
    const part = PART.exec(rest);
    if (!part || part[0] === '') return undefined;
    page ??= part.groups?.page ?? null;
    rest = rest.slice(part[0].length);
  }
  return page;
}

/** Catalogues write titles in small letters: The Tarn herald. */
function nameTitle(paper: string): string {
  const plain = paper.replace(/[.\s]+$/, '');
  return plain.replace(/(?<=\s)(?!(?:and|of|the|for|in|on|at|de|et|or|to)\b)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
