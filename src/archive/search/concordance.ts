import { UsageError } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import type { Condition } from './compile-query.js';
import { compileWordless } from './facets.js';
import { type CompiledFilter, compileFilter, type Filter, fromArticles, READING_ORDER, readRows } from './filter.js';
import { makeLocator, type PrintedPlace } from './locate.js';
import { findSpans } from './snippets.js';

/** One place where a word stands, with what is printed around it in its paragraph. */
export interface ConcordanceLine {
  /** The article's key. */
  readonly article: string;
  readonly publication: string | null;
  readonly issue_date: string | null;
  /** The page's label. */
  readonly page: string | null;
  readonly path: string;
  /** The source line on which the hit stands. */
  readonly line: number | null;
  readonly speaker: string | null;
  /** The paragraph up to the hit. */
  readonly left: string;
  readonly hit: string;
  /** The paragraph from the hit on. */
  readonly right: string;
}

/** A paragraph of an article that a filter takes, with the places of the filter's words in it. */
export interface MarkedParagraph extends Omit<ConcordanceLine, 'line' | 'left' | 'hit' | 'right'>, PrintedPlace {
  readonly text: string;
  readonly spans: readonly (readonly [number, number])[];
}

/** Every paragraph of the articles that a filter takes, by date and place, one article at a time. @throws UsageError for a filter without words */
export function* markParagraphs(archive: ArchiveReader, filter: Filter): Generator<MarkedParagraph> {
  const compiled = compileFilter(archive, filter);
  if (compiled.phrases.length === 0) throw new UsageError('words around what? Name a word or a “phrase”');
  for (const { held, ...row } of iterateParagraphs(archive, filter, compiled))
    yield { ...row, spans: held === 1 ? findSpans(row.text, compiled.phrases) : [] };
}

/** A paragraph that is counted. */
export interface ReadParagraph extends MarkedParagraph {
  /** The filter has words, whose places these are. */
  readonly hasWords: boolean;
}

/**
 * Every paragraph of the articles that a filter takes; where it asks who speaks or what kind they are, only those that are so.
 * @param options.wordless the articles that the filter's publication, date, page, section and language leave, whatever else it asks
 */
export function* readParagraphs(
  archive: ArchiveReader,
  filter: Filter,
  { wordless = false }: { readonly wordless?: boolean } = {},
): Generator<ReadParagraph> {
  const compiled = wordless ? compileWordless(archive, filter) : compileFilter(archive, filter);
  const { phrases } = compiled;
  const hasWords = phrases.length > 0;
  for (const { held, ...row } of iterateParagraphs(archive, filter, compiled))
    if (held === 1) yield { ...row, hasWords, spans: hasWords ? findSpans(row.text, phrases) : [] };
}

function* iterateParagraphs(archive: ArchiveReader, filter: Filter, compiled: CompiledFilter): Generator<ParagraphRow> {
  const { sql, parameters } = fromArticles(compiled);
  const ids = readRows(filter, () =>
    archive.sqlite
      .prepare<(string | number)[], number>(`SELECT x.id ${sql} ORDER BY i.date IS NULL, i.date, ${READING_ORDER}`)
      .pluck()
      .all(...parameters),
  );
  const paragraphs = makeParagraphReader(archive, compiled.scope);
  for (const id of ids) yield* paragraphs(id);
}

interface ParagraphRow extends Omit<MarkedParagraph, 'spans'> {
  /** 1 where the words of the query count in it. */
  readonly held: number | null;
}

function makeParagraphReader({ sqlite }: ArchiveReader, scope: Condition): (id: number) => ParagraphRow[] {
  const statement = sqlite.prepare<(string | number)[], ParagraphRow>(
    `SELECT x.key AS article, n.name AS publication, i.date AS issue_date, p.label AS page, d.path,
       d.id AS document, g.id AS paragraph, g.speaker, coalesce(g.label, '') || g.text AS text, ${scope.sql} AS held
     FROM articles x JOIN article_parts a ON a.article_id = x.id JOIN paragraphs g ON g.part_id = a.id JOIN documents d ON d.id = a.document_id
       JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id LEFT JOIN publications n ON n.id = i.publication_id
     WHERE x.id = ? ORDER BY a.position, g.position`,
  );
  return (id) => statement.all(...scope.parameters, id);
}

/** Every place of a filter's words in the text of articles, by date and place on the page. @throws UsageError for a filter without words */
export function* iterateConcordance(archive: ArchiveReader, filter: Filter): Generator<ConcordanceLine> {
  const locate = makeLocator(archive);
  for (const paragraph of markParagraphs(archive, filter)) {
    const { article, publication, issue_date, page, path, speaker, text } = paragraph;
    for (const [start, end] of paragraph.spans) {
      const line = locate(paragraph, text, start);
      const context = { left: text.slice(0, start), hit: text.slice(start, end), right: text.slice(end) };
      yield { article, publication, issue_date, page, path, line, speaker, ...context };
    }
  }
}
