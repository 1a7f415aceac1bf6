import { cutEnd, cutStart } from './cut-text.js';
import { isQuiet } from './output.js';

/** Columns of the bar itself. */
const BAR = 24;
/** Left free at the end of the line, for the `^C` that a terminal shows where the cursor stands. */
const FREE = 3;
/** Seconds before a rate says anything. */
const SOON = 0.5;

/**
 * A line with a bar, rate and remaining time on a terminal, nothing in a pipe. It leaves the terminal as it is: Ctrl-C ends
 * the program at any moment, and then nobody would show a hidden cursor again.
 */
export class Progress {
  #started: number | null = null;

  /** Draws at once: what comes next may hold the process for long. Always true, go on. */
  readonly step = (done: number, total: number, name: string): true => {
    if (!process.stderr.isTTY || isQuiet()) return true;
    this.#started ??= performance.now();
    const line = describe({ done, total, name, seconds: (performance.now() - this.#started) / 1000 });
    process.stderr.write(`\r${line}\u001b[K`);
    return true;
  };

  /** Takes the line away. */
  stop(): void {
    if (this.#started !== null) process.stderr.write('\r\u001b[K');
    this.#started = null;
  }
}

interface State {
  readonly done: number;
  readonly total: number;
  readonly name: string;
  readonly seconds: number;
}

/** One line that the terminal has room for. */
function describe({ done, total, name, seconds }: State): string {
  const filled = total === 0 ? BAR : Math.round((Math.min(done, total) / total) * BAR);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
  const rate = seconds > SOON && done > 0 ? done / seconds : null;
  const speed = rate === null ? '' : `  ${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s  ${describeTime((total - done) / rate)} left`;
  const line = `${bar} ${done}/${total}${speed}`;
  const columns = (process.stderr.columns || 80) - FREE;
  const room = columns - line.length - 2;
  // The end of a path says more than its beginning.
  return room > 0 ? `${line}  ${cutStart(name, room).trimStart()}` : cutEnd(line, Math.max(0, columns)).trimEnd();
}

function describeTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  return whole < 3600 ? `${Math.round(whole / 60)} min` : `${Math.floor(whole / 3600)} h ${Math.round((whole % 3600) / 60)} min`;
}
