/** A line of a file, or a part of one between form feeds. */
export interface Piece {
  /** The line's number in the file, from 1 on. */
  readonly number: number;
  /** Where in the line it begins, in UTF-16 units. */
  readonly column: number;
  readonly text: string;
  /** True where a form feed stands before it. */
  readonly fed: boolean;
}

/**
 * The lines of a file, cut at form feeds. A form feed at the start or the end of a line cuts nothing off it: `\fhead` is one
 * piece that is fed, and after `foot\f` the next line is. Only one inside a line makes two pieces of it, with one number.
 * Every line has at least one piece. A vertical tab is a blank as any other.
 */
export function splitPieces(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let carried = false;
  lines.forEach((line, i) => {
    if (!line.includes('\f')) {
      pieces.push({ number: i + 1, column: 0, text: line, fed: carried });
      carried = false;
      return;
    }
    const parts = cutAtFeeds(line);
    const endsFed = parts.length > 1 && isBlank(parts.at(-1)?.text);
    if (endsFed) parts.pop();
    if (parts.length > 1 && isBlank(parts[0]?.text)) parts.shift();
    parts.forEach(({ column, text }, at) => {
      pieces.push({ number: i + 1, column, text, fed: column > 0 || (at === 0 && carried) });
    });
    carried = endsFed;
  });
  return pieces;
}

function cutAtFeeds(line: string): { column: number; text: string }[] {
  let column = 0;
  return line.split('\f').map((text) => {
    const own = { column, text };
    column += text.length + 1;
    return own;
  });
}

/** True for a text of nothing but blanks. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
