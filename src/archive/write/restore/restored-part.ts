import {
  type ArticleRecord,
  IDENTITY_FIELDS,
  type Identification,
  type IdentityField,
  type ParagraphRecord,
  type PartRecord,
} from '../../../page/index.js';
import { type PartPlace, readPartKey } from '../../../threads/index.js';
import type { Archive } from '../../database/archive.js';
import { allRows, allValues, hasRow, oneRow, oneValue } from '../../database/statements.js';
import { exactName, publicationNamed } from '../../search/find-publication.js';
import { identityOf, loadOrigin } from '../corrections/identity-history.js';
import { isPartial } from '../left-out.js';

/** A part in a document of the archive. */
export interface StoredPart {
  readonly id: number;
  readonly key: string;
  readonly ordinal: number;
}

/** A part of an exported article, and what the archive has of it. */
export interface ExportedPart {
  readonly part: PartRecord;
  readonly place: PartPlace;
  /** With their lines as they are counted in the document. */
  readonly paragraphs: readonly ParagraphRecord[];
  /** The document of its file; null where the archive has not even that. */
  readonly documentId: number | null;
  /** The part as the archive has it; null for none. */
  readonly stored: StoredPart | null;
  /** The archive has it: as it came with an export, or in a document that it read itself. */
  readonly isThere: boolean;
}

/** An exported article's parts, in their order. @throws RangeError for a key that is none */
export function lookUpParts(archive: Archive, record: ArticleRecord): ExportedPart[] {
  const { parts, paragraphs } = record;
  return parts.map((part, i) => {
    const place = readPartKey(part);
    if (!place) throw new RangeError(`“${part.key}” is no key of an article`);
    const document = findFile(archive, record, { part, place });
    const own = paragraphs.filter((paragraph) => paragraph.part === i);
    const exported = { part, place, paragraphs: own.map((one) => countInDocument(one, document?.firstLine ?? firstLineOf(part))) };
    if (!document) return { ...exported, documentId: null, stored: null, isThere: false };
    const stored = findStored(archive, document.id, exported);
    const isWhole = document.isRead === 1 && !isPartial(archive, document.id);
    return { ...exported, documentId: document.id, stored, isThere: isWhole || stored !== null };
  });
}

/** A document of the archive, and whether the archive has read its file. */
interface KnownFile {
  readonly id: number;
  readonly isRead: number;
  /** The line of its file at which it begins. */
  readonly firstLine: number;
}

/** The line of its file at which an exported page begins; older exports do not say. */
export function firstLineOf({ first_line: first }: Partial<PartRecord>): number {
  return first ?? 1;
}

/** Exports count the lines of a file. */
function countInDocument(paragraph: ParagraphRecord, firstLine: number): ParagraphRecord {
  const { source } = paragraph;
  const lines = source.lines.map(([first, last]) => [first - firstLine + 1, last - firstLine + 1] as const);
  return { ...paragraph, source: { ...source, lines } };
}

/**
 * The document of an exported part's file: on the page that the export names, or where one of both does not know what page it is; else one of
 * the same page before people said, here or there, that it is another.
 */
export function findFile(
  archive: Archive,
  record: ArticleRecord,
  { part, place }: Pick<ExportedPart, 'part' | 'place'>,
): KnownFile | undefined {
  const isVague = record.publication === null || record.issue_date === null || part.page === null;
  const found = oneRow<KnownFile>(
    archive,
    `SELECT d.id, d.source IS NOT NULL AS isRead, d.first_line AS firstLine FROM documents d JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id
     WHERE d.sha256 = @sha256 AND (p.key = @key OR @isVague OR i.publication_id IS NULL OR i.date IS NULL OR p.label IS NULL)
     ORDER BY p.key = @key DESC, d.id LIMIT 1`,
    { sha256: part.sha256, key: `${issueHere(archive, record, place)}/${place.page}`, isVague: isVague ? 1 : 0 },
  );
  if (found) return found;
  const all = allRows<KnownFile>(
    archive,
    'SELECT id, source IS NOT NULL AS isRead, first_line AS firstLine FROM documents WHERE sha256 = ? ORDER BY id',
    part.sha256,
  );
  if (all.length === 0) return undefined;
  const there = originOf(record, part);
  return all.find(({ id }) => isSameOrigin(archive, loadOrigin(archive, id), there));
}

/** What an exported page was before people said that it is another. */
function originOf(record: ArticleRecord, { sha256, page, item }: PartRecord): Map<IdentityField, string | null> {
  const { publication, issue_date: date, edition, corrections = [] } = record;
  const known = new Map<IdentityField, string | null>(
    Object.entries({ publication, date, edition, page, item }) as [IdentityField, string | null][],
  );
  const said = corrections.filter(({ kind, place, undone_at }) => kind === 'identify' && place.sha256 === sha256 && !undone_at);
  for (const { before } of said.toSorted((a, b) => (a.made_at < b.made_at ? 1 : -1)))
    for (const [field, old] of Object.entries(identityOf(before as Readonly<Record<string, unknown>>)))
      known.set(field as IdentityField, old?.value ?? null);
  return known;
}

function isSameOrigin(archive: Archive, here: readonly Identification[], there: ReadonlyMap<IdentityField, string | null>): boolean {
  return IDENTITY_FIELDS.every((field) => {
    const [one, other] = [here.find((fact) => fact.field === field)?.value ?? null, there.get(field) ?? null];
    if (one === other) return true;
    if (field !== 'publication' || one === null || other === null) return false;
    const id = publicationNamed(archive, one);
    return exactName(one) === exactName(other) || (id !== null && id === publicationNamed(archive, other));
  });
}

/** The key that an exported issue has here: another newspaper may have the slug that its own had where it comes from. */
function issueHere(archive: Archive, { publication }: ArticleRecord, { issue, slug }: PartPlace): string {
  const id = publication === null ? null : publicationNamed(archive, publication);
  const own = id === null ? undefined : oneValue<string>(archive, 'SELECT slug FROM publications WHERE id = ?', id);
  return own === undefined || !issue.startsWith(`${slug}/`) ? issue : `${own}${issue.slice(slug.length)}`;
}

/** The part of a document that an exported part is: the one with its number, where it has its headline or a line of it; else one that begins as it does. */
function findStored(
  archive: Archive,
  documentId: number,
  { part, place, paragraphs }: Pick<ExportedPart, 'part' | 'place' | 'paragraphs'>,
): StoredPart | null {
  const own = oneRow<StoredPart & { readonly headline: string | null; readonly paragraphs: number }>(
    archive,
    `SELECT a.id, a.key, a.ordinal, a.headline, (SELECT count(*) FROM paragraphs g WHERE g.part_id = a.id) AS paragraphs
     FROM article_parts a WHERE a.document_id = ? AND a.ordinal = ?`,
    documentId,
    place.ordinal,
  );
  const lines = paragraphs.flatMap(({ source }) => source.lines);
  if (own && own.headline === part.headline && (part.headline !== null || (lines.length === 0 && own.paragraphs === 0))) return own;
  if (lines.length === 0) return null;
  // A person can part the paragraphs of one line: lines alone say only of which number they are.
  const found = oneRow<StoredPart>(
    archive,
    `SELECT a.id, a.key, a.ordinal FROM article_parts a JOIN paragraphs g ON g.part_id = a.id JOIN paragraph_sources s ON s.paragraph_id = g.id
       JOIN json_each(@lines) e ON s.first_line <= json_extract(e.value, '$[1]') AND json_extract(e.value, '$[0]') <= s.last_line
     WHERE a.document_id = @documentId AND (g.text = @text OR a.ordinal = @ordinal)
     ORDER BY a.ordinal = @ordinal DESC, a.ordinal LIMIT 1`,
    { documentId, lines: JSON.stringify(lines), text: paragraphs[0]?.text ?? null, ordinal: place.ordinal },
  );
  return found ?? null;
}

/** The number that a part gets in its document: its own, unless another part has it, as where people changed the export. */
export function freeOrdinal(archive: Archive, documentId: number, wanted: number): number {
  if (!hasRow(archive, 'SELECT 1 FROM article_parts WHERE document_id = ? AND ordinal = ?', documentId, wanted)) return wanted;
  const sql = `SELECT ordinal FROM article_parts WHERE document_id = @documentId
    UNION SELECT absorbed FROM corrections WHERE document_id = @documentId AND absorbed IS NOT NULL`;
  return 1 + Math.max(...allValues<number>(archive, sql, { documentId }));
}
