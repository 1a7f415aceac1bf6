import { DocumentError } from '../page/index.js';
import { type PageSource, type TakenApart, takeApart, takeApartSafely } from './read-document.js';

/** A page that is to be taken apart in a worker. */
export interface ReadingTask {
  readonly source: PageSource;
  readonly oneArticle: boolean;
  /** Milliseconds since 1970 at which it was begun, as one 64-bit number; 0 until then. */
  readonly clock: SharedArrayBuffer;
}

/** What came of it. Errors of input are data: their class does not come through from another thread. */
export type ReadingResult = { readonly taken: TakenApart } | { readonly problem: string; readonly remedy: string };

/** Tables and dictionaries are loaded with the thread, so that they are not a page's own time. */
for (const text of ['昨天上午，本市召开会议。', 'The ferry went back to work.']) takeApart({ path: '', text, format: 'text' }, false);

/** A worker's whole work. */
export default function read({ source, oneArticle, clock }: ReadingTask): ReadingResult {
  Atomics.store(new BigInt64Array(clock), 0, BigInt(Date.now()));
  try {
    return { taken: takeApartSafely(source, oneArticle) };
  } catch (error) {
    if (error instanceof DocumentError) return { problem: error.problem, remedy: error.remedy };
    throw error;
  }
}
