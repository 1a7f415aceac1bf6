import type { ArchiveReader } from '../database/archive.js';
import { allRows } from '../database/statements.js';

/** A document among those that give the same page, or the same article of it. */
export interface DocumentStanding {
  /** The key by which this one is found: of its page, with its rendition (`…/1~2`) where there are others, or of its article. */
  readonly key: string;
  readonly path: string;
  readonly rendition: number;
  readonly item: string | null;
  readonly pageId: number;
  readonly preferred: boolean;
  /** Those that are shown in its place, or that it is shown in place of. */
  readonly rivals: readonly Rival[];
}

/** Another document of the same page, or of the same article of it. */
export interface Rival {
  readonly key: string;
  readonly item: string | null;
  readonly preferred: boolean;
}

interface Row {
  readonly id: number;
  readonly pageId: number;
  readonly pageKey: string;
  readonly path: string;
  readonly rendition: number;
  readonly item: string | null;
  readonly preferred: number;
  readonly part: string | null;
}

const ROWS = `SELECT d.id, d.page_id AS pageId, p.key AS pageKey, d.path, d.rendition, d.item, d.preferred,
    (SELECT a.key FROM article_parts a WHERE a.document_id = d.id ORDER BY a.ordinal LIMIT 1) AS part
  FROM documents d JOIN pages p ON p.id = d.page_id WHERE d.page_id = (SELECT page_id FROM documents WHERE id = ?) ORDER BY d.rendition, d.id`;

/** How a document stands beside the others of its page. @throws RangeError for one that is not there */
export function viewStanding(archive: ArchiveReader, documentId: number): DocumentStanding {
  const rows = allRows<Row>(archive, ROWS, documentId);
  const own = rows.find(({ id }) => id === documentId);
  if (!own) throw new RangeError(`there is no document ${documentId}`);
  const isAlone = rows.length === 1;
  const { path, rendition, item, pageId } = own;
  const rivals = rows.filter(
    (row) => row.id !== documentId && row.preferred !== own.preferred && (row.item === null || item === null || row.item === item),
  );
  return {
    key: keyOf(own, isAlone),
    path,
    rendition,
    item,
    pageId,
    preferred: own.preferred === 1,
    rivals: rivals.map((row) => ({ key: keyOf(row, isAlone), item: row.item, preferred: row.preferred === 1 })),
  };
}

function keyOf({ pageKey, rendition, item, part }: Row, isAlone: boolean): string {
  if (item !== null && part !== null) return part;
  return isAlone && rendition === 1 ? pageKey : `${pageKey}~${rendition}`;
}
