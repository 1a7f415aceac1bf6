export { anchorArticle, anchorParagraph, ordinalOf } from './anchors.js';
export { applyCorrection, applyCorrections, type Corrected, numberArticles, type Outcome } from './apply-corrections.js';
export type {
  Applied,
  ArticleAnchor,
  ContentKind,
  Contents,
  Correction,
  Edit,
  FieldValues,
  FrontField,
  Lines,
  Merge,
  Move,
  ParagraphAnchor,
  ParagraphValues,
  Reading,
  Split,
  Turn,
} from './correction.js';
export { fieldsOf } from './edit.js';
export { findArticle } from './find-place.js';
export { isCorrectionRecord, isSettledRecord, readCorrection } from './read-correction.js';
