import type { Command } from 'commander';
import { distance } from 'fastest-levenshtein';
import { UsageError } from '../page/index.js';

/**
 * Takes `-word` and `-field:value` as words of a query, where commander would take them for options. What begins with two
 * dashes is an option that is not there.
 * @throws UsageError for such an option
 */
export function readWords(words: readonly string[], command: Command): string {
  const options = command.options.flatMap(({ long }) => long ?? []);
  for (const word of words) {
    if (!/^--[a-z]/.test(word)) continue;
    const name = word.replace(/=.*/s, '');
    const near = options.find((one) => distance(one, name) <= 2);
    throw new UsageError(`unknown option '${name}'${near ? ` (Did you mean ${near}?)` : `; to search for it write '"${name}"'`}`);
  }
  return words.join(' ');
}
