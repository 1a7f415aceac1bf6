import { type ArticleRecord, must, type PartRecord, type SheetRecord } from '../page/index.js';
import { UNIT_NAMES } from './unit-names.js';
import { element, escapeText, keyId, openTag } from './xml.js';

/** A page of an issue, with what was placed on it. */
interface Surface {
  readonly id: string;
  readonly page: string | null;
  readonly sheet: SheetRecord;
  readonly zones: string[];
}

/** Where the paragraphs of an issue stand: a `surface` a page, a `zone` a range of lines (TEI P5, chapter 12.1). */
export class Facsimile {
  readonly #surfaces = new Map<string, Surface>();

  /** What `facs` says of a paragraph: its zones, in reading order. Null where none is known. @param index of the paragraph, from 0 */
  zonesOf({ id, parts, paragraphs }: ArticleRecord, index: number): string | null {
    const { part, source } = must(paragraphs[index], 'a paragraph');
    const surface = this.#surfaceOf(parts[part]);
    if (!surface) return null;
    const zones = (source.boxes ?? []).flatMap((box, i) => {
      if (!box) return [];
      const [, left, top, width, height] = box;
      const name = `${keyId(id)}.p${index + 1}.${i + 1}`;
      surface.zones.push(element('zone', { 'xml:id': name, ...corners(left, top, left + width, top + height) }));
      return [`#${name}`];
    });
    return zones.length === 0 ? null : zones.join(' ');
  }

  /** What `facs` says of the page of a part; null where its sheet is not known. */
  pageOf(part: PartRecord | undefined): string | null {
    const surface = this.#surfaceOf(part);
    return surface ? `#${surface.id}` : null;
  }

  #surfaceOf(part: PartRecord | undefined): Surface | null {
    if (!part?.sheet) return null;
    const { key, page, path, number, sha256, sheet } = part;
    const name = JSON.stringify([path, number, sha256]);
    const id = `${keyId(key.split('/', 2).join('/'))}.s${this.#surfaces.size + 1}`;
    const surface = this.#surfaces.get(name) ?? { id, page, sheet, zones: [] };
    this.#surfaces.set(name, surface);
    return surface;
  }

  /** The element, to stand behind the text that it is of; empty where nothing is known. */
  write(): string {
    if (this.#surfaces.size === 0) return '';
    return `<facsimile>\n${[...this.#surfaces.values()].map(writeSurface).join('')}</facsimile>\n`;
  }
}

function writeSurface({ id, page, sheet: { width, height, unit, image }, zones }: Surface): string {
  const lines = [
    openTag('surface', { 'xml:id': id, n: page, ...corners(0, 0, width, height) }),
    element('desc', { 'xml:lang': 'en' }, escapeText(`coordinates in ${UNIT_NAMES[unit]}`)),
    ...(image === null ? [] : [element('graphic', { url: writeUrl(image) })]),
    ...zones,
    '</surface>',
  ];
  return `${lines.join('\n')}\n`;
}

/** An address as it is; a path so that nothing in it is taken for the rest of an address. */
function writeUrl(image: string): string {
  const url = encodeURI(image.replace(/\p{Surrogate}/gu, '\ufffd'));
  return /^https?:/i.test(image) ? url.replaceAll('%25', '%') : url.replaceAll('#', '%23').replaceAll('?', '%3F');
}

/** Of a box, to a tenth of a unit. */
function corners(left: number, top: number, right: number, bottom: number): Readonly<Record<string, string>> {
  const write = (value: number) => String(Math.round(10 * value) / 10);
  return { ulx: write(left), uly: write(top), lrx: write(right), lry: write(bottom) };
}
