import type { Line, Page } from '../../page/index.js';

/** A line of a page as copies are compared: by its letters alone, since readings of one print differ in spaces and stops first. */
export interface ReadLine {
  /** The block of the page that it stands in. */
  readonly block: number;
  readonly line: Line;
  /** Letters, digits and vowel signs, folded (NFKC, lower case). */
  readonly letters: string;
  /** How much text it is: 1 is what nobody writes twice by chance or on purpose. See `LONG`. */
  readonly weight: number;
  /** The format marks it as a heading. */
  readonly marked: boolean;
  /** Stops in the middle of a sentence: no mark that ends one, no closing bracket. */
  readonly open: boolean;
}

/** Latin letters that make a weight of 1, ten words; a letter of a script that writes a word with one or two (30 Han) counts double. */
const LONG = 60;

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** The weight of folded letters: how much text they are. */
export function weighLetters(letters: string): number {
  return (letters.length + (letters.match(DENSE)?.length ?? 0)) / LONG;
}

/** Letters, digits and vowel signs of a text, folded. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** Ends a sentence or a note in brackets, in any script: Unicode's marks that end sentences, colons and dots that trail off. */
const CLOSED = /[\p{Sentence_Terminal}…:：;；\p{Pe}][\p{Pe}\p{Pf}\p{Po}"'\s]*$/u;

/** True where a text stops in the middle of a sentence. */
export function isOpen(text: string): boolean {
  return !CLOSED.test(text.slice(-20));
}

/** The lines of a page's text and headings that have letters, in their order. Jump lines, furniture and what is set apart part nothing. */
export function readLines({ blocks }: Page): ReadLine[] {
  return blocks.flatMap((block, i) => {
    if ((block.role !== 'text' && block.role !== 'heading') || block.form === 'caption') return [];
    return block.lines.flatMap((line): ReadLine[] => {
      const letters = foldLetters(line.text);
      if (letters === '') return [];
      return [{ block: i, line, letters, weight: weighLetters(letters), marked: block.level !== null, open: isOpen(line.text) }];
    });
  });
}

/** Lines that are no headings or names: in print they are a paragraph each, or as long as the column is wide. */
const TEXT = 0.25;

/** True where most lines of a page stop in mid-sentence: they are the lines of a column, not paragraphs, and where one stops says nothing. */
export function arePrintedLines(lines: readonly ReadLine[]): boolean {
  const texts = lines.filter(({ marked, weight }) => !marked && weight >= TEXT);
  return texts.filter(({ open }) => open).length > texts.length / 2;
}
