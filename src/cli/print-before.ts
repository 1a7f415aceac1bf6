import type { ArchiveReader } from '../archive/database/archive.js';
import { type BeforeCorrection, iterateBeforeCorrections } from '../archive/search/before-corrections.js';
import type { Filter } from '../archive/search/filter.js';
import { UsageError } from '../page/index.js';
import { plural, type RowFormat, remark } from './output.js';
import { printRows } from './row-printer.js';

const COLUMNS = ['key', 'correction', 'publication', 'issue_date', 'page', 'text'];

/** Prints text as it was before people corrected it, where a query takes it. */
export async function printBefore(archive: ArchiveReader, filter: Filter, format: RowFormat): Promise<void> {
  const rows = [...iterateBeforeCorrections(archive, filter)];
  await printRows(
    rows.map((row) => ({ ...row })),
    format,
    COLUMNS,
  );
  if (rows.length === 0) remark('nothing was found in what was corrected');
}

/** Says where words stood before they were corrected; nothing where they never did, or where a query asks for what only articles have. */
export function remarkBefore(archive: ArchiveReader, filter: Filter): void {
  const found = findBefore(archive, filter);
  const [first] = found;
  if (!first) return;
  const keys = new Set(found.map(({ key }) => key));
  remark(
    `${plural(keys.size, 'article')} had it before a correction, as ${first.key} (correction ${first.correction}; --before-corrections)`,
  );
}

function findBefore(archive: ArchiveReader, filter: Filter): BeforeCorrection[] {
  if (filter.query === undefined) return [];
  try {
    return [...iterateBeforeCorrections(archive, filter)];
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}
