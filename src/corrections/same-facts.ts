import { distance } from 'fastest-levenshtein';

/** Readings of one text differ by single characters: a name or a number that is another is more. */
const SLIP = 1;

/**
 * False where two texts of one form differ in a name or a number, and so are of two matters: a fine of 15 shillings and one of 12, 张国栋 and
 * 王国良. A single character that was read otherwise is no other name. A reading may cut paragraphs elsewhere: what both have is compared.
 */
export function hasSameFacts(a: string, b: string): boolean {
  const [one, other] = cutAlike(a, b);
  if (numbersOf(one, UNCUT_NUMBER).join() !== numbersOf(other, UNCUT_NUMBER).join()) return false;
  return exchanges(one, other, { isCut: true }).every(([from, to]) => !isName(from) || !isName(to) || isSlip(from, to));
}

/**
 * The same of a headline, in which most words are capital, and of the beginning of an article: a name that is alike for all but a third of its
 * letters was read otherwise, and so was a number in a word.
 * @param isCut texts may end at different places
 */
export function mayBeSameMatter(a: string, b: string, { isCut }: { readonly isCut: boolean }): boolean {
  const [one, other] = isCut ? cutAlike(a, b) : [a.normalize('NFKC'), b.normalize('NFKC')];
  const number = isCut ? UNCUT_NUMBER : NUMBER;
  if (numbersOf(one, number).join() !== numbersOf(other, number).join()) return false;
  return exchanges(one, other, { isCut }).every(([from, to]) => !isName(from) || !isName(to) || isSlip(from, to) || isReading(from, to));
}

function cutAlike(a: string, b: string): readonly [string, string] {
  const [x, y] = [[...a.normalize('NFKC')], [...b.normalize('NFKC')]];
  const length = Math.min(x.length, y.length);
  return [x.slice(0, length).join(''), y.slice(0, length).join('')];
}

/** No letter of a word that was read as a digit. */
const NUMBER = /(?<![\p{Script=Latin}\d])\d+(?![\p{Script=Latin}\d])/gu;
/** One that the end cuts says nothing. */
const UNCUT_NUMBER = /\d+(?!\d|$)/gu;

function numbersOf(text: string, number: RegExp): string[] {
  return text.match(number) ?? [];
}

function isSlip(from: string, to: string): boolean {
  return Math.max(from.length, to.length) <= SLIP;
}

function isReading(from: string, to: string): boolean {
  return !HAN.test(from) && distance(from.toLowerCase(), to.toLowerCase()) <= Math.max(from.length, to.length) / 3;
}

const HAN = /^\p{Script=Han}+$/u;

/** True for Han, and for the letters of a word that begins with a capital. */
function isName(text: string): boolean {
  return HAN.test(text) || /\p{Lu}/u.test(text);
}

/** Words of Latin and other scripts, and single characters of Han. */
const UNIT = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu;

/** What stands in the place of what: runs of units in which two texts differ, between those that they share (longest common subsequence). */
function exchanges(a: string, b: string, { isCut }: { readonly isCut: boolean }): (readonly [string, string])[] {
  const [x, y] = [a.match(UNIT) ?? [], b.match(UNIT) ?? []];
  const common = Array.from({ length: x.length + 1 }, () => new Uint16Array(y.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row) row[j] = x[i] === y[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const found: (readonly [string, string])[] = [];
  let [from, to] = ['', ''];
  const close = () => {
    if (from !== '' && to !== '') found.push([from, to]);
    [from, to] = ['', ''];
  };
  let [i, j] = [0, 0];
  while (i < x.length && j < y.length) {
    if (x[i] === y[j]) {
      close();
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) from += x[i++];
    else to += y[j++];
  }
  if (!isCut) {
    [from, to] = [from + x.slice(i).join(''), to + y.slice(j).join('')];
    close();
  }
  return found;
}
