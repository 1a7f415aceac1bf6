import { type Block, type Decision, type Line, makeBlock } from '../../page/index.js';
import type { FoundForm } from './form-lines.js';

/** Blocks of which the lines that were found to be no prose are blocks of their own. What is left of a paragraph keeps its joins. */
export function cutForms(blocks: readonly Block[], found: readonly FoundForm[]): Block[] {
  const formOf = new Map(found.flatMap((form) => form.lines.map((line) => [line, form] as const)));
  if (formOf.size === 0) return [...blocks];
  const out: Block[] = [];
  for (const block of blocks) {
    if (!block.lines.some((line) => formOf.has(line))) {
      out.push(block);
      continue;
    }
    let from = 0;
    block.lines.forEach((line, i) => {
      const form = formOf.get(line);
      const next = block.lines[i + 1];
      if (next !== undefined && formOf.get(next) === form) return;
      if (form === undefined) out.push(cutText(block, from, i + 1));
      // Its first line brings the whole, also where the format had its lines in several blocks.
      else if (block.lines.slice(from, i + 1).some((one) => one === form.lines[0])) out.push(makeForm(form));
      from = i + 1;
    });
  }
  return out;
}

function cutText(block: Block, from: number, to: number): Block {
  const lines = block.lines.slice(from, to);
  const numbers = new Set(lines.map(({ number }) => number));
  const { goesOn, ...rest } = block;
  const jumps = block.jumps.filter(({ line }) => numbers.has(line));
  const isEnd = to === block.lines.length;
  return { ...rest, lines, joins: block.joins.slice(from, to - 1), jumps, ...(isEnd && goesOn !== undefined && { goesOn }) };
}

const APART: Decision = { confidence: 0.5, evidence: [] };

function makeForm({ form, lines, joins, rows }: FoundForm): Block {
  const between = lines.slice(1).map((line: Line) => joins?.get(line) ?? APART);
  const own = rows ? lines.map((line, i) => ({ ...line, text: rows[i] ?? '', boldLead: 0 })) : lines;
  return { ...makeBlock(own), joins: between, form };
}
