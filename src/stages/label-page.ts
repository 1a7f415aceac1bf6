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
import { type Block, type Decision, isReadByLine, makeBlock, type Notice, type Page } from '../page/index.js';

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
  /** What joins the last block, put to it at once: thousands of lines may. */
  let rest: Joined[] = [];
  const close = () => {
    const before = blocks.at(-1);
    if (before && rest.length > 0) blocks[blocks.length - 1] = extend(before, rest);
    rest = [];
  };
  let index = 0;
  page.blocks.forEach((block) => {
    if (!isReadByLine(block)) {
      close();
      blocks.push(block);
      return;
    }
    block.lines.forEach(() => {
      const one = facts.lines[index];
      const label = labels[index];
      if (!one || !label) return;
      const odds = index > 0 ? (goesOn[index - 1] ?? 0) : 0;
      if (blocks.length > 0 && index > 0 && joinsLine(facts, facts.lines[index - 1] ?? one, one, label)) {
        rest.push({ one, odds: label === 'headline on' ? (heading[index] ?? 0) : odds, goesOn: goesOn[index] ?? 0 });
      } else {
        close();
        blocks.push(startBlock(block, one, label, { heading: heading[index] ?? 0, goesOn: goesOn[index] ?? 0 }));
      }
      index++;
    });
  });
  close();
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

/** A line that joins a block, with the log-odds that it does and that it goes on itself. */
interface Joined {
  readonly one: LineFacts;
  readonly odds: number;
  readonly goesOn: number;
}

function extend(block: Block, rest: readonly Joined[]): Block {
  return {
    ...block,
    lines: [...block.lines, ...rest.map(({ one }) => one.line)],
    joins: [...block.joins, ...rest.map(({ odds }) => joinOf(odds))],
    jumps: [...block.jumps, ...rest.flatMap(({ one }) => one.jumps)],
    goesOn: rest.at(-1)?.goesOn ?? 0,
  };
}

function joinOf(odds: number): Decision {
  return { confidence: confidenceOf(odds), evidence: [{ code: 'line-goes-on', weight: Math.round(100 * odds) / 100 }] };
}
