import { conventionsFor, match, type RemarkPattern } from '../conventions/index.js';
import { type Block, type Line, lineRange, type Notice, type Page } from '../page/index.js';
import { splitBlock } from './split-block.js';

/**
 * Sets apart what a model says to who asked it to read the page: "Here is the transcription", 以下是识别结果, what it offers at the end, its
 * notes in brackets. Notes inside a line ([illegible]) leave the text, and what a model was not sure of stays ([unclear: harbour]). Where a
 * person edited the text, who marks errors of print ([sic]), all that stands in brackets is the edition's and stays.
 */
export function setRemarksApart(page: Page): Page {
  // Behind a note that leaves the page, the next line may be the first or last one of it.
  const once = takeRemarks(page);
  return once === page ? page : setRemarksApart(once);
}

function takeRemarks(page: Page): Page {
  const lines = page.blocks.flatMap((block) => (isOpen(block) ? block.lines : []));
  const edges = [...takeEdge(page.blocks, 'start'), ...takeEdge(page.blocks.toReversed(), 'end')];
  if (edges.length === 0 && lines.some(isEdited)) return page;
  const apart = new Set([...edges, ...takeInside(lines)]);
  if (apart.size === 0 && !lines.some(hasNote)) return page;
  const blocks = page.blocks.flatMap((block) => (isOpen(block) ? splitBlock(block, apart, 'invented') : [block]));
  const kept = blocks.map((block) =>
    isOpen(block) && block.lines.some(hasNote) ? { ...block, lines: block.lines.map(takeNotes) } : block,
  );
  return { ...page, blocks: kept, notices: [...page.notices, ...noticesOf(lines, apart)] };
}

function isOpen({ role, form }: Block): boolean {
  return role === 'text' && form === undefined;
}

/** Rules and what holds no letter may stand between remarks. */
const NOTHING = /^[^\p{L}\p{N}[\]【】]*$/u;

/** What a reader set apart itself, between a model's remarks and the text; other furniture is print. */
const PASSED: ReadonlySet<string | null> = new Set([
  'code fence',
  'comment',
  'footer',
  'front matter',
  'header',
  'layout label',
  'markup',
  'page border',
  'separator',
  'watermark',
]);

/** The remarks from one end of the page on, up to the first line of its text. */
function takeEdge(blocks: readonly Block[], stands: 'start' | 'end'): Line[] {
  const found: Line[] = [];
  for (const block of blocks) {
    if (block.role === 'invented' || (block.role === 'furniture' && PASSED.has(block.reason))) continue;
    if (!isOpen(block)) break;
    for (const line of stands === 'end' ? block.lines.toReversed() : block.lines) {
      if (NOTHING.test(line.text)) continue;
      if (!isRemark(line.text, [stands, 'anywhere'])) return found;
      found.push(line);
    }
  }
  return found;
}

/** What notes in brackets and the names of columns begin with, quick to look for. */
const HINT = { start: /^[[【〔（].*[\]】〕）][.。]?$/u, word: /column|[栏欄]|^end of/i, longest: 80 } as const;

function mayBeNote({ text }: Line): boolean {
  return (HINT.start.test(text) && text.length <= LONGEST) || (text.length <= HINT.longest && HINT.word.test(text));
}

function takeInside(lines: readonly Line[]): Line[] {
  const hinted = lines.filter(mayBeNote);
  const labels = hinted.filter(({ text }) => isRemark(text, ['several']));
  const notes = hinted.filter((line) => isRemark(line.text, ['anywhere']) || (hasNote(line) && takeNotes(line).text === ''));
  return new Set(labels.map(({ text }) => text)).size >= SEVERAL ? [...notes, ...labels] : notes;
}

/** A paper may have one column of such a name. */
const SEVERAL = 2;

/** Longer than any remark. */
const LONGEST = 600;

function isRemark(text: string, stands: readonly RemarkPattern['stands'][]): boolean {
  if (text.length > LONGEST) return false;
  return conventionsFor(text).some(({ remarks }) => remarks.some((own) => stands.includes(own.stands) && match(own, text) !== null));
}

function isEdited({ text }: Line): boolean {
  return (
    BRACKET.test(text) && conventionsFor(text).some(({ remarks }) => remarks.some((own) => own.stands === 'edition' && match(own, text)))
  );
}

const BRACKET = /[[【〔（(]/u;

function hasNote({ text }: Line): boolean {
  return /[[【〔]/u.test(text) && insertionsOf(text).some((own) => match(own, text) !== null);
}

function insertionsOf(text: string): readonly RemarkPattern[] {
  return conventionsFor(text).flatMap(({ insertions }) => insertions);
}

/** A line without the notes in it, and without the blanks that stood around them. */
function takeNotes(line: Line): Line {
  if (!hasNote(line)) return line;
  const print = (text: string) => insertionsOf(line.text).reduce(takeOut, text);
  const lead = print(line.text.slice(0, line.boldLead));
  const text = (lead + print(line.text.slice(line.boldLead)))
    .replace(/^\s+|(?<=\s)\s+|\s+$/gu, '')
    .replace(/(?<=\S) (?=[,.;:!?](?:\s|$))/gu, '');
  return { ...line, text, boldLead: Math.min(lead.trim().length, text.length) };
}

function takeOut(text: string, { pattern }: RemarkPattern): string {
  return text.replace(new RegExp(pattern, `${pattern.flags}g`), (...found) => {
    const groups: unknown = found.at(-1);
    const kept = typeof groups === 'object' && groups !== null && 'kept' in groups ? groups.kept : null;
    return typeof kept === 'string' ? kept.trim() : '';
  });
}

/** A notice for the lines that stand together. */
function noticesOf(lines: readonly Line[], apart: ReadonlySet<Line>): Notice[] {
  const runs: Line[][] = [];
  lines.forEach((line, i) => {
    if (!apart.has(line)) return;
    const before = lines[i - 1];
    if (before && apart.has(before)) runs.at(-1)?.push(line);
    else runs.push([line]);
  });
  return runs.map((run): Notice => {
    const range = lineRange(run[0]?.number ?? 0, run.at(-1)?.number);
    return { kind: 'notice', code: 'invented', lines: range, items: run.length, reasons: ['remark'] };
  });
}
