import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Run } from './run-broadsheet.js';

/** What the host is asked to run. */
export interface Request {
  readonly args: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Started when it is first asked, and kept for all tests of the same process. */
let ask: ((request: Request) => Run) | null = null;

/**
 * Runs a command of the built program in a process that is kept from one command to the next: a process of its own for each
 * takes a second to load dictionaries and patterns again. Waits for it as `spawnSync` does.
 */
export function runInHost(program: string, request: Request): Run {
  ask ??= startHost(program);
  return ask(request);
}

function startHost(program: string): (request: Request) => Run {
  const { port1, port2 } = new MessageChannel();
  const flag = new SharedArrayBuffer(4);
  const waiting = new Int32Array(flag);
  const workerData = { host: pathOf('./host.mjs'), program, port: port2, flag };
  const thread = new Worker(pathOf('./host-thread.mjs'), { workerData, transferList: [port2], execArgv: [] });
  thread.unref();
  port1.unref();
  return (request) => {
    Atomics.store(waiting, 0, 0);
    thread.postMessage(request);
    Atomics.wait(waiting, 0, 0);
    const answer = receiveMessageOnPort(port1) as { readonly message: Run } | undefined;
    if (!answer) throw new Error('the host has not answered');
    return answer.message;
  };
}
