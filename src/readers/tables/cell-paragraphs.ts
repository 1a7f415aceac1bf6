/** A paragraph of a cell: its printed lines. */
export type CellParagraph = readonly string[];

/** Ends of sentences, with what closes behind them. */
const ENDS = /[.!?。！？…:：;；—][\s"'”’」』）)\]]*$/u;

/** Printed lines are about as long as a column is wide: as many characters, at most, of a script that is twice as wide as Latin. */
const LONGEST_PRINTED = 90;

/**
 * The paragraphs that the text of a cell has. Where blank lines part it, they part paragraphs, and lines within one are printed lines. Without
 * blank lines a line is a paragraph where it is indented or longer than a column is wide, or where nine of ten lines end a sentence;
 * else all lines are the printed lines of one paragraph: OCR gives these, and where they begin a paragraph it does not say.
 */
export function partCell(text: string): CellParagraph[] {
  const groups = text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/u).map((group) => group.split('\n').filter((line) => line.trim() !== ''));
  const full = groups.filter((group) => group.length > 0);
  const [only] = full;
  if (!only || full.length > 1) return full;
  return partLines(only);
}

function partLines(lines: readonly string[]): CellParagraph[] {
  if (lines.length < 2) return [lines];
  const before = lines.slice(0, -1);
  const ended = before.filter((line) => ENDS.test(line)).length;
  const long = lines.filter((line) => widthOf(line) > LONGEST_PRINTED).length;
  if (ended >= 0.9 * before.length || long > lines.length / 2) return lines.map((line) => [line]);
  const indented = lines.filter(isIndented).length;
  if (indented === 0) return [lines];
  const parts: string[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && !isIndented(line)) last.push(line);
    else parts.push([line]);
  }
  return parts;
}

function isIndented(line: string): boolean {
  return /^(?:\u3000| {2}|\t)/u.test(line);
}

/** In Latin characters. */
function widthOf(line: string): number {
  const text = line.trim();
  return text.length + (text.match(/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0);
}
