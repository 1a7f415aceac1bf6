import { rmSync, writeFileSync } from 'node:fs';
import { ArchiveError } from '../../page/index.js';
import type { Archive, ArchiveReader } from '../database/archive.js';
import { indexArticle } from '../search/search-index.js';
import { LEFT_OUT } from '../write/left-out.js';
import { copyOwnTables, findOwnTables } from './copy-own-tables.js';

/** Documents copied, or articles indexed, between two looks at whether to go on: some tens of milliseconds. */
const BATCH = 100;

/** What an archive is to hold of another. */
export interface Subset {
  /** `articles.id`. */
  readonly ids: readonly number[];
  /** Tables and views that people made, which go with it. @default [] */
  readonly tables?: readonly string[];
}

/**
 * Fills a new archive, which it closes, with these articles and all that belongs to them: publications (with
 * the reference rows), issues, pages, documents with their source text, identifications, corrections and notices, their part
 * of the ledger, and the search index. Row ids and keys stay. The lines of other articles on the same pages are placed as
 * `left out`. Nothing is written to the source. Yields how many articles are finished and returns how many there are; it may
 * be left at any yield, with a file that is to be thrown away.
 * @throws UsageError for a table that people did not make
 * @throws ArchiveError where not all of these articles are there any more
 */
export function* fillSubset(source: ArchiveReader, { ids, tables = [] }: Subset, target: Archive): Generator<number, number> {
  const memory = source.path === ':memory:' ? `${target.path}.source` : null;
  try {
    if (memory !== null) writeFileSync(memory, source.sqlite.serialize());
    // Nobody reads the file before it is finished, and an unfinished one is thrown away.
    target.sqlite.pragma('journal_mode = MEMORY');
    target.sqlite.pragma('synchronous = OFF');
    // What is hidden at the end leaves no trace in free space.
    target.sqlite.pragma('secure_delete = ON');
    // The source is opened as every reader opens it; only `main` is written to.
    target.sqlite.prepare('ATTACH ? AS source').run(memory ?? source.path);
    // One state of the source from here on. Not `transaction`, which cannot be left in the middle.
    target.sqlite.exec('BEGIN');
    const own = findOwnTables(target, tables);
    // The ids may come from an earlier state: this is another connection.
    if (chooseRows(target, ids) !== new Set(ids).size)
      throw new ArchiveError(source.path, 'was changed while it was exported; run it again');
    yield 0;
    copyShared(target);
    yield 0;
    yield* copyDocuments(target);
    hidePlaces(target);
    copyOwnTables(target, own);
    const count = yield* indexChosen(target);
    target.sqlite.exec('COMMIT; DROP TABLE temp.chosen; DROP TABLE temp.kept; DROP TABLE temp.batch; DETACH source');
    return count;
  } finally {
    target.close();
    if (memory !== null) rmSync(memory, { force: true });
  }
}

/** Notes the articles that are there, and the documents that hold a part of one. Returns how many articles there are. */
function chooseRows({ sqlite }: Archive, ids: readonly number[]): number {
  sqlite.exec(`CREATE TEMP TABLE chosen (id INTEGER PRIMARY KEY);
    CREATE TEMP TABLE kept (id INTEGER PRIMARY KEY);
    CREATE TEMP TABLE batch (id INTEGER PRIMARY KEY)`);
  const choose = sqlite.prepare(
    'INSERT OR IGNORE INTO temp.chosen SELECT x.id FROM json_each(?) e JOIN source.articles x ON x.id = e.value',
  );
  let chosen = 0;
  for (let i = 0; i < ids.length; i += 10_000) chosen += choose.run(JSON.stringify(ids.slice(i, i + 10_000))).changes;
  sqlite.exec('INSERT OR IGNORE INTO temp.kept SELECT document_id FROM source.article_parts WHERE article_id IN temp.chosen');
  return chosen;
}

/** A statement that copies rows as they are. @param condition over the source's table, by its own name */
function copyRows({ sqlite }: Archive, table: string, condition: string): string {
  const columns = sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table);
  const list = columns.map((column) => `"${column}"`).join(', ');
  return `INSERT INTO main.${table} (${list}) SELECT ${list} FROM source.${table} WHERE ${condition}`;
}

/** What documents stand on: publications, issues, pages, imports, and the articles. */
function copyShared(target: Archive): void {
  const { sqlite } = target;
  // A new archive has its own reference rows, with other ids.
  sqlite.exec('DELETE FROM main.publications');
  const issues = 'SELECT p.issue_id FROM source.pages p JOIN source.documents d ON d.page_id = p.id WHERE d.id IN temp.kept';
  const imports = 'SELECT import_id FROM source.documents WHERE id IN temp.kept';
  const files = 'SELECT import_id FROM source.import_files WHERE document_id IN temp.kept';
  const used = `SELECT publication_id FROM source.issues WHERE id IN (${issues})`;
  for (const [table, condition] of [
    ['publications', `reference OR id IN (${used})`],
    ['publication_names', 'publication_id IN (SELECT id FROM main.publications)'],
    ['issues', `id IN (${issues})`],
    ['pages', 'id IN (SELECT page_id FROM source.documents WHERE id IN temp.kept)'],
    ['imports', `id IN (${imports} UNION ${files})`],
    ['articles', 'id IN temp.chosen'],
  ] as const)
    sqlite.exec(copyRows(target, table, condition));
}

/** Documents with all that hangs on them, in the order in which rows refer to each other. */
function* copyDocuments(target: Archive): Generator<number> {
  const { sqlite } = target;
  const own = 'document_id IN temp.batch';
  const parts = `SELECT id FROM main.article_parts WHERE ${own}`;
  const partial = `SELECT document_id FROM main.placements WHERE ${own} AND place = '${LEFT_OUT}'`;
  const left = `SELECT id FROM source.article_parts WHERE ${own} AND article_id NOT IN temp.chosen`;
  const statements = [
    copyRows(
      target,
      'files',
      'id IN (SELECT file_id FROM source.documents WHERE id IN temp.batch) AND id NOT IN (SELECT id FROM main.files)',
    ),
    copyRows(target, 'documents', 'id IN temp.batch'),
    copyRows(target, 'identifications', own),
    copyRows(target, 'import_files', own),
    copyRows(target, 'settled_notices', own),
    copyRows(target, 'notices', own),
    copyRows(target, 'article_parts', `${own} AND article_id IN temp.chosen`),
    copyRows(target, 'bylines', `part_id IN (${parts})`),
    copyRows(target, 'article_facts', `part_id IN (${parts})`),
    copyRows(target, 'paragraphs', `part_id IN (${parts})`),
    copyRows(target, 'paragraph_sources', `paragraph_id IN (SELECT id FROM main.paragraphs WHERE part_id IN (${parts}))`),
    copyRows(target, 'placements', `${own} AND (part_id IS NULL OR part_id IN (${parts}))`),
    // Each line has one place already; a file that people made by hand may say otherwise.
    `INSERT OR IGNORE INTO main.placements (document_id, first_line, last_line, place)
     SELECT document_id, first_line, max(last_line), '${LEFT_OUT}' FROM (
       SELECT a.document_id, s.first_line, s.last_line FROM source.article_parts a JOIN source.paragraphs g ON g.part_id = a.id
         JOIN source.paragraph_sources s ON s.paragraph_id = g.id WHERE a.id IN (${left})
       UNION ALL SELECT document_id, first_line, last_line FROM source.placements WHERE ${own} AND part_id IN (${left})
     ) GROUP BY document_id, first_line`,
    copyRows(target, 'corrections', own),
    // What the rules made of the whole page would bring the other articles back: corrections count as part of what was read.
    `UPDATE main.documents SET uncorrected = NULL WHERE id IN (${partial})`,
    `UPDATE main.corrections SET included = 1 WHERE kind NOT IN ('identify', 'prefer') AND document_id IN (${partial})`,
  ].map((sql) => sqlite.prepare(sql));
  const choose = sqlite.prepare('INSERT INTO temp.batch SELECT id FROM temp.kept WHERE id > ? ORDER BY id LIMIT ?');
  const last = sqlite.prepare<[], number | null>('SELECT max(id) FROM temp.batch').pluck();
  for (let from: number | null = -1; from !== null; from = last.get() ?? null) {
    sqlite.exec('DELETE FROM temp.batch');
    choose.run(from, BATCH);
    for (const statement of statements) statement.run();
    yield 0;
  }
}

/**
 * A subset that one gives away names no folder of the machine that made it. A file is found again by its content; its location is the path inside
 * the folder that was imported, with its number before it where two files have one path.
 */
function hidePlaces({ sqlite }: Archive): void {
  sqlite.exec(`CREATE TEMP TABLE shown AS SELECT f.id, coalesce((SELECT min(d.path) FROM main.documents d WHERE d.file_id = f.id), 'file') AS path FROM main.files f;
    UPDATE main.files SET location = (SELECT s.path FROM temp.shown s WHERE s.id = files.id)
      WHERE 1 = (SELECT count(*) FROM temp.shown s JOIN temp.shown o ON o.path = s.path WHERE s.id = files.id);
    UPDATE main.files SET location = id || '/' || (SELECT s.path FROM temp.shown s WHERE s.id = files.id)
      WHERE 1 < (SELECT count(*) FROM temp.shown s JOIN temp.shown o ON o.path = s.path WHERE s.id = files.id);
    UPDATE main.import_files SET location = NULL;
    DROP TABLE temp.shown`);
  const commands = sqlite.prepare<[], { readonly id: number; readonly command: string }>('SELECT id, command FROM main.imports').all();
  const rename = sqlite.prepare('UPDATE main.imports SET command = ? WHERE id = ?');
  for (const { id, command } of commands) rename.run(withoutPlaces(command), id);
}

/** What was done, without its files and options: `broadsheet import …`. */
function withoutPlaces(command: string): string {
  const done = /(?<![\w/\\.-])(?:import|reprocess)(?![\w/\\.-])/.exec(command)?.[0];
  return done === undefined ? '…' : `broadsheet ${done} …`;
}

function* indexChosen(target: Archive): Generator<number, number> {
  const ids = target.sqlite.prepare<[], number>('SELECT id FROM temp.chosen ORDER BY id').pluck().all();
  for (const [i, id] of ids.entries()) {
    indexArticle(target, id);
    if (i % BATCH === BATCH - 1) yield i + 1;
  }
  return ids.length;
}
