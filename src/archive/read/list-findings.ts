import type { NoticeCode } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { allRows } from '../database/statements.js';

/** A notice that the archive found out by comparing: a file with what it had, a newspaper with others, corrections with each other. */
export interface Finding {
  /** `documents.id` */
  readonly documentId: number;
  readonly code: NoticeCode;
}

const SQL = `SELECT document_id AS documentId, code FROM notices
  WHERE code IN ('file-replaced', 'page-gone', 'publication-alike', 'corrections-differ') ORDER BY document_id, code`;

/** What the archive found out about documents, beside what their own readings say. */
export function listFindings(archive: ArchiveReader): Finding[] {
  return allRows<Finding>(archive, SQL);
}
