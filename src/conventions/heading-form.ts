import { addReasons, type Evidence, type Weights } from '../page/index.js';

/** What the form of a line weighs for a heading or against it, where capitals say nothing: log-odds, set by hand. */
const WEIGHTS = {
  'longer-than-a-headline': -5,
  'long-for-a-headline': -1.5,
  'ends-like-a-sentence': { stoppedHeadline: -2, other: -5 },
  'has-sentences': -3,
  'announces-what-follows': -3,
  'begins-in-lower-case': -4,
  'cannot-begin': -5,
  'ends-on-a-word-that-goes-on': -3,
} as const satisfies Weights;

/** What a language says of its headings. */
export interface HeadingForm {
  /** The end of a text after which a sentence must go on. */
  readonly leading: RegExp;
  /** True for the end of a sentence. */
  readonly isFinished: (text: string) => boolean;
}

/** Older papers close headlines with a stop; with more words than this a line with one is a sentence. */
const STOPPED = 6;

/**
 * What the form of a line says of whether it is a heading, in log-odds, in a language whose headlines are written like its sentences:
 * a short line without a stop may be one, and nothing of it says more.
 */
export function readHeadingForm(text: string, { leading, isFinished }: HeadingForm): Evidence[] {
  const evidence: Evidence[] = [];
  const add = addReasons(WEIGHTS, evidence);
  const words = text.split(/\s+/u).length;
  if (words > 18 || text.length > 120) add('longer-than-a-headline');
  else if (words > 12) add('long-for-a-headline');
  if (isFinished(text) || /[,;]$/u.test(text)) {
    const own = words <= STOPPED && text.endsWith('.') ? 'stoppedHeadline' : 'other';
    evidence.push({ code: 'ends-like-a-sentence', weight: WEIGHTS['ends-like-a-sentence'][own] });
  }
  if (/\p{Ll}{2}[.!?][”"»]?\s+[«„"]?\s?\p{Lu}/u.test(text)) add('has-sentences');
  if (/:$/u.test(text)) add('announces-what-follows');
  if (/^\p{Ll}/u.test(text)) add('begins-in-lower-case');
  if (/^[,;.)\]»”]/u.test(text)) add('cannot-begin');
  if (/[-‐\u00ad]$/u.test(text) || leading.test(text)) add('ends-on-a-word-that-goes-on');
  return evidence;
}
