import { type PageLanguages, visualWidth } from '../../conventions/index.js';
import type { Block, Decision, Line, Page } from '../../page/index.js';

/** A line of text that may be of a table, a list or a poem. */
export interface FormLine {
  readonly line: Line;
  readonly block: Block;
  readonly text: string;
  /** In half-ems. */
  readonly width: number;
  /** Why it was joined to the line before it; null for the first of its block. */
  readonly join: Decision | null;
  /** It was taken for a heading, without a mark: in the midst of a list or a poem it is a line of it. */
  readonly guessed: boolean;
  /** It stands directly under the line before it, without a blank line. */
  readonly close: boolean;
}

/** What lines are looked at with. */
export interface FormContext {
  readonly languageOf: PageLanguages['of'];
  /** The page has a printed line on each line, not a paragraph. */
  readonly printed: boolean;
}

/** Text between headings, jump lines and what is no prose already, in the order of the file. */
export interface Stretch {
  readonly lines: readonly FormLine[];
  /** How many headings that the format marks stand before it. */
  readonly part: number;
}

/** The stretches of a page. */
export function readStretches({ blocks }: Page): Stretch[] {
  const step = isSpaced(blocks) ? 2 : 1;
  const out: Stretch[] = [];
  let part = 0;
  let open: FormLine[] = [];
  for (const block of blocks) {
    const guessed = isGuessed(block);
    if ((!mayHoldForms(block) && !guessed) || isTitle(block)) {
      if (open.length > 0) out.push({ lines: open, part });
      open = [];
      if (block.role === 'heading' && block.level !== null) part++;
      continue;
    }
    block.lines.forEach((line, i) => {
      const before = open.at(-1)?.line.number;
      const close = before !== undefined && line.number - before <= step;
      const { text } = line;
      open.push({ line, block, text, width: visualWidth(text), join: i === 0 ? null : (block.joins[i - 1] ?? null), guessed, close });
    });
  }
  if (open.length > 0) out.push({ lines: open, part });
  return out;
}

/** Text that nobody has marked, and that no jump line belongs to. */
export function mayHoldForms({ role, form, level, jumps }: Block): boolean {
  return role === 'text' && form === undefined && level === null && jumps.length === 0;
}

/** A line in bold stands over what follows. */
function isTitle({ lines: [line, ...more] }: Block): boolean {
  return line !== undefined && more.length === 0 && line.boldLead > 0 && line.boldLead >= line.text.length - 1;
}

/** One line that nothing but its form and place make a heading. */
function isGuessed({ role, form, level, lines, jumps }: Block): boolean {
  return role === 'heading' && form === undefined && level === null && lines.length === 1 && jumps.length === 0 && lines[0]?.boldLead === 0;
}

/** True where a file has a blank line behind every line: numbers of lines under each other are two apart. */
export function isSpaced(blocks: readonly Block[]): boolean {
  const numbers = blocks.flatMap(({ lines }) => lines.map(({ number }) => number));
  const gaps = numbers.slice(1).map((number, i) => number - (numbers[i] ?? number));
  return gaps.length >= MANY && gaps.filter((gap) => gap === 1).length < gaps.length / 10;
}

/** Fewer lines say nothing of how they are parted. */
const MANY = 12;

/** Lines that are one paragraph that is no prose. */
export interface FoundForm {
  readonly form: 'caption' | 'verse' | 'table' | 'list';
  readonly lines: readonly Line[];
  /** The lines that go on in the row before them, with the reason. */
  readonly joins?: ReadonlyMap<Line, Decision>;
  /** What the lines of a table say, with a tab between cells: in their order. */
  readonly rows?: readonly string[];
}
