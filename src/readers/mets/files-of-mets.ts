import type { Mets, MetsDiv, MetsFile } from './parse-mets.js';

/** A file with text that a METS names. */
export interface TextFile {
  readonly file: MetsFile;
  /** Names by which it may lie beside the METS or below its folder, the best first. */
  readonly names: readonly string[];
}

/** A page of the issue. */
export interface MetsPage {
  readonly div: MetsDiv | null;
  readonly texts: readonly TextFile[];
  /** As the METS names pictures of it, those made for reading first. */
  readonly images: readonly string[];
}

/** The files that hold text, in the order of the file section. */
export function textFilesOf({ files }: Mets): TextFile[] {
  return [...files.values()].filter(isText).map((file) => ({ file, names: namesOf(file.href) }));
}

function isText({ href, use }: MetsFile): boolean {
  if (/image\/|application\/pdf|prima\.page|\.(?:jpe?g|jp2|tiff?|png|pdf)$/.test(`${use} ${href.toLowerCase()}`)) return false;
  return /\b(?:full_?text|ocr|alto|text)\b/.test(use.replace('text/xml', '')) || /\balto\b|\bxml\b/.test(use) || /\.xml$/i.test(href);
}

function isImage({ href, use }: MetsFile): boolean {
  return /image\//.test(use) || /\.(?:jpe?g|jp2|tiff?|png)$/i.test(href);
}

/** Of a link to a file: where it says, then by its folder's name and its own, and by its name alone. Folders of the machine that made it are not looked for. */
function namesOf(href: string): string[] {
  const plain = decode(href.replace(/^file:\/\/(?:localhost(?=\/))?/i, '').replace(/\\/g, '/'));
  const base = plain.slice(plain.lastIndexOf('/') + 1).replace(/[?#].*$/, '');
  const isRelative = !/^(?:\/|[a-z][a-z\d+.-]*:)/i.test(plain);
  const folder = /[^/:]+\/[^/?#]+$/.exec(plain)?.[0] ?? '';
  const names = [...(isRelative ? [plain.replace(/^(?:\.\/)+/, '')] : []), folder, base];
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('..'));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** The pages in their order: those of the physical map, else of any, else a page a file with text. */
export function pagesOf(mets: Mets): MetsPage[] {
  const texts = new Map(textFilesOf(mets).map((text) => [text.file.id, text]));
  const sorted = mets.maps.toSorted((a, b) => Number(b.type === 'PHYSICAL') - Number(a.type === 'PHYSICAL'));
  for (const { root } of sorted) {
    const pages = divsOf(root).flatMap((div): MetsPage[] => {
      if (div.type !== 'PAGE') return [];
      const ids = [...new Set([div, ...div.children].flatMap(({ areas }) => areas.map(({ fileId }) => fileId)))];
      const all = ids.flatMap((id) => texts.get(id) ?? []);
      const altos = all.filter(({ file }) => /\balto\b/.test(file.use));
      // Of several texts of a page the one that is said to be ALTO is read.
      const own = altos.length > 0 ? altos : all;
      return own.length > 0 ? [{ div, texts: own, images: imagesOf(mets, ids) }] : [];
    });
    if (pages.length > 0) return pages.every(({ div }) => div?.order !== null) ? pages.toSorted(byOrder) : pages;
  }
  return [...texts.values()].map((text) => ({ div: null, texts: [text], images: [] }));
}

function byOrder(a: MetsPage, b: MetsPage): number {
  return (a.div?.order ?? 0) - (b.div?.order ?? 0);
}

/** Pictures for readers before those for keeping. */
function imagesOf({ files }: Mets, ids: readonly string[]): string[] {
  const images = ids.flatMap((id) => files.get(id) ?? []).filter(isImage);
  const rank = ({ use }: MetsFile) => (/master|preservation|archiv/.test(use) ? 1 : 0);
  return images.toSorted((a, b) => rank(a) - rank(b)).map(({ href }) => href);
}

/** A division and all that it holds, in the order of the file. */
export function divsOf(root: MetsDiv): MetsDiv[] {
  return [root, ...root.children.flatMap(divsOf)];
}
