import { match, type Pattern } from '../src/conventions/index.js';

/** The names of the patterns of a table that a text has, in the table's order. */
export function namePatterns(table: readonly Pattern[], text: string): string[] {
  return table.filter((pattern) => match(pattern, text) !== null).map(({ name }) => name);
}
