import { type Archive, hasArticle, mergeArticle, restoreArticle } from '../archive/index.js';
import { isCorrectionRecord, isSettledRecord } from '../corrections/index.js';
import { type ArticleRecord, DocumentError, isParagraphKind, type PartRecord, type SheetRecord } from '../page/index.js';
import { readPartKey } from '../threads/index.js';
import { normalise } from './identify-page.js';
import { rulesVersion } from './rules-version.js';

export interface RestoreOptions {
  readonly importId: number;
  /** Check the file and store nothing. */
  readonly dryRun: boolean;
  /** Called now and then with the number of articles that are stored. False stops. */
  readonly onProgress: (articles: number) => Promise<boolean>;
}

/** An export, and the name it goes by in messages. */
export interface ExportFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What came back from an export. */
export interface RestoreCounts {
  readonly articles: number;
  readonly paragraphs: number;
  /** Articles that the archive had. */
  readonly skipped: number;
  /** What people said of those in another archive, and was not known here. */
  readonly merged: number;
  /** Notices that were settled there, and not here. */
  readonly settled: number;
  readonly pages: ReadonlySet<string>;
}

/**
 * Brings an export (JSON Lines) back into an archive. The whole file is checked before anything is stored, and read twice
 * so that its records need not be in memory together. One transaction an article.
 * @throws DocumentError naming the first line that is not an exported article, or where it was stopped.
 */
export async function restoreRecords(archive: Archive, { path, bytes }: ExportFile, options: RestoreOptions): Promise<RestoreCounts> {
  const { importId, dryRun, onProgress } = options;
  let isEmpty = true;
  for (const _ of readRecords(path, bytes)) isEmpty = false;
  if (isEmpty) throw new DocumentError(path, 'holds no articles', REMEDY);
  const pages = new Set<string>();
  let [articles, paragraphs, skipped, merged, settled] = [0, 0, 0, 0, 0];
  for (const record of readRecords(path, bytes)) {
    if (hasArticle(archive, record)) {
      skipped++;
      if (dryRun) continue;
      const said = mergeArticle(archive, record);
      merged += said.corrections;
      settled += said.settled;
      continue;
    }
    if (articles % STEP === STEP - 1 && !(await onProgress(articles))) {
      throw new DocumentError(path, `was stopped after ${articles} articles`, 'run the same command again to go on');
    }
    articles++;
    if (dryRun) paragraphs += record.paragraphs.length;
    else {
      const restored = restoreArticle(archive, record, { path, importId, rules: rulesVersion() });
      paragraphs += restored.paragraphs;
      settled += restored.settled;
    }
    for (const { key } of record.parts) pages.add(key.replace(/(?:~\d+)?\/[^/]+$/, ''));
  }
  return { articles, paragraphs, skipped, merged, settled, pages };
}

/** Articles between two looks at the progress: about a second's work. */
const STEP = 100;

const REMEDY = 'export it again with: broadsheet export --format jsonl';

function* readRecords(path: string, bytes: Uint8Array): Generator<ArticleRecord> {
  let line = 0;
  for (const text of readLines(bytes)) {
    line++;
    if (!text.trim()) continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      throw new DocumentError(path, `line ${line} is not JSON`, REMEDY, { cause: error });
    }
    if (!isRecord(value)) {
      const isOld = isObject(value) && typeof value.id === 'string' && 'paragraphs' in value && !('parts' in value);
      throw new DocumentError(
        path,
        `line ${line} is ${isOld ? 'of an older version, which did not say where articles stand' : 'not an exported article'}`,
        REMEDY,
      );
    }
    yield value;
  }
}

/** UTF-8 lines, one at a time: a whole export may be longer than a string can be. */
function* readLines(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end;
    yield decoder.decode(bytes.subarray(start, stop));
    start = stop + 1;
  }
}

type Unknown = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is ArticleRecord {
  if (!isObject(value)) return false;
  const { id, pages, byline, parts, paragraphs, issue_date: date, dateline } = value;
  const texts = [
    ...['publication', 'edition', 'language', 'section', 'kicker', 'headline', 'deck'],
    ...['continued_from', 'continued_on', 'continuation_mark'],
  ];
  return (
    isList(parts, isPart) &&
    isIssue(id, parts as readonly PartRecord[]) &&
    (date === null || (typeof date === 'string' && normalise('date', date) === date)) &&
    texts.every((name) => isText(value[name])) &&
    isList(pages, (page) => typeof page === 'string') &&
    isList(byline, (name) => typeof name === 'string') &&
    (dateline === null || (isObject(dateline) && ['agency', 'place', 'date'].every((name) => isText(dateline[name])))) &&
    isList(paragraphs, (paragraph) => isParagraph(paragraph, parts.length)) &&
    (value.facts === undefined || isList(value.facts, isFact)) &&
    (value.corrections === undefined || isList(value.corrections, isCorrectionRecord)) &&
    (value.settled === undefined || isList(value.settled, isSettledRecord))
  );
}

function isFact(value: unknown): boolean {
  return isObject(value) && typeof value.name === 'string' && typeof value.value === 'string';
}

function isPart(value: unknown): value is PartRecord {
  if (!isObject(value)) return false;
  const { key, rendition, item, path, number, sha256, first_line: firstLine, sheet } = value;
  return (
    typeof key === 'string' &&
    isCount(rendition) &&
    isText(item) &&
    readPartKey({ key, rendition, item }) !== null &&
    typeof path === 'string' &&
    isCount(number) &&
    typeof sha256 === 'string' &&
    (firstLine === undefined || isCount(firstLine)) &&
    (sheet === undefined || sheet === null || isSheet(sheet)) &&
    ['page', 'headline', 'continued_from', 'continued_on', 'mark'].every((name) => isText(value[name]))
  );
}

/** True for parts of one issue, the first of which has the article's key. */
function isIssue(id: unknown, parts: readonly PartRecord[]): boolean {
  const issues = new Set(parts.map((part) => readPartKey(part)?.issue));
  return parts[0]?.key === id && issues.size === 1;
}

function isParagraph(value: unknown, parts: number): boolean {
  if (!isObject(value)) return false;
  const { kind, text, part, source } = value;
  if (!isParagraphKind(kind) || typeof text !== 'string') return false;
  if (!Number.isInteger(part) || Number(part) < 0 || Number(part) >= parts) return false;
  if (!['speaker', 'label', 'page'].every((name) => isText(value[name])) || !isObject(source)) return false;
  const { path, sha256, lines, boxes } = source;
  return (
    typeof path === 'string' &&
    typeof sha256 === 'string' &&
    isList(lines, (range) => isList(range, Number.isInteger) && range.length === 2) &&
    (boxes === undefined || (isList(boxes, isBox) && boxes.length === lines.length))
  );
}

/** True for a box with its page, and for none. */
function isBox(value: unknown): boolean {
  return value === null || (isList(value, Number.isFinite) && value.length === 5 && isCount(value[0]));
}

const UNITS: Readonly<Record<SheetRecord['unit'], true>> = { pixel: true, mm10: true, inch1200: true, point: true };

function isSheet(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { width, height, unit, image, quality, quality_basis: basis } = value;
  return (
    [width, height].every((size) => typeof size === 'number' && size >= 0) &&
    typeof unit === 'string' &&
    Object.hasOwn(UNITS, unit) &&
    isText(image) &&
    (quality === null ? basis === null : typeof quality === 'number' && (basis === 'format' || basis === 'estimate'))
  );
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1;
}

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown, isMember: (member: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isMember);
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
