/**
 * Compares ways of ordering lines by their boxes on the printed pages of the lab: the order of the file, a plain XY-cut, and the program's own. All
 * else is the same. The program's way was set by hand and has learned nothing from these pages.
 */
import { join } from 'node:path';
import { byPlainCut, inFileOrder } from './lab/arrange-lines.js';
import { type Arrange, type Figure, meanOf, measureSet } from './lab/measure-set.js';

const { BROADSHEET_LAB: lab } = process.env;
if (!lab) {
  console.log('Ways of ordering are not compared: BROADSHEET_LAB names no lab.');
  process.exit(0);
}

const WAYS: Readonly<Record<string, Arrange>> = { 'file order': inFileOrder, 'plain XY-cut': byPlainCut, broadsheet: (page) => page };
const FIGURES: readonly Figure[] = ['articles', 'precise', 'overlap', 'paragraphs', 'order'];
const SETS = ['en/pdf', 'zh/pdf', 'en/hocr', 'en/alto', 'zh/hocr', 'zh/alto'].map((set) => `printed/${set}`);

console.log(`${'set'.padEnd(18)}${'way'.padEnd(14)}${FIGURES.map((figure) => figure.padStart(11)).join('')}`);
for (const set of SETS) {
  for (const [way, arrange] of Object.entries(WAYS)) {
    const { pages } = await measureSet(set, join(lab, set), join(lab, '../score'), arrange);
    console.log(`${set.padEnd(18)}${way.padEnd(14)}${FIGURES.map((figure) => meanOf(pages, figure).toFixed(3).padStart(11)).join('')}`);
  }
}
