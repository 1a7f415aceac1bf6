import { createWriteStream, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DocumentError } from '../../page/index.js';
import { checkBags } from './bagit.js';
import type { ContainerEntry } from './container.js';
import { crc32 } from './crc32.js';
import { readEntryName } from './entry-name.js';
import { Counter, LIMITS, type Limits } from './limits.js';
import type { Mounted, RefusedEntry } from './mounted.js';
import { tar } from './tar.js';
import { zip } from './zip.js';

/** How a container is unpacked. */
export interface UnpackOptions {
  /** An empty folder for its files. They are called by numbers there: no name of an entry leads anywhere. */
  readonly folder: string;
  /** True for the path of a file that is to be read. */
  readonly isWanted: (path: string) => boolean;
  /** @default far more than archives of pages hold */
  readonly limits?: Limits;
}

/**
 * Unpacks what is wanted of a container. What cannot be read of it is said of its entries.
 * @param path its name in messages
 * @throws DocumentError for one that is damaged or too large: nothing of it is read then
 */
export async function unpack(path: string, location: string, { folder, isWanted, limits = LIMITS }: UnpackOptions): Promise<Mounted> {
  const files = new Map<string, string>();
  const refused: RefusedEntry[] = [];
  const passedOver: string[] = [];
  const seen = new Set<string>();
  try {
    const counter = new Counter(path, statSync(location).size, limits);
    const container = /\.zip$/iu.test(location) ? zip : tar;
    for await (const entry of container.entries(location)) {
      counter.entry();
      const name = readEntryName(entry.name);
      const isWaste = /(?:^|\/)(?:\.|__MACOSX(?:\/|$))/u.test(name.path) && name.problem === null;
      if (entry.kind === 'folder' || isWaste) continue;
      if (!isWanted(name.path) && name.problem === null) {
        passedOver.push(name.path);
        await drain(entry, container === tar ? counter : null);
        continue;
      }
      const problem = name.problem ?? problemOf(entry, seen.has(name.path));
      seen.add(name.path);
      const target = join(folder, String(files.size + refused.length + 1));
      const broken = problem ?? (await write(entry, target, counter));
      if (broken === null) files.set(name.path, target);
      else refused.push({ path: name.path, problem: broken });
    }
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const kind = /\.zip$/iu.test(location) ? 'ZIP' : 'tar';
    throw new DocumentError(path, `is no whole ${kind} archive (${why})`, 'get it again', { cause: error });
  }
  const bags = checkBags(files, new Set([...passedOver, ...refused.map((one) => one.path)]));
  for (const one of [...bags.tags, ...bags.refused.map((entry) => entry.path)]) files.delete(one);
  return { files, refused: [...refused, ...bags.refused], passedOver: [...new Set([...passedOver, ...bags.tags])] };
}

/** Why an entry is not unpacked; null where it can be. */
function problemOf(entry: ContainerEntry, isTwice: boolean): string | null {
  if (entry.kind === 'link') return 'is a link, which is not followed; pack the file that it leads to';
  if (entry.isEncrypted) return 'is encrypted; unpack it with its password and import the folder';
  return isTwice ? 'is in its container twice; only the first is read' : null;
}

/** Writes an entry to a file. @returns why it is damaged; null where it is not @throws DocumentError for one that is too large */
async function write(entry: ContainerEntry, target: string, counter: Counter): Promise<string | null> {
  let [own, sum] = [0, 0];
  const watch = new Transform({
    transform(chunk: Buffer, _, next) {
      own += chunk.length;
      if (entry.crc32 !== null) sum = crc32(chunk, sum);
      try {
        counter.bytes(chunk.length, own);
        next(null, chunk);
      } catch (error) {
        next(error as Error);
      }
    },
  });
  try {
    await pipeline(await entry.open(), watch, createWriteStream(target));
    if (entry.crc32 === null || entry.crc32 === sum) return null;
    rmSync(target, { force: true });
    return 'is damaged (its checksum is another); get the container again';
  } catch (error) {
    rmSync(target, { force: true });
    // What follows a damaged entry of a tar archive cannot be found; those of a ZIP archive stand by themselves.
    if (error instanceof DocumentError || entry.crc32 === null) throw error;
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return `is damaged (${why}); get the container again`;
  }
}

/** Reads over an entry of a container that is read from its beginning to its end. */
async function drain(entry: ContainerEntry, counter: Counter | null): Promise<void> {
  if (counter === null) return;
  const stream: Readable = await entry.open();
  let own = 0;
  for await (const chunk of stream) {
    own += (chunk as Buffer).length;
    counter.bytes((chunk as Buffer).length, own);
  }
}
