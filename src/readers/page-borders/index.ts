export { type FindPagesOptions, findPages } from './find-pages.js';
export { MARK_CODES, type MarkCode, type MarkConvention, type MarkStrength, markConventions } from './mark-conventions.js';
export { type LabelBasis, linesOfPage, type PageLine, type PageSpan } from './page-span.js';
