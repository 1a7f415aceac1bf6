import { DocumentError, foldFieldName } from '../../page/index.js';
import { readLayout } from '../read-layout.js';
import type { Reader, SourceFile, SourcePage } from '../reader.js';
import { isArticleTable } from './column-roles.js';
import { rebuildImpresso } from './impresso.js';
import { readRows, type TableRow } from './read-rows.js';

/**
 * JSON with a row an article: a list of objects, an object with such a list (as American Stories has a scan's `full articles`), one object, or
 * JSON Lines with an object or a list a line.
 */
export const jsonRows: Reader = {
  title: 'Table with a row an article (JSON, JSON Lines)',
  extensions: ['json', 'jsonl', 'ndjson'],
  detect: detectJsonRows,
  read: readLayout,
  pages: readJsonPages,
  records: true,
  inPieces: true,
};

type JsonObject = Readonly<Record<string, unknown>>;

/** Longer objects are looked at no further. */
const LONGEST = 1 << 22;

function detectJsonRows(text: string, columns?: ReadonlyMap<string, string>): number {
  const first = firstObject(text);
  if (first === null) return 0;
  return unwrap(first).some((row) => isRow(row, columns)) ? 0.9 : 0;
}

function isRow(row: JsonObject, columns?: ReadonlyMap<string, string>): boolean {
  // What is an article of an archive is no row of a table, nor are the pages of a PDF that OCR read (Dolma, as olmOCR writes it).
  if (Array.isArray(row.paragraphs) && 'parts' in row) return false;
  if (isObject(row.attributes) && 'pdf_page_numbers' in row.attributes) return false;
  return isArticleTable(Object.keys(row), columns);
}

/** The first object of a text in JSON that may be cut off behind it; null where it begins otherwise. */
function firstObject(text: string): JsonObject | null {
  const begin = /^[\s\ufeff[]*(?=\{)/u.exec(text.slice(0, 1000))?.[0].length;
  if (begin === undefined) return null;
  const end = endOfObject(text, begin);
  if (end === null) return null;
  try {
    const value: unknown = JSON.parse(text.slice(begin, end));
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Where the object that begins at `begin` ends. */
function endOfObject(text: string, begin: number): number | null {
  const marks = /["{}]/g;
  const stop = Math.min(text.length, begin + LONGEST);
  let depth = 0;
  marks.lastIndex = begin;
  for (let found = marks.exec(text); found && found.index < stop; found = marks.exec(text)) {
    if (found[0] === '{') depth++;
    else if (found[0] === '}' && --depth === 0) return found.index + 1;
    else if (found[0] === '"') {
      const string = /"(?:[^"\\]|\\.)*"/suy;
      string.lastIndex = found.index;
      if (!string.test(text)) return null;
      marks.lastIndex = string.lastIndex;
    }
  }
  return null;
}

/** What lists of articles are called in the object that has them. */
const LISTS = ['full articles', 'articles', 'records', 'rows', 'items', 'documents', 'docs', 'results', 'data', '文章', '稿件'];

/** The rows of an object: those of its list, with what it says of all of them; else itself. */
function unwrap(object: JsonObject): JsonObject[] {
  const key = Object.keys(object).find((one) => LISTS.includes(foldFieldName(one)) && isObjects(object[one]));
  if (key === undefined) return [rebuildImpresso(object)];
  const shared = Object.entries(object).flatMap(([name, value]) => (name === key ? [] : shareOf(name, value)));
  return (object[key] as JsonObject[]).map((row) => ({ ...row, ...Object.fromEntries(shared.filter(([name]) => !(name in row))) }));
}

/** What an object around rows says of each: numbers and texts; of a newspaper (`lccn`) and its edition the title and the date. */
function shareOf(name: string, value: unknown): (readonly [string, unknown])[] {
  if (typeof value === 'string' || typeof value === 'number') return [[name, value]];
  if (!isObject(value)) return [];
  const { title, name: called, date } = value;
  const paper = ['lccn', 'newspaper', 'publication', 'paper', 'title'].includes(foldFieldName(name)) ? (title ?? called) : undefined;
  return [
    ...(typeof paper === 'string' ? ([['newspaper', paper]] as const) : []),
    ...(typeof date === 'string' ? ([['date', date]] as const) : []),
  ];
}

function* readJsonPages(file: SourceFile): Generator<SourcePage> {
  yield* readRows(file, toRows(file));
}

function* toRows(file: SourceFile): Generator<TableRow> {
  for (const value of readValues(file))
    for (const object of Array.isArray(value) ? value : [value]) {
      if (!isObject(object))
        throw new DocumentError(file.path, 'holds values that are no rows', 'a row is an object with a name for each cell');
      for (const row of unwrap(object)) yield { cells: new Map(Object.entries(row)) };
    }
}

/** The values of a file: of JSON Lines one a line, in pieces; else the one that it is. @throws DocumentError for what is no JSON */
function* readValues(file: SourceFile): Generator<unknown> {
  let line = 0;
  for (const piece of file.texts?.() ?? [file.text()]) {
    for (const text of piece.replace(/\n$/, '').split('\n')) {
      const isFirst = line === 0;
      if (text.trim() === '' && isFirst) continue;
      line++;
      if (text.trim() === '') continue;
      const value = parse(text);
      // A list or an object over several lines is one value.
      const whole = value === undefined && isFirst ? parse(textOf(file)) : undefined;
      if (whole !== undefined) return yield whole;
      if (value === undefined)
        throw new DocumentError(file.path, `row ${line} is not JSON`, 'a row is an object on one line, or the file is one list of objects');
      yield value;
    }
  }
}

/** Bytes of a list over several lines, which is read at once, at most. */
const LARGEST_LIST = 256 * 1024 * 1024;

/** All of the text of a file. @throws DocumentError for one that is too large to be read at once */
function textOf({ path, size = 0, text }: SourceFile): string {
  if (size <= LARGEST_LIST) return text();
  const problem = `is JSON of ${Math.round(size / 1024 / 1024)} MB in one piece, which is read at once up to ${LARGEST_LIST / 1024 / 1024} MB`;
  throw new DocumentError(path, problem, 'save it as JSON Lines, a row a line');
}

/** A value in JSON; undefined for what is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isObjects(value: unknown): value is readonly JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
