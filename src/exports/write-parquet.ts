import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ArticleRecord } from '../page/index.js';
import type { OutputFile } from './exporter.js';
import type { Column, Table } from './parquet-columns.js';
import { VERSION } from './program-version.js';

/**
 * A row group is what is held in memory before it is written, and what a reader fetches and a thread works on at once. DuckDB
 * wants 122,880 rows in one; of whole articles that would be half a gigabyte, so a group also ends at this many characters (12 MB of
 * Han). On 320,000 paragraphs (300 MB), groups from 2 to 32 million characters made files of the same size that DuckDB read
 * in the same time, while the memory to write them grew from 0.25 to 0.6 GB; smaller ones cost a distant reader more requests.
 */
const GROUP = { rows: 122_880, characters: 4_194_304 };

/** One Parquet file, a piece a row group and its footer at the end; returns how many rows it holds. Strings are compressed by Snappy, which every reader knows. */
export function* writeParquet<Row>(records: Iterable<ArticleRecord>, table: Table<Row>): OutputFile['pieces'] {
  const { columns, rowsOf, sizeOf } = table;
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(({ elements }) => elements)],
    createdBy: `broadsheet version ${VERSION}`,
    kvMetadata: describe(table),
  });
  let group: Row[] = [];
  let [size, count] = [0, 0];
  for (const record of records) {
    for (const row of rowsOf(record)) {
      group.push(row);
      size += sizeOf(row);
      count++;
      if (group.length < GROUP.rows && size < GROUP.characters) continue;
      writeGroup(writer, group, columns);
      [group, size] = [[], 0];
      yield takeBytes(bytes);
    }
  }
  if (group.length > 0) writeGroup(writer, group, columns);
  writer.finish();
  yield takeBytes(bytes);
  return count;
}

function writeGroup<Row>(writer: ParquetWriter, group: readonly Row[], columns: readonly Column<Row>[]): void {
  writer.write({
    columnData: columns.map(({ name, value, distinct = false }) => ({
      name,
      data: group.map(value),
      ...(distinct ? { encoding: 'PLAIN' as const } : {}),
    })),
    rowGroupSize: group.length,
  });
}

/** What has been written since the last time; the writer goes on counting its offsets from the start of the file. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

/** Says in the file itself what it is. */
function describe<Row>({ rows, columns }: Table<Row>): { key: string; value: string }[] {
  return [
    { key: 'broadsheet.version', value: VERSION },
    { key: 'broadsheet.rows', value: rows },
    { key: 'broadsheet.columns', value: JSON.stringify(Object.fromEntries(columns.map(({ name, about }) => [name, about]))) },
  ];
}
