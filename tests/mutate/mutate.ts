import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { API } from 'typescript/unstable/sync';
import { createRandom } from '../bench/generator/random.js';
import { applyMutant, findMutants, lineAt, type Mutant } from './find-mutants.js';

/**
 * Breaks lines of the core, one at a time, and says which of them no unit test notices: `npm run mutate -- --seed 1`.
 * `--count` lines (60) are chosen by the seed among those of `--under` (stages, assemble, conventions and threads) that can be broken by a
 * change that compiles. What changes nothing stands in equivalent.json, with its reason.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['src/stages', 'src/assemble', 'src/conventions', 'src/threads'];
const TESTS = ['tests/stages', 'tests/assemble', 'tests/conventions', 'tests/threads', 'tests/decisions', 'tests/fixtures.test.ts'];

/** A run that takes longer does not end: the unit tests take some ten seconds. */
const LONGEST = 120_000;

/** A change that is no change, and why. */
interface Equivalent {
  readonly file: string;
  /** The line without the blanks at its ends. */
  readonly before: string;
  /** The line as it is broken; without it the line counts as unchanged however it is broken. */
  readonly after?: string;
  readonly reason: string;
}

const equivalents = JSON.parse(readFileSync(new URL('./equivalent.json', import.meta.url), 'utf8')) as readonly Equivalent[];

interface Broken {
  readonly mutant: Mutant;
  readonly before: string;
  readonly after: string;
}

const { values } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string', default: '60' }, under: { type: 'string', multiple: true } },
});
if (values.seed === undefined) throw new Error('npm run mutate -- --seed N [--count 60] [--under src/stages]');
await mutate(Number(values.seed), Number(values.count), values.under ?? FOLDERS);

async function mutate(seed: number, count: number, folders: readonly string[]): Promise<void> {
  if (await isNoticed(null)) throw new Error('The unit tests fail before anything is broken.');
  const chosen = choose(seed, count, folders);
  const unnoticed: Broken[] = [];
  const restore = new Map<string, string>();
  const restoreAll = () => {
    for (const [file, text] of restore) writeFileSync(join(ROOT, file), text);
    restore.clear();
  };
  process.on('exit', restoreAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
  for (const [i, broken] of chosen.entries()) {
    const { file } = broken.mutant;
    const text = readFileSync(join(ROOT, file), 'utf8');
    restore.set(file, text);
    writeFileSync(join(ROOT, file), applyMutant(text, broken.mutant));
    const noticed = await isNoticed(file);
    restoreAll();
    if (!noticed) unnoticed.push(broken);
    console.error(`${i + 1}/${chosen.length} ${noticed ? 'noticed' : 'UNNOTICED'} ${describe(broken)}`);
  }
  console.log(`Seed ${seed}: ${chosen.length} lines broken, ${chosen.length - unnoticed.length} noticed, ${unnoticed.length} unnoticed.`);
  for (const broken of unnoticed) console.log(`${describe(broken)}\n  - ${broken.before}\n  + ${broken.after}`);
}

function describe({ mutant: { file, line, kind } }: Broken): string {
  return `${file}:${line} (${kind})`;
}

/** Lines by the seed, and for each a kind of change and a change of the kind that compiles. */
function choose(seed: number, count: number, folders: readonly string[]): Broken[] {
  const random = createRandom(String(seed));
  const overlay = new Map<string, string>();
  const api = new API({ cwd: ROOT, fs: { readFile: (file) => overlay.get(file) } });
  const config = join(ROOT, 'tsconfig.json');
  const { program } = api.updateSnapshot({ openProjects: [config] }).getProject(config) ?? fail(`${config} is no project`);
  const files = globSync(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: ROOT },
  ).sort();
  const texts = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
  const compiles = ({ file, ...mutant }: Mutant): boolean => {
    const path = join(ROOT, file);
    const text = texts.get(file) ?? '';
    overlay.set(path, applyMutant(text, { file, ...mutant }));
    const own = api.updateSnapshot({ fileChanges: { changed: [path] } }).getProject(config);
    const errors = own ? [...own.program.getSyntacticDiagnostics(path), ...own.program.getSemanticDiagnostics(path)] : [];
    overlay.delete(path);
    api.updateSnapshot({ fileChanges: { changed: [path] } });
    return own !== undefined && errors.length === 0;
  };
  const lines = new Map<string, Mutant[]>();
  for (const file of files) {
    const source = program.getSourceFile(join(ROOT, file)) ?? fail(`${file} is not compiled`);
    for (const mutant of findMutants(file, source)) {
      const key = `${file}:${mutant.line}`;
      lines.set(key, [...(lines.get(key) ?? []), mutant]);
    }
  }
  const chosen: Broken[] = [];
  const left = [...lines.values()];
  while (chosen.length < count && left.length > 0) {
    const [own = []] = left.splice(random.integer(0, left.length - 1), 1);
    const broken = chooseMutant(own);
    if (broken) chosen.push(broken);
  }
  api.close();
  return chosen;

  function chooseMutant(own: readonly Mutant[]): Broken | null {
    const kinds = random.shuffle([...new Set(own.map(({ kind }) => kind))]);
    for (const kind of kinds) {
      const ofKind = own.filter((one) => one.kind === kind);
      // What is returned instead stands in the order in which it is tried.
      for (const mutant of kind === 'return' ? ofKind : random.shuffle(ofKind)) {
        const text = texts.get(mutant.file) ?? '';
        const broken: Broken = { mutant, before: lineAt(text, mutant.start), after: lineAt(applyMutant(text, mutant), mutant.start) };
        if (!isEquivalent(broken) && compiles(mutant)) return broken;
      }
    }
    return null;
  }
}

function isEquivalent({ mutant: { file }, before, after }: Broken): boolean {
  return equivalents.some((one) => one.file === file && one.before === before && (one.after === undefined || one.after === after));
}

function fail(message: string): never {
  throw new Error(message);
}

/** Whether a test fails: the file's own tests first, then all. */
async function isNoticed(file: string | null): Promise<boolean> {
  const own = file?.replace(/^src\//, 'tests/').replace(/\.ts$/, '.test.ts');
  if (own !== undefined && existsSync(join(ROOT, own)) && (await fails([own]))) return true;
  return fails(TESTS);
}

function fails(tests: readonly string[]): Promise<boolean> {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const options = ['--no-isolate', '--maxWorkers', '1', '--bail', '1', '--silent'];
  const child = spawn(process.execPath, [vitest, 'run', ...tests, ...options], { cwd: ROOT, stdio: 'ignore', detached: true });
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
    }
  };
  const timer = setTimeout(end, LONGEST);
  process.on('exit', end);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('exit', end);
      resolve(code !== 0);
    });
  });
}
