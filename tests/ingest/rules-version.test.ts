import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { TABLE_DIGESTS } from '../../src/decisions/table-digests.js';
import { readDocument } from '../../src/ingest/index.js';
import { rulesVersion } from '../../src/ingest/rules-version.js';

const FILE = fileURLToPath(new URL('../fixtures/readings.json', import.meta.url));
const WRITE = process.env.BROADSHEET_WRITE_EXPECTED === '1' && !process.env.CI;

/** The rules, and what they make of every page of the fixtures and the sample. */
interface Readings {
  readonly rules: number;
  readonly readings: string;
}

function readPages(): Readings {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const hash = createHash('sha256');
  const paths = globSync(['tests/fixtures/pages/*/page.*', 'seeds/**/*.{md,txt}'], { cwd: root }).sort();
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) {
    const { assembled, language, diagnosis } = readDocument(path, readFileSync(root + path), { known: [] });
    hash.update(`${path}\n${JSON.stringify([assembled, language, diagnosis])}\n`);
  }
  return { rules: rulesVersion(), readings: hash.digest('hex') };
}

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url));
const DIGESTS = `${ROOT}decisions/table-digests.ts`;

describe('The version of the rules', () => {
  it('knows the digest of every table that is learned, and of no other', () => {
    const files = globSync(['decisions/tables/*.json', 'statistics/tables/*.ngrams'], { cwd: ROOT }).sort();
    const digests = files.map(
      (file) =>
        [
          file,
          createHash('sha256')
            .update(readFileSync(ROOT + file))
            .digest('hex'),
        ] as const,
    );
    expect(files.length).toBeGreaterThan(5);
    if (WRITE) {
      const text = readFileSync(DIGESTS, 'utf8').replace(
        /\{[^}]*\}/,
        `{\n${digests.map(([file, digest]) => `  '${file}': '${digest}',\n`).join('')}}`,
      );
      writeFileSync(DIGESTS, text);
    } else expect(TABLE_DIGESTS).toEqual(Object.fromEntries(digests));
  });

  it('is a whole number that a column holds, the same whenever it is asked', () => {
    expect(Number.isSafeInteger(rulesVersion())).toBe(true);
    expect(rulesVersion()).toBe(rulesVersion());
  });

  it('changes where pages are read in another way: raise the version of the stage, in stages/index.ts, or in rules-version.ts', () => {
    const now = readPages();
    const kept = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Readings) : null;
    if (kept && now.readings !== kept.readings) expect(now.rules).not.toBe(kept.rules);
    if (WRITE) writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
    // BROADSHEET_WRITE_EXPECTED=1 writes it.
    else expect(now).toEqual(kept);
  });
});
