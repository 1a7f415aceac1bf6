import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { environment, makePage, makeWorkplace, PROGRAM, type Workplace } from './run-broadsheet.js';
import { hasTerminals, KEYS, openTerminal } from './terminal.js';

const IMPORT = ['import', 'papers', '--publication', 'Planet', '--date', '2024-03-08'];

const STOPPED = 'stopped after 1 of 3 files: 1 new; 1 page stored; run the same command again to go on';

/** Three files, of which the second keeps the program for minutes. */
function makePapers(): Workplace {
  const place = makeWorkplace();
  place.write('papers/1.md', makePage('North Bridge Opens', 'The bridge opened to traffic after two years of work.'));
  place.write('papers/2-long.md', Array.from({ length: 200_000 }, (_, i) => `Name ${'x'.repeat((i * 7919) % 11)} ${i}`).join('\n'));
  place.write('papers/3.md', makePage('Ferry Stops', 'The ferry made its last trip in May.'));
  return place;
}

function countDocuments(place: Workplace): number {
  try {
    return place.query('SELECT id FROM documents').length;
  } catch {
    return 0;
  }
}

/** The archive has the first page and is whole; the same command takes the rest, of which the long page is made short here. */
function expectWhole(place: Workplace): void {
  expect(place.run(['check'])).toMatchObject({ status: 0, stdout: '' });
  expect(place.query('SELECT path FROM documents')).toEqual(['1.md']);
  expect(existsSync(place.path('archive.db-wal'))).toBe(false);
  place.write('papers/2-long.md', makePage('Library Adds Evening Hours', 'The library will stay open until ten in the evening.'));
  expect(place.print(IMPORT)).toMatch(/^3 files: 2 new, 1 unchanged\n/);
  expect(place.print(['check'])).toBe('');
}

describe('In the middle of a long page', () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])('%s ends an import', { timeout: 60_000 }, async (signal) => {
    const place = makePapers();
    const child = spawn(process.execPath, [PROGRAM, ...IMPORT], {
      cwd: place.folder,
      env: environment(place.folder),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const exit = once(child, 'exit');
    const said = text(child.stderr);
    while (countDocuments(place) === 0) await sleep(50);
    await sleep(500);
    child.kill(signal);
    expect(await exit).toEqual([null, signal]);
    expect(await said).toBe(`${STOPPED}\n`);
    expectWhole(place);
  });

  it.runIf(hasTerminals())('Ctrl-C on a terminal leaves its cursor to be seen', { timeout: 60_000 }, async () => {
    const place = makePapers();
    const terminal = openTerminal(place, IMPORT, { timeLimit: 60_000 });
    await terminal.see('1/3');
    await terminal.see('2-long.md');
    while (countDocuments(place) === 0) await sleep(50);
    terminal.type(KEYS.ctrlC);
    await terminal.see(STOPPED.slice(0, 60));
    expect(await terminal.end()).toBe(130);
    // Neither a hidden cursor nor lines that do not wrap.
    expect(terminal.raw()).not.toContain('\u001b[?');
    expectWhole(place);
  });
});
