import { readFolio } from '../conventions/index.js';
import type { Block, Page } from '../page/index.js';

/**
 * The texts under the paper's name and date in the midst of a page: over its leader a paper of the nineteenth century printed
 * both again, and the leader has no other headline.
 */
export function blocksUnderMastheads({ blocks }: Page): ReadonlySet<Block> {
  const found = new Set<Block>();
  let above: Block[] = [];
  let isInside = false;
  for (const block of blocks) {
    if (block.role === 'furniture') above.push(block);
    else {
      if (isInside && block.role === 'text' && isMasthead(above)) found.add(block);
      isInside = true;
      above = [];
    }
  }
  return found;
}

/** A line with the paper's name and no date, then one with a date and no name; a running head has both on one line, or no date. */
function isMasthead(blocks: readonly Block[]): boolean {
  const lines = blocks.flatMap(({ lines, reason }) => lines.map(({ text }) => ({ reason, folio: readFolio(text) })));
  const name = lines.findIndex(({ reason, folio }) => (NAMES.has(reason ?? '') || folio?.publication) && !folio?.date);
  return name >= 0 && lines.slice(name + 1).some(({ folio }) => folio?.date && !folio.publication);
}

/** Why furniture was set apart, where it is the paper's name. */
const NAMES: ReadonlySet<string> = new Set(['nameplate', 'running head']);
