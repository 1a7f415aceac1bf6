import { cannotBegin, conventions, endOf, languageOf, readCreditLine, readParagraphCredits } from '../conventions/index.js';
import { type Block, type Decision, decide, type Evidence, type Jump, type Line, makeBlock, type Page } from '../page/index.js';
import { visualWidth } from './visual-width.js';

/**
 * Joins the printed lines of a paragraph where a file puts every one apart, and where text was wrapped. A full line goes
 * on; a line that stops short ends a paragraph; a first line is as much shorter as its indent was wide. Breaks between
 * columns are not its business: assembly decides on those.
 */
export function joinWrappedLines(page: Page): Page {
  const printed = groupByBlock(measure(page.blocks));
  const blocks: Block[] = [];
  let run: Printed[] = [];
  const close = () => {
    if (run.length > 0) blocks.push(...joinRun(run));
    run = [];
  };
  page.blocks.forEach((block, i) => {
    const own = block.role === 'text' ? printed.get(i) : undefined;
    if (own) run.push(...own);
    else {
      close();
      blocks.push(block);
    }
  });
  close();
  return { ...page, blocks };
}

function groupByBlock(printed: readonly Printed[]): Map<number, Printed[]> {
  const groups = new Map<number, Printed[]>();
  for (const one of printed) {
    const group = groups.get(one.block);
    if (group) group.push(one);
    else groups.set(one.block, [one]);
  }
  return groups;
}

/** A printed line with what its surroundings say of it. */
interface Printed {
  readonly line: Line;
  readonly block: number;
  readonly repeated: boolean;
  readonly jumps: readonly Jump[];
  /** In half-ems. */
  readonly width: number;
  /** The width of its column, in half-ems; null where lines are not printed lines but paragraphs. */
  column: number | null;
  /** How far the lines around it that go on in mid-sentence stop short of their column, but for the worst, in half-ems. */
  slack: number;
  /** Blank lines between two lines of one paragraph around here. */
  gap: number;
  /** Starts with a speaker who speaks more than once on the page, or whose role says so. */
  speaker: boolean;
}

function measure(blocks: readonly Block[]): Printed[] {
  const printed: Printed[] = [];
  blocks.forEach((block, i) => {
    // Headings and repeats are measured too, so that the widths are the same when they have been found.
    if (block.role === 'jump' || block.role === 'furniture' || block.level !== null) return;
    for (const line of block.lines) {
      const jumps = block.jumps.filter((jump) => jump.line === line.number);
      printed.push({
        line,
        block: i,
        repeated: block.repeated,
        jumps,
        width: visualWidth(line.text),
        column: null,
        slack: 0,
        gap: 0,
        speaker: false,
      });
    }
  });
  measureColumns(printed);
  findSpeakers(printed);
  return printed;
}

/** Lines on each side that tell the width of a column. Fewer see a paragraph's last lines only; more blur two columns. */
const WINDOW = 8;

/** Half-ems: a page of type set in one column, or text wrapped by an editor. Longer lines are paragraphs. */
const WIDEST = { han: 84, other: 130 };

function measureColumns(printed: Printed[]): void {
  printed.forEach((one, i) => {
    const window = printed.slice(Math.max(0, i - WINDOW), i + WINDOW + 1);
    const gaps = new Map<number, number>();
    window.slice(1).forEach((other, j) => {
      const gap = other.line.number - (window[j]?.line.number ?? 0) - 1;
      gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
    });
    one.gap = [...gaps].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
    const column = readColumn(window, one.gap);
    if (column === null) return;
    one.column = column;
    one.slack = readSlack(window, column);
  });
}

/**
 * The width of the column that lines were set in; null where they are paragraphs, verse or a list. Paragraphs on one line
 * each differ in length far more than printed lines, are longer, and end with a sentence; verses end with a clause.
 */
function readColumn(window: readonly Printed[], gap: number): number | null {
  const widths = window.map(({ width }) => width).sort((a, b) => a - b);
  const column = widths[Math.floor(widths.length * 0.85)] ?? 0;
  const texts = window.map(({ line }) => line.text);
  const share = (matches: (text: string, i: number) => boolean) => texts.filter(matches).length / texts.length;
  const han = share((text) => /\p{Script=Han}/u.test(text)) > 0.5;
  const full = share((_, i) => (window[i]?.width ?? 0) >= (han ? column - HAN_CLOSE : 0.8 * column));
  const open = share((text) => endOf(text) === 'open');
  const clauses = share((text) => /\p{P}$/u.test(text) && !/[-‐]$/u.test(text));
  const prose = !han || share((text) => /[，。；：、！？]/u.test(text)) >= 0.25;
  const printed = window.length >= (gap > 0 ? 6 : 4) && column <= (han ? WIDEST.han : WIDEST.other);
  return printed && prose && full >= (han ? 0.3 : 0.5) && open >= 0.4 && clauses < (han ? 0.8 : 0.6) ? column : null;
}

/** Han lines of one column, indented first lines among them, are this alike in half-ems. */
const HAN_CLOSE = 7;

/** Justified Han lines differ by squeezed punctuation only; of Latin lines those in mid-sentence show how ragged they are. */
function readSlack(window: readonly Printed[], column: number): number {
  const missing = window
    .filter(({ line }) => endOf(line.text) === 'open')
    .map(({ width }) => column - width)
    .filter((short) => short < 0.3 * column)
    .sort((a, b) => a - b);
  return Math.max(2, missing[Math.floor(missing.length * 0.85)] ?? 0);
}

function findSpeakers(printed: Printed[]): void {
  const named = printed.map(({ line }) => speakerOf(line.text));
  const counts = new Map<string, number>();
  for (const name of named) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  printed.forEach((one, i) => {
    const name = named[i] ?? null;
    one.speaker = name !== null && ((counts.get(name) ?? 0) > 1 || isRole(name));
  });
}

function speakerOf(text: string): string | null {
  const own = conventions[languageOf(text) ?? 'zh'];
  for (const { pattern } of own.speakers) {
    const speaker = pattern.exec(text.slice(0, 80))?.groups?.speaker;
    if (speaker) return speaker;
  }
  return null;
}

function isRole(name: string): boolean {
  return conventions[languageOf(name) ?? 'zh'].roles.test(name);
}

function joinRun(run: readonly Printed[]): Block[] {
  const groups: { lines: Printed[]; joins: Decision[] }[] = [];
  run.forEach((one, i) => {
    const before = run[i - 1];
    const group = groups.at(-1);
    const decision = before && group ? decideJoin(before, one, run[i + 1] ?? null, group.lines.length === 1) : null;
    if (group && decision && decision.confidence > 0.5) {
      group.lines.push(one);
      group.joins.push(decision);
    } else groups.push({ lines: [one], joins: [] });
  });
  return groups.map(({ lines, joins }) => ({
    ...makeBlock(lines.map(({ line }) => line)),
    joins,
    jumps: lines.flatMap(({ jumps }) => jumps),
    repeated: lines.some(({ repeated }) => repeated),
  }));
}

/** Does `next` go on with the paragraph of `before`? Weights were set on text out of PDFs in both languages; each says which way it pulls. */
function decideJoin(before: Printed, next: Printed, after: Printed | null, isFirst: boolean): Decision {
  const evidence: Evidence[] = [];
  const add = (weight: number, reason: string) => evidence.push({ weight, reason });
  if (before.jumps.some((jump) => jump.stands === 'end')) add(-9, 'jump line ends the part');
  if (next.jumps.some((jump) => jump.stands === 'start')) add(-9, 'jump line begins a part');
  if (before.line.endsParagraph) add(-6, 'the file ends a paragraph here');
  if (next.line.boldLead > 0) add(-4, 'bold lead-in begins a paragraph');
  if (next.speaker) add(-3, 'a speaker begins');
  if (readCreditLine(before.line.text) ?? readCreditLine(next.line.text)) add(-6, 'a byline stands alone');
  if (readParagraphCredits(next.line.text, languageOf(next.line.text)).ledIn) add(-5, 'a lead-in begins a paragraph');
  if (isHeadingLine(before.line.text) !== isHeadingLine(next.line.text)) add(-5, 'a headline in capitals');
  addSentence(before, next, add);
  const gap = next.line.number - before.line.number - 1;
  if (before.column === null) {
    const hyphen = gap === 0 && /\p{L}[-‐\u00ad]$/u.test(before.line.text);
    return decide([{ weight: hyphen ? 3 : -9, reason: hyphen ? 'hyphen at the line end' : 'lines here are paragraphs, verse or a list' }]);
  }
  if (gap > before.gap) add(-9, 'more space than between lines');
  else if (gap < before.gap) add(1, 'less space than between lines');
  addWidths(before, next, after, isFirst, add);
  return decide(evidence);
}

/** Capitals tell a headline line where the language has them. */
function isHeadingLine(text: string): boolean {
  const form = conventions[languageOf(text) ?? 'zh'].headingEvidence(text);
  return form.some(({ reason }) => reason === 'capitals like a headline') && form.every(({ weight }) => weight > 0);
}

type Add = (weight: number, reason: string) => void;

function addSentence(before: Printed, next: Printed, add: Add): void {
  const end = endOf(before.line.text);
  const own = conventions[languageOf(next.line.text) ?? 'zh'];
  if (/\p{L}[-‐\u00ad]$/u.test(before.line.text)) add(3, 'hyphen at the line end');
  else if (end === 'open') add(2.5, 'sentence goes on');
  else if (end === 'closed') add(-0.5, 'sentence ends');
  if (cannotBegin(next.line.text)) add(4, 'cannot begin a paragraph');
  else if (end === 'closed' && own.begins.test(next.line.text) && own.language === 'zh') add(-0.5, 'typical beginning');
}

/** Two Han, in half-ems: the indent of Chinese paragraphs (GB/T 15834 leaves it to custom; every daily uses it). */
const INDENT = 4;

/** One Han and a half: what squeezed or hanging punctuation takes from a justified line. */
const HAN_SLACK = 3.5;

function addWidths(before: Printed, next: Printed, after: Printed | null, isFirst: boolean, add: Add): void {
  const han = /\p{Script=Han}/u.test(before.line.text);
  const column = before.column ?? 0;
  // The indent of a first line is lost in extraction: two Han wide.
  const missing = column - before.width - (isFirst && han ? INDENT : 0);
  const closed = endOf(before.line.text) === 'closed';
  const slack = han ? HAN_SLACK : closed ? before.slack : 0.22 * column;
  if (missing > 0.3 * column) add(-5, 'line stops far short');
  else if (missing > slack) add(closed ? -4 : -1, 'line stops short');
  else add(closed ? 0.3 : 1.5, 'full line');
  if (!closed || missing > slack) return;
  const lastOfItsOwn = after === null || endOf(next.line.text) === 'closed';
  const indent = column - next.width;
  if (han && indent >= 2.5 && indent <= 7.5) add(-2, 'as short as an indented first line');
  else if (indent < 2.5) add(han ? 2 : 0.3, 'full line, not indented');
  else if (lastOfItsOwn) add(0.8, 'last line of a paragraph');
}
