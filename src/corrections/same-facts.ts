/** Readings of one text differ by single characters: a name or a number that is another is more. */
const SLIP = 1;

/**
 * False where two texts of one form differ in a name or a number, and so are of two matters: a fine of 15 shillings and one of 12, 张国栋 and
 * 王国良. A single character that was read otherwise is no other name.
 */
export function hasSameFacts(a: string, b: string): boolean {
  const [x, y] = [[...a.normalize('NFKC')], [...b.normalize('NFKC')]];
  const length = Math.min(x.length, y.length);
  // A reading may cut paragraphs elsewhere: what both have is compared.
  const [one, other] = [x.slice(0, length), y.slice(0, length)];
  if (numbersOf(one).join() !== numbersOf(other).join()) return false;
  return exchanges(one, other).every(([from, to]) => !isName(from) || !isName(to) || Math.max(from.length, to.length) <= SLIP);
}

function numbersOf(characters: readonly string[]): string[] {
  // A number that the end cuts says nothing.
  return characters.join('').replace(/\d+$/, '').match(/\d+/g) ?? [];
}

/** True for Han, and for the letters of a word that begins with a capital. */
function isName(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text) || /\p{Lu}/u.test(text);
}

/** Words of Latin and other scripts, and single characters of Han. */
const UNIT = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu;

/** What stands in the place of what: runs of units in which two texts differ, between those that they share (longest common subsequence). */
function exchanges(a: readonly string[], b: readonly string[]): (readonly [string, string])[] {
  const [x, y] = [a.join('').match(UNIT) ?? [], b.join('').match(UNIT) ?? []];
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
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) {
      close();
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) from += x[i++];
    else to += y[j++];
  }
  return found;
}
