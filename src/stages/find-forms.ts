import { readPageLanguages } from '../decisions/index.js';
import type { Line, Page } from '../page/index.js';
import { cutForms } from './forms/cut-forms.js';
import { findCaptions } from './forms/find-captions.js';
import { findDisplays } from './forms/find-display.js';
import { findLists } from './forms/find-lists.js';
import { findVerses } from './forms/find-verse.js';
import { type FormContext, type FoundForm, isSpaced, readStretches } from './forms/form-lines.js';

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
  const left = readStretches({ ...page, blocks: versed });
  const blocks = isParted
    ? versed
    : cutForms(
        versed,
        left.flatMap(({ lines }) => findDisplays(lines, context)),
      );
  const taken = new Set(blocks.flatMap(({ form, lines }) => (form === undefined ? [] : lines.map(({ number }) => number))));
  // What is a row of a list is no doubtful heading.
  const notices = page.notices.filter(({ code, lines }) => code !== 'heading-guessed' || lines === null || !taken.has(lines.first));
  return { ...page, blocks, notices };
}

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
