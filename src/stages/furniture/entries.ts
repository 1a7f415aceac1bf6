import { conventionsFor, readFolio, visualWidth } from '../../conventions/index.js';
import type { Block, Line } from '../../page/index.js';
import { type Named, nameFurniture } from './name-furniture.js';

/** A line of a page with what its form alone says of it; the lines around it may say otherwise. */
export interface Entry {
  readonly line: Line;
  readonly block: Block;
  /** The convention that it is furniture by; null for text. */
  named: Named | null;
  /** It is furniture together with all lines of its block: a caption or a folio over two lines. */
  readonly whole: boolean;
}

/** The lines of a page's text blocks, and of its jumps as they are, in their order, each with its name. */
export function readEntries(blocks: readonly Block[]): Entry[] {
  return blocks.flatMap((block) => {
    if (block.role !== 'text' || block.form !== undefined)
      return block.lines.map((line): Entry => ({ line, block, named: null, whole: false }));
    const whole = block.lines.length > 1 ? nameWhole(block.lines) : null;
    return block.lines.map((line): Entry => {
      const named = whole ?? nameFurniture(line.text);
      // What the file marks as a heading is the headline of a picture or a forecast.
      return { line, block, named: block.level !== null && named?.asItem ? null : named, whole: whole !== null };
    });
  });
}

/** A folio over two lines says something of the issue in each of them: a name between the headline and the date is an author. */
function nameWhole(lines: readonly Line[]): Named | null {
  const joined = lines.map((line) => line.text).join(' ');
  const named = nameFurniture(joined);
  if (named?.name !== 'folio') return named;
  const paper = readFolio(joined)?.publication ?? null;
  const saysOfIssue = (text: string) => nameFurniture(text) !== null || /\d/.test(text) || (paper !== null && text.includes(paper));
  return lines.every(({ text }) => saysOfIssue(text)) ? named : null;
}

/** True for a line that is in an article as far as is known. */
export function isText({ block, named }: Entry): boolean {
  return block.role === 'text' && named === null;
}

/** Wider than this an unmarked line is no headline; in half-ems. */
const HEADLINE_WIDTH = 64;

/** Whether a line is a headline: marked or bold; on a page without marked headings also by its form, where no sentence runs into it. */
export function readHeadlines(entries: readonly Entry[]): (i: number) => boolean {
  const marked = entries.some((entry) => isText(entry) && entry.block.level !== null);
  return (i) => {
    const entry = entries[i];
    if (!entry || !isText(entry)) return false;
    const { block, line } = entry;
    if (block.level !== null) return true;
    if (block.lines.length > 1) return false;
    if (line.boldLead > 0 && line.boldLead === line.text.length) return true;
    return !marked && visualWidth(line.text) <= HEADLINE_WIDTH && readsAsHeadline(line.text) && !leavesSentenceOpen(entries[i - 1]);
  };
}

function readsAsHeadline(text: string): boolean {
  if (/\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)) return true;
  const evidence = conventionsFor(text)[0]?.headingEvidence(text) ?? [];
  return /\p{L}/u.test(text) && evidence.reduce((sum, { weight }) => sum + weight, 0) > 0;
}

/** True for a text that ends a sentence. */
export function endsSentence(text: string): boolean {
  return conventionsFor(text)[0]?.closes.test(text) === true;
}

/** Narrower than this a line that ends without a stop may be a headline or a name; in half-ems. Columns of a newspaper are wider. */
const COLUMN_WIDTH = 20;

/** True for a line of a paragraph that ends in the middle of a sentence. */
export function leavesSentenceOpen(entry: Entry | undefined): boolean {
  if (!entry || !isText(entry) || entry.block.level !== null) return false;
  const { text } = entry.line;
  if (visualWidth(text) < COLUMN_WIDTH) return false;
  return !endsSentence(text) && conventionsFor(text)[0]?.opens.test(text) === true;
}
