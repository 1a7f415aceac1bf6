import pairs from 'opencc-js/dict/TSCharacters';

/** Older shapes of characters in print, which OpenCC's table leaves as they are. */
const VARIANTS = '靑 青|吿 告|衞 卫|囘 回|眞 真|敎 教|淸 清';

/**
 * OpenCC's table of traditional characters and their simplified ones (the first, where it gives several), followed to its end
 * (薴 苧 苎). Characters that are written in simplified text too (著 beside 着, 覆 beside 复) are none of it.
 */
const SIMPLIFIED: ReadonlyMap<string, string> = readPairs(`${VARIANTS}|${pairs}`);

function readPairs(text: string): ReadonlyMap<string, string> {
  const map = new Map(
    text.split('|').map((pair) => {
      const [traditional = '', simplified = ''] = pair.split(' ');
      return [traditional, simplified] as const;
    }),
  );
  for (const [traditional, simplified] of map) {
    const further = map.get(simplified);
    if (further !== undefined) map.set(traditional, further);
  }
  return map;
}

const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

/** Characters that are searched by themselves and in pairs: writing without spaces between words. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}〇々〻`;

/** A character of a word of other scripts; a class for regular expressions with the flag `v`. */
export const SPACED = `[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]`;

/** A run of unspaced characters, or a word of letters, marks and digits of other scripts. */
export const TERM = new RegExp(`[${UNSPACED}]+|${SPACED}+`, 'gv');

const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, 'u');

/** True for Han and other scripts that put no spaces between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED_START.test(text);
}

/**
 * Text for finding, never for storing: NFKC, lower case, no accents on Latin, Greek and Cyrillic letters, nothing that
 * prints nothing (soft hyphens, joiners, the selectors of variants of Han), traditional characters as simplified ones.
 * Raise INDEX_VERSION when it changes.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '')
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}

/** Folded text, with the place in the original of each of its UTF-16 units (and of its end). */
export interface FoldedText {
  readonly text: string;
  readonly origin: readonly number[];
}

/** Folds one character (with its marks) at a time, so that hits can be marked in the original. */
export function foldWithOrigin(text: string): FoldedText {
  let folded = '';
  const origin: number[] = [];
  for (const match of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = fold(match[0]);
    for (let i = 0; i < piece.length; i++) origin.push(match.index);
    folded += piece;
  }
  origin.push(text.length);
  return { text: folded, origin };
}
