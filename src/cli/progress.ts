import cliProgress from 'cli-progress';

/** A bar with rate and remaining time on a terminal, nothing in a pipe; Ctrl-C ends the run after the file at hand. */
export class Progress {
  interrupted = false;
  readonly #bar = process.stderr.isTTY
    ? new cliProgress.SingleBar(
        {
          format: '{bar} {value}/{total}  {rate}/s  {eta_formatted} left  {name}',
          stream: process.stderr,
          hideCursor: true,
          clearOnComplete: true,
          etaBuffer: 50,
        },
        cliProgress.Presets.shades_grey,
      )
    : null;
  #started = 0;
  readonly #interrupt = () => {
    this.interrupted = true;
  };

  constructor() {
    process.once('SIGINT', this.#interrupt);
    process.once('SIGTERM', this.#interrupt);
  }

  readonly step = (done: number, total: number, name: string): boolean => {
    if (this.#started === 0) {
      this.#started = Date.now();
      this.#bar?.start(total, 0, { rate: '–', name: '' });
    }
    const seconds = (Date.now() - this.#started) / 1000;
    this.#bar?.update(done, { rate: seconds > 0.5 ? Math.round(done / seconds) : '–', name: name.slice(-40) });
    return !this.interrupted;
  };

  stop(): void {
    this.#bar?.stop();
    process.off('SIGINT', this.#interrupt);
    process.off('SIGTERM', this.#interrupt);
  }
}
