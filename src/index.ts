/** The public library: what the command line is made of. */
export {
  type Archive,
  articlesOf,
  type CheckResult,
  checkArchive,
  copySubset,
  countHits,
  type Fault,
  type Filter,
  type Hit,
  hashContent,
  identifyDocument,
  listArticleIds,
  listRows,
  makeArticleLoader,
  openArchive,
  openReader,
  preferDocument,
  type QueryOptions,
  type QueryResult,
  type Reader,
  resolveKey,
  runQuery,
  type SearchOptions,
  search,
} from './archive/index.js';
export { type AssembleOptions, assemblePage } from './assemble/index.js';
export {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportJob,
  type ExportOptions,
  exporters,
  type Manifest,
  type ManifestOrigin,
  makeSelection,
  type Selection,
  type Written,
  writeExport,
} from './exports/index.js';
export {
  type ImportOptions,
  type ImportTally,
  importFiles,
  type ReadDocument,
  type ReadOptions,
  readDocument,
  reprocessDocuments,
} from './ingest/index.js';
export * from './page/index.js';
export { type Decoded, decodeText, detectFormat, type Encoding, type Format, readers } from './readers/index.js';
export { runStages } from './stages/index.js';
