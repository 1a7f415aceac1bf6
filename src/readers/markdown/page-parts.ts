import { readFolio } from '../../conventions/index.js';
import { type Block, type Line, makeBlock } from '../../page/index.js';
import { joinPieces, type Piece, plainLine, setApart } from './piece.js';
import { printInline } from './print-inline.js';

/** Elements in which models put what stands at the edges of a page, and what they thought. */
const ELEMENT = /^<(header|footer|page_?number|page-number|watermark|think(?:ing)?)\b[^<>]*>/i;

/** Lines that such an element has, at most; more are text behind one that was not closed. */
const LONGEST = { edge: 12, thought: 1000 };

/** A header, footer, page number or watermark that a model names, on one line or several; null where none begins, or none ends. */
export function readPageElement(raw: readonly string[], start: number): Piece | null {
  const name = ELEMENT.exec((raw[start] ?? '').trim())?.[1]?.toLowerCase();
  if (name === undefined) return null;
  const isThought = name.startsWith('think');
  const closing = `</${name}>`;
  const limit = Math.min(raw.length, start + (isThought ? LONGEST.thought : LONGEST.edge));
  let end = start;
  while (end < limit && !(raw[end] ?? '').toLowerCase().includes(closing)) end++;
  const rest = (raw[end] ?? '').toLowerCase().split(closing)[1];
  if (end >= limit || rest === undefined || rest.trim() !== '') return null;
  const own = raw.slice(start, end + 1);
  if (isThought) return { blocks: [{ ...makeBlock(linesOf(own, start)), role: 'invented', reason: 'remark' }], count: own.length };
  // A web page's header holds its headline.
  if (own.some((text) => /^\s{0,3}#{1,6}\s|<h[1-6]|<table/i.test(text))) return null;
  return edgeOf(own, start, name.replace(/[-_]/, ' '));
}

function linesOf(texts: readonly string[], start: number): Line[] {
  return texts.flatMap((text, i) => (text.trim() === '' ? [] : [plainLine(start + i, text.trim())]));
}

/** What stands at the edge of a page: a folio where it reads as one, with what that says. */
function edgeOf(texts: readonly string[], start: number, name: string): Piece {
  const lines = texts.flatMap((text, i) => {
    const printed = printInline(text.replace(/<\/?(?:watermark|page[-_]?number)[^<>]*>/gi, '')).text.trim();
    return text.trim() === '' ? [] : [plainLine(start + i, printed)];
  });
  const printed = lines
    .map(({ text }) => text)
    .join(' ')
    .trim();
  const isFolio = name !== 'watermark' && readFolio(printed) !== null;
  const block: Block = { ...makeBlock(lines), role: 'furniture', reason: isFolio ? 'folio' : name };
  const piece: Piece = { blocks: [block], count: texts.length };
  const label = name === 'page number' ? /^\W*([A-Z]?\d{1,3})\W*$/.exec(printed)?.[1] : undefined;
  return label === undefined || isFolio
    ? piece
    : { ...piece, said: [{ field: 'page', value: label, basis: 'text', evidence: `page number ${printed}` }] };
}

/** Lines that a comment has, at most. */
const LONGEST_COMMENT = 60;

/** A comment of HTML on lines of its own: a picture, the edge of a page (as Azure has them), or nothing that is printed. Null for others. */
export function readComment(raw: readonly string[], start: number): Piece | null {
  const first = (raw[start] ?? '').trim();
  if (!first.startsWith('<!--')) return null;
  let end = start;
  const limit = Math.min(raw.length, start + LONGEST_COMMENT);
  while (end < limit && !(raw[end] ?? '').includes('-->')) end++;
  if (end >= limit || !/-->\s*$/.test(raw[end] ?? '') || (first.includes('-->') && first.indexOf('-->') < first.lastIndexOf('<!--')))
    return null;
  const [, part, text] = /^<!--\s*Page(Header|Footer|Number)\s*=\s*"([^"]*)"\s*-->$/.exec(first) ?? [];
  if (part !== undefined && text !== undefined) return edgeOf([text || ' '], start, part === 'Number' ? 'page number' : part.toLowerCase());
  const isPicture = end === start && /image|picture|figure/i.test(first);
  return { ...setApart(raw, [start, end + 1], isPicture ? 'image' : 'comment'), picture: isPicture };
}

/** A part's name and box before its text, as DeepSeek-OCR prints them. */
const LABEL = /^<\|ref\|>([^<>|]{0,200})<\|\/ref\|>\s*(?:<\|det\|>[^<>|]{0,400}<\|\/det\|>)?/;

const EDGES: Readonly<Record<string, string>> = {
  header: 'header',
  page_header: 'header',
  footer: 'footer',
  page_footer: 'footer',
  page_number: 'page number',
  number: 'page number',
};
const LEVELS: Readonly<Record<string, number>> = { title: 1, doc_title: 1, sub_title: 2, paragraph_title: 2 };
const CAPTION = /^(?:image|figure|picture|photo)_(?:caption|title)$/;

/** A part with its name before it; what the name says holds for the lines up to the next blank one. Null for other lines. */
export function readLabelled(raw: readonly string[], start: number): Piece | null {
  const own = (raw[start] ?? '').trim();
  const [whole, label] = LABEL.exec(own) ?? [];
  if (whole === undefined || label === undefined || !/^[a-z_]{3,24}$/.test(label)) return null;
  const rest = own.slice(whole.length).trim();
  const alone = { ...setApart(raw, [start, start + 1], label === 'image' ? 'image' : 'layout label'), picture: label === 'image' };
  const from = rest === '' ? start + 1 : start;
  let end = from;
  const texts: string[] = [];
  while (end < raw.length && (raw[end] ?? '').trim() !== '' && (end === start || !/^\s*(?:<\|ref\||#{1,6}\s|```)/.test(raw[end] ?? ''))) {
    texts.push(end === start ? rest : (raw[end] ?? ''));
    end++;
  }
  const held = readHeld(texts, from, label);
  if (rest !== '') return held;
  return held === null ? alone : joinPieces(alone, held);
}

function readHeld(texts: readonly string[], start: number, label: string): Piece | null {
  if (texts.length === 0) return null;
  const edge = EDGES[label];
  if (edge !== undefined) return edgeOf(texts, start, edge);
  const lines = texts.map((text, i) => ({ ...plainLine(start + i, ''), ...printInline(text.trim()) }));
  const level = LEVELS[label];
  if (level !== undefined) return { blocks: [makeBlock(lines, level)], count: texts.length };
  if (CAPTION.test(label)) return { blocks: [{ ...makeBlock(lines), form: 'caption', reason: 'caption' }], count: texts.length };
  return null;
}
