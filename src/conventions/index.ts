export type { Conventions, CreditPattern, Folio, JumpPattern, Pattern } from './convention.js';
export { isoDate, readNumber } from './dates.js';
export { readPageLabel } from './labels.js';
export { conventions, conventionsFor, isKnownWord, languageOf, readDate, readFolio } from './languages.js';
export { type CreditedText, type Credits, mergeCredits, readCreditLine, readParagraphCredits } from './read-credits.js';
export { cannotBegin, endOf } from './sentences.js';
export { looksLikeTitle } from './titles.js';
