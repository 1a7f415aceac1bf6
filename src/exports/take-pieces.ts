import { setImmediate } from 'node:timers/promises';

/** Bytes written at once. A quarter of it costs a tenth more time; four times as much gains nothing. */
const CHUNK = 1 << 18;

/** Milliseconds of work between two looks at whether to go on: what a person takes for at once. */
const STEP = 50;

/** A file that was taken whole. */
export interface Taken {
  readonly bytes: number;
  /** What the generator returned. */
  readonly rows: number;
}

/** Where pieces go, and for how long. */
export interface Taking {
  /** Takes bytes before it returns, or before its promise is kept; they are written over after that. */
  readonly write: (bytes: Uint8Array) => void | Promise<void>;
  /** Of the whole export: a small file is written in less time than is between two pauses. */
  readonly pause: Pause;
}

/** Takes the pieces of a file, text as UTF-8, and hands them on in large chunks. Null where it was stopped. */
export async function takePieces(pieces: Generator<string | Uint8Array, number>, { write, pause }: Taking): Promise<Taken | null> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  let [used, bytes] = [0, 0];
  const flush = async (): Promise<void> => {
    if (used > 0) await write(buffer.subarray(0, used));
    used = 0;
  };
  try {
    for (;;) {
      const { value, done } = pieces.next();
      if (done) {
        await flush();
        return { bytes, rows: value };
      }
      // UTF-8 takes three bytes at most for each unit of a string.
      const most = typeof value === 'string' ? value.length * 3 : value.length;
      if (most > CHUNK - used) await flush();
      if (most > CHUNK) {
        const whole = Buffer.from(value);
        await write(whole);
        bytes += whole.length;
      } else {
        const size = typeof value === 'string' ? buffer.write(value, used) : value.length;
        if (typeof value !== 'string') buffer.set(value, used);
        used += size;
        bytes += size;
      }
      if (pause.isDue() && !(await pause.take())) return null;
    }
  } finally {
    // Closes what a generator holds open; one that has ended does nothing.
    pieces.return(0);
  }
}

/** A pause in long work. */
export interface Pause {
  /** True where the last one is long ago. */
  readonly isDue: () => boolean;
  /** Lets signals be heard. False where the work is to stop. */
  readonly take: () => Promise<boolean>;
}

/** Pauses that are due when some time has gone by since the last. @param goOn asked after signals were heard; false stops */
export function makePause(goOn: () => boolean): Pause {
  let last = performance.now();
  return {
    isDue: () => performance.now() - last > STEP,
    take: async () => {
      await setImmediate();
      last = performance.now();
      return goOn();
    },
  };
}
