import { addReasons, type Evidence } from '../page/index.js';

/** What a language says of breaks in its sentences; weights are log-odds, set by hand. */
export interface SeamForm {
  /** The end of a text after which a sentence must go on. */
  readonly leading: RegExp;
  /** A hyphen at the end of a line. */
  readonly hyphen: RegExp;
  readonly weights: {
    readonly 'a-hyphen-and-small-letters-go-on': number;
    readonly 'a-hyphen-but-a-capital-follows': number;
    readonly 'goes-on-in-lower-case': number;
    readonly 'a-capital-follows': { readonly behindLead: number; readonly other: number };
    readonly 'last-word-must-go-on': number;
  };
}

/** Characters on each side of a break that are looked at. */
const NEAR = 24;

/** What the words on both sides of a break say of whether a sentence runs across it, by small letters, hyphens and words that lead on. */
export function readSeamForm(left: string, right: string, { leading, hyphen, weights }: SeamForm): Evidence[] {
  const evidence: Evidence[] = [];
  const add = addReasons(weights, evidence);
  const [head, tail] = [left.slice(-NEAR), right.slice(0, NEAR)];
  const low = /^\p{Ll}/u.test(tail);
  if (hyphen.test(head)) {
    add(low ? 'a-hyphen-and-small-letters-go-on' : 'a-hyphen-but-a-capital-follows');
    return evidence;
  }
  const leads = leading.test(head);
  if (low) add('goes-on-in-lower-case');
  else evidence.push({ weight: weights['a-capital-follows'][leads ? 'behindLead' : 'other'], code: 'a-capital-follows' });
  if (leads) add('last-word-must-go-on');
  return evidence;
}
