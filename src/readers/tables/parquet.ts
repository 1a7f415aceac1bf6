import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { DocumentError } from '../../page/index.js';
import { readLayout } from '../read-layout.js';
import type { Reader, SourceFile, SourcePage } from '../reader.js';
import { makeRowReader } from './read-rows.js';

/** A Parquet file with a row an article. */
export const parquet: Reader = {
  title: 'Table with a row an article (Parquet)',
  extensions: ['parquet'],
  detect: () => 0,
  detectBytes: (bytes) => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PAR1',
  read: readLayout,
  pages: readParquetPages,
  records: true,
  inPieces: true,
};

/** Bytes of rows, unpacked, that are in memory at once, about. */
const AT_ONCE = 16 * 1024 * 1024;

/** Rows that are read at once however large they are: what is read of a row group is read once for each batch of its rows. */
const FEWEST = 500;

/** The first rows of batches, and those behind their last: no batch reaches over two row groups, in which a file is written. */
function* batches(groups: readonly { readonly num_rows: bigint; readonly total_byte_size: bigint }[]): Generator<[number, number]> {
  let before = 0;
  for (const group of groups) {
    const [rows, bytes] = [Number(group.num_rows), Number(group.total_byte_size)];
    const step = Math.max(FEWEST, Math.ceil((rows * AT_ONCE) / Math.max(bytes, 1)));
    for (let start = 0; start < rows; start += step) yield [before + start, before + Math.min(rows, start + step)];
    before += rows;
  }
}

async function* readParquetPages(file: SourceFile): AsyncGenerator<SourcePage> {
  const buffer = openBuffer(file);
  const explaining = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      throw new DocumentError(file.path, `is no Parquet that can be read (${why})`, 'write it again', { cause: error });
    }
  };
  const metadata = await explaining(() => parquetMetadataAsync(buffer));
  const columns = metadata.schema[0]?.num_children ? topColumns(metadata.schema) : [];
  const read = makeRowReader(file, columns);
  for (const [rowStart, rowEnd] of batches(metadata.row_groups)) {
    const rows = await explaining(() => parquetReadObjects({ file: buffer, metadata, compressors, rowStart, rowEnd }));
    for (const row of rows) yield* read({ cells: new Map(Object.entries(row)) });
  }
}

/** A file as hyparquet reads it: in parts, where it can be. */
function openBuffer({ size, range, bytes }: SourceFile): {
  readonly byteLength: number;
  slice: (start: number, end?: number) => ArrayBuffer;
} {
  const all = size !== undefined && range ? null : bytes();
  const byteLength = all?.byteLength ?? size ?? 0;
  const cut = (start: number, end: number) => all?.subarray(start, end) ?? range?.(start, end) ?? new Uint8Array();
  return {
    byteLength,
    slice: (start, end = byteLength) => Uint8Array.from(cut(start, end)).buffer,
  };
}

/** The names of the columns, without those inside them. */
function topColumns(schema: readonly { readonly name: string; readonly num_children?: number | undefined }[]): string[] {
  const names: string[] = [];
  const skip = (at: number): number => {
    let next = at + 1;
    for (let i = 0; i < (schema[at]?.num_children ?? 0); i++) next = skip(next);
    return next;
  };
  for (let at = 1; at < schema.length; at = skip(at)) names.push(schema[at]?.name ?? '');
  return names;
}
