import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { checkArchive, hashContent, openArchive } from '../../src/archive/index.js';
import { times } from '../rounds.js';
import { ISSUES } from './make-issue.js';
import { environment, makeWorkplace, PROGRAM, type Run, type Workplace } from './run-broadsheet.js';

const HOUR = 3_600_000;
const ROUNDS = times({ usual: 1, full: 20 });
const PAGES = times({ usual: 4, full: 12 });
const READERS = times({ usual: 2, full: 4 });

async function start(place: Workplace, args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: place.folder,
    env: environment(place.folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { status, stdout, stderr };
}

function contentOf(path: string): string {
  const archive = openArchive(path);
  try {
    expect(checkArchive(archive).faults).toEqual([]);
    return hashContent(archive);
  } finally {
    archive.close();
  }
}

/** Folders of pages: `a` and `b` of two papers, `c` the same as `a` but for one page that is another. */
function makePapers(place: Workplace): void {
  const { English, Chinese } = ISSUES;
  for (let i = 0; i < PAGES; i++) {
    place.write(`a/${i + 1}.md`, English.pages[i] ?? '');
    place.write(`b/${i + 1}.md`, Chinese.pages[i] ?? '');
  }
}

/** What is wrong where everything went well: nothing was said but that one waited for another. */
const isCalm = ({ status, stderr }: Run) => status === 0 && stderr.replaceAll(/^\S+: waiting for [^\n]*\n/gm, '') === '';

describe('At once', () => {
  it('three importers and readers of other files have all of them in the end, as one after another', { timeout: HOUR }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const place = makeWorkplace();
      makePapers(place);
      place.write('c/extra.md', ISSUES.English.extra(20));
      const folders = ['a', 'b', 'c'];
      for (const folder of folders) place.print(['--archive', 'one.db', 'import', folder]);
      // The first makes the archive for all of them.
      place.print(['import', 'c']);
      const importers = folders.map((folder) => start(place, ['import', folder]));
      const readers = [
        ['export', '--format', 'jsonl'],
        ['check', '--format', 'jsonl'],
        ['search', 'works OR 工程'],
        ['list', 'articles'],
      ]
        .slice(0, READERS)
        .map((args) => start(place, args));
      const [imported, read] = await Promise.all([Promise.all(importers), Promise.all(readers)]);
      expect(imported.filter((one) => !isCalm(one))).toEqual([]);
      expect(read.filter(({ status }) => status !== 0)).toEqual([]);
      // What was read while it was written is whole.
      expect(read[1]?.stdout).toBe('');
      for (const line of (read[0]?.stdout ?? '').split('\n').filter(Boolean)) expect(JSON.parse(line)).toHaveProperty('paragraphs');
      expect(contentOf(place.path('archive.db'))).toBe(contentOf(place.path('one.db')));
    }
  });

  it('two importers that make the archive, of the same files, have each page once', { timeout: HOUR }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const place = makeWorkplace();
      makePapers(place);
      place.print(['--archive', 'one.db', 'import', 'a']);
      const both = await Promise.all([start(place, ['import', 'a']), start(place, ['import', 'a'])]);
      expect(both.filter((one) => !isCalm(one))).toEqual([]);
      expect(contentOf(place.path('archive.db'))).toBe(contentOf(place.path('one.db')));
      expect(place.query('SELECT count(*) FROM documents')).toEqual([PAGES]);
      expect(place.print(['import', 'a'])).toMatch(new RegExp(`^${PAGES} files: ${PAGES} unchanged\n`));
    }
  });

  it('an importer and people who correct what it stored lose nothing of each other', { timeout: HOUR }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const place = makeWorkplace();
      makePapers(place);
      place.print(['import', 'a']);
      const keys = place.rows(['list', 'articles']).map(({ key }) => String(key));
      const editors = keys.slice(0, 3).map((key, i) => start(place, ['edit', key, '--headline', `Corrected ${i}`, '--by', `person ${i}`]));
      const done = await Promise.all([start(place, ['import', 'b']), start(place, ['reprocess']), ...editors]);
      expect(done.filter((one) => !isCalm(one))).toEqual([]);
      contentOf(place.path('archive.db'));
      expect(place.rows(['list', 'corrections']).map(({ state }) => state)).toEqual(['applied', 'applied', 'applied']);
      const headlines = new Map(place.rows(['list', 'articles']).map(({ key, headline }) => [key, headline]));
      expect(keys.slice(0, 3).map((key) => headlines.get(key))).toEqual(['Corrected 0', 'Corrected 1', 'Corrected 2']);
      expect(place.query('SELECT count(*) FROM documents')).toEqual([2 * PAGES]);
    }
  });
});
