/** A box as layouts have it: left, top, width, height. */
export type LayoutBox = readonly [number, number, number, number];

/** The smallest box around all of them; null for none. */
export function aroundBoxes(boxes: readonly (LayoutBox | null)[]): LayoutBox | null {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const box of boxes) {
    if (!box) continue;
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[0] + box[2]);
    bottom = Math.max(bottom, box[1] + box[3]);
  }
  return left > right ? null : [left, top, right - left, bottom - top];
}

const HAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`;
const ENDS_IN_HAN = new RegExp(`${HAN}$`, 'u');
const BEGINS_WITH_HAN = new RegExp(`^${HAN}`, 'u');

/** Words of a printed line as its text. Between two of Han no space was printed, whatever the OCR puts there. */
export function joinWords(words: readonly string[]): string {
  let line = '';
  for (const word of words) {
    if (word === '') continue;
    const isHan = word.charCodeAt(0) > 0x2fff && BEGINS_WITH_HAN.test(word) && ENDS_IN_HAN.test(line);
    line += line === '' || isHan ? word : ` ${word}`;
  }
  return line;
}

/** A printed text without line breaks and marks of control at its ends. */
export function cleanWord(text: string): string {
  return UNPRINTED.test(text) ? text.replace(UNPRINTED_ALL, ' ').trim() : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const UNPRINTED = /^\s|\s$|[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const UNPRINTED_ALL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** The mean of what is known, to two places; null for none. */
export function meanOf(values: readonly (number | null)[]): number | null {
  let [sum, count] = [0, 0];
  for (const value of values) {
    if (value === null) continue;
    sum += value;
    count++;
  }
  return count === 0 ? null : Math.round((100 * sum) / count) / 100;
}
