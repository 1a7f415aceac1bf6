import type { Block, Line } from '../../page/index.js';
import type { FoundForm } from '../forms/form-lines.js';

/** The tables of Markdown: lines in strokes, or lines with strokes over and under a row of dashes. Its rows stand directly under each other. */
export function findPipeTables(blocks: readonly Block[]): FoundForm[] {
  return blocks.flatMap((block) => {
    if (block.role !== 'text' || block.form !== undefined || block.level !== null) return [];
    return runsOf(block.lines).flatMap((lines) => {
      const rows = lines.map(({ text }) => (isDashes(text) ? '' : readCells(text).join('\t')));
      return isTable(lines) ? [{ form: 'table' as const, lines, rows }] : [];
    });
  });
}

/** Lines with strokes that stand together. */
function runsOf(lines: readonly Line[]): Line[][] {
  const out: Line[][] = [];
  let open: Line[] = [];
  for (const line of [...lines, null]) {
    const before = open.at(-1);
    const goesOn = line !== null && hasCells(line.text) && (before === undefined || line.number - before.number === 1);
    if (!goesOn && open.length > 0) {
      out.push(open);
      open = [];
    }
    if (line !== null && hasCells(line.text)) open.push(line);
  }
  return out;
}

function isTable(lines: readonly Line[]): boolean {
  const rows = lines.filter(({ text }) => !isDashes(text));
  if (rows.length === 0) return false;
  if (rows.length < lines.length && lines.length > 1) return true;
  // Without a row of dashes a stroke may part anything: rows are set in strokes, all with as many cells.
  const counts = new Set(rows.map(({ text }) => readCells(text).length));
  return rows.length > 1 && counts.size === 1 && rows.every(({ text }) => /^\|.*\|$/u.test(text.trim()));
}

/** A row of dashes under the head of a table. */
function isDashes(text: string): boolean {
  return text.includes('|') && /^[|:\s-]*-[|:\s-]*$/u.test(text);
}

function hasCells(text: string): boolean {
  return text.includes('|') && (isDashes(text) || readCells(text).length > 1);
}

/** The cells of a row, without the strokes at its ends. */
function readCells(text: string): string[] {
  return text
    .trim()
    .replace(/^\|/u, '')
    .replace(/\|$/u, '')
    .split('|')
    .map((cell) => cell.replace(/\s+/gu, ' ').trim());
}
