export { confidenceOf, type Label, type Labels, labelLines } from './label-lines.js';
export { articleOf, type ColumnArticle, LateColumn, type Piece, type State } from './late-column.js';
export { type LineFacts, type PageFacts, quantile, readPageFacts } from './line-facts.js';
export { chance, type Features, logChance, scoreOf, type WeightTable, within } from './log-linear.js';
export { readSeamFeatures } from './seam-features.js';
export { type LanguageTables, shippedTables, type Tables, tablesFor, WEIGHT_NAMES, type WeightName } from './tables.js';
export { bagOf, cosine, type TermBag, weighTerms } from './terms.js';
export { makeTextModel, type TextModel } from './text-model.js';
export type { ByLines, LanguageWeights } from './weights.js';
