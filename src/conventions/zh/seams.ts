import { type Evidence, inHundredths, reasonsBy, type Weights } from '../../page/index.js';
import { costAlone, readAcross } from './words.js';

/** Dearer than this a character seldom stands alone (的 5, 将 6, 任 8, 夯 12 on jieba's frequencies). */
const BOUND = 8;

/** What the characters on both sides of a break weigh for a sentence across it or against: log-odds, set by hand. */
const WEIGHTS = {
  'the-sentence-is-at-a-comma': 0.5,
  'long-word-stands-across': 2,
  'seldom-ends-a-clause': -1,
  'seldom-begins-a-clause': -0.7,
  'a-particle-cannot-begin': 1.5,
  'begins-with-the-rest-of-a-sentence': 0.8,
} as const satisfies Weights;

/** The gain of a word across the break counts above `least`; divided by `scale` it is the weight, up to `most` (log-odds). */
const ACROSS = { least: 2, scale: 2.5, most: 4 };

const reason = reasonsBy(WEIGHTS);

/** What the characters on both sides of a break say of whether a sentence runs across it. */
export function zhSeamEvidence(left: string, right: string): Evidence[] {
  const [before, after] = [left.slice(-1), right.slice(0, 1)];
  const piece = zhPiece(right);
  if (/[、，；（(《“‘]$/u.test(before)) return [reason('the-sentence-is-at-a-comma'), ...piece];
  const { gain, word, leftOver, rightOver } = readAcross(left, right);
  const evidence: Evidence[] = [];
  if (gain > ACROSS.least) evidence.push({ code: 'word-stands-across', weight: inHundredths(Math.min(ACROSS.most, gain / ACROSS.scale)) });
  else {
    if (word !== null && word.length >= 4) evidence.push(reason('long-word-stands-across'));
    if (leftOver !== null && (costAlone(leftOver) ?? 0) > BOUND) evidence.push(reason('seldom-ends-a-clause'));
    if (rightOver !== null && (costAlone(rightOver) ?? 0) > BOUND) evidence.push(reason('seldom-begins-a-clause'));
  }
  if (
    /^[的了着过地得们等及与之]/u.test(after) &&
    !/^(?:地[方区处点铁震]|过[去年程渡半]|得[到知益]|等[待到级]|与会|之[前后所一])/u.test(right)
  ) {
    evidence.push(reason('a-particle-cannot-begin'));
  }
  return [...evidence, ...piece];
}

/** A sentence of a few characters may be the rest of one: 不过硬。去年… */
function zhPiece(right: string): Evidence[] {
  return /^\p{Script=Han}{2,4}。/u.test(right) ? [reason('begins-with-the-rest-of-a-sentence')] : [];
}
