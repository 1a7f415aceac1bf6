import {
  confidenceOf,
  diagnosePage,
  type Label,
  type LineFacts,
  labelLines,
  type PageFacts,
  readPageFacts,
  shippedTables,
  type Tables,
  tablesFor,
} from '../decisions/index.js';
import { type Block, type Decision, makeBlock, type Notice, type Page } from '../page/index.js';

/**
 * Says what each line is: a headline, the first line of a paragraph, or one that goes on, and makes blocks of them. Lines
 * that are parted by blanks on a page with a paragraph a line stay apart; whether they are one paragraph is for assembly,
 * which knows the articles.
 */
export function labelPage(page: Page, tables: Tables = shippedTables()): Page {
  // Lines are labelled once: what is joined looks otherwise than it came.
  if (page.blocks.some(({ goesOn }) => goesOn !== undefined)) return page;
  const facts = readPageFacts(page);
  if (facts.lines.length === 0) return page;
  const { weights, model } = tablesFor(tables, facts.language);
  const diagnosis = diagnosePage(facts, model);
  const { labels, heading, goesOn } = labelLines(facts, weights, model);
  const blocks: Block[] = [];
  let index = 0;
  page.blocks.forEach((block) => {
    if (block.role === 'furniture' || block.role === 'repeat' || block.role === 'invented') {
      blocks.push(block);
      return;
    }
    block.lines.forEach(() => {
      const one = facts.lines[index];
      const label = labels[index];
      if (!one || !label) return;
      const before = blocks.at(-1);
      const odds = index > 0 ? (goesOn[index - 1] ?? 0) : 0;
      if (before && index > 0 && joinsLine(facts, facts.lines[index - 1] ?? one, one, label)) {
        blocks[blocks.length - 1] = extend(before, one, label === 'headline on' ? (heading[index] ?? 0) : odds, goesOn[index] ?? 0);
      } else blocks.push(startBlock(block, one, label, { heading: heading[index] ?? 0, goesOn: goesOn[index] ?? 0 }));
      index++;
    });
  });
  const notices: Notice[] = diagnosis.unreadable ? [{ kind: 'notice', code: 'page-unreadable', lines: null }] : [];
  return { ...page, blocks, diagnosis, notices: [...page.notices, ...notices] };
}

/** Printed lines join; on a page with a paragraph a line only what stands directly under the line before it. */
function joinsLine(page: PageFacts, before: LineFacts, one: LineFacts, label: Label): boolean {
  if (label === 'headline on') return true;
  return label === 'on' && (page.printed || (before.block === one.block && one.line.number === before.line.number + 1));
}

interface Odds {
  readonly heading: number;
  readonly goesOn: number;
}

function startBlock(from: Block, one: LineFacts, label: Label, { heading, goesOn }: Odds): Block {
  const isHeading = label === 'headline';
  return {
    ...makeBlock([one.line], one.marked ? from.level : null),
    role: label === 'jump' ? 'jump' : isHeading ? 'heading' : 'text',
    jumps: one.jumps,
    repeated: from.repeated,
    goesOn,
    ...(isHeading && { heading }),
  };
}

function extend(block: Block, one: LineFacts, odds: number, goesOn: number): Block {
  const join: Decision = { confidence: confidenceOf(odds), evidence: [{ code: 'line-goes-on', weight: Math.round(100 * odds) / 100 }] };
  return { ...block, lines: [...block.lines, one.line], joins: [...block.joins, join], jumps: [...block.jumps, ...one.jumps], goesOn };
}
