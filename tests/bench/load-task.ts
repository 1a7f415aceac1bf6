/**
 * What the load bench measures in a process of its own: reading alone (`reading FOLDER`), or the floor (`floor ARCHIVE NEW`), which prints the
 * seconds of processor time and of the clock that its inserts took.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { loadLibrary, loadSearchIndex } from './program.js';

/** Rows a transaction. */
const ROWS = 20_000;

/** Reads and assembles every page of a folder. */
async function readAlone(folder: string): Promise<void> {
  const library = await loadLibrary();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) library.readDocument(name, readFileSync(path), { known: [] });
  }
}

interface Table {
  readonly name: string;
  readonly sql: string;
}

type Row = readonly (string | number | Buffer | null)[];

/** Inserts what the archive at `from` has into a new one, with every index there from the start. What it reads is not in its time. */
async function insertAll(from: string, to: string): Promise<void> {
  const { columnTokens } = await loadSearchIndex();
  const source = new Database(from, { readonly: true });
  const target = new Database(to);
  target.pragma('foreign_keys = OFF');
  target.pragma('journal_mode = WAL');
  target.pragma('synchronous = NORMAL');
  const objects = source
    .prepare<[], Table>(
      "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'article_search_%'",
    )
    .all();
  for (const { sql } of objects) target.exec(sql);
  const spent = { processor: 0, clock: 0 };
  const insert = (into: string, rows: readonly Row[]) => {
    const [first] = rows;
    if (!first) return;
    const before = process.cpuUsage();
    const start = performance.now();
    const statement = target.prepare(`INSERT INTO ${into} VALUES (${first.map(() => '?').join(', ')})`);
    target.transaction(() => rows.forEach((row) => void statement.run(...row)))();
    const { user, system } = process.cpuUsage(before);
    spent.processor += (user + system) / 1e6;
    spent.clock += (performance.now() - start) / 1000;
  };
  for (const { name } of objects.filter(({ sql }) => sql.startsWith('CREATE TABLE')))
    for (const rows of chunks(source.prepare<[], Row>(`SELECT * FROM "${name}"`).raw().iterate())) insert(`"${name}"`, rows);
  const columns = 'headline, text, byline, speaker, agency, place';
  const texts = source.prepare<[], Row>(`SELECT id, ${columns} FROM indexed_text ORDER BY id`).raw().iterate();
  for (const rows of chunks(texts)) {
    const tokens = rows.map(([id = null, ...fields]) => [
      id,
      ...fields.map((text) => (text === null ? '' : columnTokens(String(text).split('\n')))),
    ]);
    insert(`article_search (rowid, ${columns})`, tokens);
  }
  target.close();
  source.close();
  console.log(JSON.stringify(spent));
}

function* chunks(rows: Iterable<Row>): Generator<Row[]> {
  let chunk: Row[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < ROWS) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}

const [task, from = '', to = ''] = process.argv.slice(2);
if (task === 'reading') await readAlone(from);
else await insertAll(from, to);
