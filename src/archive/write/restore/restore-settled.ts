import type { ArticleRecord } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import { run } from '../../database/statements.js';
import type { RestoredPart } from '../corrections/restore-corrections.js';
import { settleAgain } from '../store-notices.js';

const INSERT = `INSERT INTO settled_notices (document_id, code, subject, ordinal, settled_at, settled_by, reason) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (document_id, code, subject) DO NOTHING`;

/** Writes down what was settled in another archive of an article that came from there. What was settled here stays as it was. @returns how many were not settled here */
export function restoreSettled(archive: Archive, { settled = [] }: ArticleRecord, parts: readonly RestoredPart[]): number {
  const documents = new Set<number>();
  let count = 0;
  for (const { code, place, subject, settled_at: at, settled_by: by, reason } of settled) {
    const inFile = parts.filter(({ sha256 }) => sha256 === place.sha256);
    const part = inFile.find(({ number }) => number === place.ordinal);
    const document = (part ?? inFile[0])?.documentId;
    if (document === undefined) continue;
    count += run(archive, INSERT, document, code, subject, part?.ordinal ?? null, at, by, reason);
    documents.add(document);
  }
  for (const document of documents) settleAgain(archive, document);
  return count;
}
