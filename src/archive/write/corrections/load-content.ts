import type {
  Article,
  ArticleFact,
  AssembledPage,
  Decision,
  Field,
  Jump,
  Notice,
  Paragraph,
  Placement,
  Source,
} from '../../../page/index.js';
import type { ArchiveReader } from '../../database/archive.js';
import { allRows, allValues } from '../../database/statements.js';
import { readWraps } from '../../database/wraps.js';

/** Notices about a document's bytes and file, which cannot be found again from its decoded text. */
export const KEPT_NOTICES: readonly string[] = [
  'bytes-replaced',
  'encoding-guessed',
  'controls-removed',
  'file-replaced',
  'page-gone',
  'publication-alike',
  'part-of-file-missing',
  'part-of-file-unreadable',
  'checksum-differs',
  'area-leads-nowhere',
  'corrections-differ',
];

/** Notices that the archive makes itself, anew after every change. */
const MADE_NOTICES: readonly string[] = ['part-missing', 'correction-open'];

interface PartRow {
  readonly id: number;
  readonly ordinal: number;
  readonly language: string | null;
  readonly section: string | null;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly dateline_agency: string | null;
  readonly dateline_place: string | null;
  readonly dateline_date: string | null;
  readonly comes_from: number;
  readonly goes_on: number;
  readonly continued_from: string | null;
  readonly continued_from_mark: string | null;
  readonly continued_on: string | null;
  readonly continued_on_mark: string | null;
  readonly said_thread: string | null;
  readonly said_part: number | null;
}

interface PlacementRow {
  readonly first: number;
  readonly last: number;
  readonly place: Placement['place'];
  readonly part: number | null;
}

/**
 * What a document's rows say, as assembly would hand it over: storing it again gives the same rows. Articles have their
 * numbers. What is not stored is left out: the evidence for joining wrapped lines, and where on its line a jump line stands.
 */
export function loadContent(archive: ArchiveReader, documentId: number): AssembledPage {
  const parts = allRows<PartRow>(archive, 'SELECT * FROM article_parts WHERE document_id = ? ORDER BY ordinal', documentId);
  const placed = allRows<PlacementRow>(
    archive,
    'SELECT first_line AS first, last_line AS last, place, part_id AS part FROM placements WHERE document_id = ? ORDER BY first_line',
    documentId,
  );
  const index = new Map(parts.map(({ id }, i) => [id, i]));
  return {
    kind: 'assembled',
    articles: parts.map((part) => {
      const own = placed.filter((one) => one.part === part.id);
      const byline = allValues<string>(archive, 'SELECT name FROM bylines WHERE part_id = ? ORDER BY position', part.id);
      const facts = loadFacts(archive, part.id);
      return { ...toArticle(part, own, { byline, paragraphs: loadParagraphs(archive, part.id) }), ...(facts.length > 0 && { facts }) };
    }),
    placements: placed.map(({ first, last, place, part }) => ({
      first,
      last,
      place,
      article: part === null ? null : (index.get(part) ?? null),
    })),
    notices: loadNotices(archive, documentId).filter(({ code }) => !KEPT_NOTICES.includes(code) && !MADE_NOTICES.includes(code)),
  };
}

/** A document's notices, in their order. */
export function loadNotices(archive: Pick<ArchiveReader, 'sqlite'>, documentId: number): Notice[] {
  const rows = allRows<{ code: string; first_line: number | null; last_line: number | null; detail: string }>(
    archive,
    'SELECT code, first_line, last_line, detail FROM notices WHERE document_id = ? ORDER BY id',
    documentId,
  );
  return rows.map(({ code, first_line: first, last_line: last, detail }) => {
    const lines = first === null ? null : { first, last: last ?? first };
    return { kind: 'notice', code, lines, ...(JSON.parse(detail) as object) } as Notice;
  });
}

function toArticle(part: PartRow, placed: readonly PlacementRow[], texts: Pick<Article, 'byline' | 'paragraphs'>): Article {
  const { dateline_agency: agency, dateline_place: place, dateline_date: date } = part;
  const linesAt = (name: Placement['place']) => placed.filter((one) => one.place === name).flatMap(numbers);
  const field = (name: 'kicker' | 'headline' | 'deck'): Field | null => {
    const text = part[name];
    return text === null ? null : { text, lines: linesAt(name) };
  };
  const jumps = linesAt('jump');
  const lines = texts.paragraphs.flatMap(({ sources }) => sources.flatMap(numbers));
  const jump = (direction: Jump['direction'], own: Pick<Jump, 'page' | 'mark'>): Jump => {
    const alone = direction === 'from' ? jumps[0] : jumps.at(-1);
    const inText = direction === 'from' ? lines[0] : lines.at(-1);
    const stands = direction === 'from' ? 'start' : 'end';
    return { direction, ...own, ...(alone === undefined ? { line: inText ?? 0, stands } : { line: alone, stands: 'alone' }) };
  };
  const { continued_from: from, continued_from_mark: fromMark, continued_on: on, continued_on_mark: onMark } = part;
  return {
    kind: 'article',
    ordinal: part.ordinal,
    language: part.language,
    ...(part.section !== null && { section: part.section }),
    kicker: field('kicker'),
    headline: field('headline'),
    deck: field('deck'),
    byline: texts.byline,
    creditLines: linesAt('byline'),
    dateline: agency === null && place === null && date === null ? null : { agency, place, date },
    continuedFrom: part.comes_from ? jump('from', { page: from, mark: fromMark }) : null,
    continuedOn: part.goes_on ? jump('on', { page: on, mark: onMark }) : null,
    ...(part.said_thread !== null && { thread: { name: part.said_thread, part: part.said_part ?? 1 } }),
    paragraphs: texts.paragraphs,
  };
}

function loadFacts(archive: Pick<ArchiveReader, 'sqlite'>, part: number): ArticleFact[] {
  const rows = allRows<{ readonly name: string; readonly value: string; readonly first: number | null; readonly last: number }>(
    archive,
    'SELECT name, value, first_line AS first, last_line AS last FROM article_facts WHERE part_id = ? ORDER BY position',
    part,
  );
  return rows.map(({ name, value, first, last }) => ({ name, value, lines: first === null ? [] : numbers({ first, last }) }));
}

interface SourceRow {
  readonly paragraph: number;
  readonly first: number;
  readonly last: number;
  readonly confidence: number | null;
  readonly evidence: string | null;
  readonly wraps: string | null;
  readonly box: string | null;
}

const PARAGRAPHS = 'SELECT id, kind, speaker, label, text FROM paragraphs WHERE part_id = ? ORDER BY position';

const SOURCES = `SELECT s.paragraph_id AS paragraph, s.first_line AS first, s.last_line AS last, s.seam_confidence AS confidence,
    s.seam_evidence AS evidence, s.wraps, CASE WHEN d.layout IS NULL THEN s.box END AS box
  FROM paragraphs g JOIN paragraph_sources s ON s.paragraph_id = g.id JOIN article_parts a ON a.id = g.part_id
    JOIN documents d ON d.id = a.document_id WHERE g.part_id = ? ORDER BY g.position, s.position`;

function loadParagraphs(archive: Pick<ArchiveReader, 'sqlite'>, part: number): Paragraph[] {
  const rows = allRows<SourceRow>(archive, SOURCES, part);
  const paragraphs = allRows<Omit<Paragraph, 'sources'> & { readonly id: number }>(archive, PARAGRAPHS, part);
  return paragraphs.map(({ id, kind, speaker, label, text }) => {
    const own = rows.filter((row) => row.paragraph === id).map(toSource);
    return { kind, speaker, label, text, sources: own };
  });
}

function toSource({ first, last, confidence, evidence, wraps, box }: SourceRow): Source {
  const seam = confidence === null ? null : { confidence, evidence: JSON.parse(evidence ?? '[]') as Decision['evidence'] };
  return { first, last, seam, wraps: readWraps(wraps, first), ...(box !== null && { box: JSON.parse(box) as Required<Source>['box'] }) };
}

function numbers({ first, last }: { readonly first: number; readonly last: number }): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
