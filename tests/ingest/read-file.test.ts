import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openLarge } from '../../src/ingest/read-file.js';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MEGABYTE = 1024 * 1024;

/** A file of lines of 1 kB. */
function write(megabytes: number): { readonly path: string; readonly location: string } {
  const location = join(folder, `${megabytes}.csv`);
  writeFileSync(location, `${'a'.repeat(1023)}\n`.repeat(megabytes * 1024));
  return { path: 'rows.csv', location };
}

describe('A file', () => {
  it.each([
    ['small, whatever reads it', 3, true, false],
    ['larger, that its reader takes in pieces', 9, true, true],
    ['larger, that its reader takes at once', 9, false, false],
    ['large, whatever reads it', 17, false, true],
  ])('that is %s: %d MB', (_, megabytes, isInPieces, expected) => {
    const large = openLarge(write(megabytes), () => isInPieces);
    expect(large !== null).toBe(expected);
    if (!large) return;
    const sizes = Array.from(large.pieces, (piece) => piece.length);
    expect([sizes.reduce((sum, size) => sum + size, 0), Math.max(...sizes) <= 4 * MEGABYTE]).toEqual([large.size, true]);
  });

  it('shows its first piece to who says how it is read', () => {
    const seen: number[] = [];
    openLarge(write(9), (first) => seen.push(first.length) > 0);
    expect(seen).toEqual([4 * MEGABYTE]);
  });
});
