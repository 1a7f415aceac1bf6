import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** A batch of a library: its METS, and the other files of the METS's folder by name. */
export interface Batch {
  readonly mets: { readonly path: string; readonly bytes: Buffer };
  readonly files: ReadonlyMap<string, Buffer>;
}

/** The batch of the lab. */
export function readBatch(lab: string): Batch {
  const entries = [...unzip(readFileSync(join(lab, 'mets', 'bl-1832-batch.zip')))];
  const [path, bytes] = entries.find(([name]) => name.endsWith('_mets.xml')) ?? [];
  if (path === undefined || bytes === undefined) throw new RangeError('the batch of the lab has no METS');
  const others = entries.filter(([name]) => name.endsWith('.xml') && name !== path);
  return { mets: { path, bytes }, files: new Map(others.map(([name, own]) => [name.slice(name.lastIndexOf('/') + 1), own])) };
}

/** The files of a ZIP, by its central directory (APPNOTE 6.3.10, 4.3.12). */
function* unzip(zip: Buffer): Generator<[string, Buffer]> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    if (!name.endsWith('/')) yield [name, method === 0 ? data : inflateRawSync(data)];
    at += 46 + nameLength + extraLength + commentLength;
  }
}
