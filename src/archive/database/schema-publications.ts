import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A newspaper title. `reference` rows come with the program and are shown once they have issues. */
export const publications = sqliteTable('publications', {
  id: integer().primaryKey(),
  /** The first part of every key; a Chinese name's is its pinyin. */
  slug: text().notNull().unique(),
  name: text().notNull(),
  language: text(),
  place: text(),
  issn: text(),
  /** China's serial number (CN 11-0065). */
  cn: text(),
  reference: integer({ mode: 'boolean' }).notNull().default(false),
});

/** Every name that a publication goes by, and its folded form for finding. Different papers may have names that fold alike. */
export const publicationNames = sqliteTable(
  'publication_names',
  {
    publicationId: integer('publication_id')
      .notNull()
      .references(() => publications.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    folded: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.publicationId, t.name] }), index('publication_names_folded').on(t.folded)],
);

/** One publication on one date (and edition); null is unknown. */
export const issues = sqliteTable(
  'issues',
  {
    id: integer().primaryKey(),
    publicationId: integer('publication_id').references(() => publications.id),
    /** ISO date. */
    date: text(),
    edition: text(),
    /** `pingdingshan-ribao/2024-03-08`; `_` stands for what is unknown. */
    key: text().notNull().unique(),
  },
  (t) => [index('issues_publication_date').on(t.publicationId, t.date), index('issues_date').on(t.date)],
);

/** One printed page of an issue. */
export const pages = sqliteTable(
  'pages',
  {
    id: integer().primaryKey(),
    issueId: integer('issue_id')
      .notNull()
      .references(() => issues.id),
    /** "1", "A4"; null is unknown. */
    label: text(),
    /** `pingdingshan-ribao/2024-03-08/1`. */
    key: text().notNull().unique(),
    /** Sorts pages as they are bound: "A0004" for A4. */
    sequence: text().notNull(),
  },
  (t) => [index('pages_issue').on(t.issueId)],
);
