import { and, eq } from 'drizzle-orm';
import type { ArticleAnchor } from '../../../corrections/index.js';
import type { ArticleRecord, CorrectionRecord, ParagraphRecord } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import * as t from '../../database/schema.js';
import type { Across, Local } from './correction-rows.js';

/** A part of an article as an export has it. */
export interface ExportedPart {
  /** Of the file that it stands in. */
  readonly sha256: string;
  readonly paragraphs: readonly ParagraphRecord[];
}

/** A part of an article that came back from an export. */
export interface RestoredPart extends ExportedPart {
  readonly documentId: number;
  /** 0 where the archive had its document and has not the part. */
  readonly ordinal: number;
  /** The archive had it not. */
  readonly isNew: boolean;
}

/** What of a correction's target says where it belongs. */
interface Place {
  readonly sha256?: string;
  readonly article?: ArticleAnchor;
  readonly other?: ArticleAnchor;
  readonly across?: Across;
}

/** Writes down what was put right in an article that came from an export: its text has it in it. Those of a whole document come once. */
export function restoreCorrections(archive: Archive, { corrections = [] }: ArticleRecord, parts: readonly RestoredPart[]): void {
  const { db } = archive;
  for (const correction of corrections) {
    const { part, local } = placeCorrection(correction, parts);
    // What the archive had is as people left it there; only how it goes on in a new part is news.
    const { across } = correction.target as Place;
    if (!part.isNew && (part.ordinal === 0 || !parts.some(({ isNew, sha256 }) => isNew && sha256 === across?.to))) continue;
    const { kind, made_at: madeAt, made_by: madeBy, reason } = correction;
    const [change, before] = [JSON.stringify(correction.change), JSON.stringify(correction.before)];
    const { documentId } = part;
    const c = t.corrections;
    const same = and(eq(c.documentId, documentId), eq(c.kind, kind), eq(c.madeAt, madeAt), eq(c.madeBy, madeBy), eq(c.change, change));
    const target = JSON.stringify({ ...(correction.target as object), local });
    const known = db.select({ id: c.id }).from(c).where(same).get();
    if (known) {
      // A subset keeps what was put right in the articles that it left out, and now one of them is here.
      if (part.isNew && kind !== 'identify') db.update(c).set({ target, applied: true }).where(eq(c.id, known.id)).run();
      continue;
    }
    db.insert(c).values({ documentId, kind, target, change, before, madeAt, madeBy, reason, applied: true }).run();
    if (kind === 'identify') keepIdentity(archive, documentId, correction);
  }
}

/** What a person said of one field. */
interface Known {
  readonly value?: unknown;
  readonly evidence?: unknown;
}

/** What a person said of a page goes before everything that a file or manifest says, here as where they said it. */
function keepIdentity({ db }: Archive, documentId: number, { change }: CorrectionRecord): void {
  const { identity } = change as { readonly identity?: Readonly<Record<string, Known | null>> };
  const i = t.identifications;
  for (const [field, said] of Object.entries(identity ?? {})) {
    if (typeof said?.value !== 'string') continue;
    // Exports name a paper as the archive does, whatever the person called it.
    const stands = field === 'publication' ? undefined : eq(i.value, said.value);
    const evidence = typeof said.evidence === 'string' ? { evidence: said.evidence } : {};
    db.update(i)
      .set({ basis: 'user', inferred: false, ...evidence })
      .where(and(eq(i.documentId, documentId), eq(i.field, field), stands))
      .run();
  }
}

/** The number that a part had, where a person said that it is the rest of the one before it; null where nothing says. */
export function numberByHand(
  { corrections = [] }: Pick<ArticleRecord, 'corrections'>,
  from: ExportedPart,
  to: ExportedPart,
): number | null {
  const merge = corrections.find(({ kind, target }) => kind === 'merge' && isBorder(target as Place, from, to));
  return (merge?.target as Place | undefined)?.other?.ordinal ?? null;
}

/** True where a correction of two documents is about these parts: an article may have several of one document. */
function isBorder({ across, article, other }: Place, from: ExportedPart, to: ExportedPart | undefined): boolean {
  return across?.from === from.sha256 && across.to === to?.sha256 && isOf(from, article) && isOf(to, other);
}

/** True where a part has a line of an anchored article, or one of them has no lines of paragraphs. */
function isOf({ paragraphs }: ExportedPart, anchor: ArticleAnchor | undefined): boolean {
  const [own, lines] = [paragraphs.flatMap(({ source }) => source.lines), anchor?.lines ?? []];
  if (own.length === 0 || lines.length === 0) return true;
  return own.some(([first, last]) => lines.some((range) => first <= range[1] && range[0] <= last));
}

/** The part that a correction is in, and what holds of it in this archive only. */
function placeCorrection({ kind, target }: CorrectionRecord, parts: readonly RestoredPart[]): { part: RestoredPart; local: Local } {
  const { sha256, article, other, across } = target as Place;
  const [first] = parts;
  if (!first) throw new RangeError('an article has a part');
  const file = across?.from ?? article?.sha256 ?? sha256;
  const own = parts.filter((part) => part.sha256 === file);
  const exact = own.find(({ ordinal }) => ordinal === article?.ordinal);
  if (across) {
    const border = kind === 'merge' ? parts.findIndex((part, i) => isBorder(target as Place, part, parts[i + 1])) : -1;
    const part = parts[border] ?? exact ?? own[0] ?? first;
    const next = border < 0 ? (other?.ordinal ?? null) : (parts[border + 1]?.ordinal ?? null);
    const home = [part.ordinal, next] as const;
    return { part, local: { at: part.ordinal, parts: home, home } };
  }
  const part = exact ?? own[0] ?? first;
  if (kind === 'identify') return { part, local: { at: null } };
  return { part, local: { at: part.ordinal, included: true, ...(other && { gone: other.ordinal }) } };
}
