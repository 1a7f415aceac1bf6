import { isEnglishWord } from './words.js';

/** True for two to four words in capitals, or with capital letters, one of which is no English word: Dorothy Pell, TOM BYERS. */
export function isEnName(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^\p{Lu}[\p{L}'’-]*\.?$/u.test(word))) return false;
  return words.some((word) => /^\p{L}{3,}$/u.test(word) && !isEnglishWord(word));
}
