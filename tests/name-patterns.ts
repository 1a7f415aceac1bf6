import type { Pattern } from '../src/conventions/index.js';

/** The names of the patterns of a table that a text has, in the table's order. */
export function namePatterns(table: readonly Pattern[], text: string): string[] {
  return table.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name);
}
