import type { ArticleFact } from '../../page/index.js';
import type { Archive } from '../database/archive.js';
import * as t from '../database/schema.js';
import { insertRow } from './rows.js';

/** Writes the names that a part prints, in their order. */
export function storeBylines(archive: Archive, partId: number, names: readonly string[]): void {
  for (const [i, name] of names.entries()) insertRow(archive, t.bylines, { partId, position: i + 1, name });
}

/** Writes what the format of a part says of it, in its order. @param facts their lines are none where an export brought them */
export function storeFacts(archive: Archive, partId: number, facts: readonly ArticleFact[]): void {
  for (const [i, { name, value, lines }] of facts.entries()) {
    const range = { firstLine: lines[0] ?? null, lastLine: lines.at(-1) ?? null };
    insertRow(archive, t.articleFacts, { partId, position: i + 1, name, value, ...range });
  }
}
