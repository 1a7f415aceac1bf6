import { type Block, isApart, isSaid, type Page } from '../page/index.js';

/**
 * The captions of a page that stand beside the text of an article. Pictures stand anywhere, also in the midst of a sentence that
 * goes on behind them, so that captions are put into their articles last. One that is all that stands under a headline is its text.
 */
export function floatingCaptions({ blocks }: Page): ReadonlySet<Block> {
  const found = new Set<Block>();
  let captions: Block[] = [];
  let hasText = false;
  let hasHeading = false;
  const close = () => {
    if (hasText || !hasHeading) for (const block of captions) found.add(block);
    [captions, hasText] = [[], false];
  };
  for (const block of blocks) {
    if (isApart(block) || isSaid(block)) continue;
    if (block.role === 'heading') {
      close();
      hasHeading = true;
    } else if (block.form === 'caption') captions.push(block);
    else hasText = true;
  }
  close();
  return found;
}
