import type { Evidence } from '../../../page/index.js';
import type { ArchiveReader } from '../../database/archive.js';
import { loadSource } from '../../database/load-source.js';
import { readWraps } from '../../database/wraps.js';
import type { SourceLine, SourceView, ViewBox } from './article-view.js';

/** Reads lines of documents; a document's text is unpacked once, and kept while the next ones are of it. */
export interface LineReader {
  /** The lines that are not blank, from `first` to `last`; none where the archive has no source. @param document `documents.id` */
  readonly read: (document: number, first: number, last: number) => SourceLine[];
  /** How many lines of its file stand before a document. */
  readonly before: (document: number) => number;
}

/** Documents whose lines are kept: an article seldom has more parts. */
const KEPT = 4;

/** A reader of lines for many articles. */
export function makeLineReader(archive: ArchiveReader): LineReader {
  const known = new Map<number, readonly string[]>();
  const linesOf = (document: number): readonly string[] => {
    const kept = known.get(document);
    if (kept) return kept;
    const lines = loadSource(archive, document)?.split('\n') ?? [];
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= KEPT) known.delete(oldest);
    known.set(document, lines);
    return lines;
  };
  const beforeOf = archive.sqlite.prepare<[number], number>('SELECT first_line - 1 FROM documents WHERE id = ?').pluck();
  const shifts = new Map<number, number>();
  const before = (document: number): number => {
    const kept = shifts.get(document) ?? beforeOf.get(document) ?? 0;
    shifts.set(document, kept);
    return kept;
  };
  return {
    before,
    read: (document, first, last) =>
      linesOf(document)
        .slice(first - 1, last)
        .map((line, i) => ({ number: before(document) + first + i, text: line.trim() }))
        .filter(({ text }) => text !== ''),
  };
}

interface SourceRow {
  readonly paragraph: number;
  readonly part: number;
  readonly document: number;
  readonly path: string;
  readonly page: string | null;
  readonly unit: SourceView['unit'];
  readonly box: string | null;
  readonly line_boxes: string | null;
  /** Null in all that follows for a paragraph without lines. */
  readonly first_line: number | null;
  readonly last_line: number | null;
  readonly seam_confidence: number | null;
  readonly seam_evidence: string | null;
  readonly wraps: string | null;
}

/** Where a paragraph stands. */
export interface PlacedSources {
  /** The place of its part in the article, from 0. */
  readonly part: number;
  readonly sources: readonly SourceView[];
}

/** Lines with their boxes, where these are known. @param first the line of the file with which the list of boxes begins */
function putBoxes(lines: readonly SourceLine[], row: SourceRow, first: number): SourceLine[] {
  if (row.box === null) return [...lines];
  const isAlone = row.first_line === row.last_line;
  const boxes = isAlone ? [JSON.parse(row.box) as ViewBox] : (JSON.parse(row.line_boxes ?? '[]') as (ViewBox | null)[]);
  return lines.map((line) => {
    const box = boxes[line.number - first];
    return box ? { ...line, box } : line;
  });
}

/** Reads where each paragraph of an article comes from, in the order of JSON Lines. The function takes `articles.id`. */
export function makeSourceReader({ sqlite }: ArchiveReader, { read, before }: LineReader): (id: number) => PlacedSources[] {
  const statement = sqlite.prepare<[number], SourceRow>(
    `SELECT g.id AS paragraph, a.position - 1 AS part, d.id AS document, d.path, p.label AS page, d.sheet ->> '$.unit' AS unit, s.box, s.line_boxes, s.first_line, s.last_line, s.seam_confidence, s.seam_evidence, s.wraps
     FROM article_parts a JOIN paragraphs g ON g.part_id = a.id JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id
     LEFT JOIN paragraph_sources s ON s.paragraph_id = g.id
     WHERE a.article_id = ? ORDER BY a.position, g.position, s.position`,
  );
  return (id) => {
    const out: { paragraph: number; part: number; sources: SourceView[] }[] = [];
    for (const row of statement.all(id)) {
      if (out.at(-1)?.paragraph !== row.paragraph) out.push({ paragraph: row.paragraph, part: row.part, sources: [] });
      const { path, page, unit, first_line: first, last_line: last, seam_confidence: confidence, seam_evidence: reasons } = row;
      if (first === null || last === null) continue;
      const evidence = JSON.parse(reasons ?? '[]') as Evidence[];
      const seam = confidence === null ? null : { confidence, evidence };
      const shift = before(row.document);
      const wraps = readWraps(row.wraps, first).map(({ after, decision }) => ({ after: after + shift, decision }));
      const box = row.box === null ? null : (JSON.parse(row.box) as ViewBox);
      const lines = putBoxes(read(row.document, first, last), row, first + shift);
      out.at(-1)?.sources.push({ path, page, box, unit, first: first + shift, last: last + shift, seam, wraps, lines });
    }
    return out;
  };
}
