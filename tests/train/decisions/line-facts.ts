import { languageOf, readCreditLine } from '../../../src/conventions/index.js';
import type { Block, Jump, Language, Line, Page } from '../../../src/page/index.js';
import { visualWidth } from '../../../src/stages/visual-width.js';
import { formsOf, type LineForms } from './forms/index.js';
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
  /** Nothing but a byline or dateline. */
  readonly creditLine: boolean;
  readonly terms: readonly string[];
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
  readonly weigh: (term: string) => number;
}

/** The widest printed line in half-ems; wider ones are paragraphs. A page of type set in one column is about that wide. */
const WIDEST_PRINTED = 70;

/** Reads the facts of a page's text and jump lines; what is set apart is passed over. @param indented the lines that begin with a blank, which readers leave out */
export function readPageFacts(page: Page, indented: ReadonlySet<number>): PageFacts {
  const texts = page.blocks.filter((block) => !isApart(block));
  const sample = texts.map((block) => block.lines.map((line) => line.text).join(' ')).join(' ');
  const language = languageOf(sample.slice(0, 8000));
  const forms = formsOf(language);
  const lines = readLines(page.blocks, forms, indented);
  const widths = lines.filter((one) => !one.marked && !one.isJump).map((one) => one.width);
  const wide = quantile(widths, 0.85);
  const near = widths.filter((width) => width >= wide * 0.86 && width <= wide * 1.06).length / Math.max(1, widths.length);
  const printed = widths.length > 3 && wide < WIDEST_PRINTED && near > 0.35;
  const long = lines.filter((one) => one.width > (forms.spaced ? 150 : 110));
  const share = (matches: (one: LineFacts) => boolean) => lines.filter(matches).length / Math.max(1, lines.length);
  return {
    lines,
    language,
    forms,
    printed,
    measure: printed ? findMeasure(widths, wide, forms.spaced) : wide,
    marked: lines.some((one) => one.marked),
    blankShare: share((one) => one.blank),
    indentShare: share((one) => one.indented),
    longOpen: (long.filter((one) => !one.finished).length + 0.2) / (long.length + 4),
    weigh: weighTerms(lines.map((one) => one.terms)),
  };
}

/** Text that is in no article. */
function isApart({ role }: Block): boolean {
  return role === 'furniture' || role === 'repeat' || role === 'invented';
}

function readLines(blocks: readonly Block[], forms: LineForms, indented: ReadonlySet<number>): LineFacts[] {
  const out: LineFacts[] = [];
  let last = -1;
  blocks.forEach((block, number) => {
    if (isApart(block)) {
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
        indented: indented.has(line.number),
        marked: block.level !== null,
        bold: line.boldLead > 0 && line.boldLead >= line.text.length - 1,
        jumps,
        isJump: block.role === 'jump',
        finished: forms.isFinished(text),
        leadIn: forms.leadIn.test(text),
        endCredit: forms.endCredit.test(text.slice(-40)),
        creditLine: text.length <= 80 && readCreditLine(line.text) !== null,
        terms: forms.termsOf(text),
      });
      last = line.number;
    });
  });
  return out;
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
  return best;
}
