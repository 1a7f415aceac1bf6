import {
  conventionsOf,
  formsOf,
  type Language,
  type LineForms,
  type PageLanguages,
  readCreditLine,
  readParagraphCredits,
  speakerOf,
  type Term,
  visualWidth,
} from '../conventions/index.js';
import { type Block, isReadByLine, type Jump, type Line, type Page } from '../page/index.js';
import { readPageLanguages } from './page-languages.js';
import { type PageWords, readPageWords } from './page-words.js';
import { weighTerms } from './terms.js';

/** A line of text with what is seen of it, found once. */
export interface LineFacts {
  readonly index: number;
  readonly line: Line;
  /** The number of its block on the page. */
  readonly block: number;
  /** As n-grams and patterns read it: blanks out (or single ones). */
  readonly text: string;
  /** In half-ems. */
  readonly width: number;
  /** A blank line, or something else than text, stands before it. */
  readonly blank: boolean;
  readonly indented: boolean;
  /** The format marks it as a heading. */
  readonly marked: boolean;
  readonly bold: boolean;
  readonly jumps: readonly Jump[];
  /** Nothing but a jump line. */
  readonly isJump: boolean;
  /** The end of a sentence. */
  readonly finished: boolean;
  readonly leadIn: boolean;
  readonly endCredit: boolean;
  /** What stands under an advertisement, a notice or a letter: a name, an address, the closing. */
  readonly foot: boolean;
  /** A transcriber's stand-in for a headline that the page has not: `[Untitled]`. */
  readonly untitled: boolean;
  /** Nothing but a byline or dateline. */
  readonly creditLine: boolean;
  /** Begins with a dateline or another lead-in of an article, with place, day or agency. */
  readonly ledIn: boolean;
  readonly terms: readonly Term[];
  /** Begins with the name of a speaker who speaks more than once on the page, or whose role says so. */
  readonly speaks: boolean;
  /** One of four short lines or more that stand directly under each other and end no sentence: verse, or a list. */
  readonly verse: boolean;
  /** One of four characters or more that stand one a line: a headline that was printed downwards. */
  readonly upright: boolean;
  /** A short line behind a bullet, over text without one, of which the page has several: short news is headed so. */
  readonly bulletHead: boolean;
  /** A rule stands over it (`---`, `***`). */
  readonly ruled: boolean;
  /** The name of a section stands over it. */
  readonly underSection: boolean;
}

/** A page's lines and what holds for all of them. */
export interface PageFacts {
  readonly lines: readonly LineFacts[];
  readonly language: Language | null;
  readonly forms: LineForms;
  /** Printed lines, not a paragraph a line. */
  readonly printed: boolean;
  /** The width of a full line in half-ems. */
  readonly measure: number;
  /** Some headings are marked by the format. */
  readonly marked: boolean;
  readonly blankShare: number;
  readonly indentShare: number;
  /** ln of the share of lines that begin unlike a beginning; set by who has n-grams. */
  readonly longOpen: number;
  readonly weigh: (term: Term) => number;
  readonly words: PageWords;
}

/** The widest printed line in half-ems; wider ones are paragraphs. A page of type set in one column is about that wide. */
const WIDEST_PRINTED = 70;

/** Reads the facts of a page's text and jump lines; what is set apart is passed over. */
export function readPageFacts(page: Page): PageFacts {
  const languages = readPageLanguages(page);
  const language = languages.page;
  const forms = formsOf(language);
  const read = readLines(page.blocks, forms, languages);
  const plain = read.filter((one) => !one.marked && !one.isJump && !one.upright);
  const widths = plain.map((one) => one.width);
  const wide = quantile(widths, 0.85);
  const full = plain.filter((one) => one.width >= wide * 0.86 && one.width <= wide * 1.06);
  // Most full lines of a column stop in mid-sentence; paragraphs that happen to be about as long do not.
  const open = full.filter((one) => !one.finished).length / Math.max(1, full.length);
  const printed = widths.length > 3 && wide < WIDEST_PRINTED && full.length > 0.35 * widths.length && open > 0.4;
  // Among printed lines a short one says nothing.
  const lines = printed ? read.map((one) => ({ ...one, verse: false })) : read;
  const long = lines.filter((one) => !one.marked && one.width > (forms.spaced ? 80 : 70));
  const share = (matches: (one: LineFacts) => boolean) => lines.filter(matches).length / Math.max(1, lines.length);
  return {
    lines,
    language,
    forms,
    printed,
    measure: printed ? findMeasure(widths, wide, forms.spaced) : wide,
    marked: areMarked(lines),
    blankShare: share((one) => one.blank),
    indentShare: share((one) => one.indented),
    longOpen: (long.filter((one) => !one.finished).length + 0.5) / (long.length + 4),
    weigh: weighTerms(lines.map((one) => one.terms)),
    words: readPageWords(
      lines.map(({ text }) => text),
      forms.spaced,
    ),
  };
}

/** One mark in the midst of a long page is a slip of who wrote it: the page's other headlines have none. */
function areMarked(lines: readonly LineFacts[]): boolean {
  const marks = lines.filter((one) => one.marked).length;
  return marks >= 2 || (marks === 1 && (lines[0]?.marked === true || lines.length < LONG_PAGE));
}

/** In lines; shorter pages may well have a single headline, under the rest of another story. */
const LONG_PAGE = 30;

/** Why furniture was set apart. */
const SECTION = 'name of a section';
const RULE = 'separator';

/** The blocks that stand directly under a rule (`---`, `***`). */
export function blocksUnderRules({ blocks }: Page): ReadonlySet<Block> {
  return new Set(blocks.filter((_, i) => blocks[i - 1]?.role === 'furniture' && blocks[i - 1]?.reason === RULE));
}

function readLines(blocks: readonly Block[], forms: LineForms, { page: language, of: languageOf }: PageLanguages): LineFacts[] {
  const out: LineFacts[] = [];
  const speaks = findSpeakers(blocks, languageOf);
  const verses = findVerses(blocks, forms);
  const upright = findUpright(blocks);
  const bulletHeads = findBulletHeads(blocks, forms);
  let last = -1;
  let underSection = false;
  let ruled = false;
  blocks.forEach((block, number) => {
    if (!isReadByLine(block)) {
      underSection = block.reason === SECTION;
      ruled ||= block.reason === RULE;
      last = -1;
      return;
    }
    block.lines.forEach((line) => {
      const text = forms.spaced ? line.text.replace(/\s+/gu, ' ').trim() : line.text.replace(/\s+/gu, '');
      const jumps = block.jumps.filter((jump) => jump.line === line.number);
      out.push({
        index: out.length,
        line,
        block: number,
        text,
        width: visualWidth(line.text),
        blank: out.length === 0 || last < 0 || line.number - last > 1,
        indented: line.indented ?? false,
        marked: block.level !== null && !isMarkedSentence(text, jumps, forms),
        bold: line.boldLead > 0 && line.boldLead >= line.text.length - 1,
        jumps,
        isJump: block.role === 'jump',
        finished: forms.isFinished(text),
        leadIn: forms.leadIn.test(text),
        endCredit: forms.endCredit.test(text.slice(-40)),
        foot: forms.isFoot(text),
        untitled: UNTITLED.test(text),
        creditLine: text.length <= 80 && readCreditLine(line.text) !== null,
        ledIn: readParagraphCredits(line.text, language).ledIn,
        terms: forms.termsOf(text),
        speaks: speaks(line.text),
        verse: verses.has(line.number),
        upright: upright.has(line.number),
        bulletHead: bulletHeads.has(line.number),
        ruled,
        underSection,
      });
      last = line.number;
      underSection = false;
      ruled = false;
    });
  });
  return out;
}

/** A heading mark in front of a sentence, or of the rest of a story from another page, is a mistake of the OCR. */
function isMarkedSentence(text: string, jumps: readonly Jump[], forms: LineForms): boolean {
  return forms.isSentence(text) || (forms.isFinished(text) && jumps.some(({ stands }) => stands === 'start'));
}

/** What transcribers write where a text has no headline. */
const UNTITLED =
  /^[[(【（〔](?:untitled|no (?:title|headline|heading)|无(?:标)?题|無(?:標)?題|sans titre|ohne (?:titel|überschrift)|без названия)[\])】）〕]$/iu;

/** Lines of verse, by their numbers. */
function findVerses(blocks: readonly Block[], forms: LineForms): Set<number> {
  const found = new Set<number>();
  for (const { lines, role, level, form } of blocks) {
    const short = lines.every(
      ({ text }) => forms.lengthOf(text) <= VERSE.longest[forms.spaced ? 'words' : 'characters'] && !forms.isFinished(text.slice(0, -1)),
    );
    const inner = lines.slice(0, -1).filter(({ text }) => !forms.isFinished(text)).length;
    if (role === 'text' && form === undefined && level === null && lines.length >= VERSE.lines && short && inner > 0)
      for (const { number } of lines) found.add(number);
  }
  return found;
}

/** Lines of a headline that was printed downwards, by their numbers. */
function findUpright(blocks: readonly Block[]): Set<number> {
  const lines = blocks.flatMap((block): readonly (Line | null)[] => (!isReadByLine(block) || block.level !== null ? [null] : block.lines));
  const found = new Set<number>();
  let run: number[] = [];
  for (const line of [...lines, null]) {
    if (line !== null && /^\p{Script=Han}$/u.test(line.text)) run.push(line.number);
    else {
      if (run.length >= UPRIGHT) for (const number of run) found.add(number);
      run = [];
    }
  }
  return found;
}

/** Lines of headlines behind bullets, by their numbers. */
function findBulletHeads(blocks: readonly Block[], forms: LineForms): Set<number> {
  const lines = blocks.flatMap((block) => (!isReadByLine(block) || block.level !== null ? [] : block.lines));
  const found = lines.filter(({ text }, i) => {
    const next = lines[i + 1]?.text ?? '';
    const isShort = forms.lengthOf(text) <= (forms.spaced ? 10 : 20) && !forms.isFinished(text);
    return BULLET.test(text) && isShort && next !== '' && !BULLET.test(next) && next.length > text.length;
  });
  // Where a headline without a bullet comes first, those behind bullets are inside its text.
  const areAll = found.length >= 2 && found[0] === lines[0];
  return new Set(areAll ? found.map(({ number }) => number) : []);
}

/** Filled or hollow; those of lists (•, ·, -) head nothing. */
const BULLET = /^[●○◎◆◇■▲△★☆▼]\s*[\p{L}\p{N}“「《]/u;

/** Fewer single characters in a row may be anything. */
const UPRIGHT = 4;

/** A stanza, and how long its lines are at most. */
const VERSE = { lines: 4, longest: { words: 9, characters: 14 } };

/** Tells the lines that begin with a speaker; a name with a colon that stands once may be anything. */
function findSpeakers(blocks: readonly Block[], languageOf: PageLanguages['of']): (text: string) => boolean {
  const counts = new Map<string, number>();
  for (const block of blocks)
    for (const { text } of block.lines) {
      const name = speakerOf(text, languageOf);
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return (text) => {
    const name = speakerOf(text, languageOf);
    return name !== null && ((counts.get(name) ?? 0) > 1 || conventionsOf(languageOf(name)).roles.test(name));
  };
}

/** The value below which a share of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The measure of a column: Han lines are justified, so that most are as wide; ragged Latin ones stop before the widest. */
function findMeasure(widths: readonly number[], wide: number, spaced: boolean): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  if (spaced) return Math.max(...[...counts].filter(([width, n]) => n >= 2 && width <= wide * 1.15).map(([width]) => width), 0) || wide;
  let best = wide;
  let most = -1;
  for (const [width, n] of counts) {
    if (width < wide * 0.86 || width > wide * 1.08) continue;
    const votes = n + ((counts.get(width + 1) ?? 0) + (counts.get(width - 1) ?? 0)) / 2;
    if (votes > most || (votes === most && width > best)) [best, most] = [width, votes];
  }
  // In short paragraphs most lines are first ones, which lost their indent: the full ones are two Han wider.
  const wider = counts.get(best + INDENT) ?? 0;
  return wider >= 2 && wider >= 0.3 * (counts.get(best) ?? 0) ? best + INDENT : best;
}

/** The indent of a first line of Han, in half-ems. */
const INDENT = 4;
