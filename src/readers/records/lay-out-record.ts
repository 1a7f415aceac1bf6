import type { Identification, IdentityField, LayoutBlock } from '../../page/index.js';
import type { SourcePage } from '../reader.js';
import { findPage, readNames, readPage, readPaper, readRecordDate, readSection, readSource } from '../said-values.js';
import { readPartedHead } from './line-kinds.js';
import { paragraphsOf } from './paragraphs-of.js';
import { type DatabaseRecord, type FieldRole, type RecordField, textOfField } from './record.js';

/** A record as a page with one article: its fields where they stand, what a database says of itself set apart. */
export function layOutRecord(lines: readonly string[], { first, last, fields }: DatabaseRecord): Omit<SourcePage, 'notices'> {
  const own = lines.slice(first, last + 1);
  const hasText = fields.some((field) => field.role === 'text' && !isMissing(lines, field));
  const blocks: LayoutBlock[] = [];
  let next = first;
  const setApart = (upTo: number) => {
    for (; next < upTo; next++)
      if ((lines[next] ?? '').trim() !== '') blocks.push({ ...rangeOf(next, next), furniture: 'notice of the database' });
  };
  const rangeOf = (from: number, to: number) => ({ first: from - first + 1, last: to - first + 1 });
  for (const field of fields) {
    setApart(field.first);
    let from = field.first;
    let { label } = field;
    // A label alone on its line is no text of the field.
    if ((lines[from] ?? '').slice(label).trim() === '') {
      blocks.push({ ...rangeOf(from, from), furniture: 'label' });
      from++;
      label = 0;
    }
    for (; from <= field.last && (lines[from] ?? '').trim() === ''; from++);
    if (from <= field.last) {
      const isText = (field.role === 'text' && !isMissing(lines, field)) || (field.role === 'abstract' && !hasText);
      const shift = (block: LayoutBlock) => ({ ...block, ...rangeOf(block.first, block.last) });
      if (isText) blocks.push(...paragraphsOf(lines, { first: from, last: field.last, label }).map(shift));
      else blocks.push({ ...rangeOf(from, field.last), article: 0, ...sayField(lines, field, label) });
    }
    next = field.last + 1;
  }
  setApart(last + 1);
  return { text: own.join('\n'), layout: { blocks }, said: identify(lines, fields) };
}

/** The database has no text of it, and says so. */
function isMissing(lines: readonly string[], field: RecordField): boolean {
  return /^(?:(?:full text )?(?:not|none|un) ?available\.?|无|無|暂无全文)$/iu.test(textOfField(lines, field));
}

const PLACES: Readonly<Partial<Record<FieldRole, 'kicker' | 'headline' | 'deck' | 'byline' | 'section'>>> = {
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  section: 'section',
};

function sayField(lines: readonly string[], field: RecordField, label: number): Partial<LayoutBlock> {
  const place = PLACES[field.role];
  const value = textOfField(lines, field);
  const section = field.role === 'source' && field.name === '' ? (readPartedHead(value)?.section ?? null) : null;
  if (section !== null) return { place: 'section', names: [section] };
  // A line that says where the article stands is no fact of it: it is set apart, as on a page.
  if (field.name === '' && place === undefined) return { furniture: 'source line' };
  const own = label > 0 ? { label } : {};
  if (place === 'byline') return { ...own, place, names: readNames(value) };
  if (place === 'section') return { ...own, place, names: [readSection(value)] };
  return place === undefined ? { ...own, place: 'fact', name: field.name } : { ...own, place };
}

interface Said {
  readonly value: string;
  readonly evidence: string;
}

/** What the fields say of paper, date, page, edition and the article's number; the plainest field of each counts. */
function identify(lines: readonly string[], fields: readonly RecordField[]): Identification[] {
  const find = (role: FieldRole, read: (value: string) => string | null): Said | null => {
    for (const field of fields) {
      const value = field.role === role ? read(textOfField(lines, field)) : null;
      if (value !== null) return { value, evidence: (lines[field.first] ?? '').trim().slice(0, 120) };
    }
    return null;
  };
  const parted = (part: 'publication' | 'date' | 'page') => (value: string) => (readPartedHead(value) ?? readSource(value))[part];
  const plain = (value: string) => {
    const own = value.replace(/\s+/g, ' ').trim();
    return own === '' || own.length > 80 ? null : own;
  };
  const said: Readonly<Record<IdentityField, Said | null>> = {
    publication: find('publication', readPaper) ?? find('source', parted('publication')),
    date: wholeDate(lines, fields) ?? find('date', readRecordDate) ?? find('source', parted('date')),
    page:
      find('page', readPage) ??
      find('section', (value) => findPage(value) ?? readPage(/^[A-Z]{0,2}\d{1,3}(?=[\s:：]|$)/.exec(value)?.[0] ?? '')) ??
      find('source', parted('page')),
    edition: find('edition', plain),
    item: find('item', (value) => /[\p{L}\p{N}._-]+$/u.exec(value.trim())?.[0].slice(0, 80) ?? null),
  };
  return (Object.keys(said) as IdentityField[]).flatMap((field): Identification[] => {
    const one = said[field];
    return one ? [{ field, basis: 'format', ...one }] : [];
  });
}

/** The first date with its day, where others have a year or a month; a year and a day in two fields (`YR 1998`, `FD Nov 3`) together. */
function wholeDate(lines: readonly string[], fields: readonly RecordField[]): Said | null {
  const values = fields.filter(({ role }) => role === 'date').map((field) => ({ field, value: textOfField(lines, field) }));
  for (const { field, value } of values) {
    const date = readRecordDate(value);
    if (date !== null && date.length === 10) return { value: date, evidence: (lines[field.first] ?? '').trim().slice(0, 120) };
  }
  const year = values.find(({ value }) => /^\d{4}\/*$/.test(value))?.value.slice(0, 4);
  for (const { field, value } of year === undefined ? [] : values) {
    const date = readRecordDate(`${value}, ${year}`) ?? readRecordDate(`${value}/${year}`);
    if (date !== null && date.length === 10) return { value: date, evidence: (lines[field.first] ?? '').trim().slice(0, 120) };
  }
  return null;
}
