export { copySubset } from './copy-subset.js';
export type { Archive, ArchiveReader } from './database/archive.js';
export { loadReadableSource, loadSource } from './database/load-source.js';
export { withSnapshot } from './database/snapshot.js';
export { hasWriteAheadLog, type OpenOptions, openArchive } from './open.js';
export { openReader } from './open-reader.js';
export { type QueryOptions, type QueryResult, runQuery } from './query/query.js';
export { type CheckResult, checkArchive, type Fault } from './read/check.js';
export { hashContent } from './read/content-hash.js';
export { countArticles, countOlder, countParagraphs, documentsOf, listDocumentIds } from './read/documents-of.js';
export { LIST_KINDS, type Listing, type ListKind, type ListOptions, listRows } from './read/list.js';
export { type ArticleLoader, articlesOf, type KeyTarget, listArticleIds, makeArticleLoader, resolveKey, similarKeys } from './read/load.js';
export { countPlaces, documentsBelow, documentsNamed, type FilePlace, type NamedDocuments } from './read/named-documents.js';
export { type Doubt, findImport, importState, type ReviewOptions, reviewNotices } from './read/review.js';
export type {
  ArticleLink,
  ArticleView,
  CorrectionView,
  JumpView,
  NoticeView,
  ParagraphView,
  PartView,
  SourceLine,
  SourceView,
  WrapView,
} from './read/views/article-view.js';
export { viewArticle } from './read/views/view-article.js';
export { type IssueLink, type IssueView, type PageContents, viewIssue } from './read/views/view-issue.js';
export { type DocumentView, type IssueNames, type PageLink, type PageView, viewPage } from './read/views/view-page.js';
export { type Collocate, type CollocateOptions, findCollocates } from './search/collocates.js';
export { type ConcordanceLine, iterateConcordance } from './search/concordance.js';
export { explainNothing, type Nothing } from './search/explain-nothing.js';
export { type Explanation, explainQuery } from './search/explain-query.js';
export {
  addShares,
  countFacet,
  countFacets,
  countTimeline,
  FACET_NAMES,
  type Facet,
  type FacetCount,
  type Period,
  type PeriodCount,
  type PeriodShare,
} from './search/facets.js';
export type { Filter } from './search/filter.js';
export { exactName, findPublication, foldName, publicationNamed } from './search/find-publication.js';
export { findKeywords, type KeynessOptions, type Keyword } from './search/keyness.js';
export { countNgrams, type Ngram, type NgramOptions } from './search/ngrams.js';
export { countFound, countHits, type Hit, iterateHits, type SearchOptions, search } from './search/search.js';
export { addFrequencies, countOccurrences, type PeriodFrequency, type PeriodPlaces } from './search/word-timeline.js';
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
} from './write/corrections/correct.js';
export { type ClaimOptions, correctIdentities, type IdentityChange, type IdentityClaim } from './write/corrections/correct-identities.js';
export { type CorrectedIdentity, correctIdentity } from './write/corrections/correct-identity.js';
export { type AskedCorrection, correctList, type ListedCorrection, type ListedOutcome } from './write/corrections/correct-list.js';
export type { Author, CorrectionKind } from './write/corrections/correction-rows.js';
export { loadOrigin } from './write/corrections/identity-history.js';
export { type TurnRequest, turnText } from './write/corrections/turn-text.js';
export { type UndoneCorrection, undoCorrection, undoCorrections } from './write/corrections/undo.js';
export type { DocumentStanding, Rival } from './write/document-standing.js';
export {
  type DocumentLocation,
  documentsAt,
  documentsCalled,
  type Fact,
  findDocuments,
  loadBorders,
  loadFacts,
  loadIdentifications,
  loadKeptNotices,
  loadLayout,
  loadStored,
} from './write/documents.js';
export { type FileState, finishFile, isWhollyRead, listLocations } from './write/files.js';
export {
  describeForgetting,
  type FailedFile,
  type ForgottenDocument,
  failedBelow,
  forgetDocuments,
  forgetFailures,
} from './write/forget.js';
export { identifyDocument } from './write/identify.js';
export {
  beginImport,
  endImport,
  failedFiles,
  type LedgerEntry,
  newestImport,
  OUTCOMES,
  type Outcome,
  type RunState,
  recordFile,
} from './write/ledger.js';
export { isPartial } from './write/left-out.js';
export { type PartedOtherwise, partOtherwise } from './write/part-otherwise.js';
export { type PublicationPlan, planPublications } from './write/plan-publications.js';
export { preferDocument } from './write/preferred.js';
export { publicationNames } from './write/publications.js';
export { hasArticle, mergeArticle, restoreArticle } from './write/restore/restore.js';
export { type SettledDocument, settleDocuments } from './write/settle-documents.js';
export { type DocumentInput, type StoredDocument, storeDocument } from './write/store.js';
export { reopenNotices, settleNotices } from './write/store-notices.js';
