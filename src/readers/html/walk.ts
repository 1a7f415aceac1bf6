import { looksLikeVerse } from '../looks-like-verse.js';
import { isApartElement, wordsOf } from './apart.js';
import {
  attributeOf,
  BLOCKS,
  descendants,
  type HtmlElement,
  type HtmlNode,
  isElement,
  printNodes,
  printTable,
  SILENT,
} from './html-text.js';

/** A run of text on a page of the web, in the order of the file. */
export interface Piece {
  readonly text: string;
  /** The level of a heading, 1 to 6; null for others. */
  readonly level: number | null;
  readonly form: 'caption' | 'verse' | 'table' | 'list' | null;
  /** Why it is no text of an article; null where nothing says so. */
  readonly apart: string | null;
  /** Which of the roots has it; null for none. */
  readonly article: number | null;
  /** Words of the classes of its element and of short ones around it. */
  readonly words: readonly string[];
  /** Its lines keep their breaks: `pre`. */
  readonly isPrinted: boolean;
}

interface Context {
  readonly apart: string | null;
  readonly article: number | null;
  readonly words: readonly string[];
  readonly depth: number;
}

/** Deeper than elements of a page are; what is nested deeper is one piece. */
const DEEPEST = 300;

/** Every text of a page as pieces. */
export function walkPage(body: HtmlElement, roots: readonly HtmlElement[]): Piece[] {
  const pieces: Piece[] = [];
  const rootOf = new Map<HtmlNode, number>(roots.map((root, i) => [root, i]));
  visit(body, { apart: null, article: rootOf.get(body) ?? null, words: [], depth: 0 });
  return pieces;

  function emit(text: string, context: Context, more: Partial<Piece> = {}): void {
    if (text.trim() !== '') pieces.push({ level: null, form: null, isPrinted: false, ...context, ...more, text });
  }

  function visit(element: HtmlElement, outer: Context): void {
    const { tagName } = element;
    if (SILENT.has(tagName)) return;
    const own = [...wordsOf(element), ...wordsOfTag(tagName)];
    const isShort = own.length > 0 || tagName === 'time' || tagName === 'address';
    const context: Context = {
      apart: rootOf.has(element) ? null : (outer.apart ?? isApartElement(element)),
      article: rootOf.get(element) ?? outer.article,
      words: isShort ? [...own, ...(tagName === 'time' ? ['time'] : [])] : outer.words,
      depth: outer.depth + 1,
    };
    const level = levelOf(element, own);
    if (level !== null) emit(printNodes(element.childNodes), context, { level });
    else if (tagName === 'table' && isData(element)) emit(printTable(element), context, { form: 'table' });
    else if (isList(element)) emit(printList(element), context, { form: 'list' });
    else if (tagName === 'figcaption' || own.some((word) => /^(?:caption|figcaption|tushuo|picdesc)$/.test(word)))
      emit(printNodes(element.childNodes), context, { form: 'caption' });
    else if (tagName === 'pre') emit(printNodes([element]), context, { isPrinted: true });
    else if (context.depth > DEEPEST) emit(printNodes(element.childNodes), context);
    else visitChildren(element, context);
  }

  /** Blocks one by one; what stands between them, text and inline elements, together. */
  function visitChildren(element: HtmlElement, context: Context): void {
    let run: HtmlNode[] = [];
    const close = () => {
      emitLines(printNodes(run), context);
      run = [];
    };
    for (const child of element.childNodes) {
      if (!isElement(child) || !standsAlone(child)) run.push(child);
      else {
        close();
        visit(child, context);
      }
    }
    close();
  }

  /** Lines that `<br>` parts are verse where all are short and not sentences; else each is a paragraph. */
  function emitLines(text: string, context: Context): void {
    const lines = text.split('\n');
    if (looksLikeVerse(lines)) emit(text, context, { form: 'verse' });
    else emit(text, context);
  }
}

/** Elements of the e-papers of Founder say what they hold. */
function wordsOfTag(tagName: string): string[] {
  const own = /^founder-(\w+)$/.exec(tagName)?.[1];
  return own === undefined || own === 'content' ? [] : [own === 'introtitle' ? 'kicker' : own];
}

const META = /^(?:author|authors|byline|date|pubdate|pubtime|time|timestamp|source|laiyuan|zuozhe|writer|editor|dateline)$/;

/** A block, or an inline element with a piece of what is known of the article. */
function standsAlone(element: HtmlElement): boolean {
  if (BLOCKS.has(element.tagName) || element.tagName.startsWith('founder-') || element.tagName === 'time') return true;
  if (wordsOf(element).some((word) => META.test(word))) return true;
  return descendants(element, ({ tagName }) => BLOCKS.has(tagName)).length > 0;
}

function levelOf(element: HtmlElement, words: readonly string[]): number | null {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return Number(level);
  if (element.tagName === 'founder-title' || attributeOf(element, 'itemprop') === 'headline') return 1;
  const isTitle = words.some((word) => /^(?:headline|biaoti)$/.test(word));
  return isTitle && descendants(element, ({ tagName }) => BLOCKS.has(tagName)).length === 0 ? 1 : null;
}

/** A table of short cells in rows and columns; others lay out the page. */
function isData(table: HtmlElement): boolean {
  const inner = descendants(table, ({ tagName }) => /^(?:table|div|h[1-6]|ul|ol|article|section)$/.test(tagName));
  if (inner.length > 0) return false;
  const rows = descendants(table, ({ tagName }) => tagName === 'tr').map((row) => row.childNodes.filter(isElement));
  const cells = rows.flat();
  const longest = cells.reduce((most, cell) => Math.max(most, printNodes(cell.childNodes).length), 0);
  return rows.filter((row) => row.length > 1).length > 1 && longest <= 200;
}

function isList({ tagName, childNodes }: HtmlElement): boolean {
  if (tagName !== 'ul' && tagName !== 'ol' && tagName !== 'dl') return false;
  const items = childNodes.filter(isElement);
  // Lists that lay out a page have paragraphs or headings in them.
  return items.every(
    (item) =>
      descendants(item, (one) => /^(?:h[1-6]|table|article|p)$/.test(one.tagName)).length < 2 && printNodes(item.childNodes).length <= 400,
  );
}

function printList(list: HtmlElement): string {
  return list.childNodes
    .filter(isElement)
    .map((item) => printNodes(item.childNodes).replace(/\s+/g, ' '))
    .join('\n');
}
