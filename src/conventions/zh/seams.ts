import type { Evidence } from '../../page/index.js';
import { costAlone, readAcross } from './words.js';

/** Dearer than this a character seldom stands alone (的 5, 将 6, 任 8, 夯 12 on jieba's frequencies). */
const BOUND = 8;

/** What the characters on both sides of a break say of whether a sentence runs across it. */
export function zhSeamEvidence(left: string, right: string): Evidence[] {
  const [before, after] = [left.slice(-1), right.slice(0, 1)];
  const piece = zhPiece(right);
  if (/[、，；（(《“‘]$/u.test(before)) return [{ code: 'the-sentence-is-at-a-comma', weight: 0.5 }, ...piece];
  const { gain, word, leftOver, rightOver } = readAcross(left, right);
  const evidence: Evidence[] = [];
  if (gain > 2) evidence.push({ code: 'word-stands-across', weight: round(Math.min(4, gain / 2.5)) });
  else {
    if (word !== null && word.length >= 4) evidence.push({ code: 'long-word-stands-across', weight: 2 });
    if (leftOver !== null && (costAlone(leftOver) ?? 0) > BOUND) evidence.push({ code: 'seldom-ends-a-clause', weight: -1 });
    if (rightOver !== null && (costAlone(rightOver) ?? 0) > BOUND) evidence.push({ code: 'seldom-begins-a-clause', weight: -0.7 });
  }
  if (
    /^[的了着过地得们等及与之]/u.test(after) &&
    !/^(?:地[方区处点铁震]|过[去年程渡半]|得[到知益]|等[待到级]|与会|之[前后所一])/u.test(right)
  ) {
    evidence.push({ code: 'a-particle-cannot-begin', weight: 1.5 });
  }
  return [...evidence, ...piece];
}

/** A sentence of a few characters may be the rest of one: 不过硬。去年… */
function zhPiece(right: string): Evidence[] {
  return /^\p{Script=Han}{2,4}。/u.test(right) ? [{ code: 'begins-with-the-rest-of-a-sentence', weight: 0.8 }] : [];
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}
