export { CORRECTION_COLUMNS, readCorrectionList } from './correction-list.js';
export { type IdentityList, type IdentityRow, readIdentityList, refuse } from './identity-list.js';
export { checkOptions, type ImportOptions, type ImportTally, readSaid, type SaidField } from './import-options.js';
export { importFiles } from './ingest.js';
export { type ReadDocument, type ReadOptions, readDocument } from './read-document.js';
export { type ReprocessOptions, type ReprocessTally, reprocessDocuments } from './reprocess.js';
export { rulesVersion } from './rules-version.js';
export type { ManifestRemark } from './use-manifests.js';
