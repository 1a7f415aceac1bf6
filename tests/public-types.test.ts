import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const FIRST = fileURLToPath(new URL('../dist/index.d.ts', import.meta.url));

it('The types of the library reach none of drizzle, whose own do not check without every database that it knows', () => {
  const seen = new Set([FIRST]);
  const packages = new Set<string>();
  for (const file of seen) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?'([^']+)'/g)) {
      const next = join(dirname(file), name.replace(/\.js$/, '.d.ts'));
      if (!name.startsWith('.')) packages.add(name);
      else if (existsSync(next)) seen.add(next);
    }
  }
  expect(seen.size).toBeGreaterThan(100);
  expect([...packages].filter((name) => name.startsWith('drizzle'))).toEqual([]);
});
