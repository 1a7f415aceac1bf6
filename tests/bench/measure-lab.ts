/**
 * Measures the labelled pages of the lab, each by tables that have not seen its date, and holds the goals (lab/wanted.ts).
 * With names of sets it prints these and holds nothing.
 */
import { join } from 'node:path';
import { type Figure, meanOf, measureSet, printSet, type SetScore } from './lab/measure-set.js';
import { CALIBRATION, HELD, NOT_TOLD, READ_ACROSS, WANTED, type Wanted, WITH_JUMPS } from './lab/wanted.js';
import { exportImported, inTemporaryFolder, runNode } from './program.js';

const { BROADSHEET_LAB: lab, BROADSHEET_CORPUS: corpus } = process.env;
if (!lab || !corpus) {
  console.log('The lab is not measured: BROADSHEET_LAB and BROADSHEET_CORPUS do not name both places.');
  process.exit(0);
}
const scores = join(lab, '../score');
const measure = (set: string): Promise<SetScore> => measureSet(set, set === 'corpus' ? corpus : join(lab, set), scores);

/** Figures are printed to three places, and held so. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

interface Verdict {
  /** Below what is held. */
  readonly failed: string[];
  /** Below the goal, but held. */
  readonly short: string[];
}

function judge({ set, pages, joins, paragraphs, unreadable }: SetScore, { least, wrong }: Wanted): Verdict {
  const failed: string[] = [];
  const short: string[] = [];
  for (const [figure, goal] of Object.entries(least) as [Figure, number][]) {
    const value = rounded(meanOf(pages, figure));
    const held = HELD[set]?.[figure] ?? goal;
    if (value < held) failed.push(`${set}: ${figure} is ${value}, held is ${held}`);
    else if (value < goal) short.push(`${set}: ${figure} is ${value} of ${goal}`);
    else if (held < goal) failed.push(`${set}: ${figure} is ${value} and reaches ${goal}: take its row out of HELD`);
  }
  if (wrong !== null) {
    const rate = rounded((1000 * joins.wrong) / paragraphs);
    if (rate > (HELD[set]?.wrong ?? wrong)) failed.push(`${set}: ${joins.wrong} wrong joins in ${paragraphs} paragraphs`);
    else if (rate > wrong) short.push(`${set}: ${joins.wrong} wrong joins in ${paragraphs} paragraphs`);
  }
  if (joins.unstated > 0) failed.push(`${set}: ${joins.unstated} joins without a confidence`);
  // Where next to nothing is joined there is nothing to calibrate.
  // Gold that has no lines says nothing of joins.
  const isJudged = joins.wrong < joins.joins;
  if (isJudged && joins.far.joins >= 100 && joins.far.ece > CALIBRATION)
    failed.push(`${set}: calibration error of far joins ${joins.far.ece.toFixed(3)}`);
  for (const page of unreadable) failed.push(`${set}: ${page} is called unreadable`);
  return { failed, short };
}

const chosen = process.argv.slice(2);
if (chosen.length > 0) {
  for (const set of chosen) printSet(await measure(set));
  process.exit(0);
}
const failed: string[] = [];
const short: string[] = [];
for (const [set, wanted] of Object.entries(WANTED)) {
  const score = await measure(set);
  printSet(score);
  const verdict = judge(score, wanted);
  failed.push(...verdict.failed);
  short.push(...verdict.short);
}
for (const set of READ_ACROSS) {
  const { pages, unreadable } = await measure(set);
  console.log(`${set}: ${unreadable.length} of ${pages.length} pages called unreadable`);
  for (const { page } of pages) {
    const told = unreadable.includes(page);
    if (!told && NOT_TOLD.includes(page)) short.push(`${set}: ${page} is not called unreadable`);
    else if (!told) failed.push(`${set}: ${page} is not called unreadable`);
  }
}
for (const set of WITH_JUMPS) {
  const { jumps, whole, wrong } = await inTemporaryFolder((folder) => {
    const exported = exportImported(join(folder, 'archive.db'), ['--manifest', join(lab, set, 'manifest.csv')]);
    const printed = runNode([join(scores, 'score-threads.mjs'), '--jumps', join(lab, set, 'jumps.json'), exported, '--json']).stdout;
    return JSON.parse(printed) as { readonly jumps: number; readonly whole: number; readonly wrong: readonly string[] };
  });
  console.log(`${set}: ${whole} of ${jumps} stories over two pages whole, ${wrong.length} wrong`);
  if (whole < jumps || wrong.length > 0)
    failed.push(`${set}: ${whole} of ${jumps} stories over two pages are whole, ${wrong.length} wrong`);
}
for (const one of short) console.log(`short of its goal: ${one}`);
for (const one of failed) console.error(`FALLS SHORT: ${one}`);
console.log(`Measured: ${Object.keys(WANTED).length} sets; ${failed.length === 0 ? 'all held' : `${failed.length} not held`}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
