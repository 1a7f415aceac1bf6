import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { rowsToParquet } from '../../src/exports/rows-to-parquet.js';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function readBack(columns: readonly string[], rows: readonly (readonly unknown[])[], sql: string): Promise<unknown[]> {
  const path = join(folder, 'rows.parquet');
  writeFileSync(path, rowsToParquet(columns, rows));
  const connection = await (await DuckDBInstance.create()).connect();
  return (await connection.runAndReadAll(sql.replace('ROWS', `'${path}'`))).getRowsJson();
}

describe('Rows as Parquet', () => {
  it('have columns by the type of all their values', async () => {
    const rows = [
      ['桥', 3, 1.5, 1, null],
      [null, 40n, 2, 'x', null],
    ];
    expect(
      await readBack(['a', 'b', 'c', 'd', 'e'], rows, 'SELECT typeof(a), typeof(b), typeof(c), typeof(d), typeof(e) FROM ROWS LIMIT 1'),
    ).toEqual([['VARCHAR', 'BIGINT', 'DOUBLE', 'VARCHAR', 'VARCHAR']]);
    expect(await readBack(['a', 'b', 'c', 'd', 'e'], rows, 'SELECT * FROM ROWS')).toEqual([
      ['桥', '3', 1.5, '1', null],
      [null, '40', 2, 'x', null],
    ]);
  });

  it('keep whole numbers to the last digit, beside fractions too', async () => {
    const rows = [
      [9007199254740993n, 9007199254740992n],
      [0.5, 0.5],
    ];
    expect(await readBack(['a', 'b'], rows, 'SELECT typeof(a), a, typeof(b), b FROM ROWS')).toEqual([
      ['VARCHAR', '9007199254740993', 'DOUBLE', 9007199254740992],
      ['VARCHAR', '0.5', 'DOUBLE', 0.5],
    ]);
  });

  it('may be none', async () => {
    expect(await readBack(['a'], [], 'SELECT count(*) FROM ROWS')).toEqual([['0']]);
  });
});
