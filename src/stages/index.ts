import { shippedTables, type Tables } from '../decisions/index.js';
import type { Page } from '../page/index.js';
import { findHeadings } from './find-headings.js';
import { findJumps } from './find-jumps.js';
import { labelPage } from './label-page.js';
import { repairText } from './repair-text.js';
import { setFurnitureApart } from './set-furniture-apart.js';
import { setInventionsApart } from './set-inventions-apart.js';
import { setRepeatsApart } from './set-repeats-apart.js';
import type { Stage } from './stage.js';

export type { Stage } from './stage.js';

/**
 * The stages in the order in which they run, each relying on those before it, with its version: raise that where the stage's result
 * changes for some page, so that documents which older rules read can be told (see `rulesVersion`).
 */
const ORDER = [
  [repairText, 1],
  [findJumps, 1],
  [setFurnitureApart, 1],
  [setRepeatsApart, 1],
  [setInventionsApart, 1],
  [labelPage, 1],
  [findHeadings, 1],
] as const satisfies readonly (readonly [stage: Stage, version: number])[];

/** The stages in their order. */
export const stages: readonly Stage[] = ORDER.map(([stage]) => stage);

/** The version of each, by its name. */
export const STAGE_VERSIONS: Readonly<Record<string, number>> = Object.fromEntries(ORDER.map(([stage, version]) => [stage.name, version]));

/** Runs every stage over what a reader returned. @param tables by which lines are told from each other */
export function runStages(page: Page, tables: Tables = shippedTables()): Page {
  return stages.reduce((own: Page, stage: Stage) => stage(own, tables), page);
}
