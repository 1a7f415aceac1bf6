import { deflateSync, inflateSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import { linesOf, spreadPage, spreadWraps, writeWraps } from './wraps.js';

/** Registers the SQL functions that migrations of old archives call. No query may use them. */
export function registerUpgradeFunctions(sqlite: Database.Database): void {
  // Rows of a document follow each other.
  let last: { readonly source: Buffer | null; readonly lines: readonly string[] } = { source: null, lines: [] };
  const textOf = (source: Buffer | null): readonly string[] => {
    if (source === null || last.source?.equals(source) !== true) last = { source, lines: linesOf(source) };
    return last.lines;
  };
  sqlite.function('upgrade_wraps', (source: Buffer | null, first: number, end: number, confidence: number) =>
    writeWraps({ first, wraps: spreadWraps(textOf(source), { first, last: end }, confidence) }),
  );
  sqlite.function('upgrade_page', (source: Buffer | null, page: Buffer) =>
    deflateSync(spreadPage(inflateSync(page).toString('utf8'), textOf(source))),
  );
}
