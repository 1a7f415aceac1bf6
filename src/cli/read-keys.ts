import { readFileSync } from 'node:fs';
import { UsageError } from '../page/index.js';
import { keyOfRow } from './row-key.js';

/**
 * The one key that a person names: on the command line, or for `-` on standard input.
 * @throws UsageError for none or several
 */
export function readKey(typed: string): string {
  const [key, ...others] = readKeys([typed]);
  if (key === undefined) throw new UsageError('standard input holds no key');
  if (others.length > 0) throw new UsageError(`this is done to one article at a time; standard input holds ${others.length + 1} keys`);
  return key;
}

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
  const key = keyOfRow(parseRow(text, index));
  if (key === null)
    throw new UsageError(`standard input, line ${index + 1}: the row has no key; write a key, or a row with “key”, “id” or “slug”`);
  return [key];
}

function parseRow(text: string, index: number): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new UsageError(`standard input, line ${index + 1}: is neither a key nor a row of JSON Lines`, { cause: error });
  }
}
