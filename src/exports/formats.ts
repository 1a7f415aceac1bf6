import type { Exporter } from './exporter.js';

export type ExportFormat =
  | 'jsonl'
  | 'csv'
  | 'markdown'
  | 'text'
  | 'tei'
  | 'parquet'
  | 'sqlite'
  | 'bibtex'
  | 'ris'
  | 'csl-json'
  | 'citations';

/** A format: one line for help and the README, and its exporter, which is loaded when it is asked for. */
interface FormatEntry {
  readonly title: string;
  readonly load: () => Promise<Exporter>;
}

/** Every format that a subset can be written in. All exporters and their libraries together take longer to load than most exports. */
export const exportFormats = {
  jsonl: {
    title: 'JSON Lines, one article a line; can be imported again',
    load: async () => (await import('./jsonl.js')).jsonl,
  },
  csv: {
    title: 'a table for spreadsheets and statistics, a row an article or a paragraph',
    load: async () => (await import('./csv.js')).csv,
  },
  markdown: {
    title: 'a folder of Markdown, a file an article with YAML front matter, and a table of contents',
    load: async () => (await import('./markdown.js')).markdown,
  },
  text: { title: 'plain text to read, each article with its citation', load: async () => (await import('./text.js')).text },
  tei: { title: 'TEI P5 XML: a corpus of issues, a div an article', load: async () => (await import('./tei.js')).tei },
  parquet: {
    title: 'Apache Parquet, a row an article or paragraph, with typed columns',
    load: async () => (await import('./parquet.js')).parquet,
  },
  sqlite: {
    title: 'an archive of the subset, with source text, ledger and search',
    load: async () => (await import('./sqlite.js')).sqlite,
  },
  bibtex: { title: 'BibTeX, an entry an article', load: async () => (await import('./bibtex.js')).bibtex },
  ris: { title: 'RIS for EndNote, Zotero and NoteExpress, an entry an article', load: async () => (await import('./ris.js')).ris },
  'csl-json': { title: 'CSL JSON, for Zotero and citation processors', load: async () => (await import('./csl-json.js')).cslJson },
  citations: {
    title: 'formatted citations, one a line: GB/T 7714-2015, Chicago, or any CSL style',
    load: async () => (await import('./citations.js')).citations,
  },
} as const satisfies Record<ExportFormat, FormatEntry>;

/** The formats' names, for help and checks. */
export const EXPORT_FORMATS = Object.keys(exportFormats) as ExportFormat[];

/** What the end of a file's name says of its format. `.json` may be more than one thing, and Markdown is a folder. */
const ENDINGS: Readonly<Record<string, ExportFormat>> = {
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  txt: 'text',
  text: 'text',
  xml: 'tei',
  tei: 'tei',
  parquet: 'parquet',
  db: 'sqlite',
  sqlite: 'sqlite',
  sqlite3: 'sqlite',
  bib: 'bibtex',
  ris: 'ris',
};

/** The endings that say a format, as a person writes them. */
export const NAMED_ENDINGS = Object.keys(ENDINGS).map((ending) => `.${ending}`);

/** The format that the name of an output says: null where it has no ending, `unknown` for an ending that says none. */
export function formatOfName(output: string): ExportFormat | 'unknown' | null {
  return formatOfEnding(output, ENDINGS);
}

/** The same by other endings, each in small letters without its point. */
export function formatOfEnding<F extends string>(output: string, endings: Readonly<Record<string, F>>): F | 'unknown' | null {
  const ending = /[^/\\]\.([a-z][a-z0-9-]{0,11})$/i.exec(output)?.[1]?.toLowerCase();
  if (ending === undefined) return null;
  return Object.hasOwn(endings, ending) ? (endings[ending] ?? 'unknown') : 'unknown';
}
