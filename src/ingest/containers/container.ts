import type { Readable } from 'node:stream';

/** An entry of a container, in the order in which it has them. */
export interface ContainerEntry {
  /** As the container writes it. */
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
  readonly isEncrypted: boolean;
  /** CRC-32 of its bytes, where the container says it. */
  readonly crc32: number | null;
  /** Its bytes; to be taken, or not, before the next entry is asked for. */
  readonly open: () => Promise<Readable>;
}

/** A kind of container. */
export interface Container {
  /** Its entries, one after another. Throws what the format's own reader does for a file that is damaged. */
  readonly entries: (location: string) => AsyncIterable<ContainerEntry>;
}

/** The container that a place is inside of, by its name; null for a file that lies in none. */
export function containerOf(location: string): string | null {
  return /^.*?\.(?:zip|tar|tgz|tar\.gz)(?=[/\\])/iu.exec(location)?.[0] ?? null;
}

/** True for the name of a container that is opened. */
export function isContainerName(path: string): boolean {
  return /\.(?:zip|tar|tgz|tar\.gz)$/iu.test(path);
}
