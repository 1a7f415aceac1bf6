import type { SourceFile } from '../reader.js';

/** Endings of pictures that people put beside what OCR read from them, those that a browser shows first. */
const PICTURES = ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff', 'jp2'] as const;

/**
 * The picture of a page: the first that lies beside its file, by the names that files give it and by the name of the file itself; else an
 * address; else a name as it is given, without the folders of the machine that made it. Null for none.
 * @param names as files name it, the best first
 * @param path of the file with the page's text
 */
export function findImage(names: readonly (string | null)[], path: string, { has = () => false }: Pick<SourceFile, 'has'>): string | null {
  const named = names.flatMap((name) => (name === null || name.trim() === '' ? [] : [name.trim()]));
  const paths = named
    .filter((name) => !isAddress(name))
    .map((name) =>
      name
        .replace(/^file:\/\/(?:localhost(?=\/))?/i, '')
        .replace(/\\/g, '/')
        .replace(/^(?:\.\/)+/, ''),
    );
  const stem = path.replace(/\.[^./]+$/, '');
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const candidates = [
    ...paths.filter((name) => !isAbsolute(name)),
    ...paths.map((name) => folder + baseOf(name)),
    ...PICTURES.map((ending) => `${stem}.${ending}`),
    ...paths.flatMap((name) => PICTURES.map((ending) => `${folder}${baseOf(name).replace(/\.[^.]+$/, '')}.${ending}`)),
  ];
  const [first] = paths;
  const given = first === undefined ? null : isAbsolute(first) ? baseOf(first) : first;
  return candidates.find((name) => has(name)) ?? named.find(isAddress) ?? given;
}

function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

function isAbsolute(name: string): boolean {
  return /^(?:\/|[a-z]:\/)/i.test(name);
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
