import { type Notice, UsageError } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { loadSource } from '../database/load-source.js';
import { countOf, hasRow, oneRow, oneValue } from '../database/statements.js';
import { makeSubjects, type NoticeRow, noticeNumber } from '../write/store-notices.js';
import { type ListOptions, listRows } from './list.js';

/** A notice that nobody has settled, with what it is about. */
export interface Doubt {
  /** By which it is settled: the same in every reading of its text. */
  readonly id: string;
  /** Of the article that its lines are in; else of the page. */
  readonly key: string;
  readonly path: string;
  readonly notice: Notice;
  /** Its lines in the file, as they stand there; empty for the whole page, and where the archive has no text of it. */
  readonly text: readonly string[];
}

/** What a review is of. */
export type ReviewOptions = Pick<ListOptions, 'filter' | 'codes' | 'importId' | 'limit'>;

const ARTICLE = `SELECT x.key FROM article_parts a JOIN articles x ON x.id = a.article_id
  WHERE a.document_id = @document AND (EXISTS (SELECT 1 FROM placements l WHERE l.part_id = a.id AND l.first_line <= @last AND l.last_line >= @first)
    OR EXISTS (SELECT 1 FROM paragraphs g JOIN paragraph_sources s ON s.paragraph_id = g.id
      WHERE g.part_id = a.id AND s.first_line <= @last AND s.last_line >= @first)) ORDER BY a.ordinal LIMIT 1`;

/** Documents whose text is kept open: notices are ordered by what they say, and come back to a page. */
const OPEN = 200;

/** What is doubtful, what matters most first. @throws UsageError for a filter that cannot be */
export function* reviewNotices(archive: ArchiveReader, options: ReviewOptions): Generator<Doubt> {
  const open = new Map<number, ReturnType<typeof openDocument>>();
  for (const row of listRows(archive, 'notices', options).rows) {
    const document = Number(row.document_id);
    if (open.size > OPEN) open.clear();
    const { subjectOf, lines } = open.get(document) ?? openDocument(archive, document);
    open.set(document, { subjectOf, lines });
    const stored = oneRow<NoticeRow>(
      archive,
      'SELECT id, code, first_line, last_line, detail FROM notices WHERE id = ?',
      Number(row.notice_id),
    );
    if (!stored) continue;
    const { first_line: first, last_line: last } = stored;
    const range = row.first_line === null ? null : { first: Number(row.first_line), last: Number(row.last_line ?? row.first_line) };
    const key = first === null ? undefined : oneValue<string>(archive, ARTICLE, { document, first, last: last ?? first });
    yield {
      id: noticeNumber(document, subjectOf(stored)),
      key: key ?? String(row.key),
      path: String(row.path),
      notice: { kind: 'notice', code: stored.code, lines: range, ...(JSON.parse(String(row.detail)) as object) } as Notice,
      text: first === null ? [] : lines.slice(first - 1, last ?? first),
    };
  }
}

function openDocument(archive: ArchiveReader, document: number) {
  return { subjectOf: makeSubjects(archive, document), lines: loadSource(archive, document)?.split('\n') ?? [] };
}

/** How an import went. */
export interface ImportState {
  /** Files of it that could not be read, or not whole. */
  readonly failed: number;
  /** False for one that was cut off, and for one that goes on. */
  readonly isFinished: boolean;
}

/** How an import went, by its number. */
export function importState(archive: ArchiveReader, id: number): ImportState {
  const failed = countOf(archive, "SELECT count(*) FROM import_files WHERE import_id = ? AND outcome = 'failed'", id);
  return { failed, isFinished: hasRow(archive, 'SELECT 1 FROM imports WHERE id = ? AND finished_at IS NOT NULL', id) };
}

/** The number of an import: itself, or that of the last. @throws UsageError for one that was none */
export function findImport(archive: ArchiveReader, name: number | 'last'): number {
  if (name === 'last') {
    const last = oneValue<number | null>(archive, 'SELECT max(id) FROM imports');
    if (typeof last === 'number') return last;
    throw new UsageError('nothing was imported yet');
  }
  if (!hasRow(archive, 'SELECT 1 FROM imports WHERE id = ?', name))
    throw new UsageError(`there is no import ${name}; see: broadsheet list imports`);
  return name;
}
