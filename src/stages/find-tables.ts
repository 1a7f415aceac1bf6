import type { Page } from '../page/index.js';
import { cutForms } from './forms/cut-forms.js';
import { findColumns } from './tables/find-columns.js';
import { findPipeTables } from './tables/find-pipe-tables.js';

/**
 * Finds tables while blanks and tabs still stand between their cells: those of Markdown, and rows whose cells stand under each other.
 * The text of a row has a tab between its cells.
 */
export function findTables(page: Page): Page {
  const blocks = cutForms(page.blocks, findPipeTables(page.blocks));
  return { ...page, blocks: cutForms(blocks, findColumns(blocks)) };
}
