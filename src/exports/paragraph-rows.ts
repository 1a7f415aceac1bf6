/** The lines or rows of a stanza, a table or a list; lines without text are none. */
export function splitRows(text: string): string[] {
  return text.split('\n').filter((row) => row.trim() !== '');
}

/** The rows of a table by their cells, as many in each as in the longest. */
export function splitCells(text: string): string[][] {
  const rows = splitRows(text).map((row) => row.split('\t').map((cell) => cell.replace(/\s+/gu, ' ').trim()));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** The items of a list without what counts or marks them, where a list says the same. */
export interface Items {
  /** The number of the first item; null where they are not counted one by one. */
  readonly start: number | null;
  readonly items: readonly string[];
}

/** The items of a list: its numbers stay in the text where they do not follow each other. */
export function readItems(text: string): Items {
  const rows = splitRows(text);
  const numbers = rows.map((row) => NUMBERED.exec(row)?.[1]);
  const start = Number(numbers[0] ?? Number.NaN);
  const follow = rows.length > 0 && numbers.every((number, i) => number !== undefined && Number(number) === start + i);
  if (follow) return { start, items: rows.map((row) => row.replace(NUMBERED, '')) };
  return { start: null, items: rows.every((row) => BULLET.test(row)) ? rows.map((row) => row.replace(BULLET, '')) : rows };
}

/** CommonMark counts no farther than nine digits (0.31, 5.2). */
const NUMBERED = /^(\d{1,3})[.)]\s+(?=\S)/u;
const BULLET = /^(?:[-*+]\s+|[•·‧∙●○◦■□▪▫◆◇▶►]\s*)(?=\S)/u;
