import type { ArchiveReader } from '../archive/database/archive.js';
import { newestImport, OUTCOMES, type Outcome, type RunState } from '../archive/index.js';
import { openReader } from '../archive/open-reader.js';
import { FILE_OUTCOMES } from '../words/index.js';
import { plural, remark } from './output.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `2 new, 1 failed`; empty where nothing was done. */
export function countOutcomes(outcomes: Readonly<Partial<Record<Outcome, number>>>): string {
  return OUTCOMES.flatMap((outcome) => (outcomes[outcome] ? [`${outcomes[outcome]} ${FILE_OUTCOMES[outcome].name}`] : [])).join(', ');
}

/** An import that may stop before its end. */
export class StoppableImport {
  readonly #before: number;
  #total = 0;

  constructor(archive: ArchiveReader) {
    this.#before = newestImport(archive).id;
  }

  /** How many files it has. */
  expect(total: number): void {
    this.#total = total;
  }

  /** How far it came and how to go on. */
  describe(state: RunState): string {
    const { outcomes, pages } = state.id > this.#before ? state : { outcomes: {}, pages: 0 };
    const done = Object.values(outcomes).reduce((a, b) => a + b, 0);
    const counts = countOutcomes(outcomes);
    const stored = pages > 0 ? `; ${plural(pages, 'page')} stored` : '';
    return `stopped after ${done} of ${plural(this.#total, 'file')}${counts && `: ${counts}`}${stored}; run the same command again to go on`;
  }

  /**
   * From now on a signal says how far it came before it ends the program. What is in a transaction is not stored: it is asked of the file.
   * @param path of the archive
   * @param clear takes the progress away
   * @returns what makes signals end the program without a word again
   */
  sayOnSignal(path: string, clear: () => void): () => void {
    const say = (signal: NodeJS.Signals): void => {
      end();
      clear();
      try {
        const reader = openReader(path);
        if (reader) remark(this.describe(newestImport(reader)));
        reader?.close();
      } finally {
        process.kill(process.pid, signal);
      }
    };
    const end = (): void => {
      for (const signal of SIGNALS) process.off(signal, say);
    };
    for (const signal of SIGNALS) process.on(signal, say);
    return end;
  }
}
