import { type Archive, parseArticleKey, restoreArticle } from '../archive/index.js';
import { type ArticleRecord, DocumentError } from '../page/index.js';
import { decodeText } from '../readers/index.js';

export interface RestoreOptions {
  readonly importId: number;
  /** Check the file and store nothing. */
  readonly dryRun: boolean;
}

/** What came back from an export. */
export interface RestoreCounts {
  readonly articles: number;
  readonly paragraphs: number;
  /** Articles that the archive had. */
  readonly skipped: number;
  readonly pages: ReadonlySet<string>;
}

/**
 * Brings an export (JSON Lines) back into an archive. The whole file is checked before anything is stored.
 * @throws DocumentError naming the first line that is not an exported article.
 */
export function restoreRecords(archive: Archive, path: string, bytes: Uint8Array, { importId, dryRun }: RestoreOptions): RestoreCounts {
  const records = readRecords(path, decodeText(path, bytes).text);
  const taken = new Set(records.map((record) => record.id));
  const pages = new Set<string>();
  let [articles, paragraphs, skipped] = [0, 0, 0];
  for (const record of records) {
    const stored = dryRun ? record.paragraphs.length : restoreArticle(archive, importId, record, taken);
    if (stored === null) skipped++;
    else {
      articles++;
      paragraphs += stored;
      for (const page of record.pages.length > 0 ? record.pages : [''])
        pages.add(`${record.id.replace(/\/[^/]*\/[^/]*$/, '')}/${page || record.id}`);
    }
  }
  return { articles, paragraphs, skipped, pages };
}

function readRecords(path: string, text: string): ArticleRecord[] {
  const records: ArticleRecord[] = [];
  text.split('\n').forEach((line, i) => {
    if (!line.trim()) return;
    const wrong = (problem: string, cause?: unknown) =>
      new DocumentError(
        path,
        `line ${i + 1} ${problem}`,
        'export it again with: broadsheet export --format jsonl',
        cause === undefined ? undefined : { cause },
      );
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw wrong('is not JSON', error);
    }
    if (!isRecord(value)) throw wrong('is not an exported article');
    records.push(value);
  });
  if (records.length === 0) throw new DocumentError(path, 'holds no articles', 'export it again with: broadsheet export --format jsonl');
  return records;
}

function isRecord(value: unknown): value is ArticleRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { id, pages, byline, paragraphs, publication, issue_date } = value as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    parseArticleKey(id) !== null &&
    Array.isArray(pages) &&
    Array.isArray(byline) &&
    isText(publication) &&
    isText(issue_date) &&
    Array.isArray(paragraphs) &&
    paragraphs.every(isParagraph)
  );
}

function isText(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isParagraph(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, text, source } = value as Record<string, unknown>;
  if ((kind !== 'body' && kind !== 'heading') || typeof text !== 'string') return false;
  if (typeof source !== 'object' || source === null) return false;
  const { path, sha256, lines } = source as Record<string, unknown>;
  const ranges = Array.isArray(lines) && lines.every((one) => Array.isArray(one) && one.length === 2 && one.every(Number.isInteger));
  return typeof path === 'string' && typeof sha256 === 'string' && ranges;
}
