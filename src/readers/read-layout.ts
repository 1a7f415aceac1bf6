import { type Block, type Line, makeBlock, type Page, readBox, type SaidLine } from '../page/index.js';
import type { SourceText } from './reader.js';

/** Lines and their layout to a page: what every format with pages of its own reads by. Lines that the layout does not name are blocks of text. */
export function readLayout({ text, layout }: SourceText): Page {
  const raw = text.split('\n');
  const named = new Set<number>();
  const blocks: Block[] = [];
  for (const block of layout?.blocks ?? []) {
    const { first, last, level, furniture, form, boxes, article, place = 'text', whole = false, label = 0 } = block;
    const said: SaidLine | undefined = article === undefined || furniture !== undefined ? undefined : { article, place, whole };
    const lines: Line[] = [];
    for (let number = first; number <= last; number++) {
      if (named.has(number)) continue;
      named.add(number);
      const box = boxes?.[number - first];
      const line = makeLine((raw[number - 1] ?? '').slice(number === first ? label : 0), number, {
        endsParagraph: whole,
        ...(box && { box: readBox(box) }),
        ...(said && { said }),
      });
      if (line) lines.push(line);
    }
    if (lines.length === 0) continue;
    // A heading in an article that the format has is one, whatever it looks like.
    const isHeading = level !== undefined && said?.place === 'text';
    const role =
      furniture !== undefined ? ({ role: 'furniture', reason: furniture } as const) : isHeading ? ({ role: 'heading' } as const) : {};
    const groups = whole && !form ? lines.map((line) => [line]) : [lines];
    for (const group of groups) blocks.push({ ...makeBlock(group, level ?? null), ...role, ...(form && { form }) });
  }
  const rest = raw.flatMap((line, i) => (named.has(i + 1) ? [] : (makeLine(line, i + 1, { endsParagraph: false }) ?? [])));
  const all = [...blocks, ...rest.map((line) => makeBlock([line]))];
  return { kind: 'page', blocks: layout ? inOrder(all) : all, notices: [], identifications: [] };
}

function makeLine(text: string, number: number, more: Pick<Line, 'endsParagraph' | 'box' | 'said'>): Line | null {
  const own = text.trim();
  return own === '' ? null : { kind: 'line', number, text: own, boldLead: 0, ...more };
}

/** What the layout does not name stands where its line stands. */
function inOrder(blocks: readonly Block[]): Block[] {
  return blocks.toSorted((a, b) => (a.lines[0]?.number ?? 0) - (b.lines[0]?.number ?? 0));
}
