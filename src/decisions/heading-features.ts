import { INSERTIONS, type LineForms, type Term } from '../conventions/index.js';
import { Features } from './features.js';
import type { LineFacts, PageFacts } from './line-facts.js';
import { bagOf, cosine } from './terms.js';
import type { TextModel } from './text-model.js';

/** Whether a line can be a headline at all: short enough, and nothing that stands under headlines. */
export function mayBeHeadline({ forms }: PageFacts, line: LineFacts): boolean {
  const known = mayBe.get(line);
  if (known !== undefined) return known;
  const own = isShortAndFree(forms, line);
  mayBe.set(line, own);
  return own;
}

/** Each line is asked for by several tables. */
const mayBe = new WeakMap<LineFacts, boolean>();

function isShortAndFree(forms: LineForms, { isJump, text, speaks, creditLine, verse }: LineFacts): boolean {
  if (REMARK.test(text) || BRACKETED.test(text) || text.endsWith('。') || INSERTIONS.test(text) || forms.holdsSentence(text)) return false;
  return !isJump && !speaks && !creditLine && !verse && forms.lengthOf(text) <= forms.longestHeadline;
}

/** What a transcriber says of the page, in square brackets: three words or more. */
const REMARK = /^\*?\[[^[\]]*\s[^[\]]*\s.*\]\*?$/u;

/** Who sat, who sent it, by what way it came: (Before Mr. Justice Hale.), (By Telegraph.) */
const BRACKETED = /^[(（][^()（）]*[)）][.。]?$/u;

/** The form of a line by itself. */
export function readForm(page: PageFacts, one: LineFacts, model: TextModel | null): Features {
  const { forms } = page;
  const { text } = one;
  const features = new Features();
  features.addAll(forms.headlineForms(text));
  const length = forms.lengthOf(text);
  forms.lengthSteps.forEach((step, i) => {
    if (length >= step) features.add(`length-${i + 1}`, 1);
  });
  features.add('finished', one.finished);
  features.add('ends-on-stop', /[。.]$/u.test(text));
  features.add('ends-on-call', /[！？!?]$/u.test(text));
  features.add('ends-on-comma', /[，；、,;—:：-]$/u.test(text));
  features.add('ends-on-bracket', /[”"）)》]$/u.test(text));
  features.add('clauses', Math.min(4, text.match(/[，；]|[,;] /gu)?.length ?? 0));
  features.add('sentences', Math.min(3, text.match(/。.|[.!?]["”]? +(?=\p{Lu})/gu)?.length ?? 0));
  features.add('begins-with-digit', /^\d/u.test(text));
  features.add('begins-with-quote', /^[“"‘「『]/u.test(text));
  features.add('in-brackets', /^[（([【].*[）)\]】]$/u.test(text));
  features.add('bold', one.bold);
  features.add('credit-line', one.creditLine);
  features.add('foot', one.foot);
  features.add('lead-in', one.leadIn);
  if (model) {
    const own = model.of(text);
    features.add('start-likely', own.start);
    features.add('end-likely', own.end);
  }
  if (page.printed) addPrintedForm(page, one, features);
  return features;
}

function addPrintedForm({ measure, forms }: PageFacts, one: LineFacts, features: Features): void {
  const short = one.width < 0.7 * measure;
  const openWithRoom = !one.finished && one.width < measure - (forms.spaced ? 12 : 6);
  features.add('over-measure', one.width > measure + 2);
  features.add('room', Math.max(-4, Math.min(12, measure - one.width)));
  features.add('short', short);
  features.add('short-open', short && !one.finished);
  features.add('short-finished', short && one.finished);
  features.add('open-with-room', openWithRoom);
  features.add('open-with-room-no-comma', openWithRoom && !/[，；、,;—:：-]$/u.test(one.text));
  features.add('indented', one.indented);
}

/** What is seen of a line and around it: is it a headline (or a line of one)? */
export function readHeadingFeatures(page: PageFacts, i: number, model: TextModel | null): Features {
  const one = page.lines[i];
  if (!one) return new Features();
  const features = readForm(page, one, model);
  features.add('first', i === 0);
  features.add('last', i === page.lines.length - 1);
  addNext(page, one, page.lines[i + 1] ?? null, model, features);
  addPrevious(one, printedBefore(page, i), model, features);
  features.add('capitals-stand-out', standsOutInCapitals(page, i));
  if (page.printed) addPrinted(page, i, features);
  addTopics(page, i, features);
  return features;
}

/** The line before a line, past what a transcriber says between them. */
function printedBefore({ lines }: PageFacts, i: number): LineFacts | null {
  let at = i - 1;
  while (at >= 0 && REMARK.test(lines[at]?.text ?? '')) at--;
  return lines[at] ?? null;
}

/** Two words or more in capitals, between finished text and text in small letters. */
function standsOutInCapitals({ lines }: PageFacts, i: number): boolean {
  const [before, one, next] = [lines[i - 1], lines[i], lines[i + 1]];
  if (!one || !next || (before && !before.finished && !before.foot)) return false;
  return /\p{Lu}.*\s.*\p{Lu}/u.test(one.text) && !/\p{Ll}/u.test(one.text) && /\p{Ll}/u.test(next.text);
}

function addNext({ forms }: PageFacts, one: LineFacts, next: LineFacts | null, model: TextModel | null, features: Features): void {
  if (!next) return;
  features.add('next-lead-in', next.leadIn);
  features.add('next-leads', forms.countLeads(next.text));
  features.add('next-finished', next.finished);
  features.add('next-short', next.width < 60);
  features.add('next-odd', forms.beginsOddly(next.text));
  features.add('next-width', Math.log(1 + next.width));
  features.add('next-credit-line', next.creditLine);
  features.add('next-foot', next.foot);
  if (!model) return;
  const following = model.of(next.text);
  features.add('next-start-likely', following.start);
  features.add('next-gain', model.of(one.text).gain(following));
}

function addPrevious(one: LineFacts, previous: LineFacts | null, model: TextModel | null, features: Features): void {
  if (!previous) return;
  features.add('previous-finished', previous.finished);
  features.add('previous-short', previous.width < 60);
  features.add('previous-credit', previous.endCredit);
  features.add('previous-jump', previous.isJump);
  features.add('after-foot', previous.foot && !one.foot);
  features.add('previous-credit-line', previous.creditLine);
  if (!model) return;
  const before = model.of(previous.text);
  features.add('previous-end-likely', before.end);
  features.add('previous-gain', before.gain(model.of(one.text)));
}

function addPrinted(page: PageFacts, i: number, features: Features): void {
  const { lines, measure, forms, blankShare } = page;
  const [previous, one, next, after] = [lines[i - 1], lines[i], lines[i + 1], lines[i + 2]];
  if (!one) return;
  const blankBefore = one.blank && blankShare < 0.6;
  const blankAfter = (!next || next.blank) && blankShare < 0.6;
  features.add('blank-before', blankBefore);
  features.add('blank-after', blankAfter);
  features.add('blank-both', blankBefore && blankAfter);
  if (next) {
    const word = forms.spaced ? (next.text.split(' ')[0]?.length ?? 0) + 1 : 2;
    features.add('next-would-fit', word <= measure - one.width);
    const lost = !forms.spaced && next.width >= measure - 5.5 && next.width <= measure - 2.5 && (after?.width ?? 0) >= measure - 2;
    features.add('next-indented', next.indented || lost);
    features.add('next-full', next.width >= measure - 1.5);
  }
  if (previous) {
    features.add('previous-last-line', previous.finished && previous.width < measure - 2);
    features.add('previous-full', previous.width >= measure - 2);
  }
}

const termPlaces = new WeakMap<readonly LineFacts[], ReadonlyMap<Term, readonly number[]>>();

/** For each term of a page the lines that have it, ascending. */
function placesOf(lines: readonly LineFacts[]): ReadonlyMap<Term, readonly number[]> {
  const known = termPlaces.get(lines);
  if (known) return known;
  const places = new Map<Term, number[]>();
  lines.forEach(({ terms }, i) => {
    for (const term of terms) {
      const own = places.get(term);
      if (!own) places.set(term, [i]);
      else if (own.at(-1) !== i) own.push(i);
    }
  });
  termPlaces.set(lines, places);
  return places;
}

/** True where one of the ascending places is from `from` to before `to`. */
function standsIn(places: readonly number[] | undefined, from: number, to: number): boolean {
  if (!places) return false;
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low < places.length && (places[low] ?? 0) < to;
}

/** Own words coming back below and above, and whether the topic changes here. */
function addTopics({ lines, printed, weigh }: PageFacts, i: number, features: Features): void {
  const one = lines[i];
  if (!one) return;
  const own = new Set(one.terms);
  const termsIn = (from: number, to: number) => lines.slice(Math.max(0, from), Math.max(0, to)).map((line) => line.terms);
  if (own.size === 0) features.add('no-words', 1);
  else {
    const places = placesOf(lines);
    const seen = [...own].map((term) => ({ weight: weigh(term), places: places.get(term) }));
    let total = 0;
    for (const { weight } of seen) total += weight;
    const share = (from: number, to: number) => {
      let sum = 0;
      for (const term of seen) if (standsIn(term.places, from, to)) sum += term.weight;
      return sum / total;
    };
    const step = printed ? 8 : 2;
    const [below, above] = [share(i + 1, i + 1 + 3 * step), share(i - 3 * step, i)];
    features.add('words-next', share(i + 1, i + 1 + step));
    features.add('words-below', below);
    features.add('words-above', above);
    features.add('words-just-above', share(i - step, i));
    features.add('words-far-below', share(i + 1 + 3 * step, i + 1 + 7 * step));
    features.add('words-turn', below - above);
  }
  const reach = printed ? 14 : 3;
  const around = cosine(bagOf(termsIn(i - reach, i), weigh), bagOf(termsIn(i + 1, i + 1 + reach), weigh));
  features.add('topic-runs-on', Math.log(around + 0.02));
}

/** The same features for a page whose headlines stand after their texts: above and below change places. */
export function mirror(features: Features): Features {
  return features.renamed(MIRRORED, 'words-turn');
}

const MIRRORED: ReadonlyMap<string, string | null> = new Map([
  ['words-far-below', null],
  ['words-below', 'words-above'],
  ['words-above', 'words-below'],
  ['words-next', 'words-just-above'],
  ['words-just-above', 'words-next'],
  ['first', 'last'],
  ['last', 'first'],
]);
