import { conventionsOf, languageOf, type PageLanguages } from './languages.js';

/** Only the end of a text tells how it ends. */
const TAIL = 60;

/** Whether a text stops at the end of a sentence (`closed`) or in the middle of one (`open`). @param ofPage tells its language, where its page is known */
export function endOf(text: string, ofPage: PageLanguages['of'] = languageOf): 'open' | 'closed' | 'unclear' {
  const tail = text.slice(-TAIL);
  const own = conventionsOf(ofPage(tail));
  if (own.closes.test(tail)) return 'closed';
  return own.opens.test(tail) ? 'open' : 'unclear';
}

/** True for a text that can only be the rest of something: it begins with closing punctuation, or in lower case. @param ofPage tells its language, where its page is known */
export function cannotBegin(text: string, ofPage: PageLanguages['of'] = languageOf): boolean {
  return conventionsOf(ofPage(text.slice(0, TAIL))).goesOn.test(text);
}
