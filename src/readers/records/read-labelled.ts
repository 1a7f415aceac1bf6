import { readLabel } from './labels.js';
import { isCounter, isEnd, isNotice, isRule, readPartedHead } from './line-kinds.js';
import { partByOrder } from './part-by-order.js';
import { readSegment, type Segment } from './read-segment.js';
import type { DatabaseRecord, RecordField } from './record.js';

interface Read extends Segment {
  /** Null for what is no record: a cover, a list of the articles. */
  readonly fields: readonly RecordField[] | null;
}

/** The records of a file whose fields are labelled lines; null for a file that is none. */
export function readLabelled(lines: readonly string[]): DatabaseRecord[] | null {
  for (const part of [partBySeparators, partByHeads, partByLabels]) {
    const segments = part(lines);
    const read = segments.map((segment): Read => ({ ...segment, fields: readSegment(lines, segment) }));
    const records = read.filter(({ fields }) => fields !== null);
    if (records.length > 0 && isDatabase(lines, read)) return joinSegments(lines, read);
  }
  return null;
}

/** By rules, counters and ends of records. */
function partBySeparators(lines: readonly string[]): Segment[] {
  const cuts = lines.flatMap((line, i) => (isRule(line) || isCounter(line) || isEnd(line) ? [i] : []));
  return cuts.length === 0 ? [] : cutAt(lines, cuts);
}

/** By lines that give paper, day and page in parts. */
function partByHeads(lines: readonly string[]): Segment[] {
  const cuts = lines.flatMap((line, i) => (readPartedHead(line) ? [i] : []));
  return cuts.length === 0 ? [] : cutAt(lines, cuts);
}

/** By labels that come again in the same order. */
function partByLabels(lines: readonly string[]): Segment[] {
  const fields = lines.flatMap((line, i) => {
    const label = readLabel(line);
    return label ? [{ i, name: label.name.toLowerCase(), role: label.role }] : [];
  });
  const isRecord = (own: readonly { readonly role: string }[]) => own.length >= 3;
  const groups = partByOrder(fields, ({ name }) => name, isRecord);
  const cuts = groups.slice(1).map((group, k) => {
    const begin = group[0]?.i ?? 0;
    const before = groups[k]?.at(-1)?.i ?? 0;
    return beginOf(lines, { before, begin });
  });
  return cutAt(lines, cuts);
}

/** Where a record begins whose first label stands in line `begin`: lines before it have no labels, and the record before it ends in `before` or later. */
function beginOf(lines: readonly string[], { before, begin }: { readonly before: number; readonly begin: number }): number {
  let at = begin;
  let taken = 0;
  // A label alone on its line has its value in the next.
  const own = lines[before] ?? '';
  const end = readLabel(own)?.length === own.length ? before + 1 : before;
  for (let i = begin - 1; i > end; i--) {
    const line = lines[i] ?? '';
    if (isNotice(line) || isRule(line) || isEnd(line)) break;
    if (line.trim() === '') continue;
    // A headline, an author and a paper, at most: what is longer is the text before it.
    if (line.length > 160 || taken === 3 || /[.。！？!?]["”』」]?\s*$/u.test(line.trim())) break;
    taken++;
    at = i;
  }
  return at;
}

function cutAt(lines: readonly string[], cuts: readonly number[]): Segment[] {
  const begins = [...new Set([0, ...cuts])].toSorted((a, b) => a - b);
  const segments = begins.map((first, i) => ({ first, last: (begins[i + 1] ?? lines.length) - 1 }));
  // A separator alone belongs to what follows it.
  const out: Segment[] = [];
  let from: number | null = null;
  for (const { first, last } of segments) {
    from ??= first;
    const isBare = lines.slice(from, last + 1).every((line) => line.trim() === '' || isRule(line) || isCounter(line) || isEnd(line));
    if (isBare && last < lines.length - 1) continue;
    out.push({ first: from, last });
    from = null;
  }
  return out;
}

/** The whole file shows that it is of a database: records are most of it, and say where and when they were printed. */
function isDatabase(lines: readonly string[], read: readonly Read[]): boolean {
  const records = read.flatMap(({ fields }) => (fields ? [fields] : []));
  const has = (fields: readonly RecordField[], roles: readonly string[]) => fields.some(({ role }) => roles.includes(role));
  const placed = records.filter((fields) => has(fields, ['date', 'source']) && has(fields, ['publication', 'source', 'page', 'item']));
  if (placed.length < records.length * 0.8) return false;
  const labels = records.flatMap((fields) => fields.filter(({ name }) => name !== ''));
  const names = new Set(labels.map(({ name }) => name.toLowerCase()));
  const hasId = labels.some(({ role }) => role === 'item');
  if (names.size < (hasId ? 1 : 4)) return false;
  const other = read.flatMap(({ first, last, fields }) => (fields ? [] : lines.slice(first, last + 1))).filter(isText);
  const own = read.flatMap(({ first, last, fields }) => (fields ? lines.slice(first, last + 1) : [])).filter(isText);
  if (other.length > own.length) return false;
  // One record begins with its labels: a page on which some line looks like a label does not.
  const [only] = records;
  const first = only?.find(({ name }) => name !== '');
  return records.length > 1 || (first !== undefined && lines.slice(0, first.first).filter(isText).length <= MOST_HEAD);
}

/** Lines without labels over a single record, at most. */
const MOST_HEAD = 6;

function isText(line: string): boolean {
  return line.trim() !== '' && !isRule(line) && !isCounter(line) && !isNotice(line);
}

/** Records with the lines of covers and lists beside them, so that every line is of one. */
function joinSegments(lines: readonly string[], read: readonly Read[]): DatabaseRecord[] {
  const records = read.filter((one): one is Read & { fields: readonly RecordField[] } => one.fields !== null);
  return records.map(({ first, fields }, i) => ({
    first: i === 0 ? 0 : first,
    last: (records[i + 1]?.first ?? lines.length) - 1,
    fields,
  }));
}
