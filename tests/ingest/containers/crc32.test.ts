import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/ingest/containers/crc32.js';

describe('CRC-32', () => {
  it('is that of the standard, in one piece or several', () => {
    const bytes = Buffer.from('123456789');
    expect(crc32(bytes, 0)).toBe(0xcbf43926);
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4), 0))).toBe(0xcbf43926);
  });
});
