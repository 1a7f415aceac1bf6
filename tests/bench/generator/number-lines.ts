import type { Block, Owner } from './model.js';
import type { PageStyle } from './page-style.js';
import type { Random } from './random.js';

/** A page's text and whose its lines are. */
export interface NumberedPage {
  readonly text: string;
  /** The 1-based numbers of an owner's non-blank lines, in reading order. */
  readonly linesOf: (owner: Owner) => readonly number[];
  /** The articles' indexes in the order of their first line. */
  readonly order: readonly number[];
}

interface Numbered {
  readonly order: number;
  readonly number: number;
}

const keyOf = (owner: Owner): string => JSON.stringify(Object.entries(owner).sort());

/** How many blank lines stand before a block that is not the page's first. */
function blanksBefore(block: Block, style: PageStyle, random: Random): number {
  const spacing = style.wrap?.spacing;
  if (block.gap === 'column') return random.chance(0.8) ? 1 : 2;
  if (block.gap === 'line') return 0;
  return spacing === 'none' ? 0 : 1;
}

/** Whether a block is the answer to the very block before it, with nothing in between. */
function follows(block: Block, previous: Block | undefined): boolean {
  const [own, last] = [block.owner, previous?.owner];
  if (own.kind === 'repeat') return last?.kind === 'repeat';
  return own.kind === 'paragraph' && last?.kind === 'paragraph' && own.article === last.article && own.paragraph === last.paragraph + 1;
}

/** Writes the blocks one after the other, with the page's blank lines, and numbers their lines. */
export function numberLines(blocks: readonly Block[], style: PageStyle, random: Random): NumberedPage {
  const out: string[] = Array.from({ length: random.chance(0.5) ? random.integer(1, 3) : 0 }, () => '');
  const owned = new Map<string, Numbered[]>();
  const order: number[] = [];
  let number = 0;
  blocks.forEach((block, i) => {
    const gap = block.gap === 'line' && !follows(block, blocks[i - 1]) ? 'paragraph' : block.gap;
    if (i > 0) {
      if (gap === 'line' && !style.wrap) out.push(`${out.pop() ?? ''}  `);
      for (let blanks = blanksBefore({ ...block, gap }, style, random); blanks > 0; blanks--) out.push('');
    }
    if ('article' in block.owner && !order.includes(block.owner.article)) order.push(block.owner.article);
    block.lines.forEach((line, j) => {
      // Text out of PDFs forgets a blank line now and then.
      if (j > 0 && style.wrap?.spacing === 'every-line' && !random.chance(0.02)) out.push('');
      if (line.trim() === '') throw new RangeError('a printed line is blank');
      out.push(line);
      const key = keyOf(block.owner);
      owned.set(key, [...(owned.get(key) ?? []), { order: block.order ?? 0, number: ++number }]);
    });
  });
  const text = out.join('\n') + (random.chance(0.7) ? '\n' : '');
  const inOrder = (lines: readonly Numbered[]): number[] =>
    [...lines].sort((a, b) => a.order - b.order || a.number - b.number).map((line) => line.number);
  return { text, order, linesOf: (owner) => inOrder(owned.get(keyOf(owner)) ?? []) };
}
