import { gzipSync } from 'node:zlib';

/** A file to pack; `type` as in the header: 5 for a folder, 2 for a link. */
export interface TarEntry {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  readonly type?: string;
}

/** A tar archive (POSIX ustar), in gzip where it is asked for. */
export function makeTar(entries: readonly TarEntry[], gzip = false): Buffer {
  const blocks = entries.flatMap(({ name, content, type = '0' }) => {
    const bytes = Buffer.from(content as string);
    const header = Buffer.alloc(512);
    Buffer.from(name as string).copy(header, 0);
    header.write('0000644\0', 100);
    header.write('0000000\0', 108);
    header.write('0000000\0', 116);
    header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('00000000000\0', 136);
    header.write('        ', 148);
    header.write(type, 156);
    header.write('ustar\u000000', 257);
    const sum = header.reduce((a, b) => a + b, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  const all = Buffer.concat([...blocks, Buffer.alloc(1024)]);
  return gzip ? gzipSync(all) : all;
}
