/** The public library: what the command line is made of. */
export {
  type Archive,
  type Author,
  articlesOf,
  type CheckResult,
  checkArchive,
  correctIdentity,
  countHits,
  editArticle,
  editParagraph,
  type Fault,
  type Filter,
  type Hit,
  identifyDocument,
  listArticleIds,
  listRows,
  type MadeCorrection,
  makeArticleLoader,
  mergeArticles,
  moveParagraph,
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
  splitArticle,
  undoCorrection,
} from './archive/index.js';
export { type AssembleOptions, assemblePage } from './assemble/index.js';
export type { FieldValues, ParagraphValues } from './corrections/index.js';
export { EXPORT_FORMATS, type ExportFormat, type ExportOptions, exporters, makeSelection, type Selection } from './exports/index.js';
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
