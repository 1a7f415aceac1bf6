import type { LineRange, Notice } from '../../../page/index.js';
import type { ArchiveReader } from '../../database/archive.js';
import { NOTICE_ORDER } from '../notice-order.js';
import { type NoticeView, overlap } from './article-view.js';

interface NoticeRow {
  readonly document: number;
  readonly page_key: string;
  readonly path: string;
  /** How many lines of its file stand before the document. */
  readonly before: number;
  readonly code: string;
  readonly first_line: number | null;
  readonly last_line: number | null;
  readonly detail: string;
}

const ROWS = `SELECT o.document_id AS document, p.key AS page_key, d.path, d.first_line - 1 AS before, o.code, o.first_line, o.last_line, o.detail
  FROM notices o JOIN documents d ON d.id = o.document_id JOIN pages p ON p.id = d.page_id`;

/** A row of `notices` as the notice that was stored. @param row its code, lines and detail (JSON) */
export function readNotice({
  code,
  first_line: first,
  last_line: last,
  detail,
}: Omit<NoticeRow, 'document' | 'page_key' | 'path' | 'before'>): Notice {
  const lines = first === null ? null : { first, last: last ?? first };
  return { kind: 'notice', code, lines, ...(JSON.parse(detail) as object) } as Notice;
}

function viewNotice({ page_key, path, before, ...row }: NoticeRow): NoticeView {
  return { page_key, path, notice: inFile(readNotice(row), before) };
}

/** A notice with the lines of the file. @param before how many lines of the file stand before its document */
function inFile(notice: Notice, before: number): Notice {
  const shift = <L extends LineRange | null>(lines: L) => lines && { first: lines.first + before, last: lines.last + before };
  const lines = shift(notice.lines);
  if (notice.code === 'repeat') return { ...notice, lines, of: { first: notice.of.first + before, last: notice.of.last + before } };
  if (notice.code === 'seam-open') return { ...notice, lines, partner: shift(notice.partner) };
  if (notice.code === 'sentences-broken') return { ...notice, lines, at: notice.at.map((line) => line + before) };
  return { ...notice, lines };
}

/** Notices of the documents that `where` takes, over d (documents) and p (pages), by page and line. */
export function loadNotices({ sqlite }: ArchiveReader, where: string, ...values: readonly number[]): NoticeView[] {
  return sqlite
    .prepare<number[], NoticeRow>(
      `${ROWS} WHERE o.settled_id IS NULL AND (${where}) ORDER BY ${NOTICE_ORDER}, p.sequence, p.key, d.rendition, d.id, o.first_line, o.id`,
    )
    .all(...values)
    .map(viewNotice);
}

interface OwnLines extends LineRange {
  readonly document: number;
}

/**
 * Reads what is doubtful about an article: the notices of its documents that are about a line of it, or about the whole
 * document. The function takes `articles.id`.
 */
export function makeNoticeReader({ sqlite }: ArchiveReader): (id: number) => NoticeView[] {
  const notices = sqlite.prepare<[number], NoticeRow>(
    `${ROWS} JOIN (SELECT document_id, min(position) AS position FROM article_parts WHERE article_id = ? GROUP BY document_id) a
       ON a.document_id = d.id WHERE o.settled_id IS NULL ORDER BY ${NOTICE_ORDER}, a.position, o.first_line, o.id`,
  );
  const lines = sqlite.prepare<[number, number], OwnLines>(
    `SELECT a.document_id AS document, s.first_line AS first, s.last_line AS last FROM article_parts a
       JOIN paragraphs g ON g.part_id = a.id JOIN paragraph_sources s ON s.paragraph_id = g.id WHERE a.article_id = ?
     UNION ALL SELECT l.document_id, l.first_line, l.last_line FROM article_parts a JOIN placements l ON l.part_id = a.id WHERE a.article_id = ?`,
  );
  return (id) => {
    const rows = notices.all(id);
    if (rows.length === 0) return [];
    const own = lines.all(id, id);
    const touches = ({ document, first_line: first, last_line: last }: NoticeRow): boolean =>
      first === null || own.some((one) => one.document === document && overlap(one, { first, last: last ?? first }));
    return rows.filter(touches).map(viewNotice);
  };
}
