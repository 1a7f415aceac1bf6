import stringWidth from 'string-width';
import { toTableCell } from './output.js';

const ELLIPSIS = '…';

/** The beginning of a text in exactly so many columns. */
export function cutEnd(text: string, columns: number): string {
  const kept = fit([...toTableCell(text)], columns);
  return kept.text + ' '.repeat(columns - kept.width);
}

/** The end of a text in exactly so many columns, set to the right. */
export function cutStart(text: string, columns: number): string {
  const kept = fit([...toTableCell(text)].reverse(), columns);
  return ' '.repeat(columns - kept.width) + [...kept.text].reverse().join('');
}

function fit(characters: readonly string[], columns: number): { text: string; width: number } {
  let [text, width] = ['', 0];
  for (const [i, character] of characters.entries()) {
    const own = stringWidth(character);
    const rest = i < characters.length - 1 ? 1 : 0;
    if (width + own + rest > columns) return columns > width ? { text: text + ELLIPSIS, width: width + 1 } : { text, width };
    text += character;
    width += own;
  }
  return { text, width };
}
