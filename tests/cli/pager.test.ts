import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeArchive } from './run-broadsheet.js';
import { hasTerminals, openTerminal } from './terminal.js';

describe.skipIf(!hasTerminals())('A pager', () => {
  it('gets what is longer than the screen, and nothing else', async () => {
    const place = makeArchive();
    place.write('pager.sh', '#!/bin/sh\necho PAGED\ncat > paged.txt\n');
    const env = { PAGER: 'sh pager.sh' };
    const short = openTerminal(place, ['search', 'ferry', '--format', 'keys'], { env });
    expect(await short.end()).toBe(0);
    expect(short.raw()).toContain('the-daily-planet');
    expect(existsSync(place.path('paged.txt'))).toBe(false);
    const long = openTerminal(place, ['schema'], { env });
    expect(await long.end()).toBe(0);
    expect(long.raw()).toContain('PAGED');
    expect(place.read('paged.txt').split('\n').length).toBeGreaterThan(24);
  });

  it('that is left does not hold the program', async () => {
    const place = makeArchive();
    const terminal = openTerminal(place, ['schema'], { env: { PAGER: 'head -1' } });
    expect(await terminal.end()).toBe(0);
  });
});
