import { type Block, type Line, makeBlock, type Page } from '../page/index.js';
import { makeBorderReader } from './border-blocks.js';
import { readFrontMatter } from './front-matter.js';
import { partSignatures } from './part-signatures.js';
import type { Reader, SourceText } from './reader.js';

/** Plain text, and text out of PDFs with every printed line apart. Blank lines end a block; indents are kept as a sign of a new paragraph. */
export const plainText: Reader = {
  title: 'Plain text, also with every printed line apart',
  extensions: ['txt', 'text'],
  detect: () => 0.5,
  read: readPlainText,
};

function readPlainText(source: SourceText): Page {
  const raw = source.text.split('\n');
  const front = readFrontMatter(raw);
  const blocks: Block[] = front.block ? [front.block] : [];
  const borderAt = makeBorderReader(source, raw);
  let open: Line[] = [];
  for (let i = front.lineCount; i <= raw.length; i++) {
    const border = borderAt(i);
    if (border) {
      if (open.length > 0) blocks.push(makeBlock(partSignatures(open, raw)));
      open = [];
      if (border.block) blocks.push(border.block);
      i += border.count - 1;
      continue;
    }
    const text = raw[i] ?? '';
    // An indented line begins a paragraph, in print as in text files.
    const begins = /^(\u3000{1,4}| {2,8}|\t)\S/.test(text);
    if ((!text.trim() || begins) && open.length > 0) {
      const lines = partSignatures(open, raw);
      blocks.push(makeBlock(begins ? markEnd(lines) : lines));
      open = [];
    }
    if (text.trim()) {
      const indented = /^\s/.test(text);
      open.push({ kind: 'line', number: i + 1, text: text.trim(), boldLead: 0, endsParagraph: false, ...(indented && { indented }) });
    }
  }
  return {
    kind: 'page',
    blocks,
    notices: front.notices,
    identifications: front.identifications,
    ...(front.article && { front: front.article }),
  };
}

function markEnd(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => (i === lines.length - 1 ? { ...line, endsParagraph: true } : line));
}
