import { sep } from 'node:path';
import { partKey } from '../../threads/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { allValues, oneRow, oneValue } from '../database/statements.js';
import { documentsOf } from './documents-of.js';
import { type KeyTarget, resolveKey } from './load.js';

/** What a key of any kind names, and its documents (`documents.id`). */
export interface NamedDocuments {
  readonly kind: KeyTarget['kind'] | 'publication';
  readonly documents: readonly number[];
}

/**
 * The documents that a key names: all of a publication (by its slug; `_` for the pages of unknown papers), of an issue or of a page, one
 * rendition (`…/1~2`), or the one that an article, or a part of one, stands in. Null where it names nothing.
 */
export function documentsNamed(archive: ArchiveReader, typed: string): NamedDocuments | null {
  const key = typed.replace(/\/+$/, '');
  if (!key.includes('/')) return documentsOfPublication(archive, key);
  const part = oneValue<number>(archive, 'SELECT document_id FROM article_parts WHERE key = ?', key);
  if (part !== undefined) return { kind: 'article', documents: [part] };
  const target = resolveKey(archive, key);
  if (target === null) return null;
  if (target.kind === 'issue')
    return { kind: 'issue', documents: allValues<number>(archive, `${IN_ISSUES} WHERE i.id = ? ${ORDER}`, target.id) };
  const documents = documentsOf(archive, target);
  return { kind: target.kind, documents: target.kind === 'article' ? documents.slice(0, 1) : documents };
}

/** The key of a document, of what a row of documents says: its page's key, its rendition, and the article that its file holds. */
export function documentKey({
  page,
  rendition,
  item,
}: {
  readonly page: string;
  readonly rendition: number;
  readonly item: string | null;
}): string {
  return item === null ? `${page}~${rendition}` : partKey(page, rendition, item, 1);
}

const IN_ISSUES = 'SELECT d.id FROM documents d JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id';

/** Of issues and their pages. */
const ORDER = 'ORDER BY i.key, p.sequence, p.key, d.rendition, d.item';

function documentsOfPublication(archive: ArchiveReader, slug: string): NamedDocuments | null {
  const id = slug === '_' ? null : oneValue<number>(archive, 'SELECT id FROM publications WHERE slug = ?', slug);
  if (id === undefined) return null;
  const sql = `${IN_ISSUES} WHERE i.publication_id IS ? ${ORDER}`;
  const documents = allValues<number>(archive, sql, id);
  return documents.length === 0 ? null : { kind: 'publication', documents };
}

/** A file or a folder: where it is now, and as the archive names it. */
export interface FilePlace {
  /** Absolute path. */
  readonly location: string;
  /** As `list documents` prints paths, with forward slashes. */
  readonly path: string;
  /** Only this page of each file, from 1. @default all pages */
  readonly number?: number;
}

/** The documents of a file, or of all files below a folder: of those that are in this place, else of those that the archive names so. */
export function documentsBelow(archive: ArchiveReader, { location, path, number }: FilePlace): number[] {
  const find = (column: 'f.location' | 'd.path', own: string, folder: string) =>
    allValues<number>(archive, BELOW[column], { own, folder, number: number ?? null });
  const inPlace = find('f.location', location, location.endsWith(sep) ? location : `${location}${sep}`);
  const named = path.replace(/^\.\//, '').replace(/\/+$/, '');
  return inPlace.length > 0 ? inPlace : find('d.path', named, `${named}/`);
}

const below = (column: string) => `${IN_ISSUES} LEFT JOIN files f ON f.id = d.file_id
  WHERE (${column} = @own OR substr(${column}, 1, length(@folder)) = @folder) AND (@number IS NULL OR d.number = @number) ${ORDER}, d.number`;

const BELOW = { 'f.location': below('f.location'), 'd.path': below('d.path') } as const;

/** How many pages, or issues, documents stand on. */
export function countPlaces(archive: ArchiveReader, documents: readonly number[]): { readonly pages: number; readonly issues: number } {
  const sql = `SELECT count(DISTINCT p.id) AS pages, count(DISTINCT p.issue_id) AS issues
    FROM documents d JOIN pages p ON p.id = d.page_id WHERE d.id IN (SELECT value FROM json_each(?))`;
  return oneRow<{ pages: number; issues: number }>(archive, sql, JSON.stringify(documents)) ?? { pages: 0, issues: 0 };
}
