import type { Diagnosis, Evidence } from '../page/index.js';
import type { Reader } from './connect.js';
import { loadSource } from './load-source.js';
import { readWraps } from './wraps.js';

/** Where a paragraph comes from and why its pieces were joined, in lines to read. */
export interface PartEvidence {
  readonly paragraphId: number;
  readonly lines: readonly string[];
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
export function loadEvidence(archive: Reader, id: number): PartEvidence[] {
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
  const out: { paragraphId: number; lines: string[] }[] = [];
  for (const row of rows) {
    if (out.at(-1)?.paragraphId !== row.paragraph_id) out.push({ paragraphId: row.paragraph_id, lines: [] });
    out.at(-1)?.lines.push(...describeSource(row, linesOf(row.document_id)));
  }
  return out;
}

/** What kind of page each document of an article is, in the order of its parts. @param id `articles.id` */
export function loadDiagnoses(archive: Reader, id: number): { readonly path: string; readonly diagnosis: Diagnosis }[] {
  return archive.sqlite
    .prepare<[number], { readonly path: string; readonly diagnosis: string }>(
      `SELECT DISTINCT d.path, d.diagnosis FROM article_parts a JOIN documents d ON d.id = a.document_id
       WHERE a.article_id = ? AND d.diagnosis IS NOT NULL ORDER BY a.position`,
    )
    .all(id)
    .map(({ path, diagnosis }) => ({ path, diagnosis: JSON.parse(diagnosis) as Diagnosis }));
}

function describeSource(row: SourceRow, lines: readonly string[]): string[] {
  const out: string[] = [];
  if (row.seam_confidence !== null) {
    const reasons = (JSON.parse(row.seam_evidence ?? '[]') as Evidence[]).map(
      ({ reason, weight }) => `${reason} ${weight > 0 ? '+' : ''}${weight}`,
    );
    out.push(`  ↳ joined, ${percent(row.seam_confidence)}: ${reasons.join('; ')}`);
  }
  const wraps = readWraps(row.wraps).map(({ decision }) => decision.confidence);
  const wrapped = wraps.length === 0 ? '' : ` (lines joined, at least ${percent(Math.min(...wraps))})`;
  out.push(`  ${row.path}:${row.first_line}${row.last_line > row.first_line ? `–${row.last_line}` : ''}${wrapped}`);
  for (let n = row.first_line; n <= row.last_line; n++) {
    const text = lines[n - 1] ?? '';
    if (text.trim()) out.push(`  ${String(n).padStart(5)} | ${text.trim()}`);
  }
  return out;
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}
