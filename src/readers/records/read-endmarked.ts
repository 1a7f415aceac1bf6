import { isNotice, isRule, readDateLine } from './line-kinds.js';
import type { DatabaseRecord, FieldRole, RecordField } from './record.js';

/** How Factiva ends an article that is printed without codes. */
const END = /^\s*Document\s+(?=\S*\d)[A-Za-z0-9]{15,40}\s*$/;
const WORDS = /^\s*\d[\d,.]*\s+words?\s*$/i;
const CODE = /^\s*[A-Z0-9]{2,10}\s*$/;
const LANGUAGE =
  /^\s*(?:English|Chinese(?: - (?:Simplified|Traditional))?|French|German|Spanish|Japanese|Italian|Portuguese|Russian|Dutch)\s*$/;
const TIME = /^\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?(?:\s+[A-Z]{3,4})?\s*$/;

/**
 * The records of a file of Factiva without codes: headline, author, count of words, day, paper, code, page, language, rights, a text and
 * a line that ends it, each on a line of its own; null for other files.
 */
export function readEndmarked(lines: readonly string[]): DatabaseRecord[] | null {
  const ends = lines.flatMap((line, i) => (END.test(line) ? [i] : []));
  if (ends.length === 0) return null;
  const records = ends.map((end, i) => {
    const first = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1;
    return { first, last: i === ends.length - 1 ? lines.length - 1 : end, fields: readFields(lines, first, end) };
  });
  return records.some(({ fields }) => fields.length === 0) ? null : records;
}

function readFields(lines: readonly string[], first: number, end: number): RecordField[] {
  const own: number[] = [];
  for (let i = first; i < end; i++) if ((lines[i] ?? '').trim() !== '' && !isRule(lines[i] ?? '')) own.push(i);
  const at = (i: number | undefined) => (i === undefined ? '' : (lines[i] ?? ''));
  const words = own.findIndex((i) => WORDS.test(at(i)));
  const date = own.findIndex((i, k) => k > words && k <= words + 2 && readDateLine(at(i)) !== null);
  if (words < 1 || words > 6 || date < 0) return [];
  const make = (role: FieldRole, i: number | undefined, name = ''): RecordField[] =>
    i === undefined ? [] : [{ role, name, first: i, last: i, label: 0 }];
  const above = own.slice(0, words);
  const headline = above.findLastIndex((i) => !/^\s*by\s/i.test(at(i)));
  const fields = [
    ...above.flatMap((i, k) => make(k === headline ? 'headline' : k < headline ? 'section' : 'byline', i)),
    ...make('fact', own[words], 'Words'),
    ...make('date', own[date]),
  ];
  const isTime = TIME.test(at(own[date + 1]));
  const paper = date + (isTime ? 2 : 1);
  fields.push(...(isTime ? make('fact', own[date + 1], 'Time') : []), ...make('publication', own[paper]));
  let k = paper + 1;
  for (; k < own.length && k < paper + 7 && !isNotice(at(own[k])); k++) {
    const text = at(own[k]);
    if (LANGUAGE.test(text)) fields.push(...make('fact', own[k], 'Language'));
    else if (/^\s*[A-Z]{0,2}\d{1,4}[A-Z]?\s*$/.test(text) && k > paper + 1) fields.push(...make('page', own[k]));
    else if (CODE.test(text)) fields.push(...make('fact', own[k], 'Code'));
    else if (text.trim().length <= 30) fields.push(...make('edition', own[k]));
    else break;
  }
  while (k < own.length && isNotice(at(own[k]))) k++;
  const body = own.slice(k);
  const [from, to] = [body[0], body.at(-1)];
  if (from !== undefined && to !== undefined) fields.push({ role: 'text', name: '', first: from, last: to, label: 0 });
  return [...fields, { role: 'item', name: 'Document', first: end, last: end, label: at(end).search(/\S+\s*$/) }];
}
