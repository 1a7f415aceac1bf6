import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, it } from 'vitest';
import { rounds } from '../../rounds.js';
import { HISTORY, playHistory } from './history.js';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-histories-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Enough for `npm run test:long`, which has an hour for all of them. */
const MOST = 5_000;

/** Of the histories that `npm test` plays. */
const SEED = 20_261_128;
const HOUR = 3_600_000;

let played = 0;

describe('The archive of an archivist', () => {
  it(
    'has what was imported, where it belongs, as people put it right',
    async () => {
      const property = fc.asyncProperty(HISTORY, (history) => playHistory(history, join(folder, String(played++))));
      const numRuns = Math.min(rounds(500), MOST);
      // `npm test` plays the same histories each time, so that it fails where the program changed; `npm run test:long` plays others.
      await fc.assert(property, { numRuns, ...(numRuns <= 500 && { seed: SEED }) });
    },
    HOUR,
  );
});
