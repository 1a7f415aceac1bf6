import { conventionsOf, languageOf } from './languages.js';

/** Only the end of a text tells how it ends. */
const TAIL = 60;

/** Whether a text stops at the end of a sentence (`closed`) or in the middle of one (`open`). */
export function endOf(text: string): 'open' | 'closed' | 'unclear' {
  const tail = text.slice(-TAIL);
  const own = conventionsOf(languageOf(tail));
  if (own.closes.test(tail)) return 'closed';
  return own.opens.test(tail) ? 'open' : 'unclear';
}

/** True for a text that can only be the rest of something: it begins with closing punctuation, or in lower case. */
export function cannotBegin(text: string): boolean {
  return conventionsOf(languageOf(text.slice(0, TAIL))).goesOn.test(text);
}
