import type { Basis, Identification, IdentityField } from '../page/index.js';
import type { RunFile, RunPage } from './run-files.js';

/**
 * What is said of a page from outside its text: what is said of its file and what its border says. A page that is named for a file of several
 * is its first, and so is an article.
 */
export function saidOfPage(
  ofFile: readonly Identification[],
  { file, page }: { readonly file: RunFile; readonly page: RunPage },
): Identification[] {
  // The path of what was scanned is nearer to the page than that of the file with its text.
  const byScan = (one: Identification) => isByPath(one) && page.said.some(({ field, basis }) => field === one.field && basis === 'path');
  const own = ofFile.filter((one) => !byScan(one));
  if (file.pages.length === 1) return [...own, ...page.said];
  const isFirst = page === file.pages[0];
  return [...own.filter(({ field }) => field !== 'item' && (field !== 'page' || isFirst)), ...page.said];
}

function isByPath({ basis }: Identification): boolean {
  return basis === 'path' || basis === 'guess';
}

const CARRIED: readonly IdentityField[] = ['publication', 'date', 'edition'];

/** What a page shows of itself, and so of the pages behind it. */
const SHOWN: readonly Basis[] = ['front matter', 'text', 'file'];

/**
 * What pages of a file say for those behind them, once one more is read: the first page has the nameplate and the date, the others need not.
 * @param carried what those before it say
 */
export function carryFacts(carried: readonly Identification[], known: readonly Identification[]): Identification[] {
  return CARRIED.flatMap((field) => {
    const own = known.find((one) => one.field === field && SHOWN.includes(one.basis));
    return own ? [{ ...own, basis: 'file' as const }] : carried.filter((one) => one.field === field);
  });
}
