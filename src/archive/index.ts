export { type CheckResult, checkArchive, type Fault } from './check.js';
export { openReader, type Reader } from './connect.js';
export { hashContent } from './content-hash.js';
export { copySubset, isPartial } from './copy-subset.js';
export {
  editArticle,
  editParagraph,
  type MadeCorrection,
  type MergeRequest,
  type MoveRequest,
  mergeArticles,
  moveParagraph,
  type SplitRequest,
  splitArticle,
} from './corrections/correct.js';
export { settleRestored } from './corrections/correct-content.js';
export { type CorrectedIdentity, correctIdentity } from './corrections/correct-identity.js';
export type { Author, CorrectionKind } from './corrections/correction-rows.js';
export { type UndoneCorrection, undoCorrection } from './corrections/undo.js';
export {
  countArticles,
  type DocumentLocation,
  documentsOf,
  findDocument,
  loadIdentifications,
  loadKeptNotices,
  loadStored,
  relocateDocument,
} from './documents.js';
export { loadEvidence, type PartEvidence } from './evidence.js';
export type { Filter } from './filter.js';
export { findPublication } from './find-publication.js';
export { identifyDocument } from './identify.js';
export { beginImport, endImport, failedFiles, type LedgerEntry, OUTCOMES, type Outcome, recordFile } from './ledger.js';
export { LIST_KINDS, type Listing, type ListKind, type ListOptions, listRows } from './list.js';
export { type ArticleLoader, articlesOf, type KeyTarget, listArticleIds, makeArticleLoader, resolveKey, similarKeys } from './load.js';
export { loadSource } from './load-source.js';
export { type Archive, type OpenOptions, openArchive } from './open.js';
export { preferDocument } from './preferred.js';
export { type QueryOptions, type QueryResult, runQuery } from './query.js';
export { hasArticle, restoreArticle } from './restore/restore.js';
export { makeRestoreContext, parseArticleKey } from './restore/restore-context.js';
export { type Collocate, type CollocateOptions, findCollocates } from './search/collocates.js';
export { type ConcordanceLine, iterateConcordance } from './search/concordance.js';
export { explainNothing, type Nothing } from './search/explain-nothing.js';
export { countFacet, countTimeline, FACET_NAMES, type Facet, type FacetCount, type Period, type PeriodCount } from './search/facets.js';
export { countHits, type Hit, iterateHits, type SearchOptions, search } from './search/search.js';
export { withSnapshot } from './snapshot.js';
export { type DocumentInput, RULES, type StoredDocument, storeDocument } from './store.js';
