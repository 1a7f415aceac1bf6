// Runs commands of the built program one after another in one process, so that dictionaries and patterns are loaded once.
import { pathToFileURL } from 'node:url';

const PROGRAM = process.argv[2];
const [ownWrite, ownError] = [process.stdout.write, process.stderr.write];
let count = 0;

function collect(stream) {
  const pieces = [];
  stream.write = (piece, encoding, done) => {
    pieces.push(Buffer.from(piece));
    const callback = typeof encoding === 'function' ? encoding : done;
    if (callback) process.nextTick(callback);
    return true;
  };
  return () => Buffer.concat(pieces).toString('utf8');
}

process.on('message', async ({ args, folder, env }) => {
  process.chdir(folder);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [process.execPath, PROGRAM, ...args];
  process.exitCode = 0;
  const [stdout, stderr] = [collect(process.stdout), collect(process.stderr)];
  try {
    await import(`${pathToFileURL(PROGRAM)}?${++count}`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
  process.stdout.write = ownWrite;
  process.stderr.write = ownError;
  process.stdout.removeAllListeners('error');
  process.send({ status: Number(process.exitCode), stdout: stdout(), stderr: stderr() });
  process.exitCode = 0;
});
process.on('disconnect', () => process.exit(0));
