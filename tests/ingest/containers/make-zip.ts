import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/ingest/containers/crc32.js';

/** A file to pack. */
export interface ZipEntry {
  /** As text, or the bytes of another encoding. */
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  /** Bits of the header: 1 for encrypted. @default 0 */
  readonly flags?: number;
  /** Of Unix: 0o120777 for a link. @default a file */
  readonly mode?: number;
  /** @default that of the content */
  readonly crc?: number;
}

/** A ZIP archive (APPNOTE.TXT) with these entries, whatever they are called. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0, mode = 0o100644, crc } of entries) {
    const [own, bytes] = [Buffer.from(name as string), Buffer.from(content as string)];
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc ?? crc32(bytes, 0), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(own.length, 22);
    locals.push(Buffer.from('504b0304', 'hex'), common, own, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.from('504b01021403', 'hex'), common, tail, own);
    offset += 4 + common.length + own.length + packed.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
