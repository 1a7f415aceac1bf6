import { createHash } from 'node:crypto';
import { type Archive, listArticleIds, storeDocument } from '../../src/archive/index.js';
import { type ExportOptions, makeSelection, type PieceExporter, type Selection } from '../../src/exports/index.js';
import { type DocumentSketch, makeDocument, openMemory } from '../archive/make-document.js';

/** A page of a sketch; its text's hash is its own, so that pages with the same text are two. */
export interface PageSketch extends DocumentSketch {
  /** The language of its articles. @default 'zh' */
  readonly speaks?: string | null;
}

/** An archive in memory with these pages, and all its articles in reading order. */
export function selectAll(pages: readonly PageSketch[]): { archive: Archive; selection: Selection } {
  const { archive, importId } = openMemory();
  pages.forEach(({ speaks = 'zh', ...sketch }, i) => {
    const made = makeDocument({ sha256: createHash('sha256').update(`page ${i}`).digest('hex'), ...sketch });
    const { assembled } = made;
    storeDocument(archive, importId, {
      ...made,
      assembled: { ...assembled, articles: assembled.articles.map((article) => ({ ...article, language: speaks })) },
    });
  });
  return { archive, selection: makeSelection(archive, listArticleIds(archive, { renditions: 'all' })) };
}

/** The files of an export by their paths: content, number of pieces, and what the generator said that it holds. */
export function runExport(exporter: PieceExporter, selection: Selection, options: ExportOptions = {}) {
  const files = new Map<string, { bytes: Buffer; pieces: number; count: number }>();
  for (const { path, pieces } of exporter.write(selection, options)) {
    if (files.has(path)) throw new Error(`${path} is opened twice`);
    const parts: Buffer[] = [];
    let next = pieces.next();
    for (; !next.done; next = pieces.next()) parts.push(Buffer.from(next.value));
    files.set(path, { bytes: Buffer.concat(parts), pieces: parts.length, count: next.value });
  }
  return files;
}

/** The text of an export that is one file. */
export function exportText(exporter: PieceExporter, selection: Selection, options: ExportOptions = {}): string {
  const files = runExport(exporter, selection, options);
  const only = files.get('');
  if (files.size !== 1 || !only) throw new Error('the export is not one file');
  return only.bytes.toString('utf8');
}
