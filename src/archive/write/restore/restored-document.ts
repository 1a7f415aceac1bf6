import type { ArticleRecord, Identification, PageLayout, PartRecord } from '../../../page/index.js';
import type { PartPlace } from '../../../threads/index.js';
import type { Archive } from '../../database/archive.js';
import * as t from '../../database/schema.js';
import { oneRow, oneValue } from '../../database/statements.js';
import { noteAlike } from '../note-alike.js';
import { freeRendition, type PagePlace, placeIssue, placePage } from '../place-document.js';
import { ensurePublication } from '../publications.js';
import { readSheet } from '../read-sheet.js';
import { insertRow, insertWithId } from '../rows.js';
import { makeSeed } from '../seed.js';
import { findFile, firstLineOf } from './restored-part.js';

/** The export that brings articles back. */
export interface ExportOrigin {
  /** The name of the export, as evidence of what its pages are. */
  readonly path: string;
  readonly importId: number;
  /** Today's rules: an export does not say by which its pages were read. */
  readonly rules: number;
}

/** A document of a restored part. */
export interface RestoredDocument extends PagePlace {
  readonly documentId: number;
  readonly rendition: number;
  readonly item: string | null;
}

/** The issue of an exported article, made where it is missing. Returns `issues.id`. */
export function ensureIssue(archive: Archive, record: ArticleRecord, { slug }: PartPlace): number {
  const { publication: name, issue_date: date, edition, language } = record;
  const publication = name === null ? null : ensurePublication(archive, name, language, slug);
  return placeIssue(archive, { publication, date, edition });
}

interface PartToPlace {
  readonly record: ArticleRecord;
  readonly part: PartRecord;
  readonly place: PartPlace;
  readonly issueId: number;
}

/** The document of a part: the one of its file, made (without its text) where it is missing. */
export function ensureDocument(archive: Archive, { record, part, place, issueId }: PartToPlace, origin: ExportOrigin): RestoredDocument {
  const known = findFile(archive, record, { part, place });
  const found =
    known &&
    oneRow<RestoredDocument>(
      archive,
      `SELECT d.id AS documentId, p.id AS pageId, p.issue_id AS issueId, p.key AS pageKey, d.rendition, d.item
       FROM documents d JOIN pages p ON p.id = d.page_id WHERE d.id = ?`,
      known.id,
    );
  if (found) return found;
  const { path, sha256, item, page: label } = part;
  const pageKey = `${oneValue<string>(archive, 'SELECT key FROM issues WHERE id = ?', issueId)}/${place.page}`;
  const pageId = placePage(archive, { issueId, label, key: pageKey });
  const rendition = freeRendition(archive, { pageId, item, self: null }, part.rendition);
  const values = {
    ...sheetOf(part),
    pageId,
    rendition,
    item,
    preferred: false,
    path,
    number: part.number,
    firstLine: firstLineOf(part),
    sha256,
    seed: /(?:^|-)([0-9a-f]{8})$/.exec(place.page)?.[1] ?? makeSeed(archive, part),
    format: 'jsonl',
    rules: origin.rules,
    importId: origin.importId,
  };
  const documentId = insertWithId(archive, t.documents, values);
  for (const identification of identificationsOf(record, part, origin.path))
    insertRow(archive, t.identifications, { documentId, ...identification, inferred: false });
  noteAlike(archive, documentId);
  return { documentId, issueId, pageId, pageKey, rendition, item };
}

/** What an export with boxes says of a page as a sheet. */
function sheetOf({ sheet }: PartRecord): Partial<typeof t.documents.$inferInsert> {
  if (!sheet) return {};
  const { width, height, unit, image, quality, quality_basis: qualityBasis } = sheet;
  const own: PageLayout = { blocks: [], sheet: { width, height, unit, ...(image !== null && { image }) } };
  return { ...readSheet(own, null), quality, qualityBasis };
}

/** What an export says of a page holds like what a manifest says. */
function identificationsOf(
  { publication, issue_date: date, edition }: ArticleRecord,
  { page, item }: PartRecord,
  evidence: string,
): Identification[] {
  return Object.entries({ publication, date, page, edition, item }).flatMap(([field, value]) =>
    value === null ? [] : [{ field: field as Identification['field'], value, basis: 'manifest', evidence }],
  );
}
