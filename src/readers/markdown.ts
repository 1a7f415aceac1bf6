import type { Block, Line, Page } from '../page/index.js';
import { makeBlock } from '../page/index.js';
import { makeBorderReader } from './border-blocks.js';
import { readFrontMatter } from './front-matter.js';
import { partSignatures } from './part-signatures.js';
import type { Reader, SourceText } from './reader.js';

/**
 * OCR Markdown: `#` headings, `**bold**`, blank lines between blocks, two spaces for a hard break.
 * Only what OCR models print is read; a page of a newspaper has no code blocks or reference links, so everything else stays text.
 */
export const markdown: Reader = {
  title: 'OCR Markdown',
  extensions: ['md', 'markdown', 'mmd'],
  detect: detectMarkdown,
  read: readMarkdown,
};

/** Marker puts an empty element where a table of contents or a link leads to: a place in the file, nothing that the paper printed. */
const ANCHORS = /<(span|a) (?:id|name)="[^"<>]{0,80}"><\/\1>/gi;

/** Headings or bold runs make it Markdown. Numbered hashtags and single asterisks do not. */
function detectMarkdown(text: string): number {
  if (/^[^\S\n]{0,3}#{1,6}[^\S\n]+\S/m.test(text)) return 0.9;
  if (/\*\*[^*\n]+\*\*/.test(text) || /^!\[[^\]\n]*\]\([^)\n]*\)/m.test(text)) return 0.8;
  return 0.1;
}

function readMarkdown(source: SourceText): Page {
  const raw = source.text.split('\n');
  const front = readFrontMatter(raw);
  const blocks: Block[] = front.block ? [front.block] : [];
  const borderAt = makeBorderReader(source, raw);
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(makeBlock(partSignatures(open, raw)));
    open = [];
  };
  for (let i = front.lineCount; i < raw.length; i++) {
    const border = borderAt(i);
    if (border) {
      close();
      if (border.block) blocks.push(border.block);
      i += border.count - 1;
      continue;
    }
    const text = (raw[i] ?? '').replace(ANCHORS, '');
    if (!text.trim()) {
      close();
      continue;
    }
    const heading = /^\s{0,3}(#{1,6})\s+(.*)$/.exec(text);
    if (heading) {
      close();
      // Closing marks go; the look-behind keeps a long run of blanks from being tried at each of them.
      const line = makeLine(i + 1, (heading[2] ?? '').trim().replace(/(?:^|(?<!\s)\s+)#+$/, ''), false);
      // A heading mark with nothing behind it is a separator, not a heading.
      blocks.push(makeBlock([line], line.text ? (heading[1] ?? '').length : null));
    } else open.push(makeLine(i + 1, text, /( {2,}|\\)$/.test(text)));
  }
  close();
  return {
    kind: 'page',
    blocks,
    notices: front.notices,
    identifications: front.identifications,
    ...(front.article && { front: front.article }),
  };
}

function makeLine(number: number, text: string, endsParagraph: boolean): Line {
  const own = text.replace(/\\$/, '').trim().replace(/^>\s?/, '');
  const bold = /^(\*\*|__)(?=\S)(.{0,500}?\S)\1/.exec(own);
  const boldText = bold ? removeMarkup(bold[2] ?? '') : '';
  const rest = bold ? own.slice(bold[0].length) : own;
  const plain = boldText + removeMarkup(rest);
  return { kind: 'line', number, text: plain, boldLead: boldText.length, endsParagraph };
}

/** Text without emphasis marks and backslash escapes. A lone or escaped asterisk is what the paper printed. */
function removeMarkup(text: string): string {
  return text
    .replace(/(?<!\\)(\*\*|__)(?=\S)(.{0,500}?[^\s\\])\1/g, '$2')
    .replace(/(?<![\w*\\])\*(?=\S)([^*\n]+?)(?<=[^\s\\])\*(?![\w*])/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1');
}
