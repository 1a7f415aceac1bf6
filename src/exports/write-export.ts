import { createHash, type Hash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describeFullDisk, isDiskFull } from '../archive/database/explain-trouble.js';
import { ArchiveError } from '../page/index.js';
import type { DatabaseExporter, Exporter, ExportOptions, OutputFile, PieceExporter, Selection } from './exporter.js';
import { MANIFEST_NAME, type ManifestOrigin, ManifestWriter, manifestBeside, readExportManifest } from './manifest.js';
import { type Stage, stageDatabase, stageFile, stageFolder } from './stage.js';
import { makePause, type Pause, type Taken, takePieces } from './take-pieces.js';

/** What to export. */
export interface Subset {
  readonly selection: Selection;
  readonly options: ExportOptions;
  /** Called now and then with the number of articles that were taken. False stops. */
  readonly onProgress: (articles: number) => boolean;
}

/** What to write, and where. */
export interface ExportJob extends Subset {
  readonly exporter: Exporter;
  /** A path. What is there is replaced; asking whether it may be is the caller's. */
  readonly output: string;
  /** For the manifest; null for none. */
  readonly origin: ManifestOrigin | null;
}

/** What was written. */
export interface Written {
  readonly articles: number;
  readonly rows: number;
  /** Without the manifest. */
  readonly files: number;
}

/**
 * Writes an export beside its target, and puts it there when it is complete, with its manifest; a target that was there stays
 * whole until then. Null where it was stopped: nothing is left of it then, nor after an error.
 * @throws ArchiveError where it cannot be written, UsageError where a folder in its place is not an export, or a database in its place was not closed
 */
export async function writeExport(job: ExportJob): Promise<Written | null> {
  const { exporter, options, output } = job;
  try {
    if (exporter.kind === 'database') return await writeStaged(job, (stage, manifest) => writeDatabase(exporter, job, { stage, manifest }));
    if (exporter.isFolder(options)) return await writeFolder(exporter, job);
    return await writeStaged(job, (stage, manifest) => writeFile(exporter, job, { stage, manifest }));
  } catch (error) {
    throw explainWriting(output, error);
  }
}

/**
 * Takes an export of one file to where it is read and not kept: standard output, a pipe, a device. Null where it was stopped.
 * @param write takes bytes before its promise is kept; they are written over after that
 */
export async function streamExport(
  exporter: PieceExporter,
  subset: Subset,
  write: (bytes: Uint8Array) => void | Promise<void>,
): Promise<Written | null> {
  const { selection, pause } = countTaken(subset);
  let [rows, files] = [0, 0];
  for (const { pieces } of exporter.write(selection, subset.options)) {
    const taken = await takePieces(pieces, { write, pause });
    if (!taken) return null;
    rows += taken.rows;
    files++;
  }
  return { articles: selection.ids.length, rows, files };
}

/** What the file system says, with the path that it is about. Everything else is not about writing. */
export function explainWriting(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // An archive that is written says so of the place where it was made.
  if (isDiskFull(error) || (error instanceof ArchiveError && isDiskFull(error.cause)))
    return new ArchiveError(path, `cannot be written: ${describeFullDisk(path)}`, { cause: error });
  const folder = /[/\\]$/.test(path) ? path : dirname(path);
  if (code === 'ENOENT' && !existsSync(folder))
    return new ArchiveError(path, `cannot be written; there is no folder ${folder}, make it first`, { cause: error });
  return /^(E[A-Z]+|SQLITE_(IOERR\w*|CANTOPEN))$/.test(code)
    ? new ArchiveError(path, `cannot be written (${code})`, { cause: error })
    : error;
}

/** Where an export of one file goes, until it is complete. */
interface Place {
  readonly stage: Stage;
  readonly manifest: ManifestWriter | null;
}

async function writeStaged(
  { exporter, output, origin }: ExportJob,
  write: (stage: Stage, manifest: ManifestWriter | null) => Promise<Written | null>,
): Promise<Written | null> {
  const beside = manifestBeside(output);
  const stage = exporter.kind === 'database' ? stageDatabase(output) : stageFile(output);
  const manifestStage = stageFile(beside);
  let manifest: ManifestWriter | null = null;
  try {
    manifest = origin && new ManifestWriter(manifestStage.path, origin);
    const written = await write(stage, manifest);
    if (!written) return null;
    manifest?.finish(written);
    stage.commit();
    if (manifest) manifestStage.commit();
    // The manifest of an earlier export would say things of this one that are not so.
    else if (readExportManifest(beside)) rmSync(beside);
    return written;
  } finally {
    manifest?.close();
    stage.discard();
    manifestStage.discard();
  }
}

async function writeFile(exporter: PieceExporter, job: ExportJob, { stage, manifest }: Place): Promise<Written | null> {
  const { selection, pause } = countTaken(job);
  for (const { pieces } of exporter.write(selection, job.options)) {
    const taken = await writePieces(stage.path, pieces, { pause, sync: true });
    if (!taken) return null;
    const { rows } = taken;
    manifest?.add({ path: basename(job.output), ...taken });
    return { articles: job.selection.ids.length, rows, files: 1 };
  }
  throw new RangeError('an export of one file has none');
}

async function writeFolder(exporter: PieceExporter, job: ExportJob): Promise<Written | null> {
  const { selection, pause } = countTaken(job);
  const stage = stageFolder(job.output);
  const beside = exporter.isDataFolder ? stageFile(manifestBeside(job.output)) : null;
  const prefix = beside ? `${basename(job.output)}/` : '';
  let manifest: ManifestWriter | null = null;
  try {
    manifest = job.origin && new ManifestWriter(beside?.path ?? join(stage.path, MANIFEST_NAME), job.origin);
    let [rows, files] = [0, 0];
    const folders = new Set([stage.path]);
    for (const { path, pieces } of exporter.write(selection, job.options)) {
      const file = join(stage.path, path);
      if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      folders.add(dirname(file));
      const taken = await writePieces(file, pieces, { pause, sync: false });
      if (!taken) return null;
      manifest?.add({ path: prefix + path, ...taken });
      rows += taken.rows;
      files++;
    }
    const written = { articles: job.selection.ids.length, rows, files };
    manifest?.finish(written);
    stage.commit();
    if (manifest) beside?.commit();
    return written;
  } finally {
    manifest?.close();
    stage.discard();
    beside?.discard();
  }
}

async function writeDatabase(exporter: DatabaseExporter, job: ExportJob, { stage, manifest }: Place): Promise<Written | null> {
  const steps = exporter.write(job.selection, stage.path, job.options);
  let done = 0;
  const pause = makePause(() => job.onProgress(done));
  try {
    for (;;) {
      const step = await steps.next();
      done = step.value;
      if (step.done) break;
      if (pause.isDue() && !(await pause.take())) return null;
    }
  } finally {
    await steps.return(0);
  }
  // A database writes its pages in any order, so that its hash has to be read.
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(stage.path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (!job.onProgress(done)) return null;
  }
  syncFile(stage.path);
  manifest?.add({ path: basename(job.output), bytes, rows: done, sha256: hash.digest('hex') });
  return { articles: done, rows: done, files: 1 };
}

interface PieceOptions {
  readonly pause: Pause;
  /** Wait until the disk has it: for one file, whose name is worth something; of a thousand files it would take a minute. */
  readonly sync: boolean;
}

/** Writes a new file and hashes what goes by. */
async function writePieces(
  path: string,
  pieces: OutputFile['pieces'],
  { pause, sync }: PieceOptions,
): Promise<(Taken & { readonly sha256: string }) | null> {
  const hash: Hash = createHash('sha256');
  const file = openSync(path, 'wx');
  try {
    const write = (bytes: Uint8Array): void => {
      hash.update(bytes);
      writeFileSync(file, bytes);
    };
    const taken = await takePieces(pieces, { write, pause });
    if (sync && taken) fsyncSync(file);
    return taken && { ...taken, sha256: hash.digest('hex') };
  } finally {
    closeSync(file);
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The selection, with an eye on how many of its articles were taken, and pauses that say so. */
function countTaken({ selection, onProgress }: Subset): { selection: Selection; pause: Pause } {
  let taken = 0;
  function* count<T>(items: Iterable<T>): Generator<T> {
    let n = 0;
    for (const item of items) {
      taken = ++n;
      yield item;
    }
  }
  const counted = { ...selection, records: () => count(selection.records()), lines: () => count(selection.lines()) };
  return { selection: counted, pause: makePause(() => onProgress(taken)) };
}
