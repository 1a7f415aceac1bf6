import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { partOf, removeDeadParts } from '../../src/exports/part-files.js';

it('Parts of processes that are gone are taken away; those of others, and files of people, stay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-parts-'));
  try {
    const gone = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' }).stdout.trim();
    const own = partOf(join(folder, 'a.jsonl'));
    const rename = (id: string | number, machine?: string) =>
      own.replace(/\.([0-9a-f]{8})-\d+-[0-9a-f]{8}/, (_, here: string) => `.${machine ?? here}-${id}-0123abcd`);
    for (const path of [rename(gone), `${rename(gone)}-wal`, rename(process.pid)]) writeFileSync(path, 'a part');
    mkdirSync(rename(gone).replace('a.jsonl', 'folder'));
    writeFileSync(join(rename(gone).replace('a.jsonl', 'folder'), 'x'), '');
    const kept = [own, rename(process.ppid), rename(gone, '00000000'), join(folder, 'mine.part'), `${rename(gone)}.txt`];
    for (const path of kept) writeFileSync(path, 'kept');
    removeDeadParts(folder);
    expect(readdirSync(folder).sort()).toEqual(kept.map((path) => path.slice(folder.length + 1)).sort());
  } finally {
    rmSync(folder, { recursive: true });
  }
});
