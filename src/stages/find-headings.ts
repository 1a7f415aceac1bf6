import {
  type Conventions,
  cannotBegin,
  conventionsOf,
  endOf,
  formsOf,
  isInCapitals,
  readCreditLine,
  readParagraphCredits,
} from '../conventions/index.js';
import { blocksUnderRules, readPageLanguages } from '../decisions/index.js';
import {
  addReasons,
  type Block,
  type Decision,
  decide,
  type Evidence,
  isApart,
  lineRange,
  type Notice,
  type Page,
  sumEvidence,
} from '../page/index.js';
import { isBold, isCredit, isLedIn, isRemark, isTableRow, type LanguageOf, textOf } from './headings/block-forms.js';
import { ACROSS, HEADING_WEIGHTS } from './headings/heading-weights.js';
import { isOverDisplay, withoutVerse } from './headings/short-lines.js';

/**
 * Tells headings from text: by their marks where a format has them, by form and by what stands around them where it has
 * none. A heading mark in front of a sentence is a mistake of the OCR.
 */
export function findHeadings(page: Page): Page {
  const { of: languageOf } = readPageLanguages(page);
  const marked = page.blocks.some((block) => block.level !== null);
  const around = page.blocks.filter((block) => !isApart(block) && block.form !== 'caption');
  const decisions = new Map<Block, Decision>();
  const distinct = new Set(around.filter((block) => block.level !== null || isBold(block)).map(textOf));
  const ruled = blocksUnderRules(page);
  const siblings = marked ? findSiblings(around, languageOf) : new Set<Block>();
  const doubtful: (readonly [number, Decision])[] = [];
  around.forEach((block, i) => {
    if (block.role !== 'text' || block.form !== undefined) return;
    const decision = decideHeading(block, around[i - 1] ?? null, around[i + 1] ?? null, { marked, distinct, siblings, ruled, languageOf });
    if (decision !== null && decision.confidence > 0.5) decisions.set(block, decision);
    else if (decision !== null && decision.confidence > POSSIBLE) doubtful.push([i, decision]);
  });
  // From the bottom: kickers and headlines stand over what is sure by the byline below it.
  for (const [i, decision] of doubtful.toReversed()) {
    const block = around[i];
    const [before, next] = [around[i - 1], around[i + 1]];
    const below = next !== undefined && leadsToText(around.slice(i + 1, i + 1 + MOST_LINES), decisions, languageOf);
    const evidence = [...decision.evidence];
    const add = addReasons(HEADING_WEIGHTS, evidence);
    if (before !== undefined && decisions.has(before)) add('stands-under-a-heading');
    if (below) add('stands-over-headings-or-a-byline');
    const own = decide(evidence);
    if (block && own.confidence > 0.5) decisions.set(block, own);
  }
  const isRuled = (block: Block) => ruled.has(block) && (isInCapitals(textOf(block)) || isOverDisplay(around, block, languageOf));
  const isSetOff = (block: Block) => isBold(block) || distinct.has(textOf(block)) || isRuled(block);
  withoutVerse(around, decisions, { isSetOff, languageOf });
  withoutFragment(around, decisions, { distinct, languageOf });
  // An article has text: where nothing else is on the page, an unmarked line is its text.
  if (!marked && around.every((block) => block.role !== 'text' || decisions.has(block))) decisions.clear();
  const notices: Notice[] = [];
  const blocks = page.blocks.map((block): Block => {
    const decision = decisions.get(block);
    if (!decision) return block;
    if (decision.confidence < CERTAIN) notices.push(guessed(block, decision));
    return { ...block, role: 'heading' };
  });
  return { ...page, blocks, notices: [...page.notices, ...notices] };
}

/** A line that may be a heading if the lines around it are. */
const POSSIBLE = 0.1;

/** Above this a heading is taken without a notice. */
const CERTAIN = 0.9;

/** No heading has more printed lines. */
const MOST_LINES = 4;

/** Headings stand over a byline, a lead-in or a rest from another page; verses end in nothing of the kind. */
function leadsToText(blocks: readonly Block[], decisions: ReadonlyMap<Block, Decision>, languageOf: LanguageOf): boolean {
  for (const block of blocks) {
    if (isCredit(block) || isLedIn(block, languageOf) || block.role === 'jump') return true;
    if (!isHeading(block, decisions)) return false;
  }
  return false;
}

/** By its mark, or by what this stage found. Over marked headlines of spaced scripts, short lines are the ends of columns far oftener than kickers. */
function isHeading(block: Block, decisions: ReadonlyMap<Block, Decision>): boolean {
  return (block.role === 'heading' && block.level !== null && /\p{Script=Han}/u.test(textOf(block))) || decisions.has(block);
}

function guessed(block: Block, { confidence }: Decision): Notice {
  const [first, last] = [block.lines[0]?.number ?? 0, block.lines.at(-1)?.number ?? 0];
  return { kind: 'notice', code: 'heading-guessed', lines: lineRange(first, last), text: textOf(block).slice(0, 80), confidence };
}

/** In characters. */
const PARAGRAPH = 80;

/** How the page sets its headings. */
interface Style {
  /** Some headings of the page are marked. */
  readonly marked: boolean;
  /** The texts that are marked or bold somewhere on the page. */
  readonly distinct: ReadonlySet<string>;
  /** Lines that stand alike between whole paragraphs. */
  readonly siblings: ReadonlySet<Block>;
  /** Blocks under a rule (`---`, `***`). */
  readonly ruled: ReadonlySet<Block>;
  readonly languageOf: LanguageOf;
}

function decideHeading(
  block: Block,
  before: Block | null,
  next: Block | null,
  { marked, distinct, siblings, ruled, languageOf }: Style,
): Decision | null {
  const text = textOf(block);
  if (block.lines.length > MOST_LINES || readCreditLine(text) || isTableRow(text) || isRemark(block)) return null;
  if (block.jumps.some((jump) => jump.stands === 'start') && block.level === null) return null;
  const language = languageOf(text);
  if (language === null) return null;
  const own = conventionsOf(language);
  const isPlain = block.level === null && !isBold(block);
  if (isPlain && formsOf(language).isFoot(text)) return null;
  // Where headlines are marked, a short line over one is the last of the text before it far oftener than a kicker.
  const overMark = next !== null && next.level !== null;
  if (own.marksKickers && overMark && isPlain) return null;
  // Under one, a deck stands over a byline or a paragraph; over other short lines it is the first of a notice.
  const underMark = before !== null && before.level !== null && isPlain;
  if (own.marksKickers && underMark && !(next && (isCredit(next) || isLedIn(next, languageOf) || textOf(next).length >= PARAGRAPH)))
    return null;
  if (isPlain && before !== null && !ruled.has(block) && signsText(text, before, { own, marked, languageOf })) return null;
  const evidence: Evidence[] = [...own.headingEvidence(text)];
  const add = addReasons(HEADING_WEIGHTS, evidence);
  if (block.level !== null) add('marked-as-a-heading');
  else if (isBold(block)) add('all-in-bold');
  else {
    add('not-marked');
    if (distinct.has(text)) add('the-same-words-stand-as-a-heading-elsewhere');
    if (marked) add('other-headings-here-are-marked');
    if (readParagraphCredits(text, language).ledIn) add('a-lead-in-begins-a-paragraph');
    if (isSpoken(text, own) && !own.numberedPart.test(text)) {
      const overByline = next !== null && (isCredit(next) || isLedIn(next, languageOf));
      evidence.push({ code: 'spoken', weight: HEADING_WEIGHTS.spoken[overByline ? 'overByline' : 'elsewhere'] });
    }
    if (isListed(text, before, distinct) || isListed(text, next, distinct)) add('stands-in-a-list-of-headings');
    if (siblings.has(block)) add('one-of-several-lines-of-its-form');
    if (next && isSecondLine(block, next, own)) add('goes-on-in-a-second-line');
    if (ruled.has(block)) add('a-rule-over-it');
    // Under a rule, a line in capitals is set for show, and so may be what follows it.
    if (!(ruled.has(block) && isInCapitals(text))) addAround(text, { before, next, languageOf }, evidence);
  }
  return decide(evidence);
}

/** What tells a signature. */
interface Signing {
  readonly own: Conventions;
  readonly marked: boolean;
  readonly languageOf: LanguageOf;
}

/** A name or a sender under a paragraph signs it, and heads nothing; so does the place under it, where headlines are marked. */
function signsText(text: string, before: Block, { own, marked, languageOf }: Signing): boolean {
  const above = textOf(before);
  if (before.role !== 'text' || before.level !== null || isBold(before)) return false;
  return own.signs(above) ? marked || own.signs(text) : endOf(above, languageOf) === 'closed' && own.signs(text);
}

/**
 * Cross-headings come in several: short lines without any mark of a sentence, each between a finished paragraph and the next,
 * where headlines are marked.
 */
function findSiblings(blocks: readonly Block[], languageOf: LanguageOf): ReadonlySet<Block> {
  const found = blocks.filter((block, i) => {
    const [before, next] = [blocks[i - 1], blocks[i + 1]];
    const isWhole = (one: Block | undefined) => one?.role === 'text' && one.level === null && textOf(one).length >= WHOLE;
    if (!isWhole(before) || !isWhole(next) || !before || endOf(textOf(before), languageOf) !== 'closed') return false;
    return block.role === 'text' && block.level === null && block.lines.length === 1 && isPhrase(textOf(block), languageOf);
  });
  return new Set(found.length >= 2 ? found : blocks.filter((_, i) => isNumberedPart(blocks, i, languageOf)));
}

/** Its number says that it is one of several, though the others may stand on another page. */
function isNumberedPart(blocks: readonly Block[], i: number, languageOf: LanguageOf): boolean {
  const [before, block, next] = [blocks[i - 1], blocks[i], blocks[i + 1]];
  if (block?.role !== 'text' || block.level !== null || block.lines.length !== 1 || !before || next?.role !== 'text') return false;
  if (before.role !== 'text' || next.level !== null || endOf(textOf(before), languageOf) !== 'closed') return false;
  const text = textOf(block);
  return conventionsOf(languageOf(text)).numberedPart.test(text) && endOf(textOf(next), languageOf) === 'closed';
}

/** A paragraph, in characters. */
const WHOLE = 30;

function isPhrase(text: string, languageOf: LanguageOf): boolean {
  const length = /\p{Script=Han}/u.test(text) ? [...text].length <= 20 : text.split(/\s+/u).length <= 7 && /^\p{Lu}/u.test(text);
  return length && !/[。，；：！？、,.;:!?…—]/u.test(text) && !isSpoken(text, conventionsOf(languageOf(text)));
}

/** The first line of a headline may end where no sentence could; the second stands directly under it, and is no sentence either. */
function isSecondLine(block: Block, next: Block, own: Conventions): boolean {
  const text = textOf(block);
  const close = (next.lines[0]?.number ?? 0) - (block.lines.at(-1)?.number ?? 0) === 1;
  return (
    close && next.lines.length === 1 && own.headlineLeads.test(text) && own.headingEvidence(textOf(next)).every(({ weight }) => weight >= 0)
  );
}

/** The line beside it is a heading of the page read again, and about as long. */
function isListed(text: string, beside: Block | null, distinct: ReadonlySet<string>): boolean {
  if (!beside || beside.level !== null || isBold(beside)) return false;
  const other = textOf(beside);
  return distinct.has(other) && Math.abs(other.length - text.length) <= 0.5 * other.length;
}

function isSpoken(text: string, { speakers }: Conventions): boolean {
  return speakers.some(({ pattern }) => pattern.test(text));
}

/** What stands around a line. */
interface Around {
  readonly before: Block | null;
  readonly next: Block | null;
  readonly languageOf: LanguageOf;
}

function addAround(text: string, { before, next, languageOf }: Around, evidence: Evidence[]): void {
  const add = addReasons(HEADING_WEIGHTS, evidence);
  const previous = before ? textOf(before) : '';
  if (before === null) add('first-on-the-page');
  else if (before.role === 'jump' || before.level !== null || endOf(previous, languageOf) === 'closed' || readCreditLine(previous))
    add('follows-a-finished-paragraph');
  else if (previous.length > 60) add('follows-an-unfinished-sentence');
  if (/(?:[:：]|——|--|—)$/u.test(previous)) add('was-announced');
  const following = next ? textOf(next) : '';
  if (next === null) {
    add('last-on-the-page');
    return;
  }
  if (next.role === 'jump') {
    if (next.jumps.some((jump) => jump.direction === 'from')) add('stands-over-a-rest-from-another-page');
    return;
  }
  const language = languageOf(following);
  if (readCreditLine(following) || readParagraphCredits(following, language).ledIn) add('a-byline-or-lead-in-follows');
  else if (cannotBegin(following, languageOf)) add('what-follows-goes-on-with-it');
  else {
    const across = sumEvidence(conventionsOf(language).seamEvidence(text, following));
    if (across > ACROSS.least) evidence.push({ code: 'what-follows-goes-on-with-it', weight: -Math.min(ACROSS.most, across) });
  }
}

/**
 * Articles have several cross-headings or none: a single bare line in the midst of text is rather a piece of a broken
 * paragraph. Among printed lines their width tells.
 */
function withoutFragment(
  blocks: readonly Block[],
  decisions: Map<Block, Decision>,
  { distinct, languageOf }: Pick<Style, 'distinct' | 'languageOf'>,
): void {
  const lone = blocks.filter((block, i) => {
    if (!decisions.has(block) || block.level !== null || isBold(block) || distinct.has(textOf(block))) return false;
    const [before, next] = [blocks[i - 1], blocks[i + 1]];
    return [before, next].every(
      (one) =>
        one?.role === 'text' &&
        !isHeading(one, decisions) &&
        !isCredit(one) &&
        one.lines.length === 1 &&
        textOf(one).length > 40 &&
        !isLedIn(one, languageOf),
    );
  });
  if (lone.length === 1 && lone[0] && (decisions.get(lone[0])?.confidence ?? 0) < CERTAIN) decisions.delete(lone[0]);
}
