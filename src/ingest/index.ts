export { normalise } from './identify-page.js';
export { type ImportOptions, type ImportTally, importFiles } from './ingest.js';
export { type ReadDocument, type ReadOptions, readDocument } from './read-document.js';
export { type ReprocessOptions, type ReprocessTally, reprocessDocuments } from './reprocess.js';
