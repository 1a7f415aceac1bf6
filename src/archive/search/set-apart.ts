import { UsageError } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { inflateSource } from '../database/load-source.js';
import { compilePlace, type Filter, parseFilter } from './filter.js';
import { hasPhrase } from './phrase.js';
import { conjunctsOf, phrasesOf, type QueryNode } from './query-tree.js';
import { findSpans } from './snippets.js';

/** Text that stands in no article: furniture, what the OCR gave again, what a model invented. */
export interface SetApart {
  readonly place: 'furniture' | 'repeat' | 'invented';
  readonly publication: string | null;
  readonly issue_date: string | null;
  /** The page's label. */
  readonly page: string | null;
  readonly path: string;
  /** Lines of the file, 1-based, both included. */
  readonly first_line: number;
  readonly last_line: number;
  /** Hits between `**` and `**`. */
  readonly text: string;
}

interface Row extends Omit<SetApart, 'text'> {
  readonly document: number;
  /** How many lines of its file stand before the document. */
  readonly before: number;
}

/**
 * Text that was set apart and that a query takes, in the order of documents and lines. It is in no index, so that every
 * document of the filter is read: some thousand pages a second.
 * @param until milliseconds of `Date.now()` at which to stop; Infinity for never
 * @throws UsageError for a query that cannot be read, or asks for fields that only articles have
 */
export function* iterateSetApart(archive: ArchiveReader, filter: Filter, until = Number.POSITIVE_INFINITY): Generator<SetApart> {
  const nodes = conjunctsOf(parseFilter(archive, filter));
  const places = nodes.flatMap((node) => compilePlace(archive, node) ?? []);
  const words = nodes.filter((node) => compilePlace(archive, node) === null);
  words.forEach(refuseFields);
  const phrases = words.flatMap(phrasesOf);
  const conditions = [...(filter.renditions === 'all' ? [] : ['d.preferred = 1']), ...places.map(({ sql }) => sql)];
  const rows = archive.sqlite
    .prepare<(string | number)[], Row>(
      `SELECT l.document_id AS document, l.place, n.name AS publication, i.date AS issue_date, p.label AS page, d.path, l.first_line, l.last_line, d.first_line - 1 AS before
       FROM placements l JOIN documents d ON d.id = l.document_id JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id
       LEFT JOIN publications n ON n.id = i.publication_id
       WHERE l.place IN ('furniture', 'repeat', 'invented') AND ${['d.source IS NOT NULL', ...conditions].join(' AND ')}
       ORDER BY l.document_id, l.first_line`,
    )
    .iterate(...places.flatMap(({ parameters }) => parameters));
  const source = archive.sqlite.prepare<[number], Buffer>('SELECT source FROM documents WHERE id = ?').pluck();
  let open: { readonly document: number | null; readonly lines: readonly string[] } = { document: null, lines: [] };
  for (const { document, before, ...row } of rows) {
    if (open.document !== document) {
      if (Date.now() > until) return;
      const kept = source.get(document);
      open = { document, lines: kept ? inflateSource(kept).split('\n') : [] };
    }
    const text = open.lines
      .slice(row.first_line - 1, row.last_line)
      .join(' ')
      .trim();
    if (text !== '' && words.every((node) => fulfils(text, node)))
      yield { ...row, first_line: before + row.first_line, last_line: before + row.last_line, text: mark(text, phrases) };
  }
}

/** @throws UsageError for a field that only articles have */
export function refuseFields(node: QueryNode): void {
  if (node.kind === 'field')
    throw new UsageError(`${node.field} cannot be asked of text that is in no article; publication, date and page can`);
}

/** True where a text alone has what is asked. @throws UsageError for fields that only articles have */
export function fulfils(text: string, node: QueryNode): boolean {
  switch (node.kind) {
    case 'words':
      return hasPhrase(text, node.phrase);
    case 'near':
      return node.phrases.every((phrase) => hasPhrase(text, phrase));
    case 'not':
      return !fulfils(text, node.of);
    case 'and':
      return node.of.every((one) => fulfils(text, one));
    case 'or':
      return node.of.some((one) => fulfils(text, one));
    case 'field':
      throw new UsageError(`${node.field} cannot be one of several things to ask of text that is in no article`);
  }
}

/** No more of a long stretch is shown, in characters on each side of the first hit. */
const AROUND = 80;

/** What is shown of a text around its first hit, hits between `**` and `**`. */
export function mark(text: string, phrases: Parameters<typeof findSpans>[1]): string {
  const spans = findSpans(text, phrases);
  const first = spans[0] ?? [0, 0];
  const [from, to] = [Math.max(0, first[0] - AROUND), Math.min(text.length, first[1] + AROUND)];
  let out = '';
  let at = from;
  for (const [start, end] of spans.filter(([start, end]) => start >= from && end <= to)) {
    out += `${text.slice(at, start)}**${text.slice(start, end)}**`;
    at = end;
  }
  return `${from > 0 ? '…' : ''}${out}${text.slice(at, to)}${to < text.length ? '…' : ''}`;
}
