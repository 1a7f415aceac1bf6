import { type Lexer, STRING, type Token } from './lexer.js';

/** A value of a PDF: names begin with a slash, strings are empty. */
export type PdfValue = number | string | null | readonly PdfValue[] | Dictionary | Reference;

/** By the names of its entries, with their slash. */
export type Dictionary = ReadonlyMap<string, PdfValue>;

/** An object that stands elsewhere in the file. */
export interface Reference {
  readonly object: number;
}

/** Values in values, at most: damaged files open brackets that are never closed. */
const DEEPEST = 40;

/** The value that stands next; null for what is none. Never throws. */
export function readValue(lexer: Lexer, depth = 0): PdfValue {
  return readFrom(lexer, lexer.next(), depth);
}

function readFrom(lexer: Lexer, token: Token | null, depth: number): PdfValue {
  if (token === null || depth > DEEPEST) return null;
  if (typeof token === 'number') return readReference(lexer, token);
  if (token === '<<') return readDictionary(lexer, depth);
  if (token === '[') return readArray(lexer, depth);
  if (token === STRING) return '';
  return token === 'null' ? null : token;
}

/** `12 0 R`, or the number alone. */
function readReference(lexer: Lexer, number: number): number | Reference {
  const { at } = lexer;
  if (Number.isInteger(number) && number >= 0 && typeof lexer.next() === 'number' && lexer.next() === 'R') return { object: number };
  lexer.at = at;
  return number;
}

function readArray(lexer: Lexer, depth: number): PdfValue[] {
  const values: PdfValue[] = [];
  for (let token = lexer.next(); token !== null && token !== ']'; token = lexer.next()) values.push(readFrom(lexer, token, depth + 1));
  return values;
}

function readDictionary(lexer: Lexer, depth: number): Dictionary {
  const entries = new Map<string, PdfValue>();
  for (let name = lexer.next(); name !== null && name !== '>>'; name = lexer.next()) {
    if (typeof name !== 'string' || !name.startsWith('/')) continue;
    entries.set(name, readValue(lexer, depth + 1));
  }
  return entries;
}

/** True for a dictionary. */
export function isDictionary(value: PdfValue): value is Dictionary {
  return value instanceof Map;
}

/** True for a reference. */
export function isReference(value: PdfValue): value is Reference {
  return typeof value === 'object' && value !== null && 'object' in value;
}
