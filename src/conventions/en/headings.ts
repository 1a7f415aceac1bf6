import { addReasons, type Evidence, type Weights } from '../../page/index.js';
import { LEADING } from './seams.js';

/** What the form of a line weighs for a heading or against it: log-odds, set by hand. */
const WEIGHTS = {
  'longer-than-a-headline': -5,
  'long-for-a-headline': -1,
  'as-short-as-a-headline': 1,
  'capitals-like-a-headline': 2,
  'ends-like-a-sentence': { stoppedHeadline: -3, other: -5 },
  'has-sentences': -3,
  'announces-what-follows': -3,
  'begins-in-lower-case': -4,
  'cannot-begin': -5,
  'ends-on-a-word-that-goes-on': -3,
} as const satisfies Weights;

/** What the form of a line says of whether it is a heading, in log-odds. */
export function enHeadingEvidence(text: string): Evidence[] {
  const evidence: Evidence[] = [];
  const add = addReasons(WEIGHTS, evidence);
  const words = text.split(/\s+/);
  if (words.length > 18 || text.length > 110) add('longer-than-a-headline');
  else if (words.length > 13) add('long-for-a-headline');
  else add('as-short-as-a-headline');
  const long = words.filter((word) => /^["“‘(]?\p{L}{4,}/u.test(word));
  const capitals = long.filter((word) => /^["“‘(]?\p{Lu}/u.test(word)).length;
  const likeHeadline = long.length >= 2 && capitals >= 0.7 * long.length;
  if (likeHeadline) add('capitals-like-a-headline');
  // Older papers close headlines with a stop or a semicolon; all in capitals they are no sentences.
  const inCapitals = likeHeadline && !/\p{Ll}/u.test(text);
  const closed = inCapitals ? /,["”’)]?$/u : /[.,;]["”’)]?$/u;
  const stopped = likeHeadline && capitals === long.length && long.length >= 3;
  if (closed.test(text) && !/\b[A-Z]\.$/u.test(text)) {
    const own = stopped && text.endsWith('.') ? 'stoppedHeadline' : 'other';
    evidence.push({ weight: WEIGHTS['ends-like-a-sentence'][own], code: 'ends-like-a-sentence' });
  }
  if (/[.!?]["”’]?\s+["“‘]?[A-Z]/u.test(text) && !/\b(?:Mr|Mrs|Dr|St|No|Ms)\.\s/u.test(text)) add('has-sentences');
  if (/:$/u.test(text)) add('announces-what-follows');
  if (/^[\p{Ll}]/u.test(text)) add('begins-in-lower-case');
  if (/^[,;.)\]”]/u.test(text)) add('cannot-begin');
  if (/[-‐\u00ad]$/u.test(text) || LEADING.test(text)) add('ends-on-a-word-that-goes-on');
  return evidence;
}
