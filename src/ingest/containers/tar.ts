import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import type { Container, ContainerEntry } from './container.js';
import { decodeEntryName } from './entry-name.js';

/** A tar archive, as it is or in gzip (POSIX ustar and pax, and what GNU tar writes). */
export const tar: Container = { entries: readTar };

async function* readTar(location: string): AsyncGenerator<ContainerEntry> {
  // Names in old headers are bytes: which encoding they have is told by them.
  const unpacked = extract({ filenameEncoding: 'latin1' } as object);
  const source = createReadStream(location);
  const unzipped = (await isGzip(location)) ? createGunzip() : new PassThrough();
  const done = new Promise<void>((resolve, reject) => {
    pipeline(source, unzipped, unpacked, (error) => (error ? reject(error) : resolve()));
  });
  // It is waited for at the end; until then the iterator says what is wrong.
  done.catch(() => undefined);
  try {
    for await (const entry of unpacked) {
      const { header } = entry;
      yield { name: nameOf(header), kind: kindOf(header), isEncrypted: false, crc32: null, open: async () => entry as never };
      entry.resume();
    }
    await done;
  } finally {
    source.destroy();
    unzipped.destroy();
  }
}

async function isGzip(location: string): Promise<boolean> {
  const file = await open(location, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

function nameOf({ name, pax }: Header): string {
  const path = pax && typeof pax === 'object' && 'path' in pax ? pax.path : undefined;
  return typeof path === 'string' ? path : decodeEntryName(Buffer.from(name, 'latin1'));
}

function kindOf({ type }: Header): ContainerEntry['kind'] {
  if (type === 'file' || type === 'contiguous-file') return 'file';
  return type === 'directory' ? 'folder' : 'link';
}
