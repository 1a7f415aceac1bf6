import type { PageFacts } from '../../src/decisions/index.js';
import { readPageFacts } from '../../src/decisions/index.js';
import type { Page } from '../../src/page/index.js';
import { detectFormat, readers } from '../../src/readers/index.js';
import { findJumps } from '../../src/stages/find-jumps.js';
import { repairText } from '../../src/stages/repair-text.js';
import { setFurnitureApart } from '../../src/stages/set-furniture-apart.js';
import { type LabLine, type LabPage, printLabPage } from './read-lab.js';

/** A labelled page as the decisions see it: the facts of its lines, and what gold says of each. */
export interface TrainingPage {
  readonly source: LabPage;
  readonly facts: PageFacts;
  /** Gold of `facts.lines`, one for one. */
  readonly gold: readonly LabLine[];
  /** Where the page's headlines stand. */
  readonly headlinesLast: boolean;
}

/** Reads a labelled page through reader and stages, without the lines that gold calls repeats. */
export function readTrainingPage(source: LabPage): TrainingPage {
  const text = printLabPage(source);
  const read = readers[detectFormat(source.key, text)].read({ path: source.key, text });
  const repeats = new Set(source.lines.filter((line) => line.repeat).map((line) => line.number));
  const page = setFurnitureApart(findJumps(repairText(withoutLines(read, repeats))));
  const facts = readPageFacts(page);
  const byNumber = new Map(source.lines.map((line) => [line.number, line]));
  const gold = facts.lines.map(({ line }) => {
    const own = byNumber.get(line.number);
    if (!own) throw new Error(`${source.key}: line ${line.number} has no gold`);
    return own;
  });
  const first = gold.find((line) => line.headline !== null || line.paragraph !== null);
  return { source, facts, gold, headlinesLast: facts.printed && first !== undefined && first.headline === null };
}

function withoutLines(page: Page, numbers: ReadonlySet<number>): Page {
  if (numbers.size === 0) return page;
  const blocks = page.blocks.flatMap((block) => {
    const lines = block.lines.filter((line) => !numbers.has(line.number));
    return lines.length === 0 ? [] : [{ ...block, lines, joins: lines.slice(1).map(() => ({ confidence: 0.5, evidence: [] })) }];
  });
  return { ...page, blocks };
}
