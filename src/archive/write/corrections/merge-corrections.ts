import type { CorrectionRecord, Identification } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import * as t from '../../database/schema.js';
import { oneValue, run } from '../../database/statements.js';
import { refreshDocument } from '../preferred.js';
import { addAlias } from '../publications.js';
import { insertWithId } from '../rows.js';
import { insertNotice, settleAgain } from '../store-notices.js';
import { changesSame } from './changes-same.js';
import { openNotice } from './correct-content.js';
import { type CorrectionSpot, isAfter, loadRow, loadRows, otherDocument } from './correction-rows.js';
import { loadOrigin, renewIdentity } from './identity-history.js';
import { rewriteContent } from './rewrite-content.js';

/** A correction of another archive, and where it is here. */
export interface ForeignCorrection {
  readonly correction: CorrectionRecord;
  readonly spot: CorrectionSpot;
  /** Its article was here before, so that it is still to be applied. */
  readonly isLater: boolean;
}

/** What another archive says of documents of this one, to be applied once all of it is written down. */
export class Merge {
  readonly #archive: Archive;
  /** The newspaper of these documents, as the other archive calls it. */
  readonly #paper: string | null;
  /** Documents whose content is to be made anew. */
  readonly #changed = new Set<number>();
  /** What was known of documents without what persons said of them; null of those that came new, which know what that was themselves. */
  readonly #origins = new Map<number, readonly Identification[] | null>();
  readonly #chosen = new Set<number>();

  constructor(archive: Archive, paper: string | null) {
    this.#archive = archive;
    this.#paper = paper;
  }

  /** Writes a correction down as it was made there. */
  add(documentId: number, { correction, spot, isLater }: ForeignCorrection): void {
    const { kind, made_at: madeAt, made_by: madeBy, reason } = correction;
    const [target, change, before] = [correction.target, correction.change, correction.before].map((value) => JSON.stringify(value)) as [
      string,
      string,
      string,
    ];
    const { undone_at: undoneAt = null, undone_by: undoneBy = null, undone_reason: undoneReason = null } = correction;
    const applied = undoneAt === null && correction.applied !== false;
    if (kind === 'identify' && undoneAt === null) this.#keepOrigin(documentId, { isLater });
    const made = { kind, target, change, before, madeAt, madeBy, reason, applied, undoneAt, undoneBy, undoneReason };
    const id = insertWithId(this.#archive, t.corrections, { documentId, ...made, ...spot });
    if (undoneAt !== null) return;
    if (kind === 'identify') this.#keepAlias(correction);
    if (kind === 'prefer' && isLater) this.#chosen.add(documentId);
    else if (kind !== 'identify' && kind !== 'prefer' && isLater) this.#applyLater(documentId, id);
    else if (kind !== 'identify' && kind !== 'prefer' && !applied) this.#sayOpen(documentId, id);
  }

  /** Takes back what was undone there. */
  undo(documentId: number, id: number, { kind, undone_at: at, undone_by: by, undone_reason: reason }: CorrectionRecord): void {
    if (kind === 'identify') this.#keepOrigin(documentId, { isLater: true });
    const sql = 'UPDATE corrections SET undone_at = ?, undone_by = ?, undone_reason = ?, applied = 0 WHERE id = ?';
    run(this.#archive, sql, at ?? null, by ?? null, reason ?? null, id);
    if (kind === 'prefer') this.#chosen.add(documentId);
    else if (kind !== 'identify') this.#change(documentId, id);
  }

  /** Applies all that was added, in the order in which it was made. */
  apply(): void {
    for (const id of this.#changed) rewriteContent(this.#archive, id);
    for (const [id, origin] of this.#origins)
      renewIdentity(this.#archive, id, { origin: origin ?? loadOrigin(this.#archive, id), paper: this.#paper });
    for (const id of this.#chosen) refreshDocument(this.#archive, id);
  }

  #keepOrigin(documentId: number, { isLater }: { readonly isLater: boolean }): void {
    if (!this.#origins.has(documentId)) this.#origins.set(documentId, isLater ? loadOrigin(this.#archive, documentId) : null);
  }

  #keepAlias({ change }: CorrectionRecord): void {
    const { alias, identity } = change as {
      readonly alias?: unknown;
      readonly identity?: { readonly publication?: { readonly value?: unknown } };
    };
    const paper = identity?.publication?.value;
    if (typeof alias === 'string' && typeof paper === 'string') addAlias(this.#archive, paper, alias);
  }

  #change(documentId: number, id: number): void {
    this.#changed.add(documentId);
    const row = loadRow(this.#archive, id);
    const other = row?.otherSha256 == null ? null : otherDocument(this.#archive, row);
    if (other !== null) this.#changed.add(other);
  }

  /** Of two that set the same, the later applies, and both are kept. */
  #applyLater(documentId: number, id: number): void {
    this.#change(documentId, id);
    const row = loadRow(this.#archive, id);
    if (!row) return;
    const rivals = loadRows(this.#archive, documentId).filter((one) => one.id !== id && one.undoneAt === null && changesSame(one, row));
    const rival = rivals.find((one) => JSON.stringify(one.change) !== JSON.stringify(row.change));
    if (!rival) return;
    // What an export brought has its corrections in it: an earlier one changes nothing any more.
    if (rivals.some((one) => one.included && isAfter(one, row))) run(this.#archive, 'UPDATE corrections SET included = 1 WHERE id = ?', id);
    const [used, other] = isAfter(row, rival) ? [row.id, rival.id] : [rival.id, row.id];
    insertNotice(this.#archive, documentId, { kind: 'notice', code: 'corrections-differ', lines: null, used, other });
    settleAgain(this.#archive, documentId);
  }

  #sayOpen(documentId: number, id: number): void {
    const row = loadRow(this.#archive, id);
    const known = oneValue(this.#archive, "SELECT 1 FROM notices WHERE document_id = ? AND detail ->> '$.correction' = ?", documentId, id);
    if (!row || known !== undefined) return;
    insertNotice(this.#archive, documentId, openNotice(row));
    settleAgain(this.#archive, documentId);
  }
}
