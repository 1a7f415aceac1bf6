import type { Block } from '../page/index.js';
import { type Hyphens, printText } from './print-text.js';

/** True where line `i` of a block is of one text with the line before it: always in prose and captions, in a list where a row has several lines. */
export function joinsRow({ form, joins }: Block, i: number): boolean {
  return form === undefined || form === 'caption' || (joins[i - 1]?.evidence.length ?? 0) > 0;
}

/** The text of a block that is no prose: a caption as one text, others with a line break between their lines or rows. A line without text is none. */
export function printRows(block: Block, hyphens: Hyphens): string {
  const rows: string[][] = [];
  block.lines.forEach(({ text }, i) => {
    const row = rows.at(-1);
    if (row && joinsRow(block, i)) row.push(text);
    else rows.push([text]);
  });
  return rows
    .map((row) => printText(row, hyphens))
    .filter((row) => row.trim() !== '')
    .join('\n');
}
