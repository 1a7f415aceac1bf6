import { type Block, type Line, makeBlock } from '../page/index.js';
import type { SourceText } from './reader.js';

/**
 * Tells where a page's borders are: the block of the border that begins at a line (set apart as furniture, with how many lines it has), or
 * null for a line that begins none.
 */
export function makeBorderReader(
  { borders = [] }: SourceText,
  raw: readonly string[],
): (index: number) => { block: Block | null; count: number } | null {
  const starts = new Map(borders.map(({ first, last }) => [first - 1, last - first + 1]));
  return (index) => {
    const count = starts.get(index);
    if (count === undefined) return null;
    const lines = raw.slice(index, index + count).flatMap((text, i): Line[] => {
      const own = text.trim();
      return own === '' ? [] : [{ kind: 'line', number: index + i + 1, text: own, boldLead: 0, endsParagraph: false }];
    });
    const block: Block | null = lines.length === 0 ? null : { ...makeBlock(lines), role: 'furniture', reason: 'page border' };
    return { block, count };
  };
}
