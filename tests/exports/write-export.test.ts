import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, listArticleIds } from '../../src/archive/index.js';
import {
  type ExportJob,
  type ManifestOrigin,
  makeSelection,
  manifestBeside,
  type PieceExporter,
  type Selection,
  writeExport,
} from '../../src/exports/index.js';
import { jsonl } from '../../src/exports/jsonl.js';
import { sqlite } from '../../src/exports/sqlite.js';
import { makePause, takePieces } from '../../src/exports/take-pieces.js';
import { openMemory } from '../archive/make-document.js';

let root = '';
let folder = '';
let archive: Archive;
let count = 0;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-write-'));
  const memory = openMemory();
  archive = memory.archive;
  for (const page of ['1', '2', '3'])
    memory.store({
      publication: page === '3' ? 'The Harrow Courier' : '云溪日报',
      date: '2024-03-08',
      page,
      sha256: page,
      articles: [{ headline: `第${page}版`, paragraphs: ['新桥昨日通车。', 'The bridge opened.'] }],
    });
});

afterAll(() => {
  archive.close();
  rmSync(root, { recursive: true, force: true });
});

beforeEach(() => {
  folder = join(root, String(++count));
  mkdirSync(folder);
});

const ORIGIN: ManifestOrigin = {
  program: 'broadsheet',
  version: '0.0.0',
  made_at: '2024-05-01T10:00:00.000Z',
  command: 'a test',
  format: 'a test',
  options: {},
  filter: { publication: '云溪日报' },
  offset: 0,
  limit: null,
  archive: { path: 'archive.db', content: '0'.repeat(64) },
};

function jobOf(job: Partial<ExportJob> & Pick<ExportJob, 'exporter'>): ExportJob {
  const selection = makeSelection(archive, listArticleIds(archive, {}));
  return { selection, options: {}, output: join(folder, 'out'), origin: ORIGIN, onProgress: () => true, ...job };
}

/** One file an article, in a folder for each language, and an index at the end. */
const leaflets: PieceExporter = {
  kind: 'pieces',
  extension: '',
  isFolder: () => true,
  write: function* ({ records }) {
    let number = 0;
    for (const { headline, publication } of records())
      yield {
        path: `${publication === '云溪日报' ? 'zh' : 'en'}/${++number}.txt`,
        pieces: (function* () {
          yield `${headline}\n`;
          return 1;
        })(),
      };
    yield {
      path: 'index.txt',
      pieces: (function* () {
        yield 'the end\n';
        return 0;
      })(),
    };
  },
};

/** Writes something, then goes on for ever or fails. */
function endless(after: () => void, isFolder = false): PieceExporter {
  return {
    ...leaflets,
    isFolder: () => isFolder,
    write: () => [
      {
        path: isFolder ? 'a/b.txt' : '',
        pieces: (function* () {
          for (;;) {
            yield '新'.repeat(100_000);
            after();
          }
        })(),
      },
    ],
  };
}

function hash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

describe('An export of one file', () => {
  it('has a manifest beside it that says what it is, with the size and checksum of the file', async () => {
    const output = join(folder, '三月.jsonl');
    expect(await writeExport(jobOf({ exporter: jsonl, output }))).toEqual({ articles: 3, rows: 3, files: 1 });
    expect(readdirSync(folder).sort()).toEqual(['三月.jsonl', '三月.jsonl.manifest.json']);
    expect(readJson(manifestBeside(output))).toEqual({
      ...ORIGIN,
      files: [{ path: '三月.jsonl', bytes: statSync(output).size, rows: 3, sha256: hash(output) }],
      articles: 3,
      rows: 3,
    });
  });

  it('as a database has the checksum of the finished file', async () => {
    const output = join(folder, 'subset.db');
    expect(await writeExport(jobOf({ exporter: sqlite, output }))).toEqual({ articles: 3, rows: 3, files: 1 });
    expect(readdirSync(folder).sort()).toEqual(['subset.db', 'subset.db.manifest.json']);
    expect(readJson(manifestBeside(output)).files).toEqual([
      { path: 'subset.db', bytes: statSync(output).size, rows: 3, sha256: hash(output) },
    ]);
  });

  it('without a manifest takes away the manifest of the export that it replaces, and no other file of that name', async () => {
    const output = join(folder, 'out');
    await writeExport(jobOf({ exporter: jsonl }));
    expect(await writeExport(jobOf({ exporter: jsonl, origin: null }))).toMatchObject({ rows: 3 });
    expect(readdirSync(folder)).toEqual(['out']);
    writeFileSync(manifestBeside(output), '{"mine": true}');
    await writeExport(jobOf({ exporter: jsonl, origin: null }));
    expect(readJson(manifestBeside(output))).toEqual({ mine: true });
  });

  it('goes where a link leads, also where nothing is there yet', async () => {
    mkdirSync(join(folder, '档案'));
    symlinkSync('档案/second', join(folder, 'first'));
    symlinkSync('march.jsonl', join(folder, '档案', 'second'));
    for (const _ of ['nothing is there', 'something is there']) {
      await writeExport(jobOf({ exporter: jsonl, output: join(folder, 'first'), origin: null }));
      expect(lstatSync(join(folder, 'first')).isSymbolicLink()).toBe(true);
      expect(lstatSync(join(folder, '档案', 'second')).isSymbolicLink()).toBe(true);
      expect(statSync(join(folder, '档案', 'march.jsonl')).size).toBeGreaterThan(0);
    }
    symlinkSync('ring', join(folder, 'ring'));
    await expect(writeExport(jobOf({ exporter: jsonl, output: join(folder, 'ring') }))).rejects.toThrow('cannot be written (ELOOP)');
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['first', 'ring', '档案', '档案/march.jsonl', '档案/second']);
  });

  it.each([
    ['an error', 'fail'],
    ['a wish to stop', 'stop'],
  ])('leaves nothing, and what was there as it was, after %s', async (_, how) => {
    writeFileSync(join(folder, 'out'), 'an earlier export');
    let pieces = 0;
    const exporter = endless(() => {
      if (++pieces === 20 && how === 'fail') throw new Error('the disk is made of cheese');
    });
    const written = writeExport(jobOf({ exporter, onProgress: () => how === 'fail' }));
    if (how === 'fail') await expect(written).rejects.toThrow('cheese');
    else expect(await written).toBeNull();
    expect(readdirSync(folder)).toEqual(['out']);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('an earlier export');
  });

  it('as a database leaves nothing after a wish to stop', async () => {
    const written = writeExport(
      jobOf({
        exporter: {
          ...sqlite,
          write: async function* (selection: Selection, path: string) {
            const steps = sqlite.write(selection, path, {});
            for await (const step of steps) {
              await new Promise((resolve) => setTimeout(resolve, 80));
              yield step;
            }
            return 0;
          },
        },
        onProgress: () => false,
      }),
    );
    expect(await written).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('An export that is a folder', () => {
  it('has all its files, and a manifest in it', async () => {
    expect(await writeExport(jobOf({ exporter: leaflets }))).toEqual({ articles: 3, rows: 3, files: 4 });
    expect(readdirSync(folder)).toEqual(['out']);
    const files = ['en/1.txt', 'zh/2.txt', 'zh/3.txt', 'index.txt'];
    expect(readJson(join(folder, 'out', 'manifest.json'))).toEqual({
      ...ORIGIN,
      files: files.map((path, i) => {
        const file = join(folder, 'out', path);
        return { path, bytes: statSync(file).size, rows: i < 3 ? 1 : 0, sha256: hash(file) };
      }),
      articles: 3,
      rows: 3,
    });
    expect(readFileSync(join(folder, 'out', 'zh', '2.txt'), 'utf8')).toBe('第1版\n');
  });

  it('takes the whole place of an earlier one, of an empty folder, and of a folder that a link leads to', async () => {
    const ids = listArticleIds(archive, {});
    await writeExport(jobOf({ exporter: leaflets }));
    await writeExport(jobOf({ exporter: leaflets, selection: makeSelection(archive, ids.slice(0, 1)) }));
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['en', 'index.txt', 'manifest.json']);
    mkdirSync(join(folder, 'empty'));
    symlinkSync('empty', join(folder, 'link'));
    await writeExport(jobOf({ exporter: leaflets, output: join(folder, 'link/') }));
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, 'empty')).sort()).toEqual(['en', 'index.txt', 'manifest.json', 'zh']);
    expect(readdirSync(folder).sort()).toEqual(['empty', 'link', 'out']);
  });

  it('is not in the way of what a process with the same id left', async () => {
    const left = ['part', 'old'].map((ending) => `out.${process.pid}.${ending}`);
    for (const name of left) mkdirSync(join(folder, name));
    for (let run = 0; run < 2; run++) await writeExport(jobOf({ exporter: leaflets }));
    expect(readdirSync(folder).sort()).toEqual([...left, 'out'].sort());
    for (const name of left) writeFileSync(join(folder, name, 'a.txt'), 'half');
    await writeExport(jobOf({ exporter: leaflets }));
    expect(readdirSync(folder).sort()).toEqual([...left, 'out'].sort());
  });

  it.each<[string, (out: string) => void, RegExp]>([
    ['a folder that is no export', (out) => writeFileSync(join(out, 'notes.txt'), '我的笔记'), /is no export with a manifest\.json/],
    [
      'an export with a file of somebody',
      (out) => {
        writeFileSync(join(out, 'manifest.json'), JSON.stringify({ ...ORIGIN, files: [], articles: 0, rows: 0 }));
        mkdirSync(join(out, 'zh'));
        writeFileSync(join(out, 'zh', '笔记.txt'), '我的笔记');
      },
      /holds zh\/笔记\.txt, which is not of the export/,
    ],
    ['a manifest of another program', (out) => writeFileSync(join(out, 'manifest.json'), '{"files": []}'), /is no export/],
  ])('never takes the place of %s', async (_, fill, message) => {
    mkdirSync(join(folder, 'out'));
    fill(join(folder, 'out'));
    const before = readdirSync(join(folder, 'out'), { recursive: true }).sort();
    await expect(writeExport(jobOf({ exporter: leaflets }))).rejects.toThrow(message);
    expect(readdirSync(join(folder, 'out'), { recursive: true }).sort()).toEqual(before);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('never takes the place of a file', async () => {
    writeFileSync(join(folder, 'out'), 'text');
    await expect(writeExport(jobOf({ exporter: leaflets }))).rejects.toThrow(/is a file, and this export is a folder/);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('leaves nothing after an error or a wish to stop', async () => {
    const fail = endless(() => {
      throw new Error('cheese');
    }, true);
    await expect(writeExport(jobOf({ exporter: fail }))).rejects.toThrow('cheese');
    expect(await writeExport(jobOf({ exporter: endless(() => {}, true), onProgress: () => false }))).toBeNull();
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('takePieces', () => {
  it('hands on text and bytes of any size in order, as UTF-8', async () => {
    const pieces = ['新', new Uint8Array([0xff, 0]), '', 'é'.repeat(300_000), new Uint8Array(400_000).fill(7), '𠀀'.repeat(40_000), 'end'];
    const written: Buffer[] = [];
    const taken = await takePieces(
      (function* () {
        yield* pieces;
        return 42;
      })(),
      { write: (bytes) => void written.push(Buffer.from(bytes)), pause: makePause(() => true) },
    );
    const expected = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
    expect(Buffer.concat(written).equals(expected)).toBe(true);
    expect(taken).toEqual({ bytes: expected.length, rows: 42 });
    expect(written.length).toBeLessThan(10);
  });
});
