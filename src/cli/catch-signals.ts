const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** While signals are caught, they end nothing: the work asks now and then whether to stop, and leaves things whole. */
export interface Interruption {
  readonly isStopped: () => boolean;
  /** Signals end the process again. */
  readonly end: () => void;
}

export function catchSignals(): Interruption {
  let isStopped = false;
  const interrupt = (): void => {
    isStopped = true;
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  return {
    isStopped: () => isStopped,
    end: () => {
      for (const signal of SIGNALS) process.off(signal, interrupt);
    },
  };
}
