import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { print, printTo } from './output.js';

/**
 * Holds what is printed back until it is more than a screen, and takes it through `$PAGER` then; what fits on a screen is printed as it is.
 * Where standard output is no terminal, or `$PAGER` is not set, it does nothing.
 */
export class Pager {
  readonly #command: string;
  readonly #rows: number;
  #held = '';
  #child: ChildProcess | null = null;
  #isLeft = false;

  private constructor(command: string, rows: number) {
    this.#command = command;
    this.#rows = rows;
  }

  /** Begins to hold back; null where there is no terminal or no pager. */
  static open(): Pager | null {
    const command = process.env.PAGER?.trim() ?? '';
    if (process.stdout.isTTY !== true || command === '' || command === 'cat') return null;
    const pager = new Pager(command, process.stdout.rows || 24);
    printTo({ write: (text) => pager.#take(typeof text === 'string' ? text : Buffer.from(text).toString('utf8')) });
    return pager;
  }

  async #take(text: string): Promise<void> {
    if (this.#child) {
      await this.#pass(text);
      return;
    }
    this.#held += text;
    if (this.#held.split('\n').length <= this.#rows) return;
    this.#child = this.#start();
    await this.#pass(this.#held);
    this.#held = '';
  }

  #start(): ChildProcess {
    // Colours, and no waiting for a key where a screen holds it: what git asks of less too.
    const child = spawn(this.#command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env: { LESS: 'FRX', ...process.env } });
    // Ctrl-C is the pager's now.
    process.on('SIGINT', ignore);
    child.stdin?.on('error', () => {
      this.#isLeft = true;
    });
    return child;
  }

  /** Whoever has left the pager has read enough. */
  async #pass(text: string): Promise<void> {
    const input = this.#child?.stdin;
    if (this.#isLeft || !input || input.destroyed) return;
    if (!input.write(text)) await Promise.race([once(input, 'drain'), once(input, 'close')]);
  }

  /** Prints what was held back, or waits until the pager is left. */
  async close(): Promise<void> {
    printTo(null);
    if (!this.#child) {
      if (this.#held !== '') await print(this.#held);
      return;
    }
    const left = this.#child.exitCode === null && this.#child.signalCode === null ? once(this.#child, 'close') : null;
    this.#child.stdin?.end();
    await left;
    process.off('SIGINT', ignore);
  }
}

function ignore(): void {}
