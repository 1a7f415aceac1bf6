import { isPageField, readDate, readPageLabel, visualWidth } from '../../conventions/index.js';
import { type Mark, readPageValue } from './mark.js';
import { isRule, readPlainLine } from './plain-line.js';
import { isBlank, type Piece } from './split-pieces.js';

/** A field of a labelled line: `**Page:** 145`. */
interface Field {
  readonly name: string;
  readonly value: string;
}

const FIELD = /^[-•]?\s*(?:\*\*|__)?(\p{L}[\p{L}\p{N} _.-]{0,30}?)(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?\s*(.{0,200})$/u;

/** Fields that say what one article is: a block with them is the head of an article, where they differ from block to block. */
const ARTICLE_FIELD =
  /^(?:title|headline|head|heading|subtitle|author|authors|byline|by|writer|abstract|keywords|article|document|标题|標題|题名|題名|篇名|引题|副题|作者|记者|記者|摘要|关键词|關鍵詞|文章编号|文章編號)$/iu;
const ISSUE_FIELD = /^(?:vol(?:ume)?\.?|issue|number|no\.?|edition|卷|期|期号|期號|刊期|版本)$/iu;

/** A line of many fields, at most; in UTF-16 units. */
const LONGEST_LINE = 400;

/** Lines of a block at most. */
const LONGEST_BLOCK = 16;

interface FieldBlock {
  readonly first: number;
  readonly last: number;
  /** The piece of the field that names the page. */
  readonly page: number;
  readonly fields: readonly Field[];
  readonly headings: string;
  readonly isUnderHeadline: boolean;
}

/**
 * Blocks of labelled lines that name a page, with the rules around them, as marks. None of them where they are the heads of
 * articles: where they say who wrote it or what it is called, and that differs, or where they stand under headlines.
 */
export function findLabelledLines(pieces: readonly Piece[]): Mark[] {
  const blocks: FieldBlock[] = [];
  for (let i = 0; i < pieces.length; i++) {
    if (!(pieces[i]?.fed || i === 0 || isBlank(pieces[i - 1]?.text)) || !beginsBlock(pieces, i)) continue;
    const block = readBlock(pieces, i);
    if (block) blocks.push(block);
    i = block?.last ?? i;
  }
  if (isOfArticles(blocks)) return [];
  return blocks.flatMap((block) => toMark(pieces, block) ?? []);
}

/** A block begins with a rule, with labelled lines, or with a heading directly over them. */
function beginsBlock(pieces: readonly Piece[], i: number): boolean {
  const text = pieces[i]?.text ?? '';
  if (isBlank(text) || text.length > LONGEST_LINE) return false;
  return isRule(text) || readFields(text) !== null || (/^\s*#/.test(text) && readFields(pieces[i + 1]?.text ?? '') !== null);
}

/** True for a line of labels and values: "Page: 3", **Date:** 1902-04-12. */
export function isLabelled(line: string): boolean {
  return readFields(line) !== null;
}

function readFields(line: string): Field[] | null {
  if (line.length > LONGEST_LINE || !/[:：]/.test(line)) return null;
  const fields: Field[] = [];
  for (const part of line.trim().split(/\s*[|｜]\s*/)) {
    const found = FIELD.exec(part);
    if (!found) return null;
    fields.push({ name: found[1] ?? '', value: (found[2] ?? '').replace(/^["'“]|["'”]$|\*\*$/g, '').trim() });
  }
  return fields;
}

/** The block that begins at a piece: rules, headings and labelled lines, down to the last rule or label. */
function readBlock(pieces: readonly Piece[], start: number): FieldBlock | null {
  const fields: Field[] = [];
  const headings: string[] = [];
  let [last, page, rules] = [-1, -1, 0];
  for (let i = start; i < pieces.length && i < start + LONGEST_BLOCK; i++) {
    const piece = pieces[i];
    if (!piece || isBlank(piece.text) || (piece.fed && i > start)) break;
    const own = readFields(piece.text);
    const { level, text } = readPlainLine(piece.text);
    if (isRule(piece.text)) rules++;
    else if (level !== null) headings.push(text);
    else if (own === null) break;
    else {
      if (page < 0 && own.some(({ name, value }) => isPageField(name) && readPageValue(value) !== null)) page = i;
      fields.push(...own);
    }
    if (level === null) last = i;
    // A second rule closes the block: what follows is the page.
    if (rules === 2) break;
  }
  if (page < 0 || (fields.length < 2 && rules === 0)) return null;
  return {
    first: start,
    last,
    page,
    fields,
    headings: headings.join(' ').replace(/\d+/g, '#'),
    isUnderHeadline: isHeadlineAbove(pieces, start),
  };
}

/** Wider than this a line is no headline; in half-ems. */
const HEADLINE_WIDTH = 64;

/** True where a heading, or over a block without a rule a short line alone that ends no sentence, stands above. */
function isHeadlineAbove(pieces: readonly Piece[], start: number): boolean {
  let i = start - 1;
  while (i >= 0 && (isBlank(pieces[i]?.text) || isRule(pieces[i]?.text ?? ''))) i--;
  const text = pieces[i]?.text.trim();
  if (text === undefined) return false;
  if (readPlainLine(text).level !== null) return true;
  if (isRule(pieces[start]?.text ?? '')) return false;
  const isAlone = i === 0 || isBlank(pieces[i - 1]?.text);
  return isAlone && visualWidth(text) <= HEADLINE_WIDTH && !/[.,;:!?。，；：！？-]["”’」』)）]*$/u.test(text);
}

function isOfArticles(blocks: readonly FieldBlock[]): boolean {
  const told = blocks.map(({ fields }) => fields.flatMap(({ name, value }) => (ARTICLE_FIELD.test(name.trim()) ? [value] : [])).join('|'));
  if (new Set(told).size > 1) return true;
  if (new Set(blocks.map(({ headings }) => headings)).size > 1) return true;
  // The first may stand under the nameplate.
  const later = blocks.slice(1);
  return later.filter(({ isUnderHeadline }) => isUnderHeadline).length * 2 > later.length;
}

function toMark(pieces: readonly Piece[], block: FieldBlock): Mark | null {
  const label = block.fields.find(({ name, value }) => isPageField(name) && readPageValue(value) !== null)?.value;
  if (label === undefined) return null;
  const date = block.fields.map(({ value }) => readDate(value)).find((one) => one !== null) ?? null;
  return {
    code: 'labelled-lines',
    first: block.first,
    last: block.last,
    label: readPageLabel(label) ?? label,
    value: readPageValue(label),
    total: null,
    date,
    publication: null,
    issue: block.fields.flatMap(({ name, value }) => (ISSUE_FIELD.test(name.trim()) ? [value] : [])).join('|'),
    evidence: pieces[block.page]?.text.trim() ?? '',
    form: block.fields.map(({ name }) => name).join('|'),
  };
}
