import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { documents, imports } from './schema-documents.js';
import { issues } from './schema-publications.js';

export { documents, files, formerKeys, identifications, imports } from './schema-documents.js';
export { issues, pages, publicationNames, publications } from './schema-publications.js';

/** A headline's worth of text, with all its parts. Its fields are the first that its parts print. */
export const articles = sqliteTable(
  'articles',
  {
    id: integer().primaryKey(),
    issueId: integer('issue_id')
      .notNull()
      .references(() => issues.id),
    /** The key of its first part: `pingdingshan-ribao/2024-03-08/1/2`. */
    key: text().notNull().unique(),
    language: text(),
    /** The section (栏目, “Notes of the Week”) whose heading stands over it. */
    section: text(),
    kicker: text(),
    headline: text(),
    deck: text(),
    datelineAgency: text('dateline_agency'),
    datelinePlace: text('dateline_place'),
    /** ISO date, or `--03-07` where the year is not printed. */
    datelineDate: text('dateline_date'),
    /** Page labels of parts that are not in the archive. */
    continuedFrom: text('continued_from'),
    continuedOn: text('continued_on'),
    continuationMark: text('continuation_mark'),
  },
  (t) => [index('articles_issue').on(t.issueId)],
);

/** An article's share of one document, with what is printed there. */
export const articleParts = sqliteTable(
  'article_parts',
  {
    id: integer().primaryKey(),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id),
    /** The part's number in its document, from 1. */
    ordinal: integer().notNull(),
    /** The part's number in its article, from 1. */
    position: integer().notNull(),
    key: text().notNull().unique(),
    language: text(),
    /** The section (栏目, “Notes of the Week”) whose heading stands over it. */
    section: text(),
    kicker: text(),
    headline: text(),
    deck: text(),
    datelineAgency: text('dateline_agency'),
    datelinePlace: text('dateline_place'),
    datelineDate: text('dateline_date'),
    /** It has a jump line of this direction; the page that the line names, if it names one. */
    comesFrom: integer('comes_from', { mode: 'boolean' }).notNull().default(false),
    goesOn: integer('goes_on', { mode: 'boolean' }).notNull().default(false),
    continuedFrom: text('continued_from'),
    continuedFromMark: text('continued_from_mark'),
    continuedOn: text('continued_on'),
    continuedOnMark: text('continued_on_mark'),
    /** By what its format knows the parts of its article, and which of them it is, from 1; null where the format says nothing. */
    saidThread: text('said_thread'),
    saidPart: integer('said_part'),
    /** What says that it follows the part before it: jump-lines, runs-over, by-hand, in-an-export or in-the-format; null for a first part. */
    threadReason: text('thread_reason'),
    /** How sure that is and why, JSON: {confidence, evidence: [{code, weight}]}; null for a first part. */
    threadEvidence: text('thread_evidence'),
  },
  (t) => [index('article_parts_article').on(t.articleId, t.position), unique('article_parts_ordinal').on(t.documentId, t.ordinal)],
);

/** A paragraph as the paper printed it: `label` and `text` together. */
export const paragraphs = sqliteTable(
  'paragraphs',
  {
    id: integer().primaryKey(),
    partId: integer('part_id')
      .notNull()
      .references(() => articleParts.id, { onDelete: 'cascade' }),
    /** From 1 in its part. */
    position: integer().notNull(),
    kind: text().notNull(),
    speaker: text(),
    label: text(),
    text: text().notNull(),
  },
  (t) => [
    unique('paragraphs_position').on(t.partId, t.position),
    index('paragraphs_speaker').on(t.speaker).where(sql`speaker IS NOT NULL`),
    index('paragraphs_part_speaker').on(t.partId, t.speaker).where(sql`speaker IS NOT NULL`),
    check('paragraphs_kind', sql`kind IN ('body', 'heading', 'caption', 'verse', 'table', 'list')`),
  ],
);

/** The line ranges that a paragraph came from, in reading order. */
export const paragraphSources = sqliteTable(
  'paragraph_sources',
  {
    paragraphId: integer('paragraph_id')
      .notNull()
      .references(() => paragraphs.id, { onDelete: 'cascade' }),
    /** From 1 in its paragraph. */
    position: integer().notNull(),
    firstLine: integer('first_line').notNull(),
    lastLine: integer('last_line').notNull(),
    /** How sure it is that this range follows the one before it (0 to 1); null for a first range. */
    seamConfidence: real('seam_confidence'),
    /** JSON: [{reason, weight}]; weights are log-odds. */
    seamEvidence: text('seam_evidence'),
    /** Why lines inside the range are one text, as `writeWraps` writes it; null for a range of one line. */
    wraps: text(),
    /** Where it stands on its page, in units of the page, JSON: [left, top, width, height]; null for unknown. */
    box: text(),
    /** The same of each of its lines, JSON: a list, null for a blank one; null for a range of one line, and where an export brought it. */
    lineBoxes: text('line_boxes'),
  },
  (t) => [primaryKey({ columns: [t.paragraphId, t.position] })],
);

/**
 * Where every line that is in no paragraph ended: a headline field, a jump line, furniture, a repeat or an invention; in a subset of another
 * archive, `left out` where its article is not in the subset.
 */
export const placements = sqliteTable(
  'placements',
  {
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    firstLine: integer('first_line').notNull(),
    lastLine: integer('last_line').notNull(),
    place: text().notNull(),
    /** The part it belongs to; null for none. */
    partId: integer('part_id').references(() => articleParts.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.firstLine] }), index('placements_part').on(t.partId).where(sql`part_id IS NOT NULL`)],
);

/** The authors that a part's byline names, in order. */
export const bylines = sqliteTable(
  'bylines',
  {
    partId: integer('part_id')
      .notNull()
      .references(() => articleParts.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    name: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.partId, t.position] }), index('bylines_name').on(t.name)],
);

/** What a part's format says of it and no field has (a column of a table, a label of a database), in order. */
export const articleFacts = sqliteTable(
  'article_facts',
  {
    partId: integer('part_id')
      .notNull()
      .references(() => articleParts.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    name: text().notNull(),
    value: text().notNull(),
    /** The lines of its document that it stands on; null where an export brought it. */
    firstLine: integer('first_line'),
    lastLine: integer('last_line'),
  },
  (t) => [primaryKey({ columns: [t.partId, t.position] }), index('article_facts_name').on(t.name)],
);

/** Something doubtful about a document: data with a code and a place. */
export const notices = sqliteTable(
  'notices',
  {
    id: integer().primaryKey(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    code: text().notNull(),
    firstLine: integer('first_line'),
    lastLine: integer('last_line'),
    /** The notice's other fields, JSON. */
    detail: text().notNull(),
    /** Who settled it, and when; null while it is doubtful. */
    settledId: integer('settled_id').references((): AnySQLiteColumn => settledNotices.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('notices_settled').on(t.settledId).where(sql`settled_id IS NOT NULL`),
    index('notices_document').on(t.documentId),
    index('notices_code').on(t.code),
  ],
);

/** Notices that a person looked at and let stand: they stay settled until the text under them changes. */
export const settledNotices = sqliteTable(
  'settled_notices',
  {
    id: integer().primaryKey(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    code: text().notNull(),
    /** SHA-256 of the code and the text of its lines; without lines, of the document and what the notice says. */
    subject: text().notNull(),
    /** The number in its document of the article that it is about; null for what is about the whole document. */
    ordinal: integer(),
    /** ISO time, UTC; of a correction that settled it, when that was made. */
    settledAt: text('settled_at').notNull(),
    settledBy: text('settled_by').notNull(),
    reason: text(),
  },
  (t) => [uniqueIndex('settled_notices_subject').on(t.documentId, t.code, t.subject)],
);

/** What people put right in a document, in the order in which it was done; none is ever deleted. */
export const corrections = sqliteTable(
  'corrections',
  {
    id: integer().primaryKey(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    /** edit, merge, split, move, identify or prefer. */
    kind: text().notNull(),
    /** The articles and paragraphs it is about, JSON: by their text and lines, so that they are found again in a new reading. */
    target: text().notNull(),
    /** The number in its document of the article that it is in; null where that is not found, and for what is said of a whole document. */
    ordinal: integer(),
    /** Of a merge: the number of the article that is a part of another now. */
    absorbed: integer(),
    /** Of a merge or split of two documents: the file (SHA-256) that holds the other article, and its number there; null where that is not found. */
    otherSha256: text('other_sha256'),
    otherOrdinal: integer('other_ordinal'),
    /** It came with an export: its document's content has it in it already, and what was before is not known. */
    included: integer({ mode: 'boolean' }).notNull().default(false),
    /** The numbers of both articles when it came with an export: one without a line is found by them. */
    homeOrdinal: integer('home_ordinal'),
    homeOtherOrdinal: integer('home_other_ordinal'),
    /** What was asked, JSON. */
    change: text().notNull(),
    /** What it took the place of, JSON. */
    before: text().notNull(),
    /** ISO time, UTC. */
    madeAt: text('made_at').notNull(),
    madeBy: text('made_by').notNull(),
    reason: text(),
    /** False where its place was not found in the newest reading of the document. */
    applied: integer({ mode: 'boolean' }).notNull(),
    /** Null while it holds. */
    undoneAt: text('undone_at'),
    undoneBy: text('undone_by'),
    undoneReason: text('undone_reason'),
  },
  (t) => [
    index('corrections_document').on(t.documentId),
    index('corrections_other').on(t.otherSha256).where(sql`other_sha256 IS NOT NULL`),
    check('corrections_kind', sql`kind IN ('edit', 'merge', 'split', 'move', 'identify', 'prefer')`),
  ],
);

/** The ledger: what became of every file of every import. */
export const importFiles = sqliteTable(
  'import_files',
  {
    id: integer().primaryKey(),
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id),
    path: text().notNull(),
    location: text(),
    sha256: text(),
    /** new, changed, unchanged, duplicate or failed. */
    outcome: text().notNull(),
    /** Why it failed, or what it duplicates. */
    reason: text(),
    documentId: integer('document_id').references(() => documents.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('import_files_import').on(t.importId),
    index('import_files_location').on(t.location),
    check('import_files_outcome', sql`outcome IN ('new', 'changed', 'unchanged', 'duplicate', 'failed')`),
  ],
);
