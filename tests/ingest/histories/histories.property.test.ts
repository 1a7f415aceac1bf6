import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Archive, hashContent, listArticleIds, openArchive } from '../../../src/archive/index.js';
import { makeSelection } from '../../../src/exports/index.js';
import { rounds } from '../../rounds.js';
import { Archivist, PAPERS, WAYS } from './archivist.js';
import { compare } from './compare.js';
import { FILE_STEPS, type FileStepKind } from './file-steps.js';
import { HAND_STEPS, type HandStepKind } from './hand-steps.js';
import { Dice } from './invented.js';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-histories-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Folders are imported through symbolic links at times. */
const LINKS = process.env.LINKS === '1';

/** How often each step is drawn. */
const WEIGHTS: Readonly<Record<FileStepKind | HandStepKind, number>> = {
  ...{
    add: 4,
    addMany: 3,
    addItems: 1,
    edit: 2,
    takeOut: 2,
    insert: 1,
    substitute: 2,
    replace: 2,
    grow: 2,
    lose: 2,
    move: 2,
    moveReplace: 2,
  },
  ...{ swap: 2, shift: 2, renameFolder: 2, restate: 2, copy: 2, rendition: 2, otherText: 1, remove: 1 },
  ...{ text: 6, headline: 2, merge: 1, split: 1, transfer: 1, identify: 2, prefer: 1, undo: 2, reprocess: 1 },
};

const KIND = fc.oneof(
  ...Object.entries(WEIGHTS).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as keyof typeof WEIGHTS) })),
);
const NUMBERS = fc.array(fc.nat(5039), { minLength: 5, maxLength: 5 });

const HISTORY = fc.record({
  way: fc.constantFrom(...WAYS),
  papers: fc.constantFrom(...PAPERS),
  first: NUMBERS,
  steps: fc.array(fc.record({ kind: KIND, numbers: NUMBERS, linked: fc.nat(9) }), { minLength: 2, maxLength: 7, size: 'max' }),
  end: fc.constantFrom('pieces', 'meet'),
  order: NUMBERS,
});

type History = typeof HISTORY extends fc.Arbitrary<infer T> ? T : never;

function isFileStep(kind: string): kind is FileStepKind {
  return kind in FILE_STEPS;
}

async function play(own: Archivist, { first, steps }: History): Promise<void> {
  for (const { kind, numbers, linked } of [{ kind: 'add' as const, numbers: first, linked: 9 }, ...steps]) {
    const dice = new Dice(numbers);
    if (isFileStep(kind)) {
      const paths = FILE_STEPS[kind](own, dice);
      if (paths === null) continue;
      await own.import(paths, { by: LINKS && linked === 0 ? 'link' : 'in' });
    } else await HAND_STEPS[kind](own, dice);
    expect(compare(own, own.archive), kind).toEqual([]);
  }
}

/** Importing everything again changes nothing. */
async function importAgain(own: Archivist): Promise<void> {
  const hash = hashContent(own.archive);
  for (const { outcomes } of await own.importAll(own.archive)) expect(outcomes).toMatchObject({ new: 0, changed: 0, failed: 0 });
  expect(hashContent(own.archive)).toBe(hash);
}

function exportLines(archive: Archive): string[] {
  const lines = [...makeSelection(archive, listArticleIds(archive, { renditions: 'all' })).lines()];
  return lines.map((line) => Buffer.from(line).toString('utf8'));
}

/** Another archive, made in this way; what is asked of it; and its content. */
async function withArchive(
  make: (archive: Archive) => Promise<unknown>,
  ask: (archive: Archive) => void = () => undefined,
): Promise<string> {
  const archive = openArchive(':memory:', { mode: 'write' });
  try {
    await make(archive);
    ask(archive);
    return hashContent(archive);
  } finally {
    archive.close();
  }
}

/** Its export in pieces, in any order, gives one archive; where nothing is open or was undone, the same. */
async function bringPieces(own: Archivist, { order }: History): Promise<void> {
  const lines = exportLines(own.archive);
  const pieces = [0, 1, 2]
    .map((piece) => lines.filter((_, i) => ((order[i % order.length] ?? 0) + i) % 3 === piece))
    .filter((one) => one.length > 0);
  const bring = (some: readonly (readonly string[])[]) =>
    withArchive(async (archive) => {
      for (const piece of some) await own.bring(archive, piece);
    });
  const [there, back] = [await bring(pieces), await bring(pieces.toReversed())];
  expect(back).toBe(there);
  const isSettled = own.listCorrections(own.archive).every(({ state }) => state === 'applied');
  if (isSettled) expect(there).toBe(hashContent(own.archive));
}

/** Another archive gets the files and the export, in either order, and has what this one has. */
async function meet(own: Archivist): Promise<void> {
  const lines = exportLines(own.archive);
  const ask = (archive: Archive) => expect(compare(own, archive)).toEqual([]);
  const filesFirst = await withArchive(async (archive) => {
    await own.importAll(archive);
    await own.bring(archive, lines);
  }, ask);
  const exportFirst = await withArchive(async (archive) => {
    await own.bring(archive, lines);
    await own.importAll(archive);
  }, ask);
  expect(exportFirst).toBe(filesFirst);
}

let histories = 0;


describe('The archive of an archivist', () => {
  it('has what was imported, where it belongs, as people put it right', async () => {
    await fc.assert(
      fc.asyncProperty(HISTORY, async (history) => {
        const own = new Archivist({ ...history, folder: join(folder, String(histories++)) });
        try {
          await play(own, history);
          await importAgain(own);
          if (history.end === 'pieces') await bringPieces(own, history);
          else await meet(own);
        } finally {
          own.close();
        }
      }),
      { numRuns: rounds(500) },
    );
  });
});
