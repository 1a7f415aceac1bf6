import { readdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { makeArchive, makePage } from './run-broadsheet.js';

it('backup copies all of an archive, refuses what is there, and replaces it with --force', () => {
  const place = makeArchive();
  const { status, stdout, stderr } = place.run(['backup', 'copy.db']);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr).toMatch(/^copy\.db: 5 documents, 5 articles: whole; content [0-9a-f]{64}\n$/);
  expect(place.print(['--archive', 'copy.db', 'export'])).toBe(place.print(['export']));
  expect(place.run(['backup', 'copy.db'])).toMatchObject({
    status: 2,
    stderr: 'broadsheet: copy.db is there already; name another file or add --force\n',
  });
  place.write('new.md', makePage('Harbour Closes', 'The harbour closed for a week.'));
  place.print(['import', 'new.md']);
  expect(place.run(['backup', 'copy.db', '--force']).status).toBe(0);
  expect(place.print(['--archive', 'copy.db', 'export'])).toBe(place.print(['export']));
  expect(place.run(['backup', 'archive.db', '--force']).status).toBe(2);
  expect(readdirSync(place.folder).filter((name) => name.includes('.db'))).toEqual(['archive.db', 'copy.db']);
});

it('backup takes one state of an archive that is in use', () => {
  const place = makeArchive();
  const other = new Database(place.path('archive.db'));
  other.exec("BEGIN IMMEDIATE; UPDATE articles SET headline = 'Half of a change'");
  try {
    expect(place.run(['backup', 'copy.db'])).toMatchObject({ status: 0, stderr: expect.stringContaining('whole') });
  } finally {
    other.exec('ROLLBACK');
    other.close();
  }
  expect(place.print(['--archive', 'copy.db', 'export'])).toBe(place.print(['export']));
});

it('backup of an archive that is not whole leaves the copy that was there', () => {
  const place = makeArchive();
  place.run(['backup', 'copy.db']);
  const before = place.print(['--archive', 'copy.db', 'export']);
  const other = new Database(place.path('archive.db'));
  other.exec("UPDATE documents SET source = x'00' WHERE id = 1");
  other.close();
  expect(place.run(['backup', 'copy.db', '--force'])).toMatchObject({
    status: 3,
    stderr: expect.stringMatching(/^broadsheet: [^\n]*archive\.db: has 1 fault \(see: broadsheet check\); nothing was written\n$/),
  });
  expect(place.print(['--archive', 'copy.db', 'export'])).toBe(before);
});
