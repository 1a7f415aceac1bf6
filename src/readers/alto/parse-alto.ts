import { must, type Sheet } from '../../page/index.js';
import { cleanWord, type LayoutBox } from '../positions/words-of-line.js';
import { type Attributes, numberOf, parseXml } from '../xml/parse-xml.js';

/** A `String` of ALTO. */
export interface AltoWord {
  readonly id: string;
  readonly text: string;
  readonly box: LayoutBox | null;
  /** `WC`, 0 to 1. */
  readonly quality: number | null;
  /** Its own style; null where it has that of its line. */
  readonly style: AltoStyle | null;
  /** No `SP` stands before it in a line that has them: it is a part of the word before it. */
  readonly joined: boolean;
}

export interface AltoLine {
  readonly id: string;
  readonly box: LayoutBox | null;
  readonly words: AltoWord[];
  /** What `HYP` prints at its end; empty for none. */
  hyphen: string;
  /** Of the line, else of its block or of what that stands in. */
  readonly style: AltoStyle;
}

export interface AltoBlock {
  readonly id: string;
  /** The `ComposedBlock`s that it stands in. */
  readonly groups: readonly string[];
  /** What tags say that it is. */
  readonly roles: readonly string[];
  /** It stands in a margin, outside the print space. */
  readonly inMargin: boolean;
  readonly lines: AltoLine[];
}

/** Font size in points, 0 for unknown, and weight; null where nothing says. */
export interface AltoStyle {
  readonly size: number | null;
  readonly bold: boolean | null;
}

export interface AltoPage {
  readonly width: number;
  readonly height: number;
  /** What the page is called, as printed. */
  readonly label: string | null;
  /** `PC`, 0 to 1. */
  readonly quality: number | null;
  readonly blocks: AltoBlock[];
  /** Lines that are drawn on it. */
  readonly rules: LayoutBox[];
  /** Ids of pictures, and of what holds others together. */
  readonly wordless: string[];
}

export interface AltoFile {
  readonly unit: NonNullable<Sheet['unit']>;
  /** As the file names it. */
  readonly image: string | null;
  /** Pixels an inch; null where it does not say. */
  readonly resolution: number | null;
  /** Its blocks stand in an editor's order. */
  readonly isEdited: boolean;
  readonly pages: readonly AltoPage[];
  /** Words that line breaks part, as they are without. */
  readonly words: readonly string[];
}

const NO_STYLE: AltoStyle = { size: null, bold: null };

/** Programs with which people put the blocks of a page in order (CCS docWorks/METAe); others write them as they find them. */
const EDITORS = /\bdocworks\b/i;

/** Elements whose text is read. */
const TEXTS: ReadonlySet<string> = new Set(['MeasurementUnit', 'fileName', 'processingStepSettings', 'softwareName']);

const MARGINS: ReadonlySet<string> = new Set(['TopMargin', 'LeftMargin', 'RightMargin', 'BottomMargin']);

const TAGS: ReadonlySet<string> = new Set(['LayoutTag', 'StructureTag', 'RoleTag', 'OtherTag']);

/** ALTO of versions 1 to 4. @throws DocumentError for damaged XML */
export function parseAlto(path: string, text: string): AltoFile {
  const builder = new AltoBuilder();
  parseXml(path, text, {
    open: (name, attributes) => builder.open(name, attributes),
    close: (name) => builder.close(name),
    text: (piece) => builder.text(piece),
  });
  return builder.file();
}

/** The elements that a `ComposedBlock` stands in, with what they hand down. */
interface Group {
  readonly id: string;
  readonly style: AltoStyle;
  readonly roles: readonly string[];
}

class AltoBuilder {
  readonly #pages: AltoPage[] = [];
  readonly #styles = new Map<string, AltoStyle>();
  readonly #tags = new Map<string, string>();
  readonly #words = new Set<string>();
  readonly #groups: Group[] = [];
  readonly #texts = new Map<string, string>();
  #reading: string | null = null;
  #inMargin = false;
  #blockStyle = NO_STYLE;
  #page: AltoPage | null = null;
  #block: AltoBlock | null = null;
  #line: AltoLine | null = null;
  /** An `SP` came since the last word. */
  #spaced = true;
  #hasSpaces = false;

  open(name: string, a: Attributes): void {
    if (name === 'String') this.#addWord(a);
    else if (name === 'SP') this.#space();
    else if (name === 'TextLine') this.#openLine(a);
    else if (name === 'HYP') this.#hyphen(a);
    else if (name === 'TextBlock') this.#openBlock(a);
    else if (name === 'ComposedBlock') this.#openGroup(a);
    else if (name === 'GraphicalElement') this.#addRule(a);
    else if (name === 'Illustration') this.#pageNow().wordless.push(a.ID ?? '');
    else if (name === 'Page') this.#openPage(a);
    else if (name === 'TextStyle') this.#styles.set(a.ID ?? '', readStyle(a));
    else if (TAGS.has(name)) this.#tags.set(a.ID ?? '', a.LABEL ?? a.TYPE ?? '');
    else if (MARGINS.has(name)) this.#inMargin = true;
    else if (TEXTS.has(name)) this.#reading = name;
  }

  close(name: string): void {
    if (name === 'TextLine') this.#line = null;
    else if (name === 'TextBlock') this.#block = null;
    else if (name === 'ComposedBlock') this.#groups.pop();
    else if (name === this.#reading) this.#reading = null;
    else if (MARGINS.has(name)) this.#inMargin = false;
  }

  text(piece: string): void {
    if (this.#reading !== null) this.#texts.set(this.#reading, (this.#texts.get(this.#reading) ?? '') + piece);
  }

  file(): AltoFile {
    const settings = this.#texts.get('processingStepSettings') ?? '';
    return {
      unit: readUnit(this.#texts.get('MeasurementUnit') ?? ''),
      image: this.#texts.get('fileName')?.trim() || null,
      resolution: numberOf(/\b(?:x|y)?dpi\s*[:=]\s*(\d{2,4})\b/i.exec(settings)?.[1]),
      isEdited: EDITORS.test(this.#texts.get('softwareName') ?? ''),
      pages: this.#hasSpaces ? this.#pages : this.#pages.map(partWords),
      words: [...this.#words],
    };
  }

  #openPage(a: Attributes): void {
    const label = a.PRINTED_IMG_NR?.trim() || null;
    const quality = numberOf(a.PC) ?? percent(a.ACCURACY);
    this.#page = { width: numberOf(a.WIDTH) ?? 0, height: numberOf(a.HEIGHT) ?? 0, label, quality, blocks: [], rules: [], wordless: [] };
    this.#pages.push(this.#page);
    this.#groups.length = 0;
    [this.#block, this.#line, this.#inMargin] = [null, null, false];
  }

  #openGroup(a: Attributes): void {
    const style = this.#styleOf(a, this.#groups.at(-1)?.style ?? NO_STYLE);
    this.#pageNow().wordless.push(a.ID ?? '');
    this.#groups.push({ id: a.ID ?? '', style, roles: [...this.#rolesOf(a), ...(a.TYPE ? [a.TYPE] : [])] });
  }

  #openBlock(a: Attributes): void {
    const page = this.#pageNow();
    this.#blockStyle = this.#styleOf(a, this.#groups.at(-1)?.style ?? NO_STYLE);
    this.#block = {
      id: a.ID ?? '',
      groups: this.#groups.map(({ id }) => id),
      roles: [...this.#rolesOf(a), ...this.#groups.flatMap(({ roles }) => roles)],
      inMargin: this.#inMargin,
      lines: [],
    };
    page.blocks.push(this.#block);
  }

  /** A file may lack what its elements are to stand in. */
  #pageNow(): AltoPage {
    if (!this.#page) this.#openPage({});
    return must(this.#page, 'a page');
  }

  #openLine(a: Attributes): void {
    if (!this.#block) this.#openBlock({});
    const style = a.STYLEREFS === undefined ? this.#blockStyle : this.#styleOf(a, this.#blockStyle);
    this.#line = { id: a.ID ?? '', box: boxOf(a), words: [], hyphen: '', style };
    this.#block?.lines.push(this.#line);
    this.#spaced = true;
  }

  #space(): void {
    this.#spaced = true;
    this.#hasSpaces = true;
  }

  #addWord(a: Attributes): void {
    if (!this.#line) this.#openLine({});
    const text = cleanWord(a.CONTENT ?? '');
    if (text === '') return;
    const isStyled = a.STYLEREFS !== undefined || a.STYLE !== undefined;
    this.#line?.words.push({
      id: a.ID ?? '',
      text,
      box: boxOf(a),
      quality: a.WC === undefined ? null : numberOf(a.WC),
      style: isStyled ? this.#styleOf(a, NO_STYLE) : null,
      joined: !this.#spaced,
    });
    this.#spaced = false;
    if (a.SUBS_TYPE === 'HypPart1' && a.SUBS_CONTENT !== undefined) this.#words.add(a.SUBS_CONTENT);
  }

  #hyphen(a: Attributes): void {
    if (this.#line) this.#line.hyphen = cleanWord(a.CONTENT ?? '-').replace(/\u00ad/g, '-');
  }

  #addRule(a: Attributes): void {
    const box = boxOf(a);
    const page = this.#pageNow();
    page.wordless.push(a.ID ?? '');
    if (box) page.rules.push(box);
  }

  #styleOf({ STYLEREFS: refs, STYLE: own }: Attributes, handedDown: AltoStyle): AltoStyle {
    let style = handedDown;
    // Most elements name one style.
    const named = refs === undefined ? [] : refs.split(/\s+/).flatMap((ref) => this.#styles.get(ref) ?? []);
    for (const { size, bold } of named) style = { size: size ?? style.size, bold: bold ?? style.bold };
    return own === undefined ? style : { size: style.size, bold: /\bbold\b/i.test(own) || style.bold };
  }

  #rolesOf({ TAGREFS: refs }: Attributes): string[] {
    return refs === undefined ? [] : refs.split(/\s+/).flatMap((ref) => this.#tags.get(ref) ?? []);
  }
}

function readStyle({ FONTSIZE: size, FONTSTYLE: style }: Attributes): AltoStyle {
  const points = numberOf(size);
  return { size: points !== null && points > 0 ? points : null, bold: /\bbold\b/i.test(style ?? '') };
}

function readUnit(text: string): NonNullable<Sheet['unit']> {
  const unit = text.trim().toLowerCase();
  return unit === 'mm10' || unit === 'inch1200' ? unit : 'pixel';
}

function percent(value: string | undefined): number | null {
  const number = numberOf(value);
  return number === null ? null : number / 100;
}

function boxOf({ HPOS, VPOS, WIDTH, HEIGHT }: Attributes): LayoutBox | null {
  if (HPOS === undefined || VPOS === undefined) return null;
  const [left, top, width, height] = [Number(HPOS), Number(VPOS), Number(WIDTH ?? 0), Number(HEIGHT ?? 0)];
  return Number.isFinite(left + top + width + height) ? [left, top, width, height] : null;
}

/** In a file without `SP` every `String` is a word. */
function partWords(page: AltoPage): AltoPage {
  const part = (line: AltoLine): AltoLine => ({ ...line, words: line.words.map((word) => ({ ...word, joined: false })) });
  return { ...page, blocks: page.blocks.map((block) => ({ ...block, lines: block.lines.map(part) })) };
}
