import { applyCorrection, type Correction } from '../../../corrections/index.js';
import { type AssembledPage, UsageError } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import { takeRendition } from '../identify.js';
import { refreshDocument } from '../preferred.js';
import { changesSame } from './changes-same.js';
import { isContent, loadBase, madeNumbers } from './correct-content.js';
import { undoIdentity } from './correct-identity.js';
import {
  type Author,
  type CorrectionKind,
  type CorrectionRow,
  contentOf,
  isAfter,
  loadRow,
  loadRows,
  markUndone,
  otherDocument,
} from './correction-rows.js';
import { rewriteContent } from './rewrite-content.js';

/** A correction that holds no more. */
export interface UndoneCorrection {
  readonly id: number;
  readonly kind: CorrectionKind;
  /** Later corrections of the document that have lost their place by it, and are open now. */
  readonly open: readonly number[];
}

/** Takes a correction back: its document is as if it had not been made. One transaction. @throws UsageError for one that is not there, was undone, or has nothing to go back to */
export function undoCorrection(archive: Archive, id: number, author: Author): UndoneCorrection {
  return archive.transaction(() => {
    const row = loadRow(archive, id);
    if (!row) throw new UsageError(`there is no correction ${id}; see: broadsheet list corrections`);
    if (row.undoneAt !== null) throw new UsageError(`correction ${id} was undone already, on ${row.undoneAt.slice(0, 10)}`);
    const applied = loadRows(archive, row.documentId).filter((one) => one.applied && one.id !== id);
    undo(archive, row, author);
    const open = applied.filter((one) => loadRow(archive, one.id)?.applied === false);
    return { id, kind: row.kind, open: open.map((one) => one.id) };
  });
}

/** Takes several corrections back, the latest first, so that pages that were swapped are as they were. One transaction. @throws UsageError, as `undoCorrection` */
export function undoCorrections(archive: Archive, ids: readonly number[], author: Author): UndoneCorrection[] {
  return archive.transaction(() => {
    const rows = [...new Set(ids)].map((id) => loadRow(archive, id) ?? { id, madeAt: '' });
    const latestFirst = rows.toSorted((a, b) => (a.madeAt === b.madeAt ? b.id - a.id : a.madeAt < b.madeAt ? 1 : -1));
    const undone = latestFirst.map(({ id }) => undoCorrection(archive, id, author));
    for (const row of latestFirst) {
      if (!('kind' in row) || row.kind !== 'identify') continue;
      const { rendition } = row.before;
      if (typeof rendition === 'number' && isBack(archive, row)) takeRendition(archive, row.documentId, rendition);
    }
    return undone;
  });
}

/** True where no identification of the document stands that was made after this one. */
function isBack(archive: Archive, row: CorrectionRow): boolean {
  return !loadRows(archive, row.documentId).some((one) => one.kind === 'identify' && one.undoneAt === null && isAfter(one, row));
}

function undo(archive: Archive, row: CorrectionRow, author: Author): void {
  const { id, documentId, kind } = row;
  if (kind === 'identify') {
    undoIdentity(archive, row, author);
    return;
  }
  if (kind === 'prefer') {
    markUndone(archive, id, author);
    refreshDocument(archive, documentId);
    return;
  }
  if (!isContent(row)) {
    markUndone(archive, id, author);
    const other = otherDocument(archive, row);
    for (const end of [documentId, ...(other === null ? [] : [other])]) rewriteContent(archive, end);
    return;
  }
  const base = row.included ? takeOut(archive, row, loadBase(archive, documentId)) : undefined;
  markUndone(archive, id, author);
  rewriteContent(archive, documentId, base);
}

/** The content of a document that came with an export, without one of the corrections that came with it. */
function takeOut(archive: Archive, row: CorrectionRow, base: AssembledPage): AssembledPage {
  const correction = contentOf(archive, row);
  const first = `import the file of its page first, which is put right in the same way and can then be as it was`;
  if (correction.kind !== 'edit' || 'turn' in correction.change)
    throw new UsageError(`correction ${row.id} came with an export, which has not what was before it; ${first}`);
  const later = loadRows(archive, row.documentId).find((one) => one.undoneAt === null && isAfter(one, row) && changesSame(one, row));
  if (later)
    throw new UsageError(
      `correction ${row.id} came with an export, and correction ${later.id} changed the same since; undo ${later.id} first`,
    );
  const { article } = correction.target;
  // The numbers of articles are what an export keeps of them.
  const known = { ...article, ordinal: row.ordinal ?? article.ordinal, made: true };
  const inverse = { ...correction, target: { ...correction.target, article: known }, change: row.before } as Correction;
  const reading = { sha256: article.sha256, made: madeNumbers(loadRows(archive, row.documentId)) };
  const undone = applyCorrection(base, inverse, reading);
  if (!undone) throw new UsageError(`correction ${row.id} came with an export, and its paragraph was put elsewhere since; ${first}`);
  return undone.page;
}
