import { shippedTables, type Tables } from '../decisions/index.js';
import type { Page } from '../page/index.js';
import { findHeadings } from './find-headings.js';
import { findJumps } from './find-jumps.js';
import { labelPage } from './label-page.js';
import { repairText } from './repair-text.js';
import { setFurnitureApart } from './set-furniture-apart.js';
import { setInventionsApart } from './set-inventions-apart.js';
import { setRemarksApart } from './set-remarks-apart.js';
import { setRepeatsApart } from './set-repeats-apart.js';
import type { Stage } from './stage.js';

export type { Stage } from './stage.js';

/** The stages in the order in which they run; each relies on those before it. A change of what one does raises its version (versions.ts). */
export const stages = [
  repairText,
  setRemarksApart,
  findJumps,
  setFurnitureApart,
  setRepeatsApart,
  setInventionsApart,
  labelPage,
  findHeadings,
] as const satisfies readonly Stage[];

/** Runs every stage over what a reader returned. @param tables by which lines are told from each other */
export function runStages(page: Page, tables: Tables = shippedTables()): Page {
  return stages.reduce((own: Page, stage: Stage) => stage(own, tables), page);
}
