import { readPageLanguages } from '../decisions/index.js';
import type { Page } from '../page/index.js';
import { cutForms } from './forms/cut-forms.js';
import { findCaptions } from './forms/find-captions.js';
import { findLists } from './forms/find-lists.js';
import { findVerses } from './forms/find-verse.js';
import { type FormContext, readStretches } from './forms/form-lines.js';

/** Finds what is no prose, when headings are known: lists, verse, and captions that are all that an item has. Its lines are kept apart. */
export function findForms(page: Page): Page {
  const context: FormContext = { languageOf: readPageLanguages(page).of, printed: page.diagnosis?.lines === 'printed' };
  const captioned = cutForms(page.blocks, findCaptions(page, context.languageOf));
  const stretches = readStretches({ ...page, blocks: captioned });
  const listed = cutForms(
    captioned,
    stretches.flatMap(({ lines }) => findLists(lines, context)),
  );
  const rest = readStretches({ ...page, blocks: listed });
  const blocks = cutForms(listed, findVerses(rest, context));
  const taken = new Set(blocks.flatMap(({ form, lines }) => (form === undefined ? [] : lines.map(({ number }) => number))));
  // What is a row of a list is no doubtful heading.
  const notices = page.notices.filter(({ code, lines }) => code !== 'heading-guessed' || lines === null || !taken.has(lines.first));
  return { ...page, blocks, notices };
}
