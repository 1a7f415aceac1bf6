import { makeBlock } from '../../page/index.js';
import { readHtmlTable } from './html-table.js';
import { readComment, readLabelled, readPageElement } from './page-parts.js';
import { isPicture, readDescribed, readFigcaption, readPicture } from './picture.js';
import { joinPieces, type Piece, plainLine, setApart } from './piece.js';
import { readPipeTable } from './pipe-table.js';
import { printInline } from './print-inline.js';
import { isTex, printTex } from './print-maths.js';
import { takeTags } from './take-tags.js';

/** What begins on a line and is no paragraph and no heading of Markdown: told by its first character. Null for text. */
export function readSpecial(raw: readonly string[], index: number): Piece | null {
  const source = raw[index] ?? '';
  const own = source.trimStart();
  switch (own.charAt(0)) {
    case '<':
      return readElement(raw, index);
    case '!':
    case '[':
      return isPicture(own) ? { ...readPicture(raw, index), picture: true } : null;
    case '`':
      return /^`{3,}\s*[\w+-]*\s*$/.test(own) ? setApart(raw, [index, index + 1], 'code fence') : null;
    case '$':
    case '\\':
      return readFormula(raw, index);
    case '-':
      return own.startsWith('---') ? readFrontMatter(raw, index) : readTable(raw, index);
    default:
      return readTable(raw, index);
  }
}

function readTable(raw: readonly string[], index: number): Piece | null {
  const source = raw[index] ?? '';
  if (source.includes('|')) return readPipeTable(raw, index);
  return source.includes('<table') ? readHtmlTable(raw, index) : null;
}

function readElement(raw: readonly string[], index: number): Piece | null {
  const own = (raw[index] ?? '').trim();
  if (/<table\b/i.test(own)) return readHtmlTable(raw, index);
  for (const read of [readComment, readPageElement, readLabelled, readDescribed, readFigcaption]) {
    const piece = read(raw, index);
    if (piece !== null) return piece;
  }
  if (isPicture(own)) return { ...readPicture(raw, index), picture: true };
  const heading = /^<h([1-6])\b[^<>]*>(.*)<\/h\1>$/i.exec(own);
  if (heading) {
    const line = { ...plainLine(index, ''), ...printInline((heading[2] ?? '').trim()) };
    return { blocks: [makeBlock([line], line.text.trim() === '' ? null : Number(heading[1]))], count: 1 };
  }
  if (/^<hr\b[^<>]*>$/i.test(own)) return setApart(raw, [index, index + 1], 'separator');
  if (takeTags(own) !== '' || own === '') return null;
  const isFigure = /^<\/?(?:figure|picture)\b/i.test(own);
  // An anchor is a place in the file; it says nothing of what stands around it.
  return { ...setApart(raw, [index, index + 1], isFigure ? 'image' : 'markup'), picture: isFigure && !own.startsWith('</') };
}

/** Lines of a formula between its marks, at most. */
const LONGEST_FORMULA = 12;

/** A formula with its marks on lines of their own. */
function readFormula(raw: readonly string[], start: number): Piece | null {
  const open = (raw[start] ?? '').trim();
  const close = open === '$$' ? '$$' : open === '\\[' ? '\\]' : null;
  if (close === null) return null;
  const behind = raw.slice(start + 1, start + LONGEST_FORMULA).findIndex((text) => text.trim() === close);
  const mark = (index: number) => setApart(raw, [index, index + 1], 'formula mark');
  if (behind < 0) return mark(start);
  const inner = raw.slice(start + 1, start + 1 + behind);
  const lines = inner.flatMap((text, i) => {
    const printed = isTex(text) ? printTex(text) : printInline(text.trim()).text;
    return text.trim() === '' ? [] : [plainLine(start + 1 + i, printed)];
  });
  const held: Piece = { blocks: lines.length === 0 ? [] : [makeBlock(lines)], count: inner.length };
  return joinPieces(mark(start), held, mark(start + 1 + behind));
}

/** olmOCR puts what it saw of each page before its text, also where the pages of a file follow one another. */
function readFrontMatter(raw: readonly string[], start: number): Piece | null {
  if (!/^(?:primary_language|is_rotation_valid|rotation_correction|is_table|is_diagram):/.test(raw[start + 1] ?? '')) return null;
  const behind = raw.slice(start + 1, start + 10).findIndex((text) => text.trim() === '---');
  return behind < 0 ? null : setApart(raw, [start, start + behind + 2], 'front matter');
}
