import type { Line } from '../page/index.js';

/** Blanks before a line, in columns: paragraphs begin 2 to 8 in, signatures are set to the right. */
const FAR = 20;

/** Who signs stands far to the right under the text; it ends the paragraph before it, and is one of its own. @param raw the lines of the source */
export function partSignatures(lines: readonly Line[], raw: readonly string[]): Line[] {
  const isFar = lines.map(({ number }) => indentOf(raw[number - 1] ?? '') >= FAR);
  return lines.map((line, i) => {
    // Lines that are all set far in are a headline's.
    const isOver = isFar[i] !== true && isFar[i + 1] === true;
    const isLast = isFar[i] === true && isFar[i + 1] === false && isFar.slice(0, i).includes(false);
    return isOver || isLast ? { ...line, endsParagraph: true } : line;
  });
}

function indentOf(text: string): number {
  const blanks = /^[ \t\u3000]*/.exec(text)?.[0] ?? '';
  return [...blanks].reduce((sum, one) => sum + (one === '\t' ? 8 : one === '\u3000' ? 2 : 1), 0);
}
