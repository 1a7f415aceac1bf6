import { createRequire } from 'node:module';

/** Loading the module reads the dictionary, five megabytes, which a page without Han does not need. */
const require = createRequire(import.meta.url);

interface Words {
  /** −log probability of the word that stands in a text from `start` to before `end`; undefined for what is none. */
  readonly costOf: (text: string, start: number, end: number) => number | undefined;
  /** For pairs of characters, by a hash: 1 where some word has them one after the other; of pairs with one hash some that none has too. */
  readonly pairs: Uint8Array;
  /** Cost of a character that the dictionary does not have. */
  readonly unknown: number;
  /** True for a name of a person. */
  readonly isName: (word: string) => boolean;
}

/** Longest word that is looked for; the dictionary has few longer ones. */
const LONGEST = 6;

/** Slots for pairs of characters: the dictionary's words have some 300,000. */
const PAIRS = 1 << 21;

/** Slots for words, of which there are some 340,000. */
const SLOTS = 1 << 20;

function pairOf(first: number, second: number): number {
  // Knuth's multiplicative hash of both code units.
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> 11;
}

let loaded: Words | null = null;

/**
 * jieba's dictionary (349,000 words with frequencies, MIT), a line `word count tag` each; read when it is first needed. The words stay where
 * they stand in its text, found by an open-addressed hash table of their places.
 */
function loadWords(): Words {
  if (loaded) return loaded;
  const { dict } = require('@node-rs/jieba/dict.js') as typeof import('@node-rs/jieba/dict.js');
  const text = Buffer.from(dict).toString('utf8');
  const slots = new Int32Array(SLOTS).fill(-1);
  const counts = new Uint32Array(SLOTS);
  const names = new Uint8Array(SLOTS);
  const pairs = new Uint8Array(PAIRS);
  /** The slot of a text's part, or the free one where it belongs. */
  const slotOf = (from: string, start: number, end: number): number => {
    let hash = 0;
    // FNV-1a over code units, its high bits mixed downwards.
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ from.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash, 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (let place = slots[slot] ?? -1; place >= 0; place = slots[slot] ?? -1) {
      let at = 0;
      while (at < end - start && text.charCodeAt(place + at) === from.charCodeAt(start + at)) at++;
      if (at === end - start && text.charCodeAt(place + at) === SPACE) break;
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  };
  let total = 0;
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start);
    const stop = line < 0 ? text.length : line;
    const end = text.indexOf(' ', start);
    if (end > start && end < stop && end - start <= LONGEST) {
      let count = 0;
      let at = end + 1;
      for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(++at)) count = 10 * count + code - 48;
      if (at > end + 1) {
        const slot = slotOf(text, start, end);
        slots[slot] = start;
        counts[slot] = count;
        names[slot] = text.startsWith(' nr', at) ? 1 : 0;
        total += count;
        for (let i = start; i + 1 < end; i++) pairs[pairOf(text.charCodeAt(i), text.charCodeAt(i + 1))] = 1;
      }
    }
    start = stop + 1;
  }
  const costOf = (from: string, start: number, end: number) => {
    const slot = slotOf(from, start, end);
    return (slots[slot] ?? -1) < 0 ? undefined : Math.log(total / Math.max(1, counts[slot] ?? 0));
  };
  const isName = (word: string) => names[slotOf(word, 0, word.length)] === 1;
  loaded = { costOf, pairs, isName, unknown: Math.log(total) };
  return loaded;
}

const SPACE = 32;

interface Division {
  readonly cost: number;
  readonly words: readonly string[];
}

/** The likeliest division of a text into words (unigram model, Viterbi). */
function divide(text: string, { costOf, unknown }: Words): Division {
  // Where each character ends, in UTF-16 units: the first stands at 0.
  const ends = [0];
  for (const character of text) ends.push((ends.at(-1) ?? 0) + character.length);
  const placeOf = (character: number) => ends[character] ?? text.length;
  const best: number[] = [0];
  const starts: number[] = [0];
  for (let end = 1; end < ends.length; end++) {
    let least = (best[end - 1] ?? 0) + unknown;
    let from = end - 1;
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const cost = costOf(text, placeOf(start), placeOf(end));
      if (cost === undefined || (best[start] ?? 0) + cost >= least) continue;
      least = (best[start] ?? 0) + cost;
      from = start;
    }
    best.push(least);
    starts.push(from);
  }
  const words: string[] = [];
  for (let end = ends.length - 1; end > 0; end = starts[end] ?? 0) words.unshift(text.slice(placeOf(starts[end] ?? 0), placeOf(end)));
  return { cost: best.at(-1) ?? 0, words };
}

/** The words of a Han text, as they most likely are. */
export function divideText(text: string): readonly string[] {
  return divide(text, loadWords()).words;
}

/** Divisions of the ends and beginnings of a page's paragraphs, each of which is tried with many others. */
const divisions = new Map<string, Division>();

function divideAgain(text: string, words: Words): Division {
  const known = divisions.get(text);
  if (known) return known;
  if (divisions.size > 5000) divisions.clear();
  const own = divide(text, words);
  divisions.set(text, own);
  return own;
}

/** What the dictionary says of a break between two Han texts. */
export interface Across {
  /** How much likelier the text is when a word may stand across, as a log ratio: 0 for none, 5 to 10 for 任|务. */
  readonly gain: number;
  /** The longest dictionary word that stands across; null for none. 政治素质 across 政治|素质 gains little, but says much. */
  readonly word: string | null;
  /** A single character that is left over at the end of the left text, or at the start of the right. */
  readonly leftOver: string | null;
  readonly rightOver: string | null;
}

/** Looks at eight characters on each side of a break. */
export function readAcross(left: string, right: string): Across {
  const a = /\p{Script=Han}{1,8}$/u.exec(left.slice(-8))?.[0] ?? '';
  const b = /^\p{Script=Han}{1,8}/u.exec(right.slice(0, 8))?.[0] ?? '';
  if (!a || !b) return { gain: 0, word: null, leftOver: null, rightOver: null };
  const words = loadWords();
  const [before, after] = [divideAgain(a, words), divideAgain(b, words)];
  const word = longestAcross(a, b, words);
  // Without a word across, the likeliest division parts the text at the break.
  const gain = word === null ? 0 : before.cost + after.cost - divide(a + b, words).cost;
  const single = (one: string | undefined) => (one !== undefined && [...one].length === 1 ? one : null);
  return { gain, word, leftOver: single(before.words.at(-1)), rightOver: single(after.words[0]) };
}

function longestAcross(left: string, right: string, { costOf, pairs }: Words): string | null {
  // Most characters that meet at a break stand together in no word.
  if (pairs[pairOf(left.charCodeAt(left.length - 1), right.charCodeAt(0))] === 0) return null;
  for (let length = LONGEST; length >= 2; length--) {
    for (let taken = Math.min(left.length, length - 1); taken >= Math.max(1, length - right.length); taken--) {
      const word = left.slice(-taken) + right.slice(0, length - taken);
      if (costOf(word, 0, word.length) !== undefined) return word;
    }
  }
  return null;
}

/** How common the character is as a word of its own: cost of 的 is low, of 夯 high. Null for other characters. */
export function costAlone(character: string): number | null {
  if (!/^\p{Script=Han}$/u.test(character)) return null;
  const words = loadWords();
  return words.costOf(character, 0, character.length) ?? words.unknown;
}

/** Of a word that stands in news every other day (高兴 9.3, 连载 13.5, 苗苗 15 on jieba's frequencies). */
const COMMON = 14.6;

/** True for a word that is common, and no name of a person. */
export function isCommonWord(text: string): boolean {
  const words = loadWords();
  return !words.isName(text) && (words.costOf(text, 0, text.length) ?? words.unknown) < COMMON;
}
