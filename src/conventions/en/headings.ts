import type { Evidence, EvidenceCode } from '../../page/index.js';
import { LEADING } from './seams.js';

/** What the form of a line says of whether it is a heading, in log-odds. */
export function enHeadingEvidence(text: string): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (weight: number, code: EvidenceCode) => evidence.push({ weight, code });
  const words = text.split(/\s+/);
  if (words.length > 18 || text.length > 110) add(-5, 'longer-than-a-headline');
  else if (words.length > 13) add(-1, 'long-for-a-headline');
  else add(1, 'as-short-as-a-headline');
  const long = words.filter((word) => /^["“‘(]?\p{L}{4,}/u.test(word));
  const capitals = long.filter((word) => /^["“‘(]?\p{Lu}/u.test(word)).length;
  const likeHeadline = long.length >= 2 && capitals >= 0.7 * long.length;
  if (likeHeadline) add(2, 'capitals-like-a-headline');
  // Older papers close headlines with a stop or a semicolon; all in capitals they are no sentences.
  const inCapitals = likeHeadline && !/\p{Ll}/u.test(text);
  const closed = inCapitals ? /,["”’)]?$/u : /[.,;]["”’)]?$/u;
  const stopped = likeHeadline && capitals === long.length && long.length >= 3;
  if (closed.test(text) && !/\b[A-Z]\.$/u.test(text)) add(stopped && text.endsWith('.') ? -3 : -5, 'ends-like-a-sentence');
  if (/[.!?]["”’]?\s+["“‘]?[A-Z]/u.test(text) && !/\b(?:Mr|Mrs|Dr|St|No|Ms)\.\s/u.test(text)) add(-3, 'has-sentences');
  if (/:$/u.test(text)) add(-3, 'announces-what-follows');
  if (/^[\p{Ll}]/u.test(text)) add(-4, 'begins-in-lower-case');
  if (/^[,;.)\]”]/u.test(text)) add(-5, 'cannot-begin');
  if (/[-‐\u00ad]$/u.test(text) || LEADING.test(text)) add(-3, 'ends-on-a-word-that-goes-on');
  return evidence;
}
