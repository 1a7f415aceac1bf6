/** Where two readings of one line differ. */
export interface Slips {
  /** Places in the first text, in UTF-16 units. */
  readonly places: readonly number[];
  /** One of them is in a number. */
  readonly inNumber: boolean;
}

/** Two readings may each have a letter wrong, one in 40 where a line is long, as models that loop get them wrong; a short line has one. */
const LETTERS_A_SLIP = 40;
const SHORT = 24;

/** More slips than this are another text, however long it is. */
const MOST_SLIPS = 8;

/** Letters after a slip that show which way the texts go on. */
const LOOK_AHEAD = 12;

const NUMBER = /[\p{N}〇一二三四五六七八九十百千万萬兩两]/u;

/** Equal texts have no slips; null is another text. Letters are changed, lost or added one at a time. */
export function findSlips(a: string, b: string): Slips | null {
  if (a === b) return { places: [], inNumber: false };
  const shorter = Math.min(a.length, b.length);
  const most = Math.min(MOST_SLIPS, Math.max(shorter < SHORT ? 1 : 2, Math.floor(shorter / LETTERS_A_SLIP)));
  if (Math.abs(a.length - b.length) > most) return null;
  const places: number[] = [];
  let inNumber = false;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (a[i] === b[j]) {
      i++;
      j++;
      continue;
    }
    if (places.length === most) return null;
    const [x, y] = chooseStep(a, i, b, j);
    inNumber ||= NUMBER.test(a.slice(i, i + x)) || NUMBER.test(b.slice(j, j + y));
    places.push(i);
    i += x;
    j += y;
  }
  return { places, inNumber };
}

/** A letter changed, one too many in the first text, one too many in the second. */
const STEPS = [
  [1, 1],
  [1, 0],
  [0, 1],
] as const;

/** How many letters of each text a slip takes, so that the rest is alike. */
function chooseStep(a: string, i: number, b: string, j: number): readonly [number, number] {
  let best: readonly [number, number] = [1, 1];
  let longest = -1;
  for (const step of STEPS) {
    if (i + step[0] > a.length || j + step[1] > b.length) continue;
    let alike = 0;
    while (alike < LOOK_AHEAD && i + step[0] + alike < a.length && a[i + step[0] + alike] === b[j + step[1] + alike]) alike++;
    if (alike > longest) [best, longest] = [step, alike];
  }
  return best;
}

/** How many UTF-16 units two texts have in common at their starts. */
export function countCommonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count++;
  return count;
}

/** How many UTF-16 units two texts have in common at their ends. */
export function countCommonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}

/** True where the letters before place `at` (counted in letters) of a text and those after it are one clause: no stop or quotation mark between, not two digits of a number. */
export function cutsClause(text: string, at: number): boolean {
  const folded = text.normalize('NFKC').toLowerCase();
  let seen = 0;
  let between = '';
  let before = '';
  for (const character of folded) {
    const isLetter = /[\p{L}\p{N}\p{M}]/u.test(character);
    if (isLetter && seen >= at) return between.trim() === '' && !(between === '' && /\p{N}\p{N}/u.test(before + character));
    if (isLetter) seen += character.length;
    between = isLetter ? '' : between + character;
    if (isLetter) before = character;
  }
  return false;
}
