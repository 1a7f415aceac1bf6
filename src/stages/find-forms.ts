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
  return {
    ...page,
    blocks: cutForms(listed, findVerses(rest, context)),
  };
}
