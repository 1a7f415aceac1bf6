import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { VERSION } from './program-version.js';

/** How a column of SQLite's values is written: each row may be of another type there. */
type Kind = 'integer' | 'real' | 'blob' | 'text';

/**
 * Rows of any query as a Parquet file, a column by the type of all its values: whole numbers INT64, numbers DOUBLE, bytes BYTE_ARRAY, everything
 * else and what is mixed as text: also fractions beside whole numbers that DOUBLE would round (beyond 2^53). Null stays null.
 */
export function rowsToParquet(columns: readonly string[], rows: readonly (readonly unknown[])[]): Uint8Array {
  const described = columns.map((name, i) => ({ name, kind: kindOf(rows.map((row) => row[i])), place: i }));
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...described.map(elementOf)],
    createdBy: `broadsheet version ${VERSION}`,
  });
  if (rows.length > 0)
    writer.write({
      columnData: described.map(({ name, kind, place }) => ({ name, data: rows.map((row) => toValue(row[place], kind)) })),
      rowGroupSize: rows.length,
    });
  writer.finish();
  return bytes.getBytes();
}

function kindOf(values: readonly unknown[]): Kind {
  const kinds = new Set(values.flatMap((value) => (value === null || value === undefined ? [] : [kindOfOne(value)])));
  if (kinds.size === 1) return [...kinds][0] ?? 'text';
  return kinds.size === 2 && kinds.has('integer') && kinds.has('real') && !values.some(isRounded) ? 'real' : 'text';
}

/** True for a whole number that no DOUBLE is. */
function isRounded(value: unknown): boolean {
  return typeof value === 'bigint' && BigInt(Number(value)) !== value;
}

function kindOfOne(value: unknown): Kind {
  if (typeof value === 'bigint') return 'integer';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'real';
  return value instanceof Uint8Array ? 'blob' : 'text';
}

function elementOf({ name, kind }: { readonly name: string; readonly kind: Kind }): SchemaElement {
  switch (kind) {
    case 'integer':
      return { name, type: 'INT64', repetition_type: 'OPTIONAL' };
    case 'real':
      return { name, type: 'DOUBLE', repetition_type: 'OPTIONAL' };
    case 'blob':
      return { name, type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL' };
    case 'text':
      return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' }, repetition_type: 'OPTIONAL' };
  }
}

function toValue(value: unknown, kind: Kind): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'integer') return BigInt(value as number | bigint);
  if (kind === 'real') return Number(value);
  if (kind === 'blob') return value;
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : String(value);
}
