import { dict } from '@node-rs/jieba/dict.js';

interface Words {
  /** −log probability of a word. */
  readonly costs: ReadonlyMap<string, number>;
  /** Cost of a character that the dictionary does not have. */
  readonly unknown: number;
  /** Names of people. */
  readonly names: ReadonlySet<string>;
}

/** Longest word that is looked for; the dictionary has few longer ones. */
const LONGEST = 6;

let loaded: Words | null = null;

/** jieba's dictionary (349,000 words with frequencies, MIT); read when it is first needed, in about a third of a second. */
function loadWords(): Words {
  if (loaded) return loaded;
  const counts = new Map<string, number>();
  const names = new Set<string>();
  let total = 0;
  for (const line of Buffer.from(dict).toString('utf8').split('\n')) {
    const [word, count, kind] = line.split(' ');
    if (!word || !count || word.length > LONGEST) continue;
    if (kind?.startsWith('nr')) names.add(word);
    counts.set(word, Number(count));
    total += Number(count);
  }
  const costs = new Map([...counts].map(([word, count]) => [word, Math.log(total / Math.max(1, count))]));
  loaded = { costs, unknown: Math.log(total), names };
  return loaded;
}

interface Division {
  readonly cost: number;
  readonly words: readonly string[];
}

/** The likeliest division of a text into words (unigram model, Viterbi). */
function divide(text: string, { costs, unknown }: Words): Division {
  const characters = [...text];
  const best: number[] = [0];
  const starts: number[] = [0];
  for (let end = 1; end <= characters.length; end++) {
    let least = (best[end - 1] ?? 0) + unknown;
    let from = end - 1;
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const cost = costs.get(characters.slice(start, end).join(''));
      if (cost === undefined || (best[start] ?? 0) + cost >= least) continue;
      least = (best[start] ?? 0) + cost;
      from = start;
    }
    best.push(least);
    starts.push(from);
  }
  const words: string[] = [];
  for (let end = characters.length; end > 0; end = starts[end] ?? 0) words.unshift(characters.slice(starts[end] ?? 0, end).join(''));
  return { cost: best.at(-1) ?? 0, words };
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

function longestAcross(left: string, right: string, { costs }: Words): string | null {
  for (let length = LONGEST; length >= 2; length--) {
    for (let taken = Math.min(left.length, length - 1); taken >= Math.max(1, length - right.length); taken--) {
      const word = left.slice(-taken) + right.slice(0, length - taken);
      if (costs.has(word)) return word;
    }
  }
  return null;
}

/** How common the character is as a word of its own: cost of 的 is low, of 夯 high. Null for other characters. */
export function costAlone(character: string): number | null {
  if (!/^\p{Script=Han}$/u.test(character)) return null;
  const words = loadWords();
  return words.costs.get(character) ?? words.unknown;
}

/** Of a word that stands in news every other day (高兴 9.3, 连载 13.5, 苗苗 15 on jieba's frequencies). */
const COMMON = 14.6;

/** True for a word that is common, and no name of a person. */
export function isCommonWord(text: string): boolean {
  const words = loadWords();
  return !words.names.has(text) && (words.costs.get(text) ?? words.unknown) < COMMON;
}
