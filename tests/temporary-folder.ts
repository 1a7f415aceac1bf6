import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const NAME = 'broadsheet-tests-';

/** Gives all tests one folder for what they write, and takes it away when the last of them has ended. */
export default function makeTemporaryFolder(): () => void {
  // One for all projects: a folder in a folder would make the paths of sockets too long.
  if (basename(tmpdir()).startsWith(NAME)) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), NAME));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true });
  };
}
