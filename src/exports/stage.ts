import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../page/index.js';
import { MANIFEST_NAME, manifestBeside, readExportManifest } from './manifest.js';
import { partOf, removeDeadParts } from './part-files.js';

/** A place beside a target, that takes its place when it is complete. */
export interface Stage {
  /** Where to write. */
  readonly path: string;
  /** Puts what was written in the target's place. */
  readonly commit: () => void;
  /** Takes away what was written, if it is still there. */
  readonly discard: () => void;
}

/** What SQLite may leave beside a file. */
const BESIDE = ['-journal', '-wal', '-shm'] as const;

/** A stage for one file. A link stays a link: what it leads to is replaced. */
export function stageFile(output: string): Stage {
  const target = resolveLinks(output);
  removeDeadParts(dirname(target));
  const path = partOf(target);
  return {
    path,
    commit: () => renameSync(path, target),
    discard: () => {
      for (const suffix of ['', ...BESIDE]) rmSync(path + suffix, { force: true });
    },
  };
}

/**
 * A stage for a database. SQLite takes what is beside a file for changes that the file is still to have, so that none of an
 * earlier database may be there when another takes its name.
 * @throws UsageError, now and on commit, where such changes are there
 */
export function stageDatabase(output: string): Stage {
  const target = resolveLinks(output);
  refuseUnclosed(target, output);
  const stage = stageFile(output);
  const commit = (): void => {
    refuseUnclosed(target, output);
    for (const suffix of BESIDE) rmSync(target + suffix, { force: true });
    stage.commit();
  };
  return { ...stage, commit };
}

function refuseUnclosed(target: string, output: string): void {
  const beside = BESIDE.slice(0, 2).find((suffix) => holdsChanges(target + suffix));
  if (beside === undefined) return;
  const remedy = existsSync(target)
    ? `${output} is in use or was not closed; first run broadsheet --archive ${output} check, or name another file`
    : `${target}${beside} is left of an archive that is gone; move it away or name another file`;
  throw new UsageError(remedy);
}

/** False for a journal that was emptied, or whose beginning was made zeros: SQLite passes over these. */
function holdsChanges(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r');
  try {
    const first = Buffer.alloc(1);
    return readSync(file, first) > 0 && first[0] !== 0;
  } finally {
    closeSync(file);
  }
}

/**
 * A stage for a folder. A folder in its place is replaced whole, if it is empty or nothing is in it but an earlier export.
 * @throws UsageError where it holds files of other people
 */
export function stageFolder(output: string): Stage {
  const target = resolveLinks(resolve(output));
  if (existsSync(target)) refuseForeign(target, output);
  removeDeadParts(dirname(target));
  const path = partOf(target);
  mkdirSync(path);
  return {
    path,
    commit: () => replaceFolder(path, target),
    discard: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Where a path leads, also by a link to what is not there yet. */
function resolveLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? resolveLinks(resolve(realpathSync(dirname(path)), readlinkSync(path))) : path;
}

function replaceFolder(path: string, target: string): void {
  if (!existsSync(target)) {
    renameSync(path, target);
    return;
  }
  const old = partOf(target, 'old');
  renameSync(target, old);
  try {
    renameSync(path, target);
  } catch (error) {
    renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true });
}

function refuseForeign(target: string, output: string): void {
  if (!lstatSync(target).isDirectory()) throw new UsageError(`${output} is a file, and this export is a folder; name another`);
  const present = listFiles(target);
  if (present.length === 0) return;
  const ours = filesOfExport(target);
  if (!ours) throw new UsageError(`${output} is no export with a ${MANIFEST_NAME}, so it is not replaced; name another folder`);
  const foreign = present.find((file) => !ours.has(file));
  if (foreign !== undefined)
    throw new UsageError(`${output} holds ${foreign}, which is not of the export, so it is not replaced; move it or name another folder`);
}

/** What an earlier export wrote into a folder, as its manifest says, which is in the folder or beside it; null without one. */
function filesOfExport(target: string): ReadonlySet<string> | null {
  const inside = readExportManifest(join(target, MANIFEST_NAME));
  if (inside) return new Set([MANIFEST_NAME, ...inside.files.map((file) => file.path)]);
  const prefix = `${basename(target)}/`;
  const beside = readExportManifest(manifestBeside(target));
  return beside && new Set(beside.files.flatMap(({ path }) => (path.startsWith(prefix) ? path.slice(prefix.length) : [])));
}

/** Everything in a folder that is not a folder, from it and with forward slashes. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
