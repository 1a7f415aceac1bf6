import { UsageError } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { allRows, oneValue } from '../database/statements.js';
import { mergedInto } from './corrections/merged-key.js';
import { currentKey } from './former-keys.js';

/** An article's share of one document, as corrections need it. */
export interface PartPlace {
  readonly id: number;
  readonly key: string;
  readonly articleId: number;
  readonly documentId: number;
  readonly ordinal: number;
  readonly position: number;
  readonly sha256: string;
  readonly preferred: boolean;
  readonly item: string | null;
  readonly pageId: number;
  readonly issueId: number;
  readonly headline: string | null;
  readonly paragraphs: number;
}

const PARTS = `SELECT a.id, a.key, a.article_id AS articleId, a.document_id AS documentId, a.ordinal, a.position, a.headline, d.sha256, d.preferred, d.item,
    p.id AS pageId, p.issue_id AS issueId, (SELECT count(*) FROM paragraphs g WHERE g.part_id = a.id) AS paragraphs
  FROM article_parts a JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id`;

/** The part with this key, now or before, or the one that it was merged into. @throws UsageError for a key that is no article's */
export function partWithKey(archive: ArchiveReader, key: string): PartPlace {
  const find = (own: string) => readParts(archive, `${PARTS} WHERE a.key = ?`, own)[0];
  const into = mergedInto(archive, key);
  const now = currentKey(archive, key);
  const part = find(key) ?? (into === null ? undefined : find(into)) ?? (now === null ? undefined : find(now));
  if (!part) throw new UsageError(`${key} is no article; see: broadsheet list articles`);
  return part;
}

/** All parts of the article that a part belongs to, in their order. */
export function partsOf(archive: ArchiveReader, { articleId }: PartPlace): PartPlace[] {
  return readParts(archive, `${PARTS} WHERE a.article_id = ? ORDER BY a.position`, articleId);
}

/** The key of the article that a document's part belongs to. */
export function articleKeyAt(archive: ArchiveReader, documentId: number, ordinal: number): string {
  const sql = 'SELECT x.key FROM article_parts a JOIN articles x ON x.id = a.article_id WHERE a.document_id = ? AND a.ordinal = ?';
  const key = oneValue<string>(archive, sql, documentId, ordinal);
  if (key === undefined) throw new RangeError(`document ${documentId} has no part ${ordinal}`);
  return key;
}

/** The part that holds an article's paragraph `number` (from 1, over all its parts), and the paragraph's index there. @throws UsageError where it has none */
export function locateParagraph(archive: ArchiveReader, key: string, number: number): { readonly part: PartPlace; readonly index: number } {
  const parts = partsOf(archive, partWithKey(archive, key));
  let index = number - 1;
  for (const part of parts) {
    if (index >= 0 && index < part.paragraphs) return { part, index };
    index -= part.paragraphs;
  }
  const count = parts.reduce((n, part) => n + part.paragraphs, 0);
  throw new UsageError(`${key} has ${count} paragraph${count === 1 ? '' : 's'}; there is no paragraph ${number}`);
}

function readParts(archive: ArchiveReader, sql: string, value: number | string): PartPlace[] {
  const rows = allRows<Omit<PartPlace, 'preferred'> & { readonly preferred: number }>(archive, sql, value);
  return rows.map((row) => ({ ...row, preferred: row.preferred === 1 }));
}
