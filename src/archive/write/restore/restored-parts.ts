import { partKey } from '../../../threads/keys.js';
import { EXPORTED } from '../../../threads/match-parts.js';
import type { Archive } from '../../database/archive.js';
import type { RecordPart } from './restore-context.js';

/** A document that a restored part stands in. */
export interface RestoredPlace {
  readonly documentId: number;
  readonly pageId: number;
  readonly pageKey: string;
  readonly rendition: number;
  readonly item: string | null;
}

/** A part in a document of the archive. */
export interface StoredPart {
  readonly id: number;
  readonly articleId: number;
  readonly ordinal: number;
  readonly position: number;
  readonly headline: string | null;
  readonly threadEvidence: string | null;
}

const PART =
  'SELECT a.id, a.article_id AS articleId, a.ordinal, a.position, a.headline, a.thread_evidence AS threadEvidence FROM article_parts a';

/** The part of a document with this number; null for none. */
export function partAt({ sqlite }: Archive, documentId: number, ordinal: number): StoredPart | null {
  const find = sqlite.prepare<[number, number], StoredPart>(`${PART} WHERE a.document_id = ? AND a.ordinal = ?`);
  return find.get(documentId, ordinal) ?? null;
}

/**
 * The part of a document that an exported part is: its first one (`ordinal`) by its number, where it has lines of it or its headline;
 * any by its first paragraph. Null for none.
 */
export function findPart(
  archive: Archive,
  documentId: number,
  { part, ordinal, headline }: { readonly part: RecordPart; readonly ordinal: number | null; readonly headline: string | null },
): StoredPart | null {
  const own = ordinal === null ? null : partAt(archive, documentId, ordinal);
  const lines = part.paragraphs.flatMap((paragraph) => paragraph.source.lines);
  if (own && own.position === 1 && own.headline === headline && (headline !== null || lines.length === 0)) return own;
  if (lines.length === 0) return null;
  const [first] = part.paragraphs;
  // A person can part the paragraphs of one line: lines alone say only of which number they are, or that a part goes on there.
  const find = archive.sqlite.prepare<[object], StoredPart>(
    `${PART} JOIN paragraphs g ON g.part_id = a.id JOIN paragraph_sources s ON s.paragraph_id = g.id
       JOIN json_each(@lines) e ON s.first_line <= json_extract(e.value, '$[1]') AND json_extract(e.value, '$[0]') <= s.last_line
     WHERE a.document_id = @documentId AND (g.text = @text OR a.ordinal = @ordinal OR @ordinal IS NULL AND a.position > 1)
     ORDER BY a.ordinal = @ordinal DESC, g.text = @text DESC, a.ordinal LIMIT 1`,
  );
  return find.get({ documentId, lines: JSON.stringify(lines), text: first?.text ?? null, ordinal }) ?? null;
}

/** True for a part that has its number from us: no article of an export begins there. */
export function isNumberedByUs({ position, threadEvidence }: StoredPart): boolean {
  return position > 1 && (threadEvidence === null || threadEvidence === JSON.stringify(EXPORTED));
}

/** The greatest number that a document's parts have or had. */
export function greatestOrdinal({ sqlite }: Archive, documentId: number): number {
  const parts = sqlite.prepare<[number], number | null>('SELECT max(ordinal) FROM article_parts WHERE document_id = ?').pluck();
  const gone = sqlite
    .prepare<[number], number | null>("SELECT max(json_extract(target, '$.local.gone')) FROM corrections WHERE document_id = ?")
    .pluck();
  return Math.max(parts.get(documentId) ?? 0, gone.get(documentId) ?? 0);
}

/** Gives a part another number, and the corrections that name it. @param place of its document */
export function renumberPart(archive: Archive, { id, articleId, ordinal, position }: StoredPart, place: RestoredPlace, now: number): void {
  const { sqlite } = archive;
  const key = partKey(place.pageKey, place.rendition, place.item, now);
  sqlite.prepare('UPDATE article_parts SET ordinal = ?, key = ? WHERE id = ?').run(now, key, id);
  if (position === 1) sqlite.prepare('UPDATE articles SET key = ? WHERE id = ?').run(key, articleId);
  sqlite
    .prepare(
      "UPDATE corrections SET target = json_set(target, '$.local.at', ?) WHERE document_id = ? AND json_extract(target, '$.local.at') = ?",
    )
    .run(now, place.documentId, ordinal);
  for (const [end, file] of ['$.across.from', '$.across.to'].entries())
    for (const list of [`$.local.parts[${end}]`, `$.local.home[${end}]`])
      sqlite
        .prepare(
          `UPDATE corrections SET target = json_set(target, ?, ?) WHERE json_extract(target, ?) = ?
             AND json_extract(target, ?) = (SELECT sha256 FROM documents WHERE id = ?)`,
        )
        .run(list, now, list, ordinal, file, place.documentId);
}
