import { conventionsOf, endOf } from '../../conventions/index.js';
import type { Block, Decision } from '../../page/index.js';
import { isCredit, isLedIn, type LanguageOf, textOf } from './block-forms.js';

/** Several short lines in a row are verse or a list, not headings, unless a byline or lead-in follows. */
export function withoutVerse(
  blocks: readonly Block[],
  decisions: Map<Block, Decision>,
  { isSetOff, languageOf }: { readonly isSetOff: (block: Block) => boolean; readonly languageOf: LanguageOf },
): void {
  let run: Block[] = [];
  const close = (next: Block | undefined) => {
    const over = next !== undefined && (isCredit(next) || isLedIn(next, languageOf) || next.role === 'jump');
    if (run.length >= VERSES && !over) for (const block of run) decisions.delete(block);
    run = [];
  };
  for (const block of blocks) {
    if (isShortLine(block, languageOf) && !isSetOff(block)) run.push(block);
    else close(block);
  }
  close(undefined);
}

/** A headline has fewer printed lines. */
const VERSES = 4;

/** Over short lines of which one has a number or a label, as an advertisement's have and verses have not. */
export function isOverDisplay(blocks: readonly Block[], block: Block, languageOf: LanguageOf): boolean {
  for (const next of blocks.slice(blocks.indexOf(block) + 1)) {
    if (!isShortLine(next, languageOf)) return false;
    if (/\p{Nd}|[：:]/u.test(textOf(next))) return true;
  }
  return false;
}

function isShortLine(block: Block, languageOf: LanguageOf): boolean {
  const text = textOf(block);
  const short = text.length <= conventionsOf(languageOf(text)).shortLine;
  return (
    block.role === 'text' &&
    block.level === null &&
    block.lines.length === 1 &&
    short &&
    endOf(text, languageOf) !== 'closed' &&
    !isCredit(block)
  );
}
