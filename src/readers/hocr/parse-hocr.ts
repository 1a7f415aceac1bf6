import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { PrintedBlock, PrintedLine } from '../positions/lay-out-page.js';
import { aroundBoxes, cleanWord, joinWords, type LayoutBox, meanOf } from '../positions/words-of-line.js';

/** A page of hOCR. */
export interface HocrPage {
  readonly box: LayoutBox | null;
  /** As the file names it. */
  readonly image: string | null;
  /** Its number in what was scanned, counted from 0; null where the file does not say. */
  readonly number: number | null;
  readonly blocks: PrintedBlock[];
  /** Lines that are drawn on it. */
  readonly rules: LayoutBox[];
}

/** What classes of hOCR 1.2 are, as far as they are read. */
const KINDS = {
  ocr_page: 'page',
  ocr_carea: 'block',
  ocrx_block: 'block',
  ocr_par: 'paragraph',
  ocr_line: 'line',
  ocrx_line: 'line',
  ocr_textfloat: 'line',
  ocr_header: 'header',
  ocr_footer: 'footer',
  ocr_pageno: 'folio',
  ocr_caption: 'caption',
  ocr_separator: 'rule',
  ocrx_word: 'word',
  ocr_word: 'word',
} as const;
type Kind = (typeof KINDS)[keyof typeof KINDS];

/** Kinds of lines that are more than a line of text. */
const LINES: Partial<Record<Kind, Omit<PrintedBlock, 'lines'>>> = {
  line: {},
  // Tesseract calls a large line on top of a column a header; on newspapers that is a headline.
  header: {},
  caption: { form: 'caption' },
  footer: { furniture: 'page footer' },
  folio: { furniture: 'folio' },
};

/** Elements that have no end. */
const VOID: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** Elements whose text is no text of the page. */
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'title', 'head', 'noscript', 'template']);

/** Takes hOCR apart, whatever its HTML is like. */
export function parseHocr(text: string): HocrPage[] {
  const builder = new HocrBuilder();
  const nothing = () => {};
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: (token) => {
        builder.open(token);
        if (token.tagName === 'script' || token.tagName === 'style') tokenizer.state = TokenizerMode.RAWTEXT;
        tokenizer.lastStartTagName = token.tagName;
      },
      onEndTag: ({ tagName }) => builder.close(tagName),
      onCharacter: ({ chars }) => builder.text(chars),
      onWhitespaceCharacter: () => builder.text(' '),
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  );
  tokenizer.write(text, true);
  return builder.end();
}

interface Open {
  readonly tag: string;
  readonly kind: Kind | null;
}

interface OpenWord {
  text: string;
  readonly box: LayoutBox | null;
  readonly quality: number | null;
  /** All of it so far is. */
  bold: boolean;
}

interface OpenLine {
  readonly kind: Kind;
  readonly box: LayoutBox | null;
  readonly size: number | null;
  readonly words: OpenWord[];
}

class HocrBuilder {
  readonly #pages: HocrPage[] = [];
  readonly #stack: Open[] = [];
  /** How many elements of a name are open: an end without a start costs nothing. */
  readonly #open = new Map<string, number>();
  #unread = 0;
  #bold = 0;
  #page: HocrPage | null = null;
  #lines: { readonly kind: Kind; readonly line: PrintedLine }[] = [];
  #line: OpenLine | null = null;
  #word: OpenWord | null = null;

  open({ tagName: tag, attrs, selfClosing }: Token.TagToken): void {
    let [classes, title] = ['', ''];
    for (const { name, value } of attrs) {
      if (name === 'class') classes = value;
      else if (name === 'title') title = value;
    }
    const kind = classes === '' ? null : kindOf(classes);
    if (kind !== null) this.#begin(kind, title);
    else if (tag === 'br') this.text(' ');
    // The end of a head may be left out.
    if (tag === 'body') this.close('head');
    if (VOID.has(tag) || (selfClosing && kind === 'rule')) return;
    if (UNREAD.has(tag)) this.#unread++;
    if (tag === 'strong' || tag === 'b') this.#bold++;
    this.#stack.push({ tag, kind });
    this.#open.set(tag, (this.#open.get(tag) ?? 0) + 1);
  }

  close(tag: string): void {
    if ((this.#open.get(tag) ?? 0) === 0) return;
    for (let top = this.#stack.pop(); top; top = this.#stack.pop()) {
      this.#open.set(top.tag, (this.#open.get(top.tag) ?? 1) - 1);
      if (UNREAD.has(top.tag)) this.#unread--;
      if (top.tag === 'strong' || top.tag === 'b') this.#bold--;
      if (top.kind !== null) this.#end(top.kind);
      if (top.tag === tag) return;
    }
  }

  text(chars: string): void {
    if (this.#unread > 0) return;
    if (this.#word) {
      this.#word.text += chars;
      if (this.#bold === 0 && chars.trim() !== '') this.#word.bold = false;
      return;
    }
    // Text beside words is text of the line; between lines, of a line of its own.
    if (chars.trim() === '') return;
    this.#line ??= { kind: 'line', box: null, size: null, words: [] };
    this.#line.words.push({ text: chars, box: null, quality: null, bold: this.#bold > 0 });
  }

  end(): HocrPage[] {
    this.#endPage();
    return this.#pages;
  }

  #begin(kind: Kind, title: string): void {
    if (kind === 'word') {
      this.#endWord();
      const confidence = numberIn(title, X_WCONF);
      const quality = confidence === null ? null : Math.min(1, Math.max(0, confidence / 100));
      this.#word = { text: '', box: boxIn(title), quality, bold: true };
    } else if (kind in LINES) {
      this.#endLine();
      this.#line = { kind, box: boxIn(title), size: numberIn(title, X_SIZE), words: [] };
    } else if (kind === 'rule') {
      const box = boxIn(title);
      if (box) this.#pageNow().rules.push(box);
    } else if (kind === 'page') {
      this.#endPage();
      this.#page = { box: boxIn(title), image: imageIn(title), number: numberIn(title, PPAGENO), blocks: [], rules: [] };
    } else this.#endBlock();
  }

  #end(kind: Kind): void {
    if (kind === 'word') this.#endWord();
    else if (kind in LINES) this.#endLine();
    else if (kind === 'page') this.#endPage();
    else if (kind !== 'rule') this.#endBlock();
  }

  #pageNow(): HocrPage {
    this.#page ??= { box: null, image: null, number: null, blocks: [], rules: [] };
    return this.#page;
  }

  #endWord(): void {
    const word = this.#word;
    this.#word = null;
    if (!word) return;
    if (word.text.trim() === '') return;
    this.#line ??= { kind: 'line', box: null, size: null, words: [] };
    this.#line.words.push(word);
  }

  #endLine(): void {
    this.#endWord();
    const line = this.#line;
    this.#line = null;
    const words =
      line?.words.map((word) => ({ ...word, text: cleanWord(word.text).replace(/\s+/g, ' ') })).filter(({ text }) => text !== '') ?? [];
    if (!line || words.length === 0) return;
    this.#lines.push({
      kind: line.kind,
      line: {
        text: joinWords(words.map(({ text }) => text)),
        box: line.box ?? aroundBoxes(words.map(({ box }) => box)),
        size: line.size,
        bold: words.every(({ bold }) => bold),
        quality: meanOf(words.map(({ quality }) => quality)),
        words,
      },
    });
  }

  /** Lines of one kind that stand behind each other are a block. */
  #endBlock(): void {
    this.#endLine();
    const lines = this.#lines;
    this.#lines = [];
    let open: PrintedLine[] = [];
    lines.forEach(({ kind, line }, i) => {
      open.push(line);
      if (kind === lines[i + 1]?.kind) return;
      this.#pageNow().blocks.push({ lines: open, ...LINES[kind] });
      open = [];
    });
  }

  #endPage(): void {
    this.#endBlock();
    if (this.#page) this.#pages.push(this.#page);
    this.#page = null;
  }
}

const kinds = new Map<string, Kind | null>();

/** What an element is by its classes. */
function kindOf(classes: string): Kind | null {
  const known = kinds.get(classes);
  if (known !== undefined) return known;
  const named = classes.split(/\s+/).find((one): one is keyof typeof KINDS => Object.hasOwn(KINDS, one));
  const kind = named === undefined ? null : KINDS[named];
  // A file has few classes; one that was damaged may have many.
  if (kinds.size < 1000) kinds.set(classes, kind);
  return kind;
}

const BBOX = /\bbbox\s+(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)/;
const X_SIZE = /\bx_(?:size|fsize)\s+(\d+(?:\.\d+)?)/;
const X_WCONF = /\bx_(?:w)?conf\s+(-?\d+(?:\.\d+)?)/;
const PPAGENO = /\bppageno\s+(\d{1,6})/;

function boxIn(title: string): LayoutBox | null {
  const [, left, top, right, bottom] = BBOX.exec(title) ?? [];
  if (left === undefined) return null;
  const [x, y] = [Number(left), Number(top)];
  return [x, y, Number(right) - x, Number(bottom) - y];
}

function numberIn(title: string, pattern: RegExp): number | null {
  const number = pattern.exec(title)?.[1];
  return number === undefined ? null : Number(number);
}

function imageIn(title: string): string | null {
  const [, quoted, plain] = /\bimage\s+(?:["']([^"']*)["']|([^;\s]+))/.exec(title) ?? [];
  return (quoted ?? plain ?? '').trim() || null;
}
