import { endOf, type PageLanguages, visualWidth } from '../../conventions/index.js';
import { type Block, isApart, type Line, type Page } from '../../page/index.js';
import { isCaption, nameFurniture } from '../furniture/name-furniture.js';
import { textOf } from '../headings/block-forms.js';
import { type FoundForm, mayHoldForms } from './form-lines.js';

/** Captions that stand alone under a headline, since a picture was the news, and short texts under a picture that nothing goes on in. */
export function findCaptions({ blocks }: Page, languageOf: PageLanguages['of']): FoundForm[] {
  return blocks.flatMap((block, i): FoundForm[] => {
    if (!mayHoldForms(block)) return [];
    const text = textOf(block);
    const before = blocks.slice(Math.max(0, i - FAR), i).findLast((one) => !isApart(one));
    const next = blocks.slice(i + 1, i + 1 + FAR).find((one) => !isApart(one));
    const ends = next === undefined || next.role === 'heading' || next.form === 'caption';
    const alone = before?.role === 'heading' && ends && isCaption(nameFurniture(text)?.name ?? '');
    const isUnderPicture = standsUnderPicture(blocks, i) && visualWidth(text) <= UNDER_PICTURE;
    const isCut = before?.role === 'text' && before.form === undefined && endOf(textOf(before), languageOf) !== 'closed';
    // A caption behind it is of another picture: what stands between two may be text.
    if (!alone && !(isUnderPicture && ends && next?.form !== 'caption' && before?.role === 'text' && !isCut)) return [];
    return [{ form: 'caption', lines: block.lines, joins: joinsOf(block) }];
  });
}

/** True where a picture stands directly over a block, and has no caption that the file marks as one. */
function standsUnderPicture(blocks: readonly Block[], index: number): boolean {
  if (blocks[index - 1]?.reason !== 'image') return false;
  const start = blocks.slice(0, index).findLastIndex((one) => !isApart(one) && one.form !== 'caption');
  return blocks.slice(start + 1, index).every((one) => one.form !== 'caption');
}

/** Blocks that are set apart, in a row, at most. */
const FAR = 12;

/** In half-ems: a sentence or two. */
const UNDER_PICTURE = 120;

function joinsOf({ lines, joins }: Block): ReadonlyMap<Line, Block['joins'][number]> {
  return new Map(
    lines.slice(1).flatMap((line, i) => {
      const join = joins[i];
      return join ? [[line, join] as const] : [];
    }),
  );
}
