import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentError } from '../../page/index.js';
import { type Mounted, mount, unmount } from './mounted.js';
import { unpack } from './unpack.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The containers of a run, unpacked in a temporary folder that goes when they are closed, and when the program ends. */
export class OpenContainers {
  #folder: string | null = null;
  readonly #problems = new Map<string, string>();
  readonly #open: string[] = [];
  readonly #isWanted: (path: string) => boolean;

  /** @param isWanted true for the path of a file that is to be read */
  constructor(isWanted: (path: string) => boolean) {
    this.#isWanted = isWanted;
  }

  /** True for one that was opened, or could not be. */
  has(location: string): boolean {
    return this.#open.includes(location) || this.#problems.has(location);
  }

  /** Why one cannot be read; null for none. */
  problemOf(location: string): string | null {
    return this.#problems.get(location) ?? null;
  }

  /** Unpacks a container so that its files can be read. @param path its name in messages */
  async open(path: string, location: string): Promise<void> {
    if (this.has(location)) return;
    try {
      const folder = join(this.#temporary(), String(this.#open.length + this.#problems.size + 1));
      mkdirSync(folder);
      const mounted: Mounted = await unpack(path, location, { folder, isWanted: this.#isWanted });
      mount(location, mounted);
      this.#open.push(location);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      this.#problems.set(location, error.remedy === '' ? error.problem : `${error.problem}; ${error.remedy}`);
    }
  }

  /** Takes everything away again. */
  close(): void {
    for (const location of this.#open.splice(0)) unmount(location);
    this.#remove();
    for (const signal of SIGNALS) process.off(signal, this.#interrupt);
    process.off('exit', this.#remove);
  }

  #temporary(): string {
    if (this.#folder !== null) return this.#folder;
    this.#folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
    for (const signal of SIGNALS) process.on(signal, this.#interrupt);
    process.on('exit', this.#remove);
    return this.#folder;
  }

  readonly #remove = (): void => {
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  };

  /** A signal ends the program as it would have without us. */
  readonly #interrupt = (signal: NodeJS.Signals): void => {
    this.close();
    process.kill(process.pid, signal);
  };
}
