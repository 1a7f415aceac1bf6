import { ArchiveError, must } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { loadSource } from '../database/load-source.js';
import { findMissing, holdsRows, type SchemaObject } from '../database/missing-objects.js';
import { allRows } from '../database/statements.js';
import { findStale } from '../search/find-stale.js';

/** One thing that is wrong with an archive. */
export interface Fault {
  readonly check: 'database' | 'schema' | 'references' | 'search index' | 'sources' | 'conservation';
  /** The document, article or table it is about. */
  readonly about: string;
  readonly problem: string;
}

/** What a check looked at and found. */
export interface CheckResult {
  readonly documents: number;
  readonly articles: number;
  readonly faults: readonly Fault[];
}

/**
 * Is the archive whole: the file, its references, the index in step with the articles, every source line in one place. It looks at
 * one state of the archive, whatever others store meanwhile.
 * @param expected what it is to be made of (`expectedSchema`); without it, that is not looked at
 */
export function checkArchive(archive: ArchiveReader, expected: readonly SchemaObject[] = []): CheckResult {
  return archive.sqlite.transaction(() => checkState(archive, expected)).deferred();
}

function checkState(archive: ArchiveReader, expected: readonly SchemaObject[]): CheckResult {
  const { sqlite } = archive;
  const faults: Fault[] = [];
  const missing = findMissing(archive, expected);
  for (const object of missing) faults.push(describeMissing(object, expected));
  for (const row of sqlite.pragma('integrity_check') as { integrity_check: string }[]) {
    if (row.integrity_check !== 'ok') faults.push({ check: 'database', about: archive.path, problem: row.integrity_check });
  }
  // What follows reads all tables.
  if (missing.some((object) => object.type === 'table')) return { documents: 0, articles: 0, faults };
  for (const row of sqlite.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[]) {
    faults.push({
      check: 'references',
      about: row.rowid === null ? row.table : `${row.table} row ${row.rowid}`,
      problem: `refers to a row of ${row.parent} that is not there`,
    });
  }
  const articles = checkIndex(archive, faults);
  const documents = allRows<Checked>(archive, 'SELECT id, path FROM documents ORDER BY id');
  for (const document of documents) checkConservation(archive, document, faults);
  return { documents: documents.length, articles, faults };
}

function describeMissing(object: SchemaObject, expected: readonly SchemaObject[]): Fault {
  const remedy = holdsRows(object, expected) ? 'restore a copy' : 'run: broadsheet check --reindex';
  return { check: 'schema', about: object.name, problem: `the ${object.type} is missing; ${remedy}` };
}

function checkIndex(archive: ArchiveReader, faults: Fault[]): number {
  const { stale, orphans, tokens, articles } = findStale(archive);
  for (const key of stale)
    faults.push({ check: 'search index', about: key, problem: 'is not indexed as it stands; run: broadsheet check --reindex' });
  for (const id of orphans) faults.push({ check: 'search index', about: `row ${id}`, problem: 'is indexed but not in the archive' });
  if (tokens.length > 0) {
    const shown = tokens.slice(0, 5).join(', ') + (tokens.length > 5 ? ', …' : '');
    const problem = `${tokens.length} tokens stand in it more or less often than in the articles (${shown}); run: broadsheet check --reindex`;
    faults.push({ check: 'search index', about: 'article_search', problem });
  }
  return articles;
}

/** A document to look at. */
interface Checked {
  readonly id: number;
  readonly path: string;
}

/** Null where there is none to check, or it is a fault. */
function readSource(archive: ArchiveReader, { id, path }: Checked, faults: Fault[]): string | null {
  try {
    return loadSource(archive, id);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    faults.push({
      check: 'sources',
      about: path,
      problem: 'the kept text is damaged; take its page out with broadsheet forget and import it again, or restore a copy',
    });
    return null;
  }
}

function checkConservation(archive: ArchiveReader, document: Checked, faults: Fault[]): void {
  const { id, path } = document;
  const source = readSource(archive, document, faults);
  if (source === null) return;
  const lines = source.split('\n');
  const places = new Uint8Array(lines.length + 1);
  const ranges = allRows<{ readonly first: number; readonly last: number }>(
    archive,
    `SELECT s.first_line AS first, s.last_line AS last FROM article_parts a JOIN paragraphs g ON g.part_id = a.id
       JOIN paragraph_sources s ON s.paragraph_id = g.id WHERE a.document_id = ?
     UNION ALL SELECT first_line, last_line FROM placements WHERE document_id = ?`,
    id,
    id,
  );
  for (const { first, last } of ranges)
    for (let n = first; n <= last && n < places.length; n++) places[n] = must(places[n], 'a line of a source') + 1;
  const wrong = lines.flatMap((text, i) => (text.trim() !== '' && places[i + 1] !== 1 ? [i + 1] : []));
  if (wrong.length === 0) return;
  const shown = wrong.slice(0, 5).join(', ') + (wrong.length > 5 ? ', …' : '');
  faults.push({ check: 'conservation', about: path, problem: `${wrong.length} lines are in no place or in two: ${shown}` });
}
