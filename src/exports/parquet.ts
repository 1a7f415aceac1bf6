import { createHash } from 'node:crypto';
import type { ArticleRecord } from '../page/index.js';
import { slugOf } from './article-slug.js';
import type { ExportOptions, OutputFile, PieceExporter } from './exporter.js';
import { articleTable, paragraphTable } from './parquet-columns.js';
import { writeParquet } from './write-parquet.js';

/**
 * Apache Parquet with typed columns, for DuckDB, pandas, Spark and R: one file, or a folder in hive's style
 * (`publication=pingdingshan-ribao/year=2024/part-0.parquet`), of which readers open only the part that a question is about.
 */
export const parquet: PieceExporter = {
  kind: 'pieces',
  extension: '.parquet',
  isBinary: true,
  isDataFolder: true,
  isFolder: ({ partition = false }) => partition,
  write: ({ records }, options) =>
    options.partition ? writePartitions(records(), options) : [{ path: '', pieces: writeRecords(records(), options) }],
};

function writeRecords(records: Iterable<ArticleRecord>, { rows = 'articles', partition = false }: ExportOptions): OutputFile['pieces'] {
  return rows === 'articles' ? writeParquet(records, articleTable(partition)) : writeParquet(records, paragraphTable(partition));
}

/**
 * A file for each run of articles of one newspaper and year. In reading order every newspaper and year is one run; in another
 * order it gets a second file (`part-1.parquet`), so that no file is ever written twice.
 */
function* writePartitions(records: Iterable<ArticleRecord>, options: ExportOptions): Iterable<OutputFile> {
  const files = new Map<string, number>();
  const articles = records[Symbol.iterator]();
  try {
    let next = articles.next();
    while (!next.done) {
      const first = next.value;
      const folder = folderOf(first);
      const number = files.get(folder) ?? 0;
      files.set(folder, number + 1);
      const run = function* (): Iterable<ArticleRecord> {
        for (; !next.done && folderOf(next.value) === folder; next = articles.next()) yield next.value;
      };
      yield { path: `${folder}/part-${number}.parquet`, pieces: writeRecords(run(), options) };
      if (!next.done && next.value === first) throw new Error(`${folder} was not taken before the file behind it`);
    }
  } finally {
    articles.return?.();
  }
}

/** What hive writes for NULL. */
const UNKNOWN = '__HIVE_DEFAULT_PARTITION__';

function folderOf(record: ArticleRecord): string {
  const publication = record.publication === null ? UNKNOWN : nameFolder(slugOf(record));
  return `publication=${publication}/year=${/^\d{4}/.exec(record.issue_date ?? '')?.[0] ?? UNKNOWN}`;
}

/** Characters of an encoded name beyond which it is cut: file systems take 255 bytes. */
const LONGEST = 200;

/** A slug as hive writes it; a long one as its start and its hash, so that no two have one folder. */
function nameFolder(slug: string): string {
  const encoded = encodeURIComponent(slug);
  if (encoded.length <= LONGEST) return encoded;
  let start = '';
  for (const character of slug) {
    const next = encodeURIComponent(character);
    if (start.length + next.length > LONGEST - 20) break;
    start += next;
  }
  return `${start}_${createHash('sha256').update(slug).digest('hex').slice(0, 16)}`;
}
