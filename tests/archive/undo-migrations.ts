import { readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';

/** The views as they were before they were named as JSON Lines names things. */
const OLD_VIEWS = readFileSync(new URL('../../migrations/0003_views.sql', import.meta.url), 'utf8')
  .split('--> statement-breakpoint')
  .filter((statement) => /^CREATE VIEW (?:article|paragraph)_text/m.test(statement));

/** A view as a migration made it. */
function viewOf(migration: string, view: string): string {
  const statements = readFileSync(new URL(`../../migrations/${migration}.sql`, import.meta.url), 'utf8').split('--> statement-breakpoint');
  return statements.find((one) => one.includes(`CREATE VIEW ${view} `)) ?? '';
}

/** A table with its rows, and with the number of each row that it had before its keys were its order. */
function withRowNumbers(table: string): string {
  const made = readFileSync(new URL('../../migrations/0024_compact.sql', import.meta.url), 'utf8')
    .split('--> statement-breakpoint')
    .find((statement) => statement.includes(`CREATE TABLE \`__new_${table}\``));
  const plain = (made ?? '').replace(' WITHOUT ROWID', '');
  return `${plain} INSERT INTO __new_${table} SELECT * FROM ${table}; DROP TABLE ${table}; ALTER TABLE __new_${table} RENAME TO ${table};`;
}

/** What takes each migration back, the newest first: an archive as older versions of the program left it. Rows stay, as far as they had them. */
const UNDO = {
  '0024_compact': `PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON;
    ${['paragraph_sources', 'placements', 'identifications', 'bylines'].map(withRowNumbers).join(' ')}
    CREATE INDEX placements_part ON placements (part_id) WHERE part_id IS NOT NULL; CREATE INDEX bylines_name ON bylines (name);
    PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON; DROP TABLE article_tokens; DROP TABLE article_search;
    CREATE VIRTUAL TABLE article_search USING fts5(headline, text, byline, speaker, agency, place, content='indexed_text', content_rowid='id', tokenize='ascii');
    CREATE VIRTUAL TABLE article_tokens USING fts5vocab(article_search, row);`,
  '0023_ledger-documents': 'DROP INDEX import_files_document;',
  '0022_lookups': 'DROP INDEX paragraphs_part_speaker; DROP INDEX placements_part;',
  '0021_boxes': `DROP VIEW joins; ALTER TABLE documents DROP COLUMN sheet; ALTER TABLE documents DROP COLUMN quality_basis;
    ALTER TABLE paragraph_sources DROP COLUMN box; ALTER TABLE paragraph_sources DROP COLUMN line_boxes; ${viewOf('0011_files', 'joins')};`,
  '0020_held-publications': 'DROP VIEW held_publications;',
  '0019_settled-notices': 'DROP INDEX notices_settled; ALTER TABLE notices DROP COLUMN settled_id; DROP TABLE settled_notices;',
  '0018_facts': 'DROP TABLE article_facts;',
  '0017_pictures-and-threads': `ALTER TABLE documents DROP COLUMN image; ALTER TABLE documents DROP COLUMN image_width;
    ALTER TABLE documents DROP COLUMN image_height; ALTER TABLE documents DROP COLUMN quality;
    ALTER TABLE article_parts DROP COLUMN said_thread; ALTER TABLE article_parts DROP COLUMN said_part;`,
  '0016_paragraph-kinds': `PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON;
    CREATE TABLE old_paragraphs (id integer PRIMARY KEY NOT NULL, part_id integer NOT NULL REFERENCES article_parts(id) ON DELETE cascade,
      position integer NOT NULL, kind text NOT NULL, speaker text, label text, text text NOT NULL,
      CONSTRAINT paragraphs_kind CHECK(kind IN ('body', 'heading')));
    INSERT INTO old_paragraphs SELECT id, part_id, position, iif(kind = 'heading', kind, 'body'), speaker, label, text FROM paragraphs;
    DROP TABLE paragraphs; ALTER TABLE old_paragraphs RENAME TO paragraphs;
    CREATE INDEX paragraphs_speaker ON paragraphs (speaker) WHERE speaker IS NOT NULL;
    CREATE UNIQUE INDEX paragraphs_position ON paragraphs (part_id, position);
    PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON;`,
  '0015_seeds': 'DROP INDEX documents_seed;',
  '0014_layout': 'ALTER TABLE documents DROP COLUMN layout;',
  '0013_former-keys': 'DROP TABLE former_keys; ALTER TABLE documents DROP COLUMN seed;',
  '0012_files-apart': `ALTER TABLE documents ADD location text; ALTER TABLE documents ADD bytes integer;
    CREATE INDEX documents_location ON documents (location);
    UPDATE documents SET location = (SELECT f.location FROM files f WHERE f.id = file_id), bytes = (SELECT f.bytes FROM files f WHERE f.id = file_id);`,
  '0011_files': `DROP VIEW joins; DROP VIEW paragraph_text; DROP INDEX documents_file; UPDATE documents SET file_id = NULL;
    ALTER TABLE documents DROP COLUMN file_id; ALTER TABLE documents DROP COLUMN number; ALTER TABLE documents DROP COLUMN first_line;
    ALTER TABLE documents DROP COLUMN borders; ALTER TABLE identifications DROP COLUMN said_at; ALTER TABLE identifications DROP COLUMN said_by;
    DROP TABLE files; ${viewOf('0005_joins', 'joins')}; ${viewOf('0008_one-name', 'paragraph_text')};`,
  '0010_exact-names': `CREATE TABLE old_names (publication_id integer NOT NULL REFERENCES publications(id) ON DELETE cascade, name text NOT NULL,
      folded text NOT NULL, PRIMARY KEY(publication_id, folded));
    INSERT OR IGNORE INTO old_names SELECT publication_id, name, folded FROM publication_names;
    DROP TABLE publication_names; ALTER TABLE old_names RENAME TO publication_names;
    CREATE INDEX publication_names_folded ON publication_names (folded);`,
  '0009_one-text-on-two-days': 'DROP INDEX documents_sha256; CREATE UNIQUE INDEX documents_sha256_unique ON documents (sha256);',
  '0008_one-name': `DROP VIEW article_text; DROP VIEW paragraph_text; ${OLD_VIEWS.join(';')}`,
  '0007_what-corrections-know': `
    ALTER TABLE articles DROP COLUMN section; ALTER TABLE article_parts DROP COLUMN section; ALTER TABLE article_parts DROP COLUMN thread_reason;
    ALTER TABLE documents ADD preferred_by_user integer DEFAULT false NOT NULL;
    UPDATE documents SET preferred_by_user = 1 WHERE id IN (SELECT document_id FROM corrections WHERE kind = 'prefer' AND undone_at IS NULL);
    CREATE TABLE old_corrections (id integer PRIMARY KEY NOT NULL, document_id integer NOT NULL REFERENCES documents(id) ON DELETE cascade,
      kind text NOT NULL, target text NOT NULL, change text NOT NULL, before text NOT NULL, made_at text NOT NULL, made_by text NOT NULL,
      reason text, applied integer NOT NULL, undone_at text, undone_by text, undone_reason text,
      CONSTRAINT corrections_kind CHECK(kind IN ('edit', 'merge', 'split', 'move', 'identify')));
    INSERT INTO old_corrections SELECT c.id, c.document_id, c.kind,
      json_patch(c.target, CASE WHEN c.other_sha256 IS NULL
        THEN json_object('local', json_object('at', c.ordinal, 'gone', c.absorbed, 'included', iif(c.included, 1, NULL)))
        ELSE json_object('across', json_object('from', d.sha256, 'to', c.other_sha256), 'local', json_object('at', c.ordinal,
          'parts', json_array(c.ordinal, c.other_ordinal), 'home', json(iif(c.home_ordinal IS NULL, 'null', json_array(c.home_ordinal, c.home_other_ordinal)))))
        END),
      c.change, c.before, c.made_at, c.made_by, c.reason, c.applied, c.undone_at, c.undone_by, c.undone_reason
      FROM corrections c JOIN documents d ON d.id = c.document_id WHERE c.kind <> 'prefer';
    DROP TABLE corrections; ALTER TABLE old_corrections RENAME TO corrections; CREATE INDEX corrections_document ON corrections (document_id);`,
  '0006_diagnosis': 'ALTER TABLE documents DROP COLUMN diagnosis;',
  '0005_joins': `DROP VIEW joins; ALTER TABLE paragraph_sources ADD wrap_confidence real;
    UPDATE paragraph_sources SET wrap_confidence = 0.75 WHERE wraps IS NOT NULL;`,
  '0004_wraps': 'ALTER TABLE paragraph_sources DROP COLUMN wraps;',
  '0003_views': `DROP VIEW article_text; DROP VIEW paragraph_text; DROP TABLE article_tokens; DROP TABLE article_search; DROP VIEW indexed_text;
    CREATE VIRTUAL TABLE article_search USING fts5(headline, body, content='', contentless_delete=1, tokenize='ascii');`,
} as const;

/** Takes the migrations back that came after `last`, and that one. @param last as drizzle-kit named it */
export function undoMigrations(sqlite: Database.Database, last: keyof typeof UNDO): void {
  const names = Object.keys(UNDO);
  const undone = names.slice(0, names.indexOf(last) + 1);
  sqlite.pragma('foreign_keys = OFF');
  for (const name of undone) sqlite.exec(UNDO[name as keyof typeof UNDO]);
  sqlite
    .prepare(
      'DELETE FROM __drizzle_migrations WHERE created_at IN (SELECT created_at FROM __drizzle_migrations ORDER BY created_at DESC LIMIT ?)',
    )
    .run(undone.length);
}
