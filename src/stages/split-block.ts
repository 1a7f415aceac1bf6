import { type Block, type Line, makeBlock, type Role } from '../page/index.js';

/** A block in parts: what is in `apart` has `role` and no jumps; what stays keeps its joins and the jumps of its lines. */
export function splitBlock(block: Block, apart: ReadonlySet<Line>, role: Role): Block[] {
  if (!block.lines.some((line) => apart.has(line))) return [block];
  const parts: Block[] = [];
  let from = 0;
  block.lines.forEach((line, i) => {
    const next = block.lines[i + 1];
    if (next !== undefined && apart.has(next) === apart.has(line)) return;
    parts.push(cutPart(block, from, i + 1, apart.has(line) ? role : null));
    from = i + 1;
  });
  return parts;
}

function cutPart(block: Block, from: number, to: number, role: Role | null): Block {
  const lines = block.lines.slice(from, to);
  const joins = block.joins.slice(from, to - 1);
  if (role !== null) return { ...makeBlock(lines, block.level), joins, role };
  const numbers = new Set(lines.map(({ number }) => number));
  return { ...block, lines, joins, jumps: block.jumps.filter(({ line }) => numbers.has(line)) };
}
