import type { Identification } from '../page/index.js';
import { guessFromPath, type IsPublication, type ReadPath } from './guess-from-path.js';

/** What the path of each file says, by the files beside it too. */
export type ReadPaths = ReadonlyMap<string, readonly Identification[]>;

interface File extends ReadPath {
  readonly path: string;
  /** Its name without the ending: files of one name are renditions of one page. */
  readonly stem: string;
}

/**
 * What paths say, with what only the files of a folder together can: last numbers that rise from 1 are pages. No number hides a file:
 * where two names of a folder would have one page by a bare number, none of them has.
 * @param paths of a whole run, with forward slashes
 */
export function readPaths(paths: readonly string[], isPublication: IsPublication): ReadPaths {
  const folders = new Map<string, File[]>();
  for (const path of paths) {
    const [, folder = '', stem = ''] = /^(.*?)([^/]*?)(?:\.[^./]*)?$/su.exec(path) ?? [];
    const file = { path, stem, ...guessFromPath(path, isPublication) };
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return new Map([...folders.values()].flatMap((files) => numberPages(withoutRivals(files)).map(({ path, said }) => [path, said])));
}

/** Takes the pages that are bare numbers from files with different names that would have the same place by them. */
function withoutRivals(files: readonly File[]): File[] {
  const placeOf = ({ said }: File) => JSON.stringify(['date', 'page', 'edition', 'item'].map((field) => saidOf(said, field)));
  const stems = new Map<string, Set<string>>();
  for (const file of files) stems.set(placeOf(file), (stems.get(placeOf(file)) ?? new Set()).add(file.stem));
  return files.map((file) => {
    if (!file.byNumber || stems.get(placeOf(file))?.size === 1) return file;
    return { ...file, byNumber: false, said: file.said.filter(({ field }) => field !== 'page' && field !== 'item') };
  });
}

function saidOf(said: readonly Identification[], field: string): string | null {
  const value = said.find((one) => one.field === field)?.value;
  return value === undefined ? null : value.replace(/^0+(?=\d)/, '');
}

/** What numbers count that are no pages. */
const OTHER_COUNTS =
  /(?:^|[^\p{L}])(?:no|nos|nr|num|number|issue|iss|vol|volume|ed|edition|art|article|item|story|letter|reel|roll|batch|box|day|week|month|year|ocr|run|version|v|copy|part|chapter|set)[\s._-]*$|[期号號卷篇册冊年月日第]\s*$/iu;
/** A year, behind which a number is a month or an issue of it. */
const YEAR = /(?<!\d)(?:1[5-9]|2\d)\d\d[-_. ]$/u;

interface Numbered {
  readonly file: File;
  readonly number: number;
}

/** The pages of files whose last numbers rise from 1 over a folder, where nothing else names them. */
function numberPages(files: readonly File[]): File[] {
  const series = new Map<string, Numbered[]>();
  for (const file of files) {
    const [, prefix = '', digits] = /^(.*?)(\d+)$/su.exec(file.stem) ?? [];
    if (digits === undefined || digits.length > 4 || OTHER_COUNTS.test(prefix) || YEAR.test(prefix)) continue;
    series.set(prefix, [...(series.get(prefix) ?? []), { file, number: Number(digits) }]);
  }
  const rising = [...series.values()].filter(risesFromOne);
  // Two series have the same numbers: what they count are not the pages of one issue.
  const pages = new Map(
    rising.length > 1 || collides(rising.flat(), files)
      ? []
      : rising.flat().flatMap(({ file, number }) => (hasPage(file) ? [] : [[file.path, String(number)] as const])),
  );
  return files.map((file) => {
    const page = pages.get(file.path);
    return page === undefined
      ? file
      : { ...file, said: [...file.said, { field: 'page', value: page, basis: 'guess', evidence: file.path }] };
  });
}

/** A file of another name has a page of a number already. */
function collides(series: readonly Numbered[], files: readonly File[]): boolean {
  const numbers = new Map(series.map(({ file, number }) => [String(number), file.stem]));
  return files.some((file) => {
    const own = saidOf(file.said, 'page');
    const stem = own === null ? undefined : numbers.get(own);
    return stem !== undefined && stem !== file.stem;
  });
}

function hasPage({ said }: File): boolean {
  return said.some(({ field }) => field === 'page' || field === 'item');
}

/** Pages of an issue, at most; and how many of them may be missing: as many as are there. */
const MOST_PAGES = 200;

function risesFromOne(series: readonly Numbered[]): boolean {
  const numbers = new Map<number, string>();
  for (const { file, number } of series) {
    const other = numbers.get(number);
    if (other !== undefined && other !== file.stem) return false;
    numbers.set(number, file.stem);
  }
  const most = Math.max(...numbers.keys());
  return numbers.size > 1 && numbers.has(1) && most <= MOST_PAGES && most <= 2 * numbers.size;
}
