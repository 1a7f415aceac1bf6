import { type Attributes, attributeOf, numberOf, parseXml } from '../xml/parse-xml.js';
import { type Mods, ModsBuilder } from './mods.js';

/** A stretch of a file's text: from one element to another. */
export interface MetsArea {
  readonly fileId: string;
  /** Ids of elements; null for all of the file. */
  readonly begin: string | null;
  readonly end: string | null;
}

/** A division of a structure map. */
export interface MetsDiv {
  readonly id: string;
  /** In capitals, without a prefix: `ARTICLE`. */
  readonly type: string;
  readonly label: string | null;
  readonly order: number | null;
  readonly orderLabel: string | null;
  readonly descriptions: readonly string[];
  /** Its own, in the order of the file. */
  readonly areas: MetsArea[];
  readonly children: MetsDiv[];
}

export interface MetsFile {
  readonly id: string;
  readonly href: string;
  /** What it and its groups are for, and its type, as one text. */
  readonly use: string;
  /** Hexadecimal; null for none. */
  readonly checksum: string | null;
  readonly algorithm: string;
}

export interface Mets {
  /** What tells it from others: its name and when it was made. */
  readonly name: string;
  readonly label: string | null;
  readonly files: ReadonlyMap<string, MetsFile>;
  readonly maps: readonly { readonly type: string; readonly root: MetsDiv }[];
  /** Ids that are linked to each other, each group in its order. */
  readonly links: readonly (readonly string[])[];
  readonly mods: ReadonlyMap<string, Mods>;
}

/** Divisions are nested less deeply than this; deeper ones are read as if they stood there. */
const DEEPEST = 64;

/** @throws DocumentError for damaged XML */
export function parseMets(path: string, text: string): Mets {
  const builder = new MetsBuilder();
  parseXml(path, text, {
    open: (name, attributes) => builder.open(name, attributes),
    close: (name) => builder.close(name),
    text: (piece) => builder.text(piece),
  });
  return builder.mets();
}

class MetsBuilder {
  readonly #files = new Map<string, MetsFile>();
  readonly #maps: { type: string; root: MetsDiv }[] = [];
  readonly #links: string[][] = [];
  readonly #linksFrom = new Map<string, string[]>();
  readonly #mods = new Map<string, Mods>();
  readonly #uses: string[] = [];
  readonly #divs: MetsDiv[] = [];
  #depth = 0;
  #map: string | null = null;
  #file: Attributes | null = null;
  #group: string[] | null = null;
  #description: { readonly id: string; readonly builder: ModsBuilder } | null = null;
  #name = '';
  #label: string | null = null;

  open(name: string, a: Attributes): void {
    if (this.#description) this.#description.builder.open(name, a);
    else if (name === 'area') this.#addArea(a.FILEID ?? '', a);
    else if (name === 'div') this.#openDiv(a);
    else if (name === 'fptr') this.#addArea(a.FILEID ?? '', a);
    else if (name === 'file') this.#file = a;
    else if (name === 'FLocat') this.#addFile(attributeOf(a, 'href') ?? '');
    else if (name === 'fileGrp') this.#uses.push(a.USE ?? a.ID ?? '');
    else if (name === 'smLinkGrp') this.#group = [];
    else if (name === 'smLocatorLink') this.#group?.push(idOf(attributeOf(a, 'href')));
    else if (name === 'smLink') this.#addLink(idOf(attributeOf(a, 'from')), idOf(attributeOf(a, 'to')));
    else if (name === 'structMap') this.#map = (a.TYPE ?? '').toUpperCase();
    else if (name === 'dmdSec') this.#description = { id: a.ID ?? '', builder: new ModsBuilder() };
    else if (name === 'mets') [this.#name, this.#label] = [a.OBJID ?? '', a.LABEL ?? null];
    else if (name === 'metsHdr') this.#name += ` ${a.CREATEDATE ?? ''}`;
  }

  close(name: string): void {
    if (this.#description) {
      if (name === 'dmdSec') {
        this.#mods.set(this.#description.id, this.#description.builder.mods());
        this.#description = null;
      } else this.#description.builder.close();
    } else if (name === 'div') {
      if (this.#depth <= DEEPEST) this.#divs.pop();
      this.#depth--;
    } else if (name === 'file') this.#file = null;
    else if (name === 'fileGrp') this.#uses.pop();
    else if (name === 'smLinkGrp') {
      if (this.#group) this.#links.push(this.#group);
      this.#group = null;
    } else if (name === 'structMap') this.#map = null;
  }

  text(piece: string): void {
    this.#description?.builder.text(piece);
  }

  mets(): Mets {
    const links = [...this.#links, ...this.#linksFrom.values()];
    return { name: this.#name.trim(), label: this.#label, files: this.#files, maps: this.#maps, links, mods: this.#mods };
  }

  #openDiv(a: Attributes): void {
    const div: MetsDiv = {
      id: a.ID ?? '',
      type: (a.TYPE ?? '').replace(/^.*:/, '').toUpperCase(),
      label: (a.LABEL ?? attributeOf(a, 'label'))?.trim() || null,
      order: numberOf(a.ORDER),
      orderLabel: a.ORDERLABEL?.trim() || null,
      descriptions: (a.DMDID ?? '').split(/\s+/).filter((id) => id !== ''),
      areas: [],
      children: [],
    };
    const parent = this.#divs.at(-1);
    if (parent) parent.children.push(div);
    else this.#maps.push({ type: this.#map ?? '', root: div });
    this.#depth++;
    if (this.#depth <= DEEPEST) this.#divs.push(div);
  }

  #addArea(fileId: string, { BEGIN, END }: Attributes): void {
    if (fileId !== '') this.#divs.at(-1)?.areas.push({ fileId, begin: BEGIN ?? null, end: END ?? null });
  }

  #addFile(href: string): void {
    const { ID: id, USE: use, MIMETYPE: type, CHECKSUM: checksum, CHECKSUMTYPE: algorithm } = this.#file ?? {};
    if (id === undefined || this.#files.has(id)) return;
    this.#files.set(id, {
      id,
      href,
      use: [...this.#uses, use ?? '', type ?? ''].join(' ').toLowerCase(),
      checksum: checksum?.toLowerCase() ?? null,
      algorithm: algorithm ?? '',
    });
  }

  #addLink(from: string, to: string): void {
    const own = this.#linksFrom.get(from) ?? [from];
    own.push(to);
    this.#linksFrom.set(from, own);
  }
}

function idOf(href: string | null): string {
  return (href ?? '').replace(/^#/, '');
}
