import { type Conventions, conventionsOf, isKnownWord } from '../conventions/index.js';
import type { Line } from '../page/index.js';

/** Decides whether a hyphen at a line end belongs to the word; made once a page from its own words. */
export interface Hyphens {
  /** True where `left-right` is one word with a hyphen (well-known), false where the line break made it (govern-ment). */
  readonly isCompound: (left: string, right: string) => boolean;
  /** True where a hyphen stands for the end of a word, before this text: hyphen and blank stay (Ein- und Ausfuhr). */
  readonly isSuspended: (right: string) => boolean;
  /** True where a line break cut a word without a hyphen (lad|der): the whole is a word of the page's language, and not both halves. */
  readonly isCutWord: (left: string, right: string) => boolean;
}

/** First halves that English always puts a hyphen behind (Chicago Manual of Style, 7.89), and number words. */
const SURE_PREFIXES = new Set(
  'self well half twenty thirty forty fifty sixty seventy eighty ninety two three four five six seven eight nine ten one third'.split(' '),
);

/** First halves that do so before a word; they also begin words of their own (ex-pectant, new-ly). */
const PREFIXES = new Set(
  'ex all cross quasi first second long short high low full part great mid anti pro old new hard small large wide deep then vice non'.split(
    ' ',
  ),
);

/** Second halves that stand behind a hyphen in whatever they are added to. */
const COMPOUNDED = new Set('elect old born based free friendly minded designate in-law like general'.split(' '));

/** What a page and its format say of their words. */
export interface HyphenOptions {
  /** Words that line breaks part, as the format has them without. @default none */
  readonly parted?: readonly string[] | undefined;
  /** A word of the page's language; null where there is no list of them. @default null */
  readonly isWord?: ((word: string) => boolean) | null;
  /** The conventions of the page's language. @default those of none */
  readonly own?: Conventions;
}

/** Reads a page's words: a word that stands elsewhere with or without its hyphen says how it is written. */
export function learnHyphens(
  lines: readonly Line[],
  { parted = [], isWord = null, own = conventionsOf(null) }: HyphenOptions = {},
): Hyphens {
  let known: ReadonlyMap<string, number> | null = null;
  // A language whose words are not listed cannot be seen to break none.
  let breaks: boolean | null = own.script === 'Latin' && own.isWord === null ? true : null;
  const said = new Set(parted.map((word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')));
  return {
    isCompound: (left, right) => {
      const [first, last] = [left.toLowerCase(), right.toLowerCase()];
      if (said.size > 0 && said.has(first + last)) return false;
      if (said.size > 0 && said.has(`${first}-${last}`)) return true;
      if (!/^\p{Ll}/u.test(right)) return true;
      // Most pages of Han break no word.
      known ??= countWords(lines);
      const words = known;
      const [a, b] = [first, last];
      const whole = words.get(a + b) ?? 0;
      const apart = words.get(`${a}-${b}`) ?? 0;
      if (whole !== apart) return apart > whole;
      if (own.hyphened.test(`${a}-${b}`)) return true;
      // brick-and-|mortar: the word has its hyphens already.
      if (/-(?:and|to|in|of|the|by|a|on|for|at|or)$/u.test(a)) return true;
      // Browsers and typists break lines at the hyphens that words have, and no words.
      breaks ??= breaksWords(lines);
      if (!breaks && isKnownWord(a) && isKnownWord(b)) return true;
      if (isKnownWord(a + b) && !SURE_PREFIXES.has(a)) return false;
      return SURE_PREFIXES.has(a) || COMPOUNDED.has(b) || (PREFIXES.has(a) && (words.has(b) || isKnownWord(b)));
    },
    isSuspended: (right) => own.suspended.test(right),
    isCutWord: (left, right) => {
      if (!isWord?.(left + right)) return false;
      // A name goes before a small letter, too: of what begins with a capital the first half must be none.
      return !isWord(left) || ((!isWord(right) || ENDINGS.has(right)) && /^\p{Ll}/u.test(left));
    },
  };
}

/** Ends of words that lists of words have as words, too. */
const SUFFIXES = /^(?:..?|ments?|ings?|able|ness|less|ful|ally|ties|wards?|ates?|ated)$/;

/** Ends of words that lists of words have as rare words, too, and that print hardly ever has alone. */
const ENDINGS = new Set('ing ings ed er ers es en al ment'.split(' '));

/** True for a page of which it is not plain that its lines break no words: only where lines stand is known can all ends of lines be seen. */
function breaksWords(lines: readonly Line[]): boolean {
  if (lines.length === 0) return true;
  return lines.some(({ text, strip }, i) => {
    if (strip === undefined || text.endsWith('\u00ad')) return true;
    const left = /(?<![\p{L}\p{N}-])(\p{L}+)[-‐]$/u.exec(text)?.[1]?.toLowerCase();
    const right = /^\p{Ll}+/u.exec(lines[i + 1]?.text ?? '')?.[0];
    if (left === undefined || right === undefined || !isKnownWord(left + right)) return false;
    return !isKnownWord(left) || !isKnownWord(right) || SUFFIXES.test(right);
  });
}

function countWords(lines: readonly Line[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/(?<![\p{L}-])\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu)) {
      const key = word.toLowerCase();
      words.set(key, (words.get(key) ?? 0) + 1);
    }
  }
  return words;
}

/** Lines as one text: Han without a space, Latin with one, hyphens of line breaks away. */
export function printText(texts: readonly string[], hyphens: Hyphens): string {
  const parts: string[] = [];
  // Only the end of what was joined so far is looked at, so that long texts take time that grows with their length.
  let end = '';
  for (const next of texts) {
    if (next === '') continue;
    const { cut, space } = end === '' ? TOGETHER : readBreak(end, next, hyphens);
    if (cut) parts[parts.length - 1] = (parts.at(-1) ?? '').slice(0, -1);
    parts.push(space + next);
    end = ((cut ? end.slice(0, -1) : end) + space + next).slice(-END);
  }
  return parts.join('');
}

/** UTF-16 units behind which a text's end is not looked at: no word is as long. */
const END = 1000;

/** What becomes of the break between two pieces of a text. */
interface Join {
  /** The last character of the first piece, a hyphen of the break, goes. */
  readonly cut: boolean;
  readonly space: '' | ' ';
}

const TOGETHER: Join = { cut: false, space: '' };
const CUT: Join = { cut: true, space: '' };
const SPACED: Join = { cut: false, space: ' ' };

/** Two pieces of one paragraph as it would stand without the break between them. */
export function joinTexts(before: string, next: string, hyphens: Hyphens): string {
  if (before === '' || next === '') return before + next;
  const { cut, space } = readBreak(before, next, hyphens);
  return (cut ? before.slice(0, -1) : before) + space + next;
}

/** The halves of a word that a line break may have cut: one letter is too little to say so. */
const FIRST_HALF = /(?:^|[\s(“"‘—–])(\p{L}\p{Ll}+)$/u;
const SECOND_HALF = /^\p{Ll}{2,}(?![\p{L}\p{N}’'-])/u;
const LONGEST_HALF = 24;

function readBreak(before: string, next: string, hyphens: Hyphens): Join {
  if (before.endsWith('\u00ad')) return CUT;
  const last = before.slice(-2);
  const left = !/[-‐]$/u.test(last) ? undefined : /(?<![\p{L}\p{N}])([\p{L}\p{N}'’]+(?:-\p{L}+)*)[-‐]$/u.exec(before)?.[1];
  if (left !== undefined) {
    if (hyphens.isSuspended(next)) return SPACED;
    const right = /^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? '';
    return hyphens.isCompound(left, right) ? TOGETHER : CUT;
  }
  if (/[—–/]$/u.test(last) && /^\p{L}/u.test(next)) return TOGETHER;
  const half = /^\p{Ll}$/u.test(before.slice(-1)) ? FIRST_HALF.exec(before.slice(-LONGEST_HALF))?.[1] : undefined;
  const rest = half === undefined ? undefined : SECOND_HALF.exec(next)?.[0];
  if (half !== undefined && rest !== undefined && hyphens.isCutWord(half, rest)) return TOGETHER;
  if (/\p{N}$/u.test(last) && /^[%％‰°℃]/u.test(next)) return TOGETHER;
  return isSpaced(before.slice(-1), next.slice(0, 1)) ? SPACED : TOGETHER;
}

/** A space stands between two characters unless one is Han or Chinese punctuation. */
function isSpaced(left: string, right: string): boolean {
  const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u;
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(left + right)) return false;
  return !(chinese.test(left) && chinese.test(right));
}

const HAN = String.raw`[\p{Script=Han}，。、；：！？“”‘’（）《》〈〉【】…—·]`;
const BEHIND_HAN = new RegExp(`(?<=${HAN})[ \\u3000]+(?=[${HAN.slice(1, -1)}\\p{L}\\p{N}%％])`, 'gu');
const BEFORE_HAN = new RegExp(`(?<=[\\p{L}\\p{N}%％.])[ \\u3000]+(?=${HAN})`, 'gu');

/**
 * Takes out the spaces that extraction put between the characters of Chinese prose (卢 旺 达, 从 3月 14日起): print has
 * none there. Text without sentence marks is left alone: in lists and headlines spaces part things.
 */
export function removeHanSpaces(text: string): string {
  if (!/[。，；！？]/.test(text)) return text;
  return text
    .replace(BEHIND_HAN, '')
    .replace(BEFORE_HAN, (space, at: number) =>
      /[a-z]/i.test(text[at - 1] ?? '') && /[“‘—]/.test(text[at + space.length] ?? '') ? space : '',
    );
}
