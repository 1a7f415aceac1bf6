import { costAlone, divideText } from './words.js';

/** Characters of a text that are looked at, and the fewest that say something. */
const MOST = 3000;
const FEWEST = 40;

/** Dearer than this a character seldom is a word of its own (的 5, 将 6, 任 8, 夯 12 on jieba's frequencies). */
const ALONE = 10;

/** Common characters that only traditional print has: the dictionary is of simplified words, and says nothing of it. */
const TRADITIONAL = /[這個們來國會說時為後對學經發過還開關長門問車東點電無與萬於]/gu;
const TRADITIONAL_SHARE = 0.01;

/** The share of the Han characters of a text that stand in words of the dictionary; null where there are too few, and for traditional print. */
export function zhKnownShare(text: string): number | null {
  let [known, all] = [0, 0];
  const runs = text.replace(/\s+/g, '').match(/\p{Script=Han}+/gu) ?? [];
  const han = runs.reduce((sum, run) => sum + run.length, 0);
  if (han < FEWEST || (text.match(TRADITIONAL)?.length ?? 0) > TRADITIONAL_SHARE * han) return null;
  for (const run of runs) {
    for (const word of divideText(run)) {
      if (word.length > 1 || (costAlone(word) ?? ALONE) < ALONE) known += word.length;
      all += word.length;
    }
    if (all >= MOST) break;
  }
  return known / all;
}
