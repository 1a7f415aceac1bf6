import { sep } from 'node:path';

/** A container whose files lie unpacked in a temporary folder. */
export interface Mounted {
  /** Its files: where they lie, by their paths inside it. */
  readonly files: ReadonlyMap<string, string>;
  /** What could not be unpacked, by its path inside, and why, with what to do. */
  readonly refused: readonly RefusedEntry[];
  /** Paths inside of what is not read. */
  readonly passedOver: readonly string[];
}

/** An entry that cannot be read. */
export interface RefusedEntry {
  readonly path: string;
  readonly problem: string;
}

/** By the absolute path of the container. */
const mounted = new Map<string, Mounted>();

/** Lets the files of a container be read by their places in it: its absolute path, and the path inside. */
export function mount(location: string, container: Mounted): void {
  mounted.set(location, container);
}

/** Ends that. */
export function unmount(location: string): void {
  mounted.delete(location);
}

/** A container whose files can be read; undefined for none. */
export function mountedAt(location: string): Mounted | undefined {
  return mounted.get(location);
}

/** Where the bytes of a file lie: of one in a container its unpacked copy, of others itself. */
export function bytesAt(location: string): string {
  if (mounted.size === 0) return location;
  for (const [container, { files }] of mounted)
    if (location.startsWith(container + sep)) {
      const inside = location.slice(container.length + 1);
      return files.get(sep === '/' ? inside : inside.split(sep).join('/')) ?? location;
    }
  return location;
}
