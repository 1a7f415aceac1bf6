import { visualWidth } from '../../conventions/index.js';
import { type Block, makeBlock } from '../../page/index.js';
import { joinPieces, type Piece, plainLine, setApart } from './piece.js';
import { PICTURE, printInline } from './print-inline.js';
import { takeTags } from './take-tags.js';

const IMAGE = /<(?:img|image)\b(?:"[^"]*"|'[^']*'|[^<>"'])*>/gi;
/** Nanonets puts what a picture shows, or its caption, between two tags. */
const DESCRIBED = /^<(img|image)>\s*([^<>]{1,2000}?)\s*<\/\1>$/i;
const CAPTION = /^(?:<figure>\s*)?(?:<(?:img|image)\b[^<>]*>\s*)?<figcaption[^<>]*>(.*)<\/figcaption>\s*(?:<\/figure>)?$/i;
const CENTRED = /^<(div|p|center|figcaption)\b([^<>]*)>(.*)<\/\1>$/i;

/** A name of a file, or a word for any picture, says nothing of the picture. */
const NAMELESS =
  /^(?:[\w./-]*\.(?:jpe?g|png|gif|webp|tiff?|bmp)|(?:the )?(?:image|img|picture|photo(?:graph)?|figure|fig|alt(?: text)?|untitled|logo|icon|qr ?code)[\s._-]*\d*|图片?|图像|照片|插图|圖片?|照片|二维码)[\s\d._-]*$/iu;

/** True for a line that shows a picture and prints nothing, but for what its `alt` says. */
export function isPicture(text: string): boolean {
  if (!/!\[|<im/i.test(text)) return false;
  const rest = text
    .replace(PICTURE, '')
    .replace(/^\[\s*\]\([^()]*\)$/, '')
    .replace(IMAGE, '');
  return /^[\s\\]*$/.test(rest.includes('<') ? takeTags(rest) : rest) && rest !== text;
}

/** A line with nothing but pictures: furniture, or a caption where its `alt` says what they show. */
export function readPicture(raw: readonly string[], index: number): Piece {
  const own = (raw[index] ?? '').trim();
  const alts = [...own.matchAll(PICTURE)].map(([, alt = '']) => printInline(alt).text.trim());
  const told = alts.filter((alt) => alt !== '' && !NAMELESS.test(alt));
  return told.length === 0 ? setApart(raw, [index, index + 1], 'image') : captionPiece(index, told);
}

/** `<img>what it shows</img>` or `<figcaption>…</figcaption>` on one line; null for others. */
export function readDescribed(raw: readonly string[], index: number): Piece | null {
  const own = (raw[index] ?? '').trim();
  const text = DESCRIBED.exec(own)?.[2] ?? CAPTION.exec(own)?.[1];
  if (text === undefined) return null;
  const printed = printInline(text).text.trim();
  return printed === '' || NAMELESS.test(printed) ? setApart(raw, [index, index + 1], 'image') : captionPiece(index, [printed]);
}

/** Lines of a caption with its tags on lines of their own, at most. */
const LONGEST_FIGCAPTION = 10;

/** `<figcaption>` on a line of its own, the lines of the caption, and its closing tag; null where it does not begin or end so. */
export function readFigcaption(raw: readonly string[], start: number): Piece | null {
  if (!/^\s*<figcaption[^<>]*>\s*$/i.test(raw[start] ?? '')) return null;
  const behind = raw.slice(start + 1, start + LONGEST_FIGCAPTION).findIndex((text) => /^\s*<\/figcaption>\s*$/i.test(text));
  if (behind < 0) return null;
  const end = start + 1 + behind;
  const lines = raw.slice(start + 1, end).flatMap((text, i) => {
    return text.trim() === '' ? [] : [plainLine(start + 1 + i, printInline(text.trim()).text.trim())];
  });
  const held: Piece = { blocks: lines.length === 0 ? [] : [makeCaption(lines)], count: behind };
  return joinPieces(setApart(raw, [start, start + 1], 'markup'), held, setApart(raw, [end, end + 1], 'markup'));
}

/** Wider than captions directly under a picture are, in half-ems. */
const LONGEST = 300;

/**
 * The caption that begins on a line behind a picture: centred or slanted text, or lines directly under the picture. Null for other text.
 * @param gap a blank line stands between it and the picture before it
 */
export function readCaption(raw: readonly string[], index: number, gap: boolean): Piece | null {
  const own = (raw[index] ?? '').trim();
  if (/^(?:#|>|\||```|[-*_=]{3,}$)/.test(own)) return null;
  const slanted = /^([*_])(?![*_\s])([^*_]{2,400})\1$/.exec(own)?.[2];
  const centred = centredText(own);
  const printed = printInline(centred ?? slanted ?? own).text.trim();
  if (printed === '') return null;
  if (centred !== null || slanted !== undefined) return captionPiece(index, [printed]);
  if (/<[a-z/|!]/i.test(own)) return null;
  const second = (raw[index + 1] ?? '').trim();
  const width = visualWidth(printed);
  // Behind a blank line it may be the text that goes on: the stages know whether anything is cut.
  if (gap) return null;
  const third = (raw[index + 2] ?? '').trim();
  if (width > LONGEST || (second !== '' && (third !== '' || visualWidth(second) > LONGEST))) return null;
  const lines = second === '' || /^[#!<>|*-]/.test(second) ? [printed] : [printed, printInline(second).text.trim()];
  return captionPiece(index, lines, lines.length);
}

/** The text of a centred element, as some models print captions and what stands over tables; null for other lines. */
export function centredText(own: string): string | null {
  const [, name = '', attributes = '', text = ''] = CENTRED.exec(own) ?? [];
  return /^(?:center|figcaption)$/i.test(name) || (name !== '' && /center/i.test(attributes)) ? text : null;
}

/** @param lines of the source, one after the other; all texts stand on the first where there is one */
function captionPiece(index: number, texts: readonly string[], lines = 1): Piece {
  const own = lines === 1 ? [plainLine(index, texts.join(' '))] : texts.map((text, i) => plainLine(index + i, text));
  return { blocks: [makeCaption(own)], count: lines };
}

function makeCaption(lines: Block['lines']): Block {
  return { ...makeBlock(lines), form: 'caption', reason: 'caption' };
}
