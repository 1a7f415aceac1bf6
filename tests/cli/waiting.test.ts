import { existsSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { KEYS, makeArchive, makePage, makeWorkplace, type Workplace } from './run-broadsheet.js';

/** Runs `work` while another program has done `sql` and goes on with it. */
function whileHeld(place: Workplace, sql: string, work: () => void): void {
  const other = new Database(place.path('archive.db'));
  other.exec(sql);
  try {
    work();
  } finally {
    other.close();
  }
}

describe('Readers and writers of an archive', () => {
  it('have a write-ahead log from the first day, and the archive is one file when they are done', () => {
    const place = makeWorkplace();
    place.write('a.md', makePage('Harbour Closes', 'The harbour closed for a week.'));
    place.print(['import', 'a.md']);
    // Bytes 18 and 19 of a SQLite file: 2 is a write-ahead log.
    expect([...readFileSync(place.path('archive.db')).subarray(18, 20)]).toEqual([2, 2]);
    place.print(['sql', 'SELECT count(*) FROM articles']);
    place.run(['sql', 'SELECT nothing FROM articles']);
    for (const suffix of ['-wal', '-shm', '-journal']) expect(existsSync(place.path(`archive.db${suffix}`))).toBe(false);
  });

  it('do not hold each other up: an import goes on while another program reads', () => {
    const place = makeArchive();
    place.write('new.md', makePage('Harbour Closes', 'The harbour closed for a week.'));
    whileHeld(place, 'BEGIN; SELECT count(*) FROM articles', () => {
      expect(place.print(['--wait', '0', 'import', 'new.md'])).toMatch(/^1 file: 1 new\n/);
      place.print(['--wait', '0', 'edit', KEYS[0] ?? '', '--headline', '大桥合龙']);
    });
  });

  it('read while another program writes', () => {
    const place = makeArchive();
    whileHeld(place, 'BEGIN IMMEDIATE; DELETE FROM notices', () => {
      expect(place.rows(['list', 'articles'])).toHaveLength(5);
      expect(place.print(['sql', 'SELECT count(*) AS n FROM articles', '--format', 'csv'])).toBe('n\n5\n');
      expect(place.run(['check']).status).toBe(0);
    });
  });

  it('wait for another writer as long as --wait says, and say for whom', () => {
    const place = makeArchive();
    whileHeld(place, 'BEGIN IMMEDIATE', () => {
      for (const args of [
        ['edit', KEYS[0] ?? '', '--headline', '大桥合龙'],
        ['import', 'papers'],
      ]) {
        const { status, stderr } = place.run(['--wait', '2', ...args]);
        expect(status).toBe(3);
        expect(stderr).toMatch(/^\S*archive\.db: waiting for [^\n]+ …\n/);
        expect(stderr).toMatch(/archive\.db: is in use by [^\n]+; try again when it has finished, or wait longer with --wait SECONDS\n$/);
      }
    });
    expect(place.run(['--wait', '1.5', 'check'])).toMatchObject({ status: 2, stderr: expect.stringContaining('whole number') });
  });
});
