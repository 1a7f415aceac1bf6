/** Writing without spaces between words, where pairs of characters stand for them. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}`;

const TERM = new RegExp(`[${UNSPACED}]+|[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]+`, 'gv');

const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, 'u');

/** What two texts are compared by: words in small letters, and of writing without spaces each character with the one after it. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const [term] of text.normalize('NFKC').toLowerCase().matchAll(TERM)) {
    if (!UNSPACED_START.test(term)) tokens.push(term);
    else {
      const characters = [...term];
      characters.forEach((character, i) => {
        tokens.push(character + (characters[i + 1] ?? ''));
      });
    }
  }
  return tokens;
}
