import { spawn } from 'node:child_process';
import { once } from 'node:events';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { environment, makeArchive, makeWorkplace, PROGRAM } from './run-broadsheet.js';

it('reprocess counts articles, not parts: as many as the archive has', () => {
  const place = makeWorkplace();
  place.write('1.md', '# Tunnel Opens\n\nThe tunnel opened on Friday.\n\nContinued on Page 3\n\n# Tides\n\nHigh water is at noon.\n');
  place.write('3.md', '# Tunnel Opens\n\nContinued from Page 1\n\nIt took nine years to build.\n');
  place.print(['import', '1.md', '3.md', '--publication', 'Beacon', '--date', '1987-03-04', '--pattern', '{page}.md']);
  expect(place.query('SELECT count(*) FROM articles')).toEqual([2]);
  expect(place.print(['reprocess'])).toBe('2 documents, 2 articles, 3 paragraphs\n');
  expect(place.print(['reprocess', 'beacon/1987-03-04/3'])).toBe('1 document, 1 article, 1 paragraph\n');
});

it('reprocess that is interrupted says that it stopped, and the archive is whole', async () => {
  const place = makeArchive();
  const other = new Database(place.path('archive.db'));
  other.exec('BEGIN IMMEDIATE');
  const child = spawn(process.execPath, [PROGRAM, 'reprocess'], { cwd: place.folder, env: environment(place.folder) });
  const exit = once(child, 'exit');
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    // It waits to store the first document.
    if (!said.includes('waiting for') || !other.open) return;
    child.kill('SIGINT');
    other.exec('ROLLBACK');
    other.close();
  });
  expect(await exit).toEqual([130, null]);
  expect(said).toMatch(/\nstopped; [1-5] documents? stayed as (?:it was|they were); run it again to go on\n$/);
  expect(place.print(['check'])).toBe('');
});
