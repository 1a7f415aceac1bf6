import { isPaperName } from '../said-values.js';
import { type Labelled, readLabel } from './labels.js';
import { isCounter, isEnd, isNotice, isRule } from './line-kinds.js';
import { readHead } from './read-head.js';
import { type RecordField, textOfField } from './record.js';

/** A stretch of lines that may be one record, numbered as in the file. */
export interface Segment {
  readonly first: number;
  readonly last: number;
}

/** The fields of a stretch of lines that is a record: lines without labels at its head, labelled ones, a text, labelled ones; null for others. */
export function readSegment(lines: readonly string[], { first, last }: Segment): RecordField[] | null {
  const own: number[] = [];
  for (let i = first; i <= last; i++) {
    const line = lines[i] ?? '';
    if (line.trim() !== '' && !isRule(line) && !isCounter(line) && !isEnd(line) && !isNotice(line)) own.push(i);
  }
  const labels = new Map<number, Labelled>();
  for (const i of own) {
    const label = readLabel(lines[i] ?? '');
    if (label) labels.set(i, label);
  }
  const textAt = own.find((i) => labels.get(i)?.role === 'text') ?? null;
  const tailFrom = findTail(lines, { own, labels, textAt });
  const head = own.filter((i) => i < (textAt ?? tailFrom));
  const { fields, bodyFrom } = readFields(lines, { head, labels, isMarked: textAt !== null || tailFrom > last });
  const start = textAt ?? bodyFrom;
  const tail = readTail(
    own.filter((i) => i >= tailFrom),
    labels,
  );
  const all = [...fields, ...textField(own, { start, end: tailFrom, label: textAt === null ? undefined : labels.get(textAt) }), ...tail];
  return isRecord(all, labels.size) ? withHeadline(lines, all, { head, labels, bodyFrom }) : null;
}

function textField(
  own: readonly number[],
  { start, end, label }: { readonly start: number | null; readonly end: number; readonly label: Labelled | undefined },
): RecordField[] {
  const body = start === null ? [] : own.filter((i) => i >= start && i < end);
  const [from] = body;
  const to = body.at(-1);
  if (from === undefined || to === undefined) return [];
  return [{ role: 'text', name: label?.name ?? '', first: from, last: to, label: label?.length ?? 0 }];
}

interface Lines {
  readonly own: readonly number[];
  readonly labels: ReadonlyMap<number, Labelled>;
  readonly textAt: number | null;
}

/** Where the labelled lines behind the text begin; behind the last line where there are none. */
function findTail(lines: readonly string[], { own, labels, textAt }: Lines): number {
  const blocks = partBlocks(lines, own);
  let from = (own.at(-1) ?? 0) + 1;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i] ?? [];
    const [begin] = block;
    if (begin === undefined || begin <= (textAt ?? -1)) break;
    const label = labels.get(begin);
    const isLabelled = label !== undefined && label.role !== 'text' && label.role !== 'abstract';
    const [over] = blocks[i - 1] ?? [];
    const isUnder = over !== undefined && blocks[i - 1]?.length === 1 && isBareLabel(lines[over] ?? '', labels.get(over));
    const isPaper = i === blocks.length - 1 && block.length === 1 && isPaperName(lines[begin] ?? '');
    if (!isLabelled && !isUnder && !isPaper) break;
    from = begin;
  }
  // A record of labels alone has no text.
  return own[0] !== undefined && from <= own[0] ? (own.at(-1) ?? 0) + 1 : from;
}

/** A label alone on its line, over a value that is no text. */
function isBareLabel(line: string, label: Labelled | undefined): boolean {
  return label !== undefined && label.length === line.length && label.role !== 'text' && label.role !== 'abstract';
}

/** Runs of lines without a blank one between them; each line by itself where the record has no blank lines, or hardly any. */
function partBlocks(lines: readonly string[], own: readonly number[]): number[][] {
  const blocks: number[][] = [];
  for (const i of own) {
    const open = blocks.at(-1);
    const before = open?.at(-1);
    const isApart = before === undefined || lines.slice(before + 1, i).some((line) => line.trim() === '');
    if (open && !isApart) open.push(i);
    else blocks.push([i]);
  }
  return blocks.length < 3 || blocks.some((block) => block.filter((i) => readLabel(lines[i] ?? '')).length > 1)
    ? own.map((i) => [i])
    : blocks;
}

interface HeadPart {
  readonly head: readonly number[];
  readonly labels: ReadonlyMap<number, Labelled>;
  /** A label says where the text begins, or there is none. */
  readonly isMarked: boolean;
}

/** The labelled fields before the text, and where a text without a label begins. */
function readFields(lines: readonly string[], { head, labels, isMarked }: HeadPart): { fields: RecordField[]; bodyFrom: number | null } {
  const fields: RecordField[] = [];
  for (const i of head) {
    const label = labels.get(i);
    const line = lines[i] ?? '';
    const open = fields.at(-1);
    if (label) fields.push({ role: label.role, name: label.name, first: i, last: i, label: label.length });
    else if (open && goesOn(lines, open, i, isMarked)) fields[fields.length - 1] = { ...open, last: i };
    else if (open && !isMarked && line.trim() !== '') return { fields, bodyFrom: i };
  }
  return { fields, bodyFrom: null };
}

/** A line without a label goes on with the field over it where that has no value yet, or runs over the line. */
function goesOn(lines: readonly string[], field: RecordField, i: number, isMarked: boolean): boolean {
  const before = lines[field.last] ?? '';
  const isEmpty = field.last === field.first && before.length <= field.label;
  const isNext = lines.slice(field.last + 1, i).every((line) => line.trim() !== '');
  if (isEmpty) return isNext || field.role === 'abstract';
  if (field.role === 'abstract') return true;
  if (!isNext) return false;
  return /^\s{2,}\S/.test(lines[i] ?? '') || (isMarked && before.length >= 60);
}

function readTail(tail: readonly number[], labels: ReadonlyMap<number, Labelled>): RecordField[] {
  const fields: RecordField[] = [];
  for (const i of tail) {
    const label = labels.get(i);
    const open = fields.at(-1);
    if (label) fields.push({ role: label.role, name: label.name, first: i, last: i, label: label.length });
    else if (open && !isPaperNameAlone(i, tail)) fields[fields.length - 1] = { ...open, last: i };
  }
  return fields;

  /** The last line of a record may be the paper's name again. */
  function isPaperNameAlone(i: number, own: readonly number[]): boolean {
    return i === own.at(-1) && fields.at(-1)?.role === 'item';
  }
}

/** The lines before the first label are read by their form. */
function withHeadline(
  lines: readonly string[],
  fields: readonly RecordField[],
  {
    head,
    labels,
    bodyFrom,
  }: { readonly head: readonly number[]; readonly labels: ReadonlyMap<number, Labelled>; readonly bodyFrom: number | null },
): RecordField[] {
  const firstLabel = head.find((i) => labels.has(i)) ?? null;
  const text = fields.find(({ role }) => role === 'text');
  const isOpen = firstLabel === null && text === undefined && bodyFrom === null;
  const numbers = firstLabel === null ? head : head.filter((i) => i < firstLabel);
  const labelled = fields.find(({ role }) => role === 'headline');
  const found = readHead({
    lines,
    numbers,
    labelled: labelled ? textOfField(lines, labelled) : null,
    hasPaper: fields.some(({ role }) => role === 'publication' || role === 'source'),
    isOpen,
  });
  const own = fields.map((field): RecordField => (field.role === 'headline' && found.hasHeadline ? { ...field, role: 'fact' } : field));
  const [from] = found.rest;
  const to = found.rest.at(-1);
  const body: RecordField[] = from === undefined || to === undefined ? [] : [{ role: 'text', name: '', first: from, last: to, label: 0 }];
  return [...found.fields, ...own, ...body].toSorted((a, b) => a.first - b.first);
}

/** Labels of three kinds, or an article's number: no page of a newspaper has them. */
function isRecord(fields: readonly RecordField[], labels: number): boolean {
  const has = (...roles: readonly string[]) => fields.some(({ role }) => roles.includes(role));
  return labels >= 3 || has('item') ? has('text', 'headline', 'item') : false;
}
