import { type Block, type LayoutBlock, type Line, makeBlock, type Page, readBox, type SaidLine } from '../page/index.js';
import type { SourceText } from './reader.js';

/** Lines and their layout to a page: what every format with pages of its own reads by. Lines that the layout does not name are blocks of text. */
export function readLayout({ text, layout }: SourceText): Page {
  const raw = text.split('\n');
  const named = new Set<number>();
  const blocks: Block[] = [];
  for (const block of layout?.blocks ?? []) {
    const lines: Line[] = [];
    const said = saidOf(block);
    for (let number = block.first; number <= block.last; number++) {
      const line = named.has(number) ? null : readLine(raw[number - 1] ?? '', number, block);
      named.add(number);
      if (line) lines.push(said ? { ...line, said } : line);
    }
    if (lines.length > 0) blocks.push(...makeBlocks(lines, block, said));
  }
  const rest = raw.flatMap((line, i) => (named.has(i + 1) ? [] : (readLine(line, i + 1, { first: i + 1, last: i + 1 }) ?? [])));
  const all = [...blocks, ...rest.map((line) => makeBlock([line]))];
  return {
    kind: 'page',
    // What the layout does not name stands where its line stands.
    blocks: all.toSorted((a, b) => (a.lines[0]?.number ?? 0) - (b.lines[0]?.number ?? 0)),
    notices: [],
    identifications: [],
    ...(layout?.sheet && { sheet: layout.sheet }),
    ...(layout?.words && { words: layout.words }),
    ...(layout?.articles && { saidArticles: layout.articles }),
  };
}

function saidOf({ article, furniture, place = 'text', whole = false, together = false, name, names }: LayoutBlock): SaidLine | null {
  if (article === undefined || furniture !== undefined) return null;
  return { article, place, whole: whole || together, ...(name !== undefined && { name }), ...(names && { names }) };
}

/** A block of the layout; where every line is a paragraph, a block a line. */
function makeBlocks(
  lines: readonly Line[],
  { level, furniture, form, whole = false, together = false }: LayoutBlock,
  said: SaidLine | null,
): Block[] {
  const groups = whole && !form && !together ? lines.map((line) => [line]) : [lines];
  return groups.map((group) => {
    const block = { ...makeBlock(group, level ?? null), ...(form && { form }) };
    if (furniture !== undefined) return { ...block, role: 'furniture', reason: furniture };
    // A heading in an article that the format has is one, whatever it looks like.
    return level !== undefined && said?.place === 'text' ? { ...block, role: 'heading' } : block;
  });
}

/** A line of the text without the format's label; null for a blank one. */
function readLine(
  raw: string,
  number: number,
  { first, boxes, sizes, letters, bold = false, bolds, form, label = 0, whole = false }: LayoutBlock,
): Line | null {
  const own = raw.slice(number === first ? label : 0);
  // The first cells of a row may be empty.
  const text = form === 'table' && own.trim() !== '' ? own.replace(/^ +|\s+$/g, '') : own.trim();
  if (text === '') return null;
  const box = boxes?.[number - first];
  const size = sizes?.[number - first] ?? null;
  const measured = letters?.[number - first];
  return {
    kind: 'line',
    number,
    text,
    boldLead: (bolds?.[number - first] ?? bold) ? text.length : 0,
    endsParagraph: whole,
    ...(box?.every(isOnSheet) && { box: readBox(box) }),
    ...(size !== null && isOnSheet(size) && { size }),
    ...(measured?.every(isOnSheet) && { letters: measured }),
  };
}

/** No sheet is larger than this, in any unit. */
const LARGEST_SHEET = 1_000_000;

/** False for a number that is no place on a sheet and no size of letters: a file may say anything. */
function isOnSheet(value: number): boolean {
  return Math.abs(value) <= LARGEST_SHEET;
}
