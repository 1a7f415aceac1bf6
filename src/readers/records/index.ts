import type { Identification } from '../../page/index.js';
import { readLayout } from '../read-layout.js';
import type { Reader, SourceFile, SourcePage } from '../reader.js';
import { codeForms } from './codes.js';
import { readLabel } from './labels.js';
import { layOutRecord } from './lay-out-record.js';
import { isCounter, isEnd, isRule, readPartedHead } from './line-kinds.js';
import { readCoded } from './read-coded.js';
import { readEndmarked } from './read-endmarked.js';
import { readLabelled } from './read-labelled.js';
import type { DatabaseRecord } from './record.js';

/** Exports of text databases as text: records with labelled lines, each an article of its paper, day and page. */
export const records: Reader = {
  title:
    'Exports of text databases: ProQuest, Factiva, Nexis, Gale, NewsBank, EBSCO, WiseSearch, CNKI; RIS, EndNote, RefWorks, NoteExpress',
  extensions: ['ris', 'enw'],
  detect: (text) => (mayBeRecords(text) && readRecords(text.split('\n')) !== null ? 1 : 0),
  read: readLayout,
  pages: readPages,
  records: true,
};

/** Characters in which a file shows whether it has records, and lines of it. */
const HEAD = 8000;
const HEAD_LINES = 150;

/** Cheap, for every text is asked: labels of records stand near its start. */
function mayBeRecords(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (/^\s*---\n/.test(head)) return false;
  if (codeForms.some(({ signs }) => signs.test(head))) return true;
  const names = new Set<string>();
  let marks = 0;
  for (const line of head.split('\n', HEAD_LINES)) {
    const label = readLabel(line);
    if (label) names.add(label.role === 'item' ? 'item' : label.name);
    if (line.length <= 200 && (isRule(line) || isCounter(line) || isEnd(line) || /^\s*\d[\d,]* words\s*$/i.test(line))) marks++;
    if (label?.role === 'item' || readPartedHead(line)) marks += 2;
  }
  return names.size >= 3 || (names.size >= 1 && marks >= 2) || /^\s*\d[\d,]* words\s*$/im.test(head);
}

function readRecords(lines: readonly string[]): DatabaseRecord[] | null {
  return readCoded(lines, lines.join('\n').slice(0, HEAD)) ?? readEndmarked(lines) ?? readLabelled(lines);
}

function* readPages(file: SourceFile): Generator<SourcePage> {
  const lines = file.text().replace(/\f/g, ' ').split('\n');
  const found = readRecords(lines) ?? [{ first: 0, last: lines.length - 1, fields: [] }];
  const counts = new Map<string, number>();
  for (const record of found) {
    const page = layOutRecord(lines, record);
    const place = JSON.stringify(['publication', 'date', 'page'].map((field) => page.said.find((one) => one.field === field)?.value));
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    const item: Identification = {
      field: 'item',
      value: String(count),
      basis: 'format',
      evidence: `record ${count} of its page in the file`,
    };
    const said = page.said.some(({ field }) => field === 'item') ? page.said : [...page.said, item];
    yield { ...page, said, notices: [] };
  }
}
