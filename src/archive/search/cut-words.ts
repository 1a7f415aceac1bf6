import { fold } from './fold.js';

/** A word of a text, as it is counted. */
export interface Word {
  /** Folded. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** ICU's dictionaries cut Chinese and Japanese into words, and everything else at its word breaks. */
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text; numbers are none. */
export function cutWords(text: string): Word[] {
  return [...SEGMENTER.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike && /\p{L}/u.test(segment) ? [{ word: fold(segment), start: index, end: index + segment.length }] : [],
  );
}
