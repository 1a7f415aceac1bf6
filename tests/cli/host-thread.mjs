// Passes what a test asks to the host's process, and wakes the test when it has answered.
import { fork } from 'node:child_process';
import { parentPort, workerData } from 'node:worker_threads';

const { host, program, port, flag } = workerData;
const waiting = new Int32Array(flag);
let child = null;

function answer(run) {
  port.postMessage(run);
  Atomics.store(waiting, 0, 1);
  Atomics.notify(waiting, 0);
}

function start() {
  const own = fork(host, [program], { stdio: 'ignore', serialization: 'advanced', execArgv: [] });
  own.on('message', answer);
  own.on('exit', (status, signal) => {
    if (child === own) child = null;
    if (Atomics.load(waiting, 0) === 0) answer({ status, stdout: '', stderr: `the host ended: ${signal ?? status}` });
  });
  own.unref();
  return own;
}

parentPort.on('message', (request) => {
  child ??= start();
  child.send(request);
});
