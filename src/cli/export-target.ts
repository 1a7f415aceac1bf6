import { closeSync, existsSync, fstatSync, openSync, statSync, writeFileSync } from 'node:fs';
import {
  type Exporter,
  type ExportJob,
  type ExportOptions,
  explainWriting,
  type ManifestOrigin,
  type PieceExporter,
  type Selection,
  streamExport,
  type Written,
  writeExport,
} from '../exports/index.js';
import { catchSignals } from './catch-signals.js';
import { plural, print, remark } from './output.js';
import type { Progress } from './progress.js';

/** What to export, and where to. */
interface Order {
  readonly selection: Selection;
  readonly options: ExportOptions;
  /** Null for standard output. */
  readonly output: string | null;
  /** For the manifest, which only files and folders have. */
  readonly origin: () => ManifestOrigin | null;
}

/** Takes an export to its target: standard output, a pipe or device, a file, or a folder; says what was written. */
export async function takeExport(exporter: Exporter, order: Order): Promise<void> {
  const { output } = order;
  if (output !== null && !(exporter.kind === 'pieces' && isStream(output)))
    sayWritten(output, await writeFiles({ ...order, exporter, output, origin: order.origin() }));
  else if (exporter.kind === 'pieces') {
    if (output === null) await writeToStandardOutput(exporter, order);
    else sayWritten(output, await writeToStream(exporter, order, output));
  }
}

/** True for a pipe or a device. It is written to and never replaced: a file in its place (of /dev/null, say) would harm the whole system. */
export function isStream(output: string): boolean {
  const stats = existsSync(output) ? statSync(output) : null;
  return stats !== null && !stats.isFile() && !stats.isDirectory();
}

function sayWritten(output: string, written: Written | null): void {
  if (!written) {
    remark(`stopped; nothing was written to ${output}`);
    process.exitCode = 130;
    return;
  }
  const { articles, rows, files } = written;
  const more = [rows === articles ? '' : `, ${plural(rows, 'row')}`, files === 1 ? '' : `, ${plural(files, 'file')}`];
  remark(`${output}: ${plural(articles, 'article')}${more.join('')}`);
}

/** How wide characters are takes a tenth of a start. */
async function makeProgress(): Promise<Progress> {
  return new (await import('./progress.js')).Progress();
}

async function writeFiles(job: Omit<ExportJob, 'onProgress'>): Promise<Written | null> {
  const progress = await makeProgress();
  // A second Ctrl-C would end the process before what was written is taken away.
  const interruption = catchSignals();
  const onProgress = (done: number): boolean => progress.step(done, job.selection.ids.length, job.output) && !interruption.isStopped();
  try {
    return await writeExport({ ...job, onProgress });
  } finally {
    progress.stop();
    interruption.end();
  }
}

/** Signals end the process as they always do: nothing is to be taken away. */
async function writeToStream(exporter: PieceExporter, { selection, options }: Order, output: string): Promise<Written | null> {
  try {
    const file = openSync(output, 'w');
    try {
      return await streamExport(exporter, { selection, options, onProgress: () => true }, (bytes) => writeFileSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw explainWriting(output, error);
  }
}

async function writeToStandardOutput(exporter: PieceExporter, { selection, options }: Order): Promise<void> {
  // `> file` shows nothing of a long export; in a pipe another program has the terminal.
  const progress = process.stderr.isTTY && fstatSync(1).isFile() ? await makeProgress() : null;
  const onProgress = (done: number): boolean => progress?.step(done, selection.ids.length, '') ?? true;
  try {
    // A slow pipe may still have the bytes when the next ones are written over them.
    await streamExport(exporter, { selection, options, onProgress }, (bytes) => print(Buffer.from(bytes)));
  } finally {
    progress?.stop();
  }
}
