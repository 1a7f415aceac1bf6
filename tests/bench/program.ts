import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as ArchiveLibrary from '../../src/archive/index.js';
import type * as SearchIndex from '../../src/archive/search/search-index.js';
import type * as Library from '../../src/index.js';

const DIST = new URL('../../dist/', import.meta.url);
/** The program as it is built. */
export const PROGRAM = fileURLToPath(new URL('cli/main.js', DIST));

/** The library as it is built: what is measured is what is installed. Throws where it is not built. */
export async function loadLibrary(): Promise<typeof Library> {
  requireBuild();
  return (await import(new URL('index.js', DIST).href)) as typeof Library;
}

/** The built archive, with what the library keeps to itself. Throws where it is not built. */
export async function loadArchive(): Promise<typeof ArchiveLibrary> {
  requireBuild();
  return (await import(new URL('archive/index.js', DIST).href)) as typeof ArchiveLibrary;
}

/** How the built index cuts texts. Throws where it is not built. */
export async function loadSearchIndex(): Promise<typeof SearchIndex> {
  requireBuild();
  return (await import(new URL('archive/search/search-index.js', DIST).href)) as typeof SearchIndex;
}

function requireBuild(): void {
  if (!existsSync(PROGRAM)) throw new Error('dist/ is missing; run: npm run build');
}

/** What a command printed. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program on an archive. Throws where it does not exit with 0. */
export function runProgram(archive: string, args: readonly string[]): Printed {
  requireBuild();
  return runNode([PROGRAM, '--archive', archive, ...args]);
}

/** Runs a script with this Node. Throws where it does not exit with 0. */
export function runNode(args: readonly string[]): Printed {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 29 });
  if (status !== 0) throw new Error(`${args.join(' ')} exits with ${status}: ${stderr}`, { cause: error });
  return { stdout, stderr };
}

/** Imports, then exports every rendition to a file beside the archive, whose path it returns. */
export function exportImported(archive: string, importArgs: readonly string[]): string {
  runProgram(archive, ['import', ...importArgs]);
  const exported = `${archive}.jsonl`;
  writeFileSync(exported, runProgram(archive, ['export', '--renditions', 'all']).stdout);
  return exported;
}

/** Gives a new folder to `use` and takes it away when that is done. */
export async function inTemporaryFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
