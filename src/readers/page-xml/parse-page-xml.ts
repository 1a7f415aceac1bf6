import { must } from '../../page/index.js';
import type { PrintedLine } from '../positions/lay-out-page.js';
import { aroundBoxes, cleanWord, joinWords, type LayoutBox, meanOf } from '../positions/words-of-line.js';
import { type Attributes, numberOf, parseXml } from '../xml/parse-xml.js';

/** A line of a region, with what people marked on it. */
export interface PageLine extends PrintedLine {
  readonly marks: Marks;
}

/** What `custom` says: `structure {id:a1; type:article;}`. */
export interface Marks {
  /** The article that it is in; null for none. */
  readonly article: string | null;
  /** What it is there (`heading`); null where nothing says. */
  readonly type: string | null;
  /** Its place in the reading order; null where nothing says. */
  readonly index: number | null;
}

export interface PageRegion {
  readonly id: string;
  /** What it is, its own type first, then those of what it stands in. */
  readonly types: readonly string[];
  readonly marks: Marks;
  readonly lines: PageLine[];
}

/** A group of the reading order: regions by their ids, and groups. */
export interface OrderGroup {
  readonly ordered: boolean;
  readonly index: number;
  /** A region that may head the group. */
  readonly regionRef: string | null;
  readonly items: (OrderGroup | OrderRef)[];
}

export interface OrderRef {
  readonly index: number;
  readonly regionRef: string;
}

export interface PageXml {
  readonly width: number;
  readonly height: number;
  /** As the file names it, and its address where it gives one. */
  readonly images: readonly (string | null)[];
  /** In the order of the file. */
  readonly regions: PageRegion[];
  /** Null where the file has none. */
  readonly order: OrderGroup | null;
  readonly rules: readonly LayoutBox[];
}

/** Pages of a file in PAGE XML; the schema allows one. @throws DocumentError for damaged XML */
export function parsePageXml(path: string, text: string): PageXml[] {
  const builder = new PageBuilder();
  parseXml(path, text, {
    open: (name, attributes) => builder.open(name, attributes),
    close: (name) => builder.close(name),
    text: (piece) => builder.text(piece),
  });
  return builder.pages();
}

/** Of a region, line, word or letter: the text that is read, and how sure it is. */
interface Texts {
  readonly level: string;
  /** The reading with the lowest index. */
  text: string;
  index: number;
  quality: number | null;
}

interface OpenLine extends Texts {
  readonly marks: Marks;
  box: LayoutBox | null;
  size: number | null;
  bold: boolean;
  readonly words: { readonly text: string; readonly box: LayoutBox | null; readonly quality: number | null }[];
}

interface OpenPage extends Omit<PageXml, 'images' | 'order' | 'rules'> {
  readonly image: string | null;
  order: OrderGroup | null;
  readonly rules: LayoutBox[];
}

interface OpenRegion extends Texts {
  readonly region: PageRegion;
}

const GROUPS: ReadonlySet<string> = new Set(['OrderedGroup', 'OrderedGroupIndexed', 'UnorderedGroup', 'UnorderedGroupIndexed']);

class PageBuilder {
  readonly #pages: OpenPage[] = [];
  readonly #regions: OpenRegion[] = [];
  readonly #groups: OrderGroup[] = [];
  #address: string | null = null;
  #separators = 0;
  #line: OpenLine | null = null;
  #word: (Texts & { box: LayoutBox | null }) | null = null;
  #glyphs = 0;
  /** A `TextEquiv` that is open. */
  #equiv: { text: string; readonly index: number; readonly quality: number | null } | null = null;
  #isUnicode = false;

  open(name: string, a: Attributes): void {
    if (name === 'Coords') this.#coords(a);
    else if (name === 'Unicode') this.#isUnicode = true;
    else if (name === 'TextEquiv') this.#equiv = { text: '', index: numberOf(a.index) ?? 0, quality: numberOf(a.conf) };
    else if (name === 'Word') this.#word = { level: 'word', text: '', index: Number.POSITIVE_INFINITY, quality: null, box: null };
    else if (name === 'Glyph') this.#glyphs++;
    else if (name === 'TextLine') this.#openLine(a);
    else if (name === 'TextStyle') this.#style(a);
    else if (name === 'Page') this.#openPage(a);
    else if (GROUPS.has(name)) this.#openGroup(name, a);
    else if (name === 'RegionRef' || name === 'RegionRefIndexed')
      this.#groups.at(-1)?.items.push({ index: numberOf(a.index) ?? 0, regionRef: a.regionRef ?? '' });
    else if (name === 'SeparatorRegion') this.#separators++;
    else if (name.endsWith('Region') || name === 'TableCell') this.#openRegion(name, a);
    else if (name === 'TranskribusMetadata') this.#address = a.imgUrl ?? null;
  }

  close(name: string): void {
    if (name === 'Unicode') this.#isUnicode = false;
    else if (name === 'TextEquiv') this.#endEquiv();
    else if (name === 'Word') this.#endWord();
    else if (name === 'Glyph') this.#glyphs--;
    else if (name === 'TextLine') this.#endLine();
    else if (GROUPS.has(name)) this.#groups.pop();
    else if (name === 'SeparatorRegion') this.#separators--;
    else if (name.endsWith('Region') || name === 'TableCell') this.#endRegion();
  }

  text(piece: string): void {
    if (this.#isUnicode && this.#equiv) this.#equiv.text += piece;
  }

  pages(): PageXml[] {
    return this.#pages.map(({ image, ...page }) => ({ ...page, images: [image, this.#address] }));
  }

  #openPage(a: Attributes): void {
    this.#pages.push({
      width: numberOf(a.imageWidth) ?? 0,
      height: numberOf(a.imageHeight) ?? 0,
      image: a.imageFilename ?? null,
      regions: [],
      order: null,
      rules: [],
    });
  }

  #pageNow(): OpenPage {
    if (this.#pages.length === 0) this.#openPage({});
    return must(this.#pages.at(-1), 'a page');
  }

  #openGroup(name: string, a: Attributes): void {
    const group: OrderGroup = {
      ordered: name.startsWith('Ordered'),
      index: numberOf(a.index) ?? 0,
      regionRef: a.regionRef ?? null,
      items: [],
    };
    const parent = this.#groups.at(-1);
    if (parent) parent.items.push(group);
    else this.#pageNow().order ??= group;
    this.#groups.push(group);
  }

  #openRegion(name: string, a: Attributes): void {
    const around = this.#regions.at(-1)?.region;
    const marks = readMarks(a.custom);
    const own = name === 'TextRegion' ? [a.type ?? ''] : [TYPES[name] ?? ''];
    const inner = (around?.types ?? []).filter((type) => type === 'table' || type === 'advertisement');
    const region: PageRegion = {
      id: a.id ?? '',
      types: [...(marks.type === null ? [] : [marks.type]), ...own, ...inner].filter((type) => type !== ''),
      marks: marks.article === null && around ? { ...marks, article: around.marks.article } : marks,
      lines: [],
    };
    this.#pageNow().regions.push(region);
    this.#regions.push({ level: 'region', text: '', index: Number.POSITIVE_INFINITY, quality: null, region });
  }

  #openLine(a: Attributes): void {
    this.#endLine();
    if (this.#regions.length === 0) this.#openRegion('TextRegion', {});
    this.#line = {
      ...{ level: 'line', text: '', index: Number.POSITIVE_INFINITY, quality: null },
      ...{ marks: readMarks(a.custom), box: null, size: null, bold: false, words: [] },
    };
  }

  #style(a: Attributes): void {
    if (!this.#line || this.#word) return;
    const size = numberOf(a.fontSize);
    if (size !== null && size > 0) this.#line.size = size;
    this.#line.bold = a.bold === 'true';
  }

  #coords({ points }: Attributes): void {
    const box = points === undefined ? null : boxOf(points);
    if (box === null || this.#glyphs > 0) return;
    if (this.#word) this.#word.box ??= box;
    else if (this.#line) this.#line.box ??= box;
    else if (this.#separators > 0) this.#pageNow().rules.push(box);
  }

  #endEquiv(): void {
    const equiv = this.#equiv;
    this.#equiv = null;
    const holder = this.#glyphs > 0 ? null : (this.#word ?? this.#line ?? this.#regions.at(-1));
    if (!equiv || !holder || equiv.index >= holder.index || equiv.text.trim() === '') return;
    [holder.text, holder.index, holder.quality] = [equiv.text, equiv.index, equiv.quality];
  }

  #endWord(): void {
    const word = this.#word;
    this.#word = null;
    if (word && this.#line) this.#line.words.push({ text: cleanWord(word.text), box: word.box, quality: word.quality });
  }

  #endLine(): void {
    this.#endWord();
    const line = this.#line;
    this.#line = null;
    if (!line) return;
    const text = joinWords(line.text.trim() === '' ? line.words.map((word) => word.text) : splitWords(line.text));
    if (text === '') return;
    const { size, bold, marks } = line;
    const quality = line.quality ?? meanOf(line.words.map((word) => word.quality));
    const box = line.box ?? aroundBoxes(line.words.map((word) => word.box));
    this.#regions.at(-1)?.region.lines.push({ text, box, size, bold, quality, marks });
  }

  #endRegion(): void {
    this.#endLine();
    const open = this.#regions.pop();
    if (!open || open.region.lines.length > 0) return;
    // A region without lines of its own has its text as a whole.
    for (const piece of open.text.split('\n')) {
      const text = joinWords(splitWords(piece));
      if (text !== '') open.region.lines.push({ text, box: null, size: null, bold: false, quality: open.quality, marks: NO_MARKS });
    }
  }
}

/** Regions that are no text by themselves, as types of the text in them. */
const TYPES: Readonly<Record<string, string>> = { TableRegion: 'table', TableCell: 'table', AdvertRegion: 'advertisement' };

const NO_MARKS: Marks = { article: null, type: null, index: null };

function readMarks(custom: string | undefined): Marks {
  if (custom === undefined) return NO_MARKS;
  const structure = /\bstructure\s*\{([^}]*)\}/.exec(custom)?.[1] ?? '';
  const id = /\bid\s*:\s*([^;\s]+)/.exec(structure)?.[1] ?? null;
  const type = /\btype\s*:\s*([^;}]*[^;}\s])/.exec(structure)?.[1] ?? null;
  const index = /\breadingOrder\s*\{[^}]*\bindex\s*:\s*(\d+)/.exec(custom)?.[1];
  const isArticle = type === null || type.toLowerCase() === 'article';
  return { article: id, type: isArticle ? null : type, index: numberOf(index) };
}

function splitWords(text: string): string[] {
  return cleanWord(text.replace(/\u00ad/g, '-')).split(/\s+/);
}

/** The box around a polygon: `x,y x,y …`. */
function boxOf(points: string): LayoutBox | null {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const point of points.trim().split(/\s+/)) {
    const comma = point.indexOf(',');
    const [x, y] = [Number(point.slice(0, comma)), Number(point.slice(comma + 1))];
    if (comma < 0 || !Number.isFinite(x + y)) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left > right ? null : [left, top, right - left, bottom - top];
}
