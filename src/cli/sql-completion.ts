import type { Schema } from '../archive/query/describe-schema.js';
import { ROW_FORMATS } from './output.js';

const KEYWORDS =
  `ALL AND AS ASC BETWEEN BY CASE CAST COLLATE CROSS DESC DISTINCT ELSE END ESCAPE EXCEPT EXISTS EXPLAIN FILTER FROM GLOB GROUP
  HAVING IN INNER INTERSECT IS JOIN LEFT LIKE LIMIT MATCH NOT NULL NULLS OFFSET ON OR ORDER OVER PARTITION QUERY PLAN RECURSIVE REGEXP
  SELECT THEN UNION USING VALUES WHEN WHERE WINDOW WITH`.split(/\s+/);

const SQLITE_FUNCTIONS = `abs avg bm25 coalesce count date group_concat ifnull iif instr json_array json_each json_extract json_group_array
  length lower max min nullif printf rank replace round row_number strftime substr sum total trim upper`.split(/\s+/);

export const DOT_COMMANDS = ['.format', '.help', '.quit', '.schema', '.tables'];

/** What may stand for the last word of a text, and that word: tables, columns (of a table or alias before a dot), functions, keywords. */
export function completeSql(text: string, schema: Schema): [string[], string] {
  const [, command] = /^\s*(\.\w*)$/.exec(text) ?? [];
  if (command !== undefined) return [startingWith(DOT_COMMANDS, command), command];
  const [word] = /[\p{L}\p{N}_.]*$/u.exec(text) ?? [''];
  if (word === '' || isInString(text)) return [[], word];
  const names = schema.tables.map((table) => table.name);
  if (/^\s*\.schema\s/.test(text)) return [startingWith([...names, ...ownFunctions(schema)], word), word];
  if (/^\s*\.format\s/.test(text)) return [startingWith(ROW_FORMATS, word), word];
  const dot = word.lastIndexOf('.');
  if (dot >= 0) {
    const before = word.slice(0, dot + 1);
    return [startingWith(columnsBehind(text, before.slice(0, -1), schema), word.slice(dot + 1)).map((column) => before + column), word];
  }
  const columns = schema.tables.flatMap((table) => table.columns.map((column) => column.name));
  const functions = [...ownFunctions(schema), ...SQLITE_FUNCTIONS].map((name) => `${name}(`);
  const keywords = word === word.toLowerCase() ? KEYWORDS.map((keyword) => keyword.toLowerCase()) : KEYWORDS;
  return [startingWith([...names, ...columns, ...functions, ...keywords], word), word];
}

function ownFunctions({ functions }: Schema): string[] {
  return functions.map(({ name }) => name.replace(/\(.*/, ''));
}

function startingWith(candidates: readonly string[], word: string): string[] {
  const start = word.toLowerCase();
  return [...new Set(candidates.filter((one) => one.toLowerCase().startsWith(start)))].sort();
}

/** The columns of a table, or of the table that has this alias in the text; of all tables where neither is known. */
function columnsBehind(text: string, name: string, { tables }: Schema): string[] {
  const alias = [...text.matchAll(/([\p{L}\p{N}_]+)\s+(?:as\s+)?([\p{L}\p{N}_]+)/giu)].find((match) => match[2] === name)?.[1] ?? name;
  const found = [name, alias].flatMap((one) => tables.find((table) => table.name.toLowerCase() === one.toLowerCase()) ?? []);
  return (found.length > 0 ? found.slice(0, 1) : tables).flatMap((table) => table.columns.map((column) => column.name));
}

function isInString(text: string): boolean {
  return (text.match(/'/g)?.length ?? 0) % 2 === 1;
}
