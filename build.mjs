/**
 * Compiles the program in a folder of its own, which takes the place of `dist` when it is complete: a program that is linked to it
 * (`npm link`) works all the while, and after an error too.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const DIST = join(ROOT, 'dist');
const made = join(ROOT, `.build-${process.pid}`);
const old = `${made}-old`;
mkdirSync(made);
try {
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '--outDir', made], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
  else {
    for (const name of ['statistics', 'decisions'])
      cpSync(join(ROOT, 'src', name, 'tables'), join(made, name, 'tables'), { recursive: true });
    // A linked program is run by this file; npm makes it so only when it links.
    chmodSync(join(made, 'cli', 'main.js'), 0o755);
    if (existsSync(DIST)) renameSync(DIST, old);
    renameSync(made, DIST);
  }
} finally {
  for (const folder of [made, old]) rmSync(folder, { recursive: true, force: true });
}
