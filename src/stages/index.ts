import { shippedTables, type Tables } from '../decisions/index.js';
import { type Block, isPlaced, isSaid, type Page } from '../page/index.js';
import { findForms } from './find-forms.js';
import { findHeadings } from './find-headings.js';
import { findJumps } from './find-jumps.js';
import { findTables } from './find-tables.js';
import { labelByPosition } from './label-by-position.js';
import { labelPage } from './label-page.js';
import { labelSaid } from './label-said.js';
import { hasPositions, orderByPosition } from './order-by-position.js';
import { repairText } from './repair-text.js';
import { setFurnitureApart } from './set-furniture-apart.js';
import { setInventionsApart } from './set-inventions-apart.js';
import { setRemarksApart } from './set-remarks-apart.js';
import { setRepeatsApart } from './set-repeats-apart.js';
import type { Stage } from './stage.js';

export type { Stage } from './stage.js';

/** The stages in the order in which they run; each relies on those before it. A change of what one does raises its version (versions.ts). */
export const stages = [
  findTables,
  repairText,
  setRemarksApart,
  findJumps,
  setFurnitureApart,
  setRepeatsApart,
  setInventionsApart,
  labelPage,
  findHeadings,
  findForms,
] as const satisfies readonly Stage[];

/** What is done to the lines of articles that the format itself has: they are not judged again, only printed lines made paragraphs. */
const saidStages = [repairText, findJumps, labelSaid] as const satisfies readonly Stage[];

/** What is done to a page whose lines have their places on it: order, headlines and paragraphs come from these. */
export const placedStages = [
  repairText,
  orderByPosition,
  findJumps,
  setFurnitureApart,
  labelByPosition,
] as const satisfies readonly Stage[];

/** Runs every stage over what a reader returned. @param tables by which lines are told from each other */
export function runStages(page: Page, tables: Tables = shippedTables()): Page {
  const run = (own: Page, list: readonly Stage[]) => list.reduce((now: Page, stage) => stage(now, tables), own);
  const said = page.blocks.filter(isSaid);
  const rest = { ...page, blocks: page.blocks.filter((block) => !isSaid(block)) };
  const open = run(rest, hasPositions(rest) ? placedStages : stages);
  if (said.length === 0) return open;
  const kept = run({ ...page, blocks: said, notices: [] }, saidStages);
  const both = [...open.blocks, ...kept.blocks];
  // What was ordered by its place stays so.
  const blocks = open.blocks.some(isPlaced) ? both : both.toSorted((a, b) => firstOf(a) - firstOf(b));
  return { ...open, blocks, notices: [...open.notices, ...kept.notices] };
}

function firstOf({ lines }: Block): number {
  return lines[0]?.number ?? 0;
}
