export type { Conventions, CreditPattern, Folio, JumpPattern, Pattern, RemarkPattern, RowPattern } from './convention.js';
export { isoDate, readNumber } from './dates.js';
export { readPageLabel, readSaidLabel } from './labels.js';
export {
  conventionsFor,
  conventionsOf,
  estimateQuality,
  formsOf,
  isKnownWord,
  languageOf,
  nameLanguage,
  type PageLanguages,
  readDate,
  readFolio,
  readLanguages,
  readPartialDate,
  readSourceLine,
  splitLanguages,
} from './languages.js';
export { countLetterWidths, fullLetterHeight } from './letter-shapes.js';
export { type Forms, flag, INSERTIONS, isInCapitals, type LineForms, type Term } from './line-forms.js';
export { match } from './match.js';
export { isPageField, type PageName, readPageName } from './page-words.js';
export { type CreditedText, type Credits, mergeCredits, readCreditLine, readParagraphCredits } from './read-credits.js';
export { remember } from './remember.js';
export { rowFormsOf } from './rows.js';
export { hasHan } from './scripts.js';
export { cannotBegin, endOf } from './sentences.js';
export { speakerOf } from './speaker-of.js';
export { conventions, type Language } from './table.js';
export { looksLikeTitle } from './titles.js';
export { visualWidth } from './visual-width.js';
