import { readFileSync } from 'node:fs';
import { documentKey } from '../archive/read/named-documents.js';
import { UsageError } from '../page/index.js';

/**
 * The keys that a person names: those on the command line, and for `-` those on standard input, each once. A line there is a key, or a row as
 * list, search and export print them (JSON Lines), so that what one command finds another can use. Blank lines are passed over.
 * @throws UsageError for a row without a key
 */
export function readKeys(typed: readonly string[]): string[] {
  return [...new Set(typed.flatMap((key) => (key === '-' ? readFileSync(0, 'utf8').split('\n').flatMap(readKeyLine) : [key])))];
}

function readKeyLine(line: string, index: number): string[] {
  const text = line.replace(/^\ufeff/, '').trim();
  if (!text.startsWith('{')) return text === '' ? [] : [text];
  const row = parseRow(text, index);
  const key = row.key ?? row.id ?? row.slug;
  if (typeof key !== 'string')
    throw new UsageError(`standard input, line ${index + 1}: the row has no key; write a key, or a row with “key”, “id” or “slug”`);
  const { rendition, item } = row;
  if (typeof rendition !== 'number') return [key];
  // A row of a document has the key of its page, and says which rendition or article of it the document is.
  return [documentKey({ page: key, rendition, item: typeof item === 'string' ? item : null })];
}

function parseRow(text: string, index: number): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new UsageError(`standard input, line ${index + 1}: is neither a key nor a row of JSON Lines`, { cause: error });
  }
}
