import type { Archive } from '../../src/index.js';

/** Rows of a table for a copy: columns that are named are computed, all others stay as they are. */
type Changes = Readonly<Record<string, string>>;

/**
 * What differs in copy number `@copy`. Every copy is issues of its own, and its texts say which copy they are, so that no two
 * are the same. The search index is not multiplied: what is measured here does not ask it.
 */
const TABLES: Readonly<Record<string, Changes>> = {
  issues: { id: 'id + @copy * 1000000', key: "key || '.' || @copy", edition: "coalesce(edition, '') || @copy" },
  pages: { id: 'id + @copy * 1000000', issue_id: 'issue_id + @copy * 1000000', key: "replace(key, '/', '.' || @copy || '/')" },
  documents: {
    id: 'id + @copy * 1000000',
    page_id: 'page_id + @copy * 1000000',
    sha256: "substr(printf('%08x', id + @copy * 1000003) || sha256, 1, 64)",
    location: 'NULL',
  },
  articles: { id: 'id + @copy * 1000000', issue_id: 'issue_id + @copy * 1000000', key: "key || '-' || @copy" },
  article_parts: {
    id: 'id + @copy * 1000000',
    article_id: 'article_id + @copy * 1000000',
    document_id: 'document_id + @copy * 1000000',
    key: "key || '-' || @copy",
  },
  bylines: { part_id: 'part_id + @copy * 1000000' },
  article_facts: { part_id: 'part_id + @copy * 1000000' },
  paragraphs: {
    id: 'id + @copy * 1000000',
    part_id: 'part_id + @copy * 1000000',
    text: 'substr(text, 1, 1 + @copy % max(1, length(text))) || @copy || substr(text, 2 + @copy % max(1, length(text)))',
  },
  paragraph_sources: { paragraph_id: 'paragraph_id + @copy * 1000000' },
  placements: { document_id: 'document_id + @copy * 1000000', part_id: 'part_id + @copy * 1000000' },
};

/** Copies everything in an archive until it has so many paragraphs, and returns how many it has. */
export function multiplyArchive({ sqlite, transaction }: Archive, paragraphs: number): number {
  const count = () => Number(sqlite.prepare('SELECT count(*) FROM paragraphs').pluck().get());
  const before = count();
  transaction(() => {
    for (let copy = 1; before * copy < paragraphs; copy++) {
      for (const [table, changes] of Object.entries(TABLES)) {
        const columns = sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
        const values = columns.map((column) => changes[column] ?? column);
        const owner = Object.keys(changes)[0] ?? 'id';
        sqlite
          .prepare(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${owner} < 1000000`)
          .run({ copy });
      }
    }
  });
  return count();
}
