import { conventionsOf, formsOf } from '../conventions/index.js';
import { Stretches } from '../decisions/index.js';
import { type Evidence, inHundredths, reasonsBy, sumEvidence, type Weights } from '../page/index.js';
import type { Unit } from './units.js';

/** The words of a page, by which a seam is judged: does what would stand across it stand elsewhere? */
export interface PageText {
  readonly has: (text: string) => boolean;
  /** What the page as a whole says of broken paragraphs, in log-odds: 0 where many stop in mid-sentence, below 0 where next to none do. */
  readonly prior: number;
}

/** Remembers the stretches of four characters of a page. */
export function readPageText(units: readonly Unit[]): PageText {
  const stretches = new Stretches(
    units.map(({ printed }) => printed),
    STRETCH,
  );
  return { has: (text) => stretches.has(text), prior: readPrior(units) };
}

const STRETCH = 4;

/** A paragraph rather than a line or a heading: three printed lines of a column (UTF-16 units of Han, and of other letters). */
const PARAGRAPH = { han: 50, other: 130 };

/** Pages with cut columns leave one paragraph in ten open, tidy ones one in a hundred; in between the prior falls with the logarithm. */
const CUT_SHARE = 0.1;

/** The page's own share of paragraphs that stop in mid-sentence is the prior of every seam. */
function readPrior(units: readonly Unit[]): number {
  const long = units.filter((unit) => unit.kind === 'body' && isParagraph(unit.printed));
  const open = long.filter((unit) => unit.opens).length;
  return inHundredths(Math.max(-3, Math.min(0, Math.log((open + 0.4) / (long.length + 4) / CUT_SHARE))));
}

function isParagraph(text: string): boolean {
  return text.length >= (/\p{Script=Han}/u.test(text) ? PARAGRAPH.han : PARAGRAPH.other);
}

/** What two texts and their page say of whether one goes on in the other, beside the characters at the break: log-odds, set by hand. */
const WEIGHTS = {
  'another-language': -5,
  'begins-a-paragraph': -6,
  'cannot-begin-a-paragraph': 1,
  'word-stands-elsewhere-on-the-page': 2,
  'an-item-of-a-list': -3,
  'may-be-a-line-of-a-list-or-verse': { both: -3, head: -1 },
  'a-line-with-a-label': -3,
  'closes-a-quotation': 3,
  'leaves-a-quotation-open': -1.5,
  'closes-what-was-not-opened': -3,
  'nothing-in-the-words-runs-across': -1.8,
} as const satisfies Weights;

const reason = reasonsBy(WEIGHTS);

/** What the two texts themselves say of whether `tail` goes on where `head` stops. Where they stand is not considered. */
export function readSeam(head: Unit, tail: Unit, page: PageText): Evidence[] {
  if (head.language !== null && tail.language !== null && head.language !== tail.language) return [reason('another-language')];
  const own = conventionsOf(head.language);
  const evidence = own.seamEvidence(head.printed, tail.printed);
  if (tail.begins) evidence.push(reason('begins-a-paragraph'));
  if (tail.goesOn && own.goesOnJoins) evidence.push(reason('cannot-begin-a-paragraph'));
  if (!formsOf(head.language).spaced && page.has(head.printed.slice(-2) + tail.printed.slice(0, 2))) {
    evidence.push(reason('word-stands-elsewhere-on-the-page'));
  }
  if (/^\s*(?:[•·▪●○■□◆◇▲►*]|-\s|\d{1,2}[.)]\s)/u.test(head.printed)) evidence.push(reason('an-item-of-a-list'));
  if (own.isBareLine(head.printed)) {
    const bare = own.isBareLine(tail.printed) ? 'both' : 'head';
    evidence.push({ code: 'may-be-a-line-of-a-list-or-verse', weight: WEIGHTS['may-be-a-line-of-a-list-or-verse'][bare] });
  }
  if (head.speaker === null && LABELLED.test(head.printed) && head.printed.length <= 40) evidence.push(reason('a-line-with-a-label'));
  evidence.push(...readQuotes(head.printed, tail.printed));
  return evidence;
}

/** What the page as a whole says of a seam, given what the two texts say. On a page that is next to whole, standing next to each other and being about one thing is no reason. */
export function readPageKind(head: Unit, tail: Unit, page: PageText, seam: readonly Evidence[]): Evidence[] {
  const evidence: Evidence[] = [];
  if (page.prior < 0) evidence.push({ code: 'few-paragraphs-of-the-page-stop-in-mid-sentence', weight: page.prior });
  if (page.prior < TIDY && head.index + 1 === tail.index && sumEvidence(seam) < TOLD)
    evidence.push(reason('nothing-in-the-words-runs-across'));
  return evidence;
}

/** What the words must say for a seam on a page with few broken paragraphs (log-odds). */
const TOLD = 0.5;

/** Pages whose prior is below this are next to whole: fewer than one long paragraph in sixteen stops in mid-sentence. */
const TIDY = -0.5;

/** 周一至周四：17：30—22：00; “Open: 9 to 5”. */
const LABELLED = /^(?:\p{Script=Han}{2,8}[：:]|\p{Lu}[\p{L} ]{2,20}:\s)/u;

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
  ['(', ')'],
  ['「', '」'],
];

/** A quotation that the head leaves open is closed by its tail. English reopens quotes at each paragraph, and so may be open at its end. */
function readQuotes(head: string, tail: string): Evidence[] {
  return PAIRS.flatMap(([open, close]): Evidence[] => {
    const opened = head.lastIndexOf(open) > head.lastIndexOf(close);
    const closes = tail.indexOf(close);
    const closed = closes >= 0 && (tail.indexOf(open) < 0 || closes < tail.indexOf(open));
    if (opened && closed) return [reason('closes-a-quotation')];
    if (opened) return [reason('leaves-a-quotation-open')];
    return closed ? [reason('closes-what-was-not-opened')] : [];
  });
}
