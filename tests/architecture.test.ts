import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What each folder of `src/` may see besides itself (DESIGN.md, Layout). `index.ts` is the public library. */
const SEES: Readonly<Record<string, readonly string[]>> = {
  page: [],
  statistics: ['page'],
  conventions: ['page'],
  readers: ['page', 'conventions'],
  decisions: ['page', 'conventions', 'statistics'],
  stages: ['page', 'conventions', 'statistics', 'decisions'],
  assemble: ['page', 'conventions', 'statistics', 'decisions'],
  threads: ['page', 'conventions'],
  corrections: ['page'],
  words: ['page'],
  archive: ['page', 'threads', 'corrections'],
  reprints: ['page', 'archive'],
  exports: ['page', 'archive'],
  ingest: ['page', 'conventions', 'statistics', 'decisions', 'readers', 'stages', 'assemble', 'threads', 'corrections', 'archive'],
  'index.ts': [
    'page',
    'conventions',
    'statistics',
    'decisions',
    'readers',
    'stages',
    'assemble',
    'threads',
    'corrections',
    'archive',
    'reprints',
    'exports',
    'ingest',
  ],
  cli: [
    'page',
    'conventions',
    'statistics',
    'decisions',
    'readers',
    'stages',
    'assemble',
    'corrections',
    'archive',
    'reprints',
    'exports',
    'ingest',
    'words',
    'index.ts',
  ],
};

/** Folders whose work is a pure function of one page, or of the parts of one issue: no files, no processes, no clock. */
const PURE = ['page', 'conventions', 'statistics', 'decisions', 'readers', 'stages', 'assemble', 'threads', 'corrections'];

/** The rooms of the archive: each sees only those before it. Its files outside the rooms put them together, and no room sees them. */
const ROOMS = ['database', 'search', 'write', 'read', 'query'];

/** `stages/index.ts`: paths inside `src/`, with forward slashes. */
const files = globSync('src/**/*.ts', { cwd: ROOT, ignore: '**/*.d.ts' })
  .map((file) => file.replaceAll('\\', '/').replace(/^src\//, ''))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(ROOT, 'src', file), 'utf8')]));

function folderOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** What a file imports, types and re-exports included: files of `src/` as their paths, packages by name. */
function importsOf(file: string): string[] {
  const text = texts.get(file) ?? '';
  const names = [
    ...text.matchAll(/^(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm),
  ];
  return names.map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    return name.startsWith('.') ? join(dirname(file), name).replaceAll('\\', '/').replace(/\.js$/, '.ts') : name;
  });
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** Every import that `isWrong`, as `file -> import`. */
function findImports(isWrong: (file: string, imported: string) => boolean): string[] {
  return files.flatMap((file) => (imports.get(file) ?? []).filter((one) => isWrong(file, one)).map((one) => `${file} -> ${one}`));
}

describe('The folders of src/', () => {
  it('are those of DESIGN.md', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in SEES))).toEqual([]);
  });

  it('are read: every file but the entries is imported by another', () => {
    // A reader of imports that finds none would hold every rule below.
    const imported = new Set([...imports.values()].flat());
    const entries = new Set(['index.ts', 'cli/main.ts', 'archive/query/query-process.ts']);
    expect(files.filter((file) => !imported.has(file) && !entries.has(file))).toEqual([]);
  });

  it('import files that are there', () => {
    expect(findImports((_, one) => one.endsWith('.ts') && !texts.has(one))).toEqual([]);
  });

  it.each(Object.entries(SEES))('%s sees only %j', (folder, seen) => {
    const wrong = findImports((file, one) => {
      const other = folderOf(one);
      return folderOf(file) === folder && texts.has(one) && other !== folder && !seen.includes(other);
    });
    expect(wrong).toEqual([]);
  });

  it('have rooms in the archive, and each sees only those before it', () => {
    const roomOf = (file: string) => (folderOf(file) === 'archive' ? (file.split('/')[1] ?? '') : '');
    expect([...new Set(files.map(roomOf))].filter((room) => room !== '' && !room.endsWith('.ts')).sort()).toEqual(ROOMS.toSorted());
    const wrong = findImports((file, one) => {
      const [own, other] = [ROOMS.indexOf(roomOf(file)), ROOMS.indexOf(roomOf(one))];
      return own >= 0 && folderOf(one) === 'archive' && (other < 0 || other > own);
    });
    expect(wrong).toEqual([]);
  });

  it('have no cycles', () => {
    expect(findCycle()).toBeNull();
  });

  it('page imports nothing outside itself, packages included', () => {
    expect(findImports((file, one) => folderOf(file) === 'page' && folderOf(one) !== 'page')).toEqual([]);
  });

  it('leave SQL to the archive: better-sqlite3 and drizzle-orm are imported there alone', () => {
    expect(findImports((file, one) => /^(better-sqlite3|drizzle-orm)(\/|$)/.test(one) && folderOf(file) !== 'archive')).toEqual([]);
  });

  it('leave SQL to the archive: no other folder prepares a statement or reaches for the connection', () => {
    const asking = /\.(?:prepare|pragma|exec)\s*[(<]|\.sqlite\b|\{[^}]*\bsqlite\b[^}]*\}:/;
    const known = ['exports/formats.ts'];
    // A regular expression's exec takes text; SQL begins with a word of its own.
    const found = files.filter(
      (file) => folderOf(file) !== 'archive' && asking.test((texts.get(file) ?? '').replace(/\.exec\((?!\s*[`'"])/g, '')),
    );
    expect(found.filter((file) => !known.includes(file))).toEqual([]);
  });

  it('are pure up to the archive: no files, processes or threads', () => {
    // Lists of words and tables of n-grams are shipped as files, read as another module is; unpacking bytes is pure.
    const known = [
      'conventions/en/words.ts -> node:fs',
      'conventions/zh/words.ts -> node:module',
      // The library that reads PDF finds its own files by their folder.
      'readers/pdf/open-pdf.ts -> node:module',
      'readers/pdf/pdf-objects.ts -> node:zlib',
      'statistics/load-ngrams.ts -> node:fs',
      'decisions/tables.ts -> node:fs',
      'statistics/encode-ngrams.ts -> node:zlib',
    ];
    const found = findImports((file, one) => PURE.includes(folderOf(file)) && one.startsWith('node:'));
    expect(found.filter((one) => !known.includes(one))).toEqual([]);
  });

  it('name no language where pages are read and articles put together: conventions says what its print is like', () => {
    // The tables that are learned are shipped by these names.
    const known = ['decisions/tables.ts'];
    const naming = /(['"`])(?:zh|en)\1|\bconventions\s*[.[]/;
    const reading = files.filter((file) => ['stages', 'assemble', 'decisions'].includes(folderOf(file)));
    expect(reading.filter((file) => naming.test(texts.get(file) ?? ''))).toEqual(known);
  });

  it('leave printing to cli', () => {
    const printing = /\bconsole\.\w|\bprocess\.(?:stdout|stderr|exitCode)\b/;
    expect(files.filter((file) => folderOf(file) !== 'cli' && printing.test(texts.get(file) ?? ''))).toEqual([]);
  });
});

describe('The files of src/', () => {
  it('stay under 320 lines', () => {
    expect(files.filter((file) => (texts.get(file) ?? '').split('\n').length - 1 >= 320)).toEqual([]);
  });

  it('silence neither the compiler nor the rules on types', () => {
    const silenced = /@ts-(?:ignore|expect-error|nocheck)|biome-ignore(?:-all|-start)?\s+lint:|noExplicitAny|noNonNullAssertion/;
    expect(files.filter((file) => silenced.test(texts.get(file) ?? ''))).toEqual([]);
  });

  it('hold no `any` and no non-null assertions', () => {
    const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const rules = ['suspicious/noExplicitAny', 'style/noNonNullAssertion'].map((rule) => `--only=${rule}`);
    const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', ...rules, 'src'], { cwd: ROOT, encoding: 'utf8' });
    expect(status, stdout + stderr).toBe(0);
    expect(stdout + stderr).toContain(`Checked ${globSync('src/**/*.{ts,json}', { cwd: ROOT }).length} files`);
  });
});

describe('The tests of the core', () => {
  /** Folders whose every file has its cases (STYLE.md, 23). */
  const CORE = ['stages', 'assemble', 'conventions', 'threads'];
  const tests = globSync(`tests/{${CORE.join(',')}}/**/*.test.ts`, { cwd: ROOT });
  const asked = new Set(
    tests.flatMap((test) =>
      [...readFileSync(join(ROOT, test), 'utf8').matchAll(/from '([^']+\/src\/[^']+)\.js'/g)].map((match) =>
        join(dirname(test), match[1] ?? '').replaceAll('\\', '/'),
      ),
    ),
  );
  /** A file of types, or one that only passes on what others export, has nothing to test. */
  const hasLogic = (file: string) => {
    const text = (texts.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*|^import [\s\S]*?;$/gm, '');
    const types = /^(?:export )?interface [\s\S]*?^}|^(?:export )?type [\s\S]*?;$|^export (?:type )?(?:\*|\{[\s\S]*?\}) from .*$/gm;
    return text.replace(types, '').trim() !== '';
  };

  it('are read: some files have logic, and some tests ask them', () => {
    expect(files.filter((file) => CORE.includes(folderOf(file)) && !hasLogic(file))).toEqual([
      'assemble/index.ts',
      'conventions/convention.ts',
      'conventions/index.ts',
      'stages/stage.ts',
      'threads/index.ts',
    ]);
    expect(asked.size).toBeGreaterThan(40);
  });

  it('stand beside every file with logic, or ask it by its name', () => {
    const isTested = (file: string) => {
      const path = file.replace(/\.ts$/, '');
      return tests.includes(`tests/${path}.test.ts`) || asked.has(`src/${path}`);
    };
    expect(files.filter((file) => CORE.includes(folderOf(file)) && hasLogic(file) && !isTested(file))).toEqual([]);
  });
});

/** A chain of imports that comes back to its start; null for none. */
function findCycle(): string | null {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, chain: readonly string[]): string | null => {
    if (state.get(file) === 'open') return [...chain.slice(chain.indexOf(file)), file].join(' -> ');
    if (state.get(file) === 'done') return null;
    state.set(file, 'open');
    for (const one of imports.get(file) ?? []) {
      const cycle = texts.has(one) ? visit(one, [...chain, file]) : null;
      if (cycle !== null) return cycle;
    }
    state.set(file, 'done');
    return null;
  };
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
