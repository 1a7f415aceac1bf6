import { PairCounter } from './pair-counter.js';

/** Stands before the first character of a paragraph. */
export const PARAGRAPH_START = '\u0002';

/** Stands after the last character of a paragraph. */
export const PARAGRAPH_END = '\u0003';

/**
 * The n-grams of one length. Those that share all but their last character (the *parent*, an n-gram of the level below; for
 * single characters the empty one) stand together, by symbol: the children of parent `p` are numbers `starts[p]` to
 * `starts[p + 1] - 1`.
 */
export interface NgramLevel {
  readonly starts: Uint32Array;
  /** The last character of each n-gram, as a number in `NgramCounts.symbols`. */
  readonly symbols: Uint16Array;
  /** How often each n-gram was seen. */
  readonly counts: Uint32Array;
}

/** Counted n-grams of characters (UTF-16 code units), as a sorted tree: `levels[0]` has the single characters. */
export interface NgramCounts {
  readonly order: number;
  /** The characters of the text, paragraph ends included, the most frequent first; a symbol's number is its place here. */
  readonly symbols: string;
  readonly levels: readonly NgramLevel[];
}

/** What `countNgrams` counts. */
export interface CountOptions {
  /** The length of the longest n-grams, in characters. */
  readonly order: number;
  /**
   * For a length in characters: how often an n-gram must be seen to be kept. @default 1 for lengths not named.
   * No length has a lower bar than a shorter one, so that every part of an n-gram that is kept is kept too.
   */
  readonly least: Readonly<Record<number, number>>;
}

/**
 * Text as the n-gram tables know it: every digit is 0; `spaced` text (Latin script) has single spaces between words, other
 * text (Han) has none. No space is left at either end, and no control character (two stand for a paragraph's start and end).
 */
export function foldForNgrams(text: string, spaced: boolean): string {
  const spacesFolded = text.replace(/[\s\p{Cc}]+/gu, spaced ? ' ' : '');
  return spacesFolded.trim().replace(/\p{Nd}/gu, '0');
}

/**
 * Counts the n-grams of folded paragraphs, each with its start and end around it. Level by level: only where an n-gram is
 * kept are longer ones counted, so that memory follows what is kept (9 million characters: some 110 MB for a moment).
 */
export function countNgrams(paragraphs: Iterable<string>, { order, least }: CountOptions): NgramCounts {
  const text = joinParagraphs(paragraphs);
  const bars = barsOf(least, order);
  const symbols = listSymbols(text, bars[0] as number);
  const numbers = new Int32Array(1 << 16).fill(-1);
  for (let number = 0; number < symbols.length; number++) numbers[symbols.charCodeAt(number)] = number;
  // The number of the n-gram that starts at each place of the text; -1 where it is not kept or the paragraph has ended.
  const ngrams = new Int32Array(text.length);
  let parents = 1;
  const levels: NgramLevel[] = [];
  for (let length = 1; length <= order; length++) {
    const counter = new PairCounter();
    countLevel({ text, ngrams, numbers, length }, counter);
    const { ranks, ...kept } = counter.sorted(bars[length - 1] as number);
    levels.push({ starts: startsOf(kept.parents, parents), symbols: kept.symbols, counts: kept.counts });
    parents = kept.symbols.length;
    for (let at = 0; at < ngrams.length; at++) {
      const pair = ngrams[at] as number;
      if (pair >= 0) ngrams[at] = ranks[pair] as number;
    }
  }
  return { order, symbols, levels };
}

interface Places {
  readonly text: Uint16Array;
  readonly ngrams: Int32Array;
  readonly numbers: Int32Array;
  readonly length: number;
}

/** Lengthens the n-gram of every place by one character: `ngrams` has pairs of the counter afterwards. */
function countLevel({ text, ngrams, numbers, length }: Places, counter: PairCounter): void {
  const end = PARAGRAPH_END.charCodeAt(0);
  for (let at = 0; at < ngrams.length; at++) {
    const parent = ngrams[at] as number;
    if (parent < 0) continue;
    const last = at + length - 1;
    const ended = last >= text.length || (length > 1 && text[last - 1] === end);
    const symbol = ended ? -1 : (numbers[text[last] as number] as number);
    ngrams[at] = symbol < 0 ? -1 : counter.add(parent, symbol);
  }
}

/** The code units of all paragraphs, each between its start and its end. */
function joinParagraphs(paragraphs: Iterable<string>): Uint16Array {
  let text = new Uint16Array(1 << 16);
  let size = 0;
  for (const paragraph of paragraphs) {
    const whole = PARAGRAPH_START + paragraph + PARAGRAPH_END;
    if (size + whole.length > text.length) {
      const longer = new Uint16Array(2 * (size + whole.length));
      longer.set(text.subarray(0, size));
      text = longer;
    }
    for (let at = 0; at < whole.length; at++) text[size + at] = whole.charCodeAt(at);
    size += whole.length;
  }
  return text.subarray(0, size);
}

/** For each length from 1 to `order`: how often an n-gram must be seen; never less than for a shorter one. */
function barsOf(least: Readonly<Record<number, number>>, order: number): number[] {
  const bars: number[] = [];
  for (let length = 1; length <= order; length++) bars.push(Math.max(1, bars.at(-1) ?? 1, least[length] ?? 1));
  return bars;
}

/** The characters seen `least` times or more, the most frequent first, equals by code. */
function listSymbols(text: Uint16Array, least: number): string {
  const counts = new Uint32Array(1 << 16);
  for (const code of text) counts[code] = (counts[code] as number) + 1;
  const codes = [...counts.keys()].filter((code) => (counts[code] as number) >= least);
  codes.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  return codes.map((code) => String.fromCharCode(code)).join('');
}

/** Where the children of each parent start, with one end more; `parents` has each child's parent, ascending. */
function startsOf(parents: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const parent of parents) starts[parent + 1] = (starts[parent + 1] as number) + 1;
  for (let parent = 0; parent < count; parent++) starts[parent + 1] = (starts[parent + 1] as number) + (starts[parent] as number);
  return starts;
}
