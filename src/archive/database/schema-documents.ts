import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { pages } from './schema-publications.js';

/** One run of the program that changed the archive. */
export const imports = sqliteTable('imports', {
  id: integer().primaryKey(),
  /** ISO time, UTC. */
  startedAt: text('started_at').notNull(),
  /** Null while it runs, and after a crash. */
  finishedAt: text('finished_at'),
  command: text().notNull(),
  version: text().notNull(),
});

/** A file that documents were read from, as it was found last. */
export const files = sqliteTable(
  'files',
  {
    id: integer().primaryKey(),
    /** The file's absolute path, by which a changed file is known. */
    location: text().notNull().unique(),
    /** Of the file's bytes, hexadecimal. */
    sha256: text().notNull(),
    /** Size of the file in bytes. */
    bytes: integer().notNull(),
    /** How many pages it has; null where an import of it was stopped before its last. */
    pages: integer(),
  },
  (t) => [index('files_sha256').on(t.sha256)],
);

/** One page as one file gives it: one rendition of that page, or of one article of it. */
export const documents = sqliteTable(
  'documents',
  {
    id: integer().primaryKey(),
    pageId: integer('page_id')
      .notNull()
      .references(() => pages.id),
    /** 1 for the first rendition of its page (or item). */
    rendition: integer().notNull(),
    /** The article's number or name, where the file holds one article of the page. */
    item: text(),
    /** Shown where a page has several renditions. */
    preferred: integer({ mode: 'boolean' }).notNull(),
    /** The file as exports name it: relative to the folder or manifest that was imported. */
    path: text().notNull(),
    /** The file that has it; null for standard input and exports, and where its file has it no longer. */
    fileId: integer('file_id').references(() => files.id, { onDelete: 'set null' }),
    /** Which page of its file it is, from 1. */
    number: integer().notNull().default(1),
    /** The line of its file at which it begins. Lines are stored as they are counted in the document. */
    firstLine: integer('first_line').notNull().default(1),
    /** Lines that are the border of the page (“Page 2” between rulers) and none of its text, JSON: [[first, last]]; null for none. */
    borders: text(),
    /** What its format knows of it beside the text of its lines (JSON, `PageLayout`, deflated); null for text. */
    layout: blob({ mode: 'buffer' }),
    /** The picture of its page: a path beside its file, or an address; null where none is named. */
    image: text(),
    /** Size of that picture in pixels; null where its format measures otherwise. */
    imageWidth: integer('image_width'),
    imageHeight: integer('image_height'),
    /** What its boxes are measured in, JSON: {width, height, unit}; null for text. */
    sheet: text(),
    /** How good its text is, 0 to 1: how sure the OCR was of its words, or an estimate; null for unknown. */
    quality: real(),
    /** Where that is from: `format`, or `estimate` (the share of its words that are known); null for unknown. */
    qualityBasis: text('quality_basis'),
    /** Of its text (of the file's bytes where the file has one page), hexadecimal. Two pages may have one text. */
    sha256: text().notNull(),
    /** What tells its page from others where that is not wholly known, in its key: it stays when the text changes. */
    seed: text().notNull().default(''),
    format: text().notNull(),
    encoding: text(),
    /** Lines of the decoded text. */
    lineCount: integer('line_count'),
    /** The decoded text, deflated (zlib); null for documents that came from an export. */
    source: blob({ mode: 'buffer' }),
    /** What kind of page it is (JSON, `Diagnosis`); null for documents that came from an export. */
    diagnosis: text(),
    /** What the rules made of it before people's corrections (JSON, deflated); null where there are none. */
    uncorrected: blob({ mode: 'buffer' }),
    /** The version of the rules that took it apart. */
    rules: integer().notNull(),
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id),
  },
  (t) => [
    index('documents_page').on(t.pageId),
    index('documents_path').on(t.path),
    index('documents_hidden').on(t.id).where(sql`preferred = 0`),
    uniqueIndex('documents_rendition').on(t.pageId, t.rendition).where(sql`item IS NULL`),
    uniqueIndex('documents_item').on(t.pageId, t.item, t.rendition).where(sql`item IS NOT NULL`),
    index('documents_file').on(t.fileId, t.number),
    index('documents_seed').on(t.seed),
    index('documents_sha256').on(t.sha256),
  ],
);

/** Keys of pages that documents stood on before: they lead to them. */
export const formerKeys = sqliteTable(
  'former_keys',
  {
    /** `_/2024-03-08/bfd7a792` */
    key: text().primaryKey(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
  },
  (t) => [index('former_keys_document').on(t.documentId)],
);

/** Where what is known of a document's page comes from. */
export const identifications = sqliteTable(
  'identifications',
  {
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    /** publication, date, page, edition or item. */
    field: text().notNull(),
    value: text().notNull(),
    /** user, option, manifest, front matter, format, pattern, path, text, border, file or guess. */
    basis: text().notNull(),
    evidence: text().notNull(),
    /** The program worked it out; a person may confirm it with `identify`. */
    inferred: integer({ mode: 'boolean' }).notNull(),
    /** When it was said (ISO time, UTC); null for what an older version of the program stored. */
    saidAt: text('said_at'),
    /** The person who said it; null for files, paths and runs of the import. */
    saidBy: text('said_by'),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.field] })],
);
