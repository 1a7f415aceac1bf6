import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { environment, PROGRAM, type Workplace } from './run-broadsheet.js';

/** True where util-linux's `script` can make a pseudo-terminal. Where `CI` is set, it has to. */
export function hasTerminals(): boolean {
  const has = process.platform === 'linux' && /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');
  if (!has && process.env.CI) throw new Error('script of util-linux is missing; install bsdutils');
  return has;
}

/** A command at work on a pseudo-terminal of its own. */
export interface Terminal {
  /** What a person types: `\r` is Enter, `\u0003` Ctrl-C, `\u0004` Ctrl-D. */
  readonly type: (keys: string) => void;
  /** Waits until the screen shows this after what was awaited before; returns what came, without control characters. */
  readonly see: (text: string) => Promise<string>;
  /** All that came, with control characters. */
  readonly raw: () => string;
  /** Waits for the end and returns the exit code. */
  readonly end: () => Promise<number | null>;
}

export const KEYS = { ctrlC: '\u0003', ctrlD: '\u0004', tab: '\t', up: '\u001b[A', enter: '\r' } as const;

export interface TerminalOptions {
  /** Milliseconds. @default 20000 */
  readonly timeLimit?: number;
  /** Variables beside those of every command. @default none */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command on a terminal of 80 columns. Its history is in the workplace. */
export function openTerminal(place: Workplace, args: readonly string[], { timeLimit = 20_000, env = {} }: TerminalOptions = {}): Terminal {
  const command = ['stty cols 80 rows 24;', 'exec', process.execPath, PROGRAM, ...args].join(' ');
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    cwd: place.folder,
    env: { ...environment(place.folder), XDG_STATE_HOME: place.path('state'), TERM: 'xterm', SHELL: '/bin/sh', NO_COLOR: '1', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let [screen, raw] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    raw += text;
  });
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const timer = setTimeout(() => child.kill('SIGKILL'), timeLimit);
  const see = async (text: string): Promise<string> => {
    for (;;) {
      const shown = stripVTControlCharacters(screen);
      const at = shown.indexOf(text);
      if (at >= 0) {
        screen = shown.slice(at + text.length);
        return shown.slice(0, at + text.length);
      }
      const more = await Promise.race([once(child.stdout, 'data').then(() => true), exit.then(() => false)]);
      if (!more) throw new Error(`the program ended before it showed “${text}”; it showed: ${shown}`);
    }
  };
  return {
    type: (keys) => child.stdin.write(keys),
    see,
    raw: () => raw,
    end: async () => {
      const code = await exit;
      clearTimeout(timer);
      return code;
    },
  };
}
