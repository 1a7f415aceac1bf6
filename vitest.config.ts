import { defineConfig } from 'vitest/config';

/** Tests of pure functions: nothing is left behind by one file for the next, and dictionaries and patterns are loaded once for all. */
const PURE = ['tests/{assemble,bench,conventions,corrections,mutate,readers,stages,statistics}/**/*.test.ts', 'tests/fixtures.test.ts'];

export default defineConfig({
  test: {
    // Whole processes are started and pages of 100 kB taken apart; a shared machine is slow at times.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'archive', include: ['tests/**/*.test.ts'], exclude: PURE } },
    ],
  },
});
