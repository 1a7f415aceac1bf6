import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Whole processes are started and pages of 100 kB taken apart; a shared machine is slow at times.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: 'tests/temporary-folder.ts',
    // Dictionaries and patterns are loaded once for all files: none leaves anything behind for the next.
    isolate: false,
  },
});
