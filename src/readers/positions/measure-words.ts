import { countLetterWidths, fullLetterHeight } from '../../conventions/index.js';
import type { LayoutBox } from './words-of-line.js';

/** A word of a line with its place. */
export interface PlacedWord {
  readonly text: string;
  readonly box: LayoutBox | null;
}

function isPlaced(word: PlacedWord): word is PlacedWord & { box: LayoutBox } {
  return word.box !== null;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** How large the letters of a line are: their height, set right for letters without ascenders, and their width by that of a square; null for unknown. */
export function measureLetters(words: readonly PlacedWord[]): readonly [number, number] | null {
  const placed = words.filter(isPlaced);
  if (placed.length === 0) return null;
  const heights = placed.map(({ text, box }) => fullLetterHeight(text, box[3]));
  const [width, letters] = placed.reduce(([w, l], { text, box }) => [w + box[2], l + countLetterWidths(text)], [0, 0]);
  return [round(median(heights)), round(width / Math.max(0.3, letters))];
}

/** Lines with fewer words say nothing of a slope, nor do pages with fewer such lines. */
const FEWEST = { words: 4, lines: 20 };

/** Words that stand on the baseline with both feet. */
const LEVEL = /^[\p{Lu}\p{Ll}\p{N}.'’]+$/u;
const HANGING = /[gjpqyQ]/;

/** How far the lines of a page fall, by their length: the median of the slopes of their baselines; 0 where it cannot be told. */
export function measureSkew(lines: readonly (readonly PlacedWord[])[]): number {
  const slopes: number[] = [];
  for (const line of lines) {
    const words = line.filter(isPlaced).filter(({ text }) => text.length > 1 && LEVEL.test(text) && !HANGING.test(text));
    if (words.length < FEWEST.words) continue;
    const xs = words.map(({ box }) => box[0] + box[2] / 2);
    const ys = words.map(({ box }) => box[1] + box[3]);
    const [x, y] = [xs, ys].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length) as [number, number];
    const width = Math.max(...xs) - Math.min(...xs);
    if (width < 8 * Math.max(...words.map(({ box }) => box[3]))) continue;
    const [along, across] = xs.reduce(([a, b], own, i) => [a + (own - x) ** 2, b + (own - x) * ((ys[i] ?? y) - y)], [0, 0]);
    if (along > 0) slopes.push(across / along);
  }
  return slopes.length < FEWEST.lines ? 0 : Math.round(1e5 * median(slopes)) / 1e5;
}

/** To a hundredth of the page's unit. */
function round(value: number): number {
  return Math.round(100 * value) / 100;
}
