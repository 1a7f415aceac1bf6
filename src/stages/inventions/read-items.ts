import { readNumber } from '../../conventions/index.js';
import type { Line, Page } from '../../page/index.js';
import { isOpen } from '../repeats/read-lines.js';

/** A piece of a page's text as a list may have it: a line, or a block. */
export interface Item {
  readonly lines: readonly Line[];
  /** Words, or pairs of letters where a script has no spaces; numbers are all alike. */
  readonly words: ReadonlySet<string>;
  /** The latest year in it; null for none. */
  readonly year: number | null;
  readonly open: boolean;
  readonly length: number;
  /** A heading, which ends a list. */
  readonly heading: boolean;
}

/**
 * The text and headings of a page in pieces, each a line or each a block, from the last to the first; each is read when it is asked
 * for, since most pages are told by their last. Furniture, jump lines and what is set apart are left out.
 */
export function* readItemsFromEnd({ blocks }: Page, by: 'line' | 'block'): Generator<Item> {
  for (const block of blocks.toReversed()) {
    if ((block.role !== 'text' && block.role !== 'heading') || block.form === 'caption') continue;
    const pieces = by === 'line' ? block.lines.toReversed().map((line) => [line]) : [block.lines];
    const heading = block.level !== null || block.role === 'heading';
    for (const lines of pieces) {
      const item = makeItem(lines, heading);
      if (item.words.size > 0) yield item;
    }
  }
}

function makeItem(lines: readonly Line[], heading: boolean): Item {
  const text = foldDigits(lines.map((line) => line.text).join(' '));
  return { lines, words: readWords(text), year: readYear(text), open: isOpen(text), length: text.length, heading };
}

/** Digits of any script as ASCII: a script's ten digits follow one another in Unicode. */
function foldDigits(text: string): string {
  return text.normalize('NFKC').replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 10 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value % 10);
  });
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function readWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) {
    if (/^\p{N}/u.test(word)) words.add('0');
    else if (!DENSE.test(word)) words.add(word);
    else for (let i = 0; i < Math.max(1, word.length - 1); i++) words.add(word.slice(i, i + 2));
  }
  return words;
}

/** The latest year from 1500 to 2299 in a text, in digits or in Han numerals digit by digit; null for none. */
export function readYear(text: string): number | null {
  const plain = text.replace(/[零○〇一二三四五六七八九]{4}(?=年)/gu, (year) => String(readNumber(year) ?? year));
  const years = [...plain.matchAll(/(?<![\p{N}.,])(?:1[5-9]|2[0-2])\d\d(?![\p{N}]|[.,]\d)/gu)].map(([year]) => Number(year));
  return years.length > 0 ? Math.max(...years) : null;
}

/** How much of their words two items share (Dice's coefficient, 0 to 1). */
export function compareForms(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (2 * common) / (a.size + b.size);
}
