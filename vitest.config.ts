import { defineConfig } from 'vitest/config';

/** Reads pages with another table of languages than all other tests. */
const APART = 'tests/conventions/invented.test.ts';

export default defineConfig({
  test: {
    // Whole processes are started and pages of 100 kB taken apart; a shared machine is slow at times.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: 'tests/temporary-folder.ts',
    // Half of the time is spent waiting for processes that tests start: two files at once, on two processors too.
    maxWorkers: 2,
    projects: [
      // Dictionaries and patterns are loaded once for all files: none leaves anything behind for the next.
      { extends: true, test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: [APART], isolate: false } },
      { extends: true, test: { name: 'apart', include: [APART] } },
    ],
  },
});
