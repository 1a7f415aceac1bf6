import type { Identification } from '../../page/index.js';
import type { Archive } from '../database/archive.js';
import * as t from '../database/schema.js';
import { run } from '../database/statements.js';
import { clearFileNotices, ensureFile, type FileState } from './files.js';
import { leaveRendition, lowerRendition, setIdentifications } from './identify.js';
import { updateRow } from './rows.js';

/** A known document, and where it is found now and what is said of it. */
export interface SettledDocument {
  readonly documentId: number;
  readonly file: FileState;
  readonly number: number;
  readonly firstLine: number;
  /** All that is known of it, where that has changed; null where it has not. */
  readonly identifications: readonly Identification[] | null;
}

/**
 * Writes down where known documents are found now, all at once: pages that took each other's places, or each the next one's, come to stand
 * where they belong whatever their order. One transaction.
 */
export function settleDocuments(archive: Archive, settled: readonly SettledDocument[]): void {
  archive.transaction(() => {
    for (const { documentId, file, number, firstLine } of settled) {
      const fileId = ensureFile(archive, file);
      updateRow(archive, t.documents, documentId, { fileId, number, firstLine });
      clearFileNotices(archive, documentId);
    }
    run(archive, 'DELETE FROM files WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.file_id = files.id)');
    const moved = settled.filter(({ identifications }) => identifications !== null);
    for (const { documentId } of moved) leaveRendition(archive, documentId);
    for (const { documentId, identifications } of moved)
      if (identifications !== null) setIdentifications(archive, { documentId, identifications });
    for (const { documentId } of moved) lowerRendition(archive, documentId);
  });
}
