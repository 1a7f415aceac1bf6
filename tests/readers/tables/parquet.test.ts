import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { detectBytes } from '../../../src/readers/index.js';
import { readTable } from './read-table.js';

describe('A table in Parquet', () => {
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'headline', data: ['Ferry', '渡轮'], type: 'STRING' },
        { name: 'text', data: ['The ferry ran.', '渡轮通航。'], type: 'STRING' },
        { name: 'words', data: [3, null], type: 'INT32', nullable: true },
      ],
    }),
  );

  it('is known by its bytes and has the records that a table in text has', async () => {
    expect(detectBytes(bytes)).toBe('parquet');
    const csv = await readTable('csv', 'headline,text,words\nFerry,The ferry ran.,3\n渡轮,渡轮通航。,\n');
    expect(await readTable('parquet', bytes)).toEqual(csv);
  });

  it('that is cut off is refused', async () => {
    await expect(readTable('parquet', bytes.subarray(0, 90))).rejects.toThrow('is no Parquet that can be read');
  });
});
