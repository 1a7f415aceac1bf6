import type { Decision, Diagnosis, Evidence } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { loadSource } from '../database/load-source.js';
import { readWraps } from '../database/wraps.js';

/** A stretch of source lines of a paragraph, and why it follows the one before. */
export interface SourceEvidence {
  readonly path: string;
  readonly first: number;
  readonly last: number;
  /** Null for a paragraph's first stretch, and where an export did not say. */
  readonly seam: Decision | null;
  /** Of the lines inside it that were joined, the least sure; null where none were. */
  readonly leastWrap: number | null;
  /** Its lines that are not blank, as the file has them. */
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** Where a paragraph comes from and why its pieces were joined. */
export interface PartEvidence {
  readonly paragraphId: number;
  readonly sources: readonly SourceEvidence[];
}

interface SourceRow {
  readonly paragraph_id: number;
  readonly document_id: number;
  readonly path: string;
  readonly first_line: number;
  readonly last_line: number;
  readonly seam_confidence: number | null;
  readonly seam_evidence: string | null;
  readonly wraps: string | null;
}

/** For each paragraph of an article, its source lines as the file has them and the evidence of its seams. @param id `articles.id` */
export function loadEvidence(archive: ArchiveReader, id: number): PartEvidence[] {
  const rows = archive.sqlite
    .prepare<[number], SourceRow>(
      `SELECT s.*, a.document_id, d.path FROM article_parts a JOIN paragraphs g ON g.part_id = a.id
       JOIN paragraph_sources s ON s.paragraph_id = g.id JOIN documents d ON d.id = a.document_id
       WHERE a.article_id = ? ORDER BY a.position, g.position, s.position`,
    )
    .all(id);
  const sources = new Map<number, readonly string[]>();
  const linesOf = (document: number) => {
    const known = sources.get(document) ?? (loadSource(archive, document) ?? '').split('\n');
    sources.set(document, known);
    return known;
  };
  const out: { paragraphId: number; sources: SourceEvidence[] }[] = [];
  for (const row of rows) {
    if (out.at(-1)?.paragraphId !== row.paragraph_id) out.push({ paragraphId: row.paragraph_id, sources: [] });
    out.at(-1)?.sources.push(readSource(row, linesOf(row.document_id)));
  }
  return out;
}

/** What kind of page each document of an article is, in the order of its parts. @param id `articles.id` */
export function loadDiagnoses(archive: ArchiveReader, id: number): { readonly path: string; readonly diagnosis: Diagnosis }[] {
  return archive.sqlite
    .prepare<[number], { readonly path: string; readonly diagnosis: string }>(
      `SELECT DISTINCT d.path, d.diagnosis FROM article_parts a JOIN documents d ON d.id = a.document_id
       WHERE a.article_id = ? AND d.diagnosis IS NOT NULL ORDER BY a.position`,
    )
    .all(id)
    .map(({ path, diagnosis }) => ({ path, diagnosis: JSON.parse(diagnosis) as Diagnosis }));
}

function readSource(row: SourceRow, lines: readonly string[]): SourceEvidence {
  const wraps = readWraps(row.wraps).map(({ decision }) => decision.confidence);
  const numbers = Array.from({ length: row.last_line - row.first_line + 1 }, (_, i) => row.first_line + i);
  return {
    path: row.path,
    first: row.first_line,
    last: row.last_line,
    seam:
      row.seam_confidence === null
        ? null
        : { confidence: row.seam_confidence, evidence: JSON.parse(row.seam_evidence ?? '[]') as Evidence[] },
    leastWrap: wraps.length === 0 ? null : Math.min(...wraps),
    lines: numbers.flatMap((number) => {
      const text = (lines[number - 1] ?? '').trim();
      return text ? [{ number, text }] : [];
    }),
  };
}
