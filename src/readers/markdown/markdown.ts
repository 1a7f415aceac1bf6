import { visualWidth } from '../../conventions/index.js';
import { type Block, type Identification, type Line, makeBlock, type Page } from '../../page/index.js';
import { makeBorderReader } from '../border-blocks.js';
import { readFrontMatter } from '../front-matter.js';
import { looksLikeVerse } from '../looks-like-verse.js';
import { partSignatures } from '../part-signatures.js';
import type { Reader, SourceText } from '../reader.js';
import { mendEmphasis } from './mend-emphasis.js';
import { centredText, isPicture, readCaption } from './picture.js';
import { type Piece, plainLine, setApart } from './piece.js';
import { printInline } from './print-inline.js';
import { readSpecial } from './special.js';

/**
 * OCR Markdown as models print it: `#` headings, `**bold**`, blank lines between blocks, two spaces for a hard break, pictures and
 * their captions, tables, formulas, tags and marks of their own. A page of a newspaper has no code blocks and reference links, so that
 * everything else stays text.
 */
export const markdown: Reader = {
  title: 'OCR Markdown',
  extensions: ['md', 'markdown', 'mmd'],
  detect: detectMarkdown,
  read: (source) => new MarkdownReader(source).read(),
};

/** Headings, bold runs and what models put around a text make it Markdown. Numbered hashtags and single asterisks do not. */
function detectMarkdown(text: string): number {
  if (/^[^\S\n]{0,3}#{1,6}[^\S\n]+\S/m.test(text)) return 0.9;
  if (/\*\*[^*\n]+\*\*/.test(text) || /^!\[[^\]\n]*\]\([^)\n]*\)/m.test(text)) return 0.8;
  if (text.includes('<|ref|>') || text.includes('<table') || text.includes('<!-- ') || /^```(?:markdown|md)?$/m.test(text)) return 0.8;
  return 0.1;
}

/** A line of a paragraph that is not closed yet. */
interface OpenLine {
  readonly index: number;
  readonly text: string;
}

class MarkdownReader {
  readonly #source: SourceText;
  readonly #raw: readonly string[];
  /** The lines before the next border. */
  #reach: readonly string[];
  readonly #blocks: Block[] = [];
  readonly #said: Identification[] = [];
  #open: OpenLine[] = [];
  /** The last line of a picture behind which nothing but blank lines and markup stands; null for none. */
  #picture: number | null = null;

  constructor(source: SourceText) {
    this.#source = source;
    this.#raw = source.text.split('\n');
    this.#reach = this.#raw;
  }

  read(): Page {
    const front = readFrontMatter(this.#raw);
    if (front.block) this.#blocks.push(front.block);
    const borderAt = makeBorderReader(this.#source, this.#raw);
    this.#findReach(front.lineCount);
    for (let i = front.lineCount; i < this.#raw.length; ) {
      const border = borderAt(i);
      if (border) {
        this.#close();
        if (border.block) this.#blocks.push(border.block);
        i += border.count;
        this.#picture = null;
        this.#findReach(i);
      } else i += this.#readAt(i);
    }
    this.#close();
    return {
      kind: 'page',
      blocks: this.#blocks,
      notices: front.notices,
      identifications: [...front.identifications, ...this.#said],
      ...(front.article && { front: front.article }),
    };
  }

  #findReach(from: number): void {
    const { borders = [] } = this.#source;
    if (borders.length === 0) return;
    const next = borders.map(({ first }) => first - 1).filter((index) => index >= from);
    this.#reach = next.length === 0 ? this.#raw : this.#raw.slice(0, Math.min(...next));
  }

  /** Reads what begins on a line; returns how many lines it takes. */
  #readAt(index: number): number {
    const text = this.#raw[index] ?? '';
    if (!text.trim()) {
      this.#close();
      return 1;
    }
    const special = readSpecial(this.#reach, index) ?? this.#readUnderline(index);
    if (special !== null) return this.#add(special, index);
    const caption = this.#readCaption(index);
    if (caption !== null) return this.#add(caption, index);
    this.#picture = null;
    const heading = /^\s{0,3}(#{1,6})\s+(.*)$/.exec(text.includes('<') ? text.replace(ANCHORS, '') : text);
    if (heading) {
      this.#close();
      // Closing marks go; the look-behind keeps a long run of blanks from being tried at each of them.
      const own = mendHeading((heading[2] ?? '').trim().replace(/(?:^|(?<!\s)\s+)#+$/, ''));
      const line = makeLine({ index, text: own }, false);
      // A heading mark with nothing behind it is a separator, not a heading.
      this.#blocks.push(makeBlock([line], line.text ? (heading[1] ?? '').length : null));
    } else this.#open.push({ index, text });
    return 1;
  }

  #add(piece: Piece, index: number): number {
    this.#close();
    this.#blocks.push(...piece.blocks);
    this.#said.push(...(piece.said ?? []));
    if (piece.picture) this.#picture = index + piece.count - 1;
    else if (this.#picture !== null && !piece.blocks.every(({ reason }) => reason === 'markup' || reason === 'comment'))
      this.#picture = null;
    return piece.count;
  }

  #readCaption(index: number): Piece | null {
    const own = (this.#raw[index] ?? '').trim();
    const isCentred = own.startsWith('<') && centredText(own) !== null;
    if (this.#open.length > 0 || (this.#picture === null && !isCentred)) return null;
    let next = index + 1;
    while (next < this.#reach.length && (this.#reach[next] ?? '').trim() === '') next++;
    const behind = (this.#reach[next] ?? '').trim();
    if (this.#picture === null && !isPicture(behind) && !/^<(?:div|table)/i.test(behind)) return null;
    const gap = this.#picture === null || index > this.#picture + 1;
    const caption = readCaption(this.#reach, index, gap);
    return this.#picture === null && caption && !isPicture(behind) ? asText(caption) : caption;
  }

  /** A line of `=` under a headline, or of `-` as long as it (setext headings); other rules are rules. */
  #readUnderline(index: number): Piece | null {
    const [title] = this.#open;
    const rule = (this.#raw[index] ?? '').trim();
    if (!title || this.#open.length > 1 || !/^(?:={3,}|-{4,})$/.test(rule)) return null;
    const line = makeLine(title, false);
    const width = visualWidth(line.text);
    const isLong = rule.length >= 0.8 * width && rule.length <= 1.25 * width;
    if (line.text === '' || width > 120 || (rule.startsWith('-') && !isLong)) return null;
    this.#open = [];
    this.#blocks.push(makeBlock([line], rule.startsWith('=') ? 1 : 2));
    return setApart(this.#raw, [index, index + 1], 'heading mark');
  }

  #close(): void {
    if (this.#open.length === 0) return;
    const texts = mendEmphasis(this.#open.map(({ text }) => text));
    const verse = readVerse(this.#open, texts);
    if (verse) {
      this.#blocks.push(verse);
      this.#open = [];
      return;
    }
    const lines = this.#open.map(({ index }, i) => {
      const text = texts[i] ?? '';
      return makeLine({ index, text }, /(?: {2,}|\\)$/.test(text));
    });
    this.#blocks.push(makeBlock(partSignatures(lines, this.#raw)));
    this.#open = [];
  }
}

/** Marker puts an empty element where a table of contents or a link leads to: a place in the file, nothing that the paper printed. */
const ANCHORS = /<(span|a) (?:id|name)="[^"<>]{0,80}"><\/\1>/gi;

/** A mark of emphasis in a headline whose other was lost, at the headline's end or in its next line. */
function mendHeading(text: string): string {
  const isOdd = text.includes('**') && text.split('**').length % 2 === 0;
  return isOdd ? text.replace(/^\*\*(?=\S)|(?<=\S)\*\*$/, '') : text;
}

const BREAK = /<br\s*\/?>/gi;

/** Stands for a break while a line is read; no text has it. */
const BROKEN = '\uffff';

/** A paragraph whose lines are all parted by `<br>`, where they look like verse; several of them may stand on one line of the source. */
function readVerse(open: readonly OpenLine[], texts: readonly string[]): Block | null {
  const isParted = texts.every((text, i) => i === texts.length - 1 || /<br\s*\/?>\s*$/i.test(text));
  if (!isParted || !texts.some((text) => /<br\s*\/?>/i.test(text))) return null;
  const verses = texts.map((text, i) => {
    const { text: own } = makeLine({ index: i, text: text.replaceAll(BROKEN, '').replace(BREAK, BROKEN) }, false);
    return own.split(BROKEN).flatMap((verse) => (verse.trim() === '' ? [] : [verse.trim()]));
  });
  if (!looksLikeVerse(verses.flat())) return null;
  return { ...makeBlock(open.map(({ index }, i) => plainLine(index, (verses[i] ?? []).join('\n')))), form: 'verse' };
}

/** Centred text over a table is its title. */
function asText(piece: Piece): Piece {
  return { ...piece, blocks: piece.blocks.map(({ lines }) => makeBlock(lines)) };
}

function makeLine({ index, text }: OpenLine, endsParagraph: boolean): Line {
  const own = text
    .replace(/\\$/, '')
    .trim()
    .replace(/^>\s?(?:> )*/, '');
  return { ...plainLine(index, ''), ...printInline(own), endsParagraph };
}
