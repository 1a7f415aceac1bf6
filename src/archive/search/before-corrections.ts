import type { ArchiveReader } from '../database/archive.js';
import { compilePlace, type Filter, parseFilter } from './filter.js';
import { conjunctsOf, phrasesOf } from './query-tree.js';
import { fulfils, mark, refuseFields } from './set-apart.js';

/** Text that a person corrected, as it was read. */
export interface BeforeCorrection {
  /** Of the article that has the corrected text; of its page where that is not found. */
  readonly key: string;
  /** The correction's number. */
  readonly correction: number;
  readonly publication: string | null;
  readonly issue_date: string | null;
  /** The page's label. */
  readonly page: string | null;
  /** Hits between `**` and `**`. */
  readonly text: string;
}

/** Of corrections that hold: text that they took the place of, or out of what is read (headlines that a merge dropped), a value a row. */
const ROWS = `SELECT coalesce(x.key, p.key) AS key, c.id AS correction, n.name AS publication, i.date AS issue_date, p.label AS page, v.value AS text
  FROM corrections c JOIN documents d ON d.id = c.document_id JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id
    LEFT JOIN publications n ON n.id = i.publication_id LEFT JOIN article_parts a ON a.document_id = d.id AND a.ordinal = c.ordinal
    LEFT JOIN articles x ON x.id = a.article_id, json_tree(c.before) v
  WHERE (c.kind = 'edit' AND c.change ->> '$.turn' IS NULL OR c.kind = 'merge' AND c.change ->> '$.dropHeadings')
    AND c.applied AND c.undone_at IS NULL AND v.type = 'text' AND v.key NOT IN ('kind', 'language') AND %
  ORDER BY c.id, v.id`;

/** Text that was corrected and that a query takes as it was before. @throws UsageError for a query that cannot be read, or asks for fields that only articles have */
export function* iterateBeforeCorrections(archive: ArchiveReader, filter: Filter): Generator<BeforeCorrection> {
  const nodes = conjunctsOf(parseFilter(archive, filter));
  const places = nodes.flatMap((node) => compilePlace(archive, node) ?? []);
  const words = nodes.filter((node) => compilePlace(archive, node) === null);
  words.forEach(refuseFields);
  const phrases = words.flatMap(phrasesOf);
  const conditions = [filter.renditions === 'all' ? '1' : 'd.preferred = 1', ...places.map(({ sql }) => sql)].join(' AND ');
  const rows = archive.sqlite.prepare<unknown[], BeforeCorrection>(ROWS.replace('%', () => conditions));
  for (const row of rows.iterate(...places.flatMap(({ parameters }) => parameters)))
    if (words.every((node) => fulfils(row.text, node))) yield { ...row, text: mark(row.text, phrases) };
}
