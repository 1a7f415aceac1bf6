import type { Page } from '../page/index.js';
import { findHeadings } from './find-headings.js';
import { findJumps } from './find-jumps.js';
import { joinWrappedLines } from './join-wrapped-lines.js';
import { repairText } from './repair-text.js';
import { setFurnitureApart } from './set-furniture-apart.js';
import { setInventionsApart } from './set-inventions-apart.js';
import { setRepeatsApart } from './set-repeats-apart.js';
import type { Stage } from './stage.js';

export type { Stage } from './stage.js';

/** The stages in the order in which they run; each relies on those before it. */
export const stages = [
  repairText,
  findJumps,
  setFurnitureApart,
  joinWrappedLines,
  setRepeatsApart,
  setInventionsApart,
  findHeadings,
] as const satisfies readonly Stage[];

/** Runs every stage over what a reader returned. */
export function runStages(page: Page): Page {
  return stages.reduce((own: Page, stage: Stage) => stage(own), page);
}
