import { type Block, type Line, makeBlock, type Page } from '../src/page/index.js';

/** A line of a page with this number, plain where nothing else is said. */
export function makeLine(text: string, number = 1, more: Partial<Line> = {}): Line {
  return { kind: 'line', number, text, boldLead: 0, endsParagraph: false, ...more };
}

/** A block as a case says it: its text, with a line break between its lines, or more of it. */
export type BlockCase = string | (Partial<Block> & { readonly text: string; readonly bold?: boolean });

/** Blocks with a blank line between them, their lines numbered from 1. */
export function makeBlocks(...cases: readonly BlockCase[]): Block[] {
  let number = 0;
  return cases.map((one): Block => {
    const { text, bold = false, level = null, ...more } = typeof one === 'string' ? { text: one } : one;
    const lines = text.split('\n').map((own) => makeLine(own, ++number, { boldLead: bold ? own.length : 0 }));
    number++;
    return { ...makeBlock(lines, level), ...more };
  });
}

/** A page of such blocks. */
export function makePage(...cases: readonly BlockCase[]): Page {
  return { kind: 'page', blocks: makeBlocks(...cases), notices: [], identifications: [] };
}
