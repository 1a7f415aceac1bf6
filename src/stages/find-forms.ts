import { endOf, isInCapitals, readCreditLine, visualWidth } from '../conventions/index.js';
import { readPageLanguages } from '../decisions/index.js';
import type { Block, Line, Page } from '../page/index.js';
import { cutForms } from './forms/cut-forms.js';
import { findCaptions } from './forms/find-captions.js';
import { findDisplays } from './forms/find-display.js';
import { findLists } from './forms/find-lists.js';
import { findVerses } from './forms/find-verse.js';
import { type FormContext, type FoundForm, isSpaced, mayHoldForms, readStretches } from './forms/form-lines.js';

/**
 * Finds what is no prose, when headings are known: lists, verse, and captions that are all that an item has. Its lines are kept apart. In a
 * file that parts all of its paragraphs by blank lines, rows and verses are parted too: there each stays the paragraph that it is.
 */
export function findForms(page: Page): Page {
  const context: FormContext = { languageOf: readPageLanguages(page).of, printed: page.diagnosis?.lines === 'printed' };
  const captioned = cutForms(page.blocks, findCaptions(page, context.languageOf));
  const stretches = readStretches({ ...page, blocks: captioned });
  const isParted = !context.printed && isSpaced(page.blocks);
  const own = (found: readonly FoundForm[]) => (isParted ? found.flatMap(partRows) : found);
  const listed = cutForms(captioned, own(stretches.flatMap(({ lines }) => findLists(lines, context))));
  const rest = readStretches({ ...page, blocks: listed });
  const versed = cutForms(listed, own(findVerses(rest, context)));
  // In columns of printed lines no line is set for show, and lines that blanks part stay apart.
  const left = context.printed || isParted ? [] : readStretches({ ...page, blocks: versed });
  const blocks = cutForms(
    versed,
    left.flatMap(({ lines }) => findDisplays(lines, context)),
  );
  const headed = blocks.map((block, i) => (isOverList(block, blocks[i + 1], context) ? { ...block, role: 'heading' as const } : block));
  const taken = new Set(headed.flatMap(({ form, lines }) => (form === undefined ? [] : lines.map(({ number }) => number))));
  // What is a row of a list is no doubtful heading.
  const notices = page.notices.filter(({ code, lines }) => code !== 'heading-guessed' || lines === null || !taken.has(lines.first));
  return { ...page, blocks: headed, notices };
}

/** A short line directly over a list heads it: ARRIVED., Autos. What ends on a colon or comma announces it, and is text. */
function isOverList(block: Block, next: Block | undefined, { languageOf }: FormContext): boolean {
  const [line, ...more] = block.lines;
  if (!line || more.length > 0 || !mayHoldForms(block) || next?.form !== 'list') return false;
  const { text } = line;
  if ((next.lines[0]?.number ?? 0) - line.number > 2 || visualWidth(text) > LONGEST_TITLE || !/^\P{Ll}.*\p{L}/u.test(text)) return false;
  if (readCreditLine(text) !== null || /[:：,，;；]$/u.test(text) || /\p{Nd}/u.test(text)) return false;
  return isInCapitals(text) || endOf(text, languageOf) !== 'closed';
}

/** In half-ems. */
const LONGEST_TITLE = 32;

/** Every row by itself, with the lines that it goes on in. */
function partRows({ form, lines, joins }: FoundForm): FoundForm[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = joins?.has(line) ? rows.at(-1) : undefined;
    if (row) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => ({ form, lines: row, ...(joins && { joins }) }));
}
