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
};

/** Rows that are in memory at once. */
const BATCH = 500;

async function* readParquetPages(file: SourceFile): AsyncGenerator<SourcePage> {
  const bytes = file.bytes();
  const buffer = {
    byteLength: bytes.byteLength,
    slice: (start: number, end?: number) => {
      const part = bytes.subarray(start, end);
      return part.buffer.slice(part.byteOffset, part.byteOffset + part.byteLength) as ArrayBuffer;
    },
  };
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
  const count = Number(metadata.num_rows);
  for (let start = 0; start < count; start += BATCH) {
    const rows = await explaining(() =>
      parquetReadObjects({ file: buffer, metadata, compressors, rowStart: start, rowEnd: Math.min(count, start + BATCH) }),
    );
    for (const row of rows) yield* read({ cells: new Map(Object.entries(row)) });
  }
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
