import type { Identification, IdentityField } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import { oneRow, oneValue } from '../../database/statements.js';
import { loadFacts } from '../documents.js';
import { identifyDocument, setIdentifications } from '../identify.js';
import { noteAlike } from '../note-alike.js';
import { addAlias, removeAlias } from '../publications.js';
import {
  type Author,
  type CorrectionRow,
  insertCorrection,
  isAfter,
  loadRow,
  loadRows,
  markUndone,
  updateCorrection,
} from './correction-rows.js';
import { identityOf, type Known, type KnownFields, toFields, withField } from './identity-history.js';
import { settleAnswered } from './settle-answered.js';

/** What a page was said to be. */
export interface CorrectedIdentity {
  /** The correction's number. */
  readonly id: number;
  /** The page's key now. */
  readonly key: string;
  /** What is known now of the fields that were said. */
  readonly change: KnownFields;
  /** What was known of them before. */
  readonly before: KnownFields;
}

/** What a person says that a document is. */
export interface IdentityToCorrect {
  readonly documentId: number;
  readonly said: readonly Identification[];
  /** The name that its newspaper has now is another name of the one that is said. @default false */
  readonly alias?: boolean;
}

/** As `identifyDocument`, and writes down who did it, why, and what was known before, so that it can be undone. One transaction. */
export function correctIdentity(
  archive: Archive,
  { documentId, said, alias = false }: IdentityToCorrect,
  author: Author,
): CorrectedIdentity {
  return archive.transaction(() => {
    const known = loadFacts(archive, documentId);
    const before = toFields(said.map(({ field }) => known.find((one) => one.field === field) ?? { field }));
    const { sha256, rendition } = rowOf(archive, documentId);
    const target = { sha256 };
    const change = toFields(said);
    const name = alias && change.publication ? paperOf(archive, documentId) : null;
    const asked = { identity: change, ...(name !== null && { alias: name }) };
    const old = { identity: before, rendition };
    const id = insertCorrection(archive, { documentId, kind: 'identify', target, change: asked, before: old, author });
    const now = { saidAt: loadRow(archive, id)?.madeAt ?? null, saidBy: author.by };
    const facts = said.map((one) => ({ ...one, ...now }));
    const key = identifyDocument(archive, documentId, facts);
    const paper = said.find(({ field }) => field === 'publication')?.value;
    if (name !== null && paper !== undefined) {
      addAlias(archive, paper, name);
      noteAlike(archive, documentId);
    }
    settleAnswered(archive, id);
    return { id, key, change, before };
  });
}

/** Takes an identification back to what was known before it, but for the fields that a later one says. */
export function undoIdentity(archive: Archive, row: CorrectionRow, author: Author): void {
  const { id, documentId } = row;
  markUndone(archive, id, author);
  const later = loadRows(archive, documentId).filter((one) => one.kind === 'identify' && one.undoneAt === null && isAfter(one, row));
  const known = loadFacts(archive, documentId);
  let now: readonly Identification[] = known;
  for (const [field, old] of Object.entries(identityOf(row.before)) as [IdentityField, Known | null][]) {
    const next = later.find((one) => identityOf(one.change)[field] !== undefined);
    if (next) {
      // The later one took the place of this one, and takes that of what was before it now.
      const { rendition } = row.before;
      const before = { ...identityOf(next.before), [field]: old };
      updateCorrection(archive, next, { applied: next.applied, before: { identity: before, rendition } });
      continue;
    }
    now = withField(now, field, old);
  }
  if (typeof row.change.alias === 'string') removeAlias(archive, row.change.alias);
  const { rendition } = row.before;
  if (now !== known) setIdentifications(archive, { documentId, identifications: now, ...(typeof rendition === 'number' && { rendition }) });
}

/** The name of a document's newspaper; null for none. */
function paperOf(archive: Archive, documentId: number): string | null {
  const sql = `SELECT b.name FROM documents d JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id
    JOIN publications b ON b.id = i.publication_id WHERE d.id = ?`;
  return oneValue<string>(archive, sql, documentId) ?? null;
}

function rowOf(archive: Archive, documentId: number): { readonly sha256: string; readonly rendition: number } {
  const row = oneRow<{ sha256: string; rendition: number }>(archive, 'SELECT sha256, rendition FROM documents WHERE id = ?', documentId);
  if (!row) throw new RangeError(`there is no document ${documentId}`);
  return row;
}
