import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../../src/ingest/containers/limits.js';
import { unpack } from '../../../src/ingest/containers/unpack.js';
import { DocumentError } from '../../../src/page/index.js';
import { rounds } from '../../rounds.js';
import { makeTar } from './make-tar.js';
import { makeZip, type ZipEntry } from './make-zip.js';

/** Unpacks a container and says what came of it. */
async function open(name: string, bytes: Uint8Array, limits: Limits = LIMITS) {
  const place = mkdtempSync(join(tmpdir(), 'unpack-'));
  const folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
  writeFileSync(join(place, name), bytes);
  const isWanted = (path: string) => /\.(?:md|txt)$/.test(path);
  const { files, refused, passedOver } = await unpack(name, join(place, name), { folder, isWanted, limits });
  expect(readdirSync(folder).sort()).toEqual(expect.arrayContaining([...files.values()].map((one) => one.slice(folder.length + 1)).sort()));
  return {
    files: Object.fromEntries([...files].map(([path, own]) => [path, readFileSync(own, 'utf8')])),
    refused: Object.fromEntries(refused.map(({ path, problem }) => [path, problem.replace(/;.*/, '')])),
    passedOver,
  };
}

function latin(name: string | Uint8Array): string {
  return typeof name === 'string' ? name : Buffer.from(name).toString('latin1');
}

/** Unpacks a container into a folder of folders: all that is written lies in its own, under numbers, and is no more than the limits. */
async function unpackSafely(name: string, bytes: Uint8Array, limits: Limits): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'hostile-'));
  const folder = join(place, 'a', 'b');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(place, name), bytes);
  try {
    const { files } = await unpack(name, join(place, name), { folder, isWanted: (path) => /\.(?:md|txt)$/.test(path), limits });
    for (const [path, target] of files) {
      expect(path).not.toMatch(/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\0/);
      expect(lstatSync(target).isFile()).toBe(true);
    }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
  }
  expect(readdirSync(place).sort()).toEqual(['a', name].sort());
  expect(readdirSync(join(place, 'a'))).toEqual(['b']);
  const written = readdirSync(folder);
  expect(written.every((one) => /^\d+$/.test(one))).toBe(true);
  const size = written.reduce((sum, one) => sum + lstatSync(join(folder, one)).size, 0);
  expect(size).toBeLessThanOrEqual(limits.total);
  rmSync(place, { recursive: true, force: true });
}

const PAGES: readonly ZipEntry[] = [
  { name: 'a/01.md', content: '# Ferry' },
  { name: '__MACOSX/a/._01.md', content: 'x' },
  { name: 'a/.DS_Store', content: 'x' },
  { name: 'a/scan.jpg', content: 'x' },
  { name: 'more.zip', content: 'x' },
  { name: '../out.md', content: 'x' },
  { name: '/etc/out.md', content: 'x' },
  { name: 'a/01.md', content: '# Another' },
];

const WANTED = {
  files: { 'a/01.md': '# Ferry' },
  refused: {
    '../out.md': 'has a name that leads out of its container, and is not read',
    '/etc/out.md': 'has a name that leads out of its container, and is not read',
    'a/01.md': 'is in its container twice',
  },
  passedOver: ['a/scan.jpg', 'more.zip'],
};

describe('A container', () => {
  it.each([
    ['i.zip', makeZip(PAGES)],
    ['i.tar', makeTar(PAGES)],
    ['i.tgz', makeTar(PAGES, true)],
  ])('%s has the files that are read, and says what is not', async (name, bytes) => {
    expect(await open(name, bytes)).toEqual(WANTED);
  });

  it('has links and encrypted files that are not read', async () => {
    const zip = makeZip([
      { name: 'link.md', content: '/etc/passwd', mode: 0o120777 },
      { name: 'secret.md', content: 'x', flags: 1 },
      { name: 'damaged.md', content: 'x', crc: 1 },
    ]);
    expect((await open('i.zip', zip)).refused).toEqual({
      'link.md': 'is a link, which is not followed',
      'secret.md': 'is encrypted',
      'damaged.md': 'is damaged (its checksum is another)',
    });
    expect((await open('i.tar', makeTar([{ name: 'link.md', content: '', type: '2' }]))).refused).toEqual({
      'link.md': 'is a link, which is not followed',
    });
  });

  it.each([
    ['files', { entries: 2 }, 'holds more than 2 files'],
    ['bytes of a file', { entry: 10 }, 'holds a file of more than'],
    ['bytes', { total: 10 }, 'unpacks to more than'],
    ['bytes for its size', { ratio: 2, free: 100 }, 'unpacks to more than 2 times its size'],
  ])('that has too many %s is refused', async (_, limits, problem) => {
    const many = Array.from({ length: 3 }, (__, i) => ({ name: `${i}.md`, content: 'x'.repeat(5000) }));
    for (const [name, bytes] of [
      ['i.zip', makeZip(many)],
      ['i.tar.gz', makeTar(many, true)],
    ] as const)
      await expect(open(name, bytes, { ...LIMITS, ...limits })).rejects.toThrow(problem);
  });

  it('that is a bag has its pages, checked against its manifest, and not what is said of it', async () => {
    const sums = [
      'ffc8e0f8c5e4f7a9b2a0d3a5ac5bd2f9  data/wrong.md',
      'd41d8cd98f00b204e9800998ecf8427e  data/empty.md',
      'd41d8cd98f00b204e9800998ecf8427e  data/gone.md',
      'd41d8cd98f00b204e9800998ecf8427e  data/scan.jpg',
    ];
    const bag = makeTar([
      { name: 'bag/bagit.txt', content: 'BagIt-Version: 1.0\n' },
      { name: 'bag/manifest-md5.txt', content: sums.join('\n') },
      { name: 'bag/data/wrong.md', content: '# Ferry' },
      { name: 'bag/data/empty.md', content: '' },
      { name: 'bag/data/scan.jpg', content: 'x' },
    ]);
    const found = await open('i.tar', bag);
    expect(Object.keys(found.files)).toEqual(['bag/data/empty.md']);
    expect(found.passedOver).toEqual(['bag/data/scan.jpg', 'bag/bagit.txt', 'bag/manifest-md5.txt']);
    expect(found.refused).toEqual({
      'bag/data/wrong.md': 'is not what manifest-md5.txt says it is (its checksum is another)',
      'bag/data/gone.md': 'is named in manifest-md5.txt and is not there',
    });
  });

  it('that is damaged is refused or read in part, and nothing else happens', async () => {
    const contents = fc.array(
      fc.record({ name: fc.constantFrom('a.md', 'b/a.md', '../a.md', 'c.txt', 'd.jpg'), content: fc.string({ maxLength: 200 }) }),
      { minLength: 1, maxLength: 4 },
    );
    const damage = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 });
    const form = fc.constantFrom('i.zip', 'i.tar', 'i.tar.gz');
    const small: Limits = { entries: 100, entry: 1 << 20, total: 1 << 21, ratio: 1000, free: 1 << 20 };
    await fc.assert(
      fc.asyncProperty(contents, damage, form, fc.double({ min: 0.2, max: 1, noNaN: true }), async (entries, changes, name, cut) => {
        const bytes = Buffer.from(name === 'i.zip' ? makeZip(entries) : makeTar(entries, name === 'i.tar.gz'));
        for (const [at, value] of changes) bytes[Math.floor(at * (bytes.length - 1))] = value;
        const kept = cut > 0.8 ? bytes : bytes.subarray(0, Math.floor(bytes.length * cut));
        try {
          await open(name, kept, small);
        } catch (error) {
          if (!(error instanceof DocumentError)) throw error;
        }
      }),
      { numRuns: rounds(200) },
    );
  });

  it('that was made to do harm writes nothing outside its folder and no more than it may', async () => {
    const gbk = Buffer.from('d0c2c1d4cdedb1a82f30312e6d64', 'hex');
    const name = fc.oneof(
      fc.constantFrom<string | Uint8Array>(
        ...[
          '../out.md',
          '../../../../tmp/out.md',
          '/out.md',
          'C:\\out.md',
          'a/../../out.md',
          '..\\out.md',
          'a\0.md',
          '.',
          '..',
          '',
          '//',
          'a//b.md',
        ],
        ...['a.md', 'a.md', 'b/c.txt', 'more.zip', 'a.tar.gz', 'con.md', `${'x'.repeat(300)}.md`, `${'d/'.repeat(90)}e.md`, gbk],
      ),
      fc.string({ maxLength: 30 }),
      fc.uint8Array({ minLength: 1, maxLength: 30 }),
    );
    const content = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.constantFrom(50_000, 400_000, 3_000_000).map((size) => 'x'.repeat(size)),
      fc.constant(makeZip([{ name: 'inner.md', content: 'x' }])),
    );
    const entry = fc.record({
      name,
      content,
      flags: fc.constantFrom(0, 0, 0, 1, 1 << 11),
      mode: fc.constantFrom(0o100644, 0o100644, 0o120777, 0o060600, 0o040755),
    });
    const limits: Limits = { entries: 12, entry: 1 << 19, total: 1 << 20, ratio: 100, free: 1 << 16 };
    const type = fc.constantFrom('0', '0', '1', '2', '3', '5', 'L', 'x');
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { minLength: 1, maxLength: 16 }),
        type,
        fc.constantFrom('i.zip', 'i.tar', 'i.tar.gz'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (entries, kind, form, cut) => {
          const named = entries.map((one, i) => ({ ...one, name: latin(one.name), ...(i === 0 && { type: kind }) }));
          const bytes = Buffer.from(form === 'i.zip' ? makeZip(entries) : makeTar(named as never, form === 'i.tar.gz'));
          await unpackSafely(form, cut < 0.2 ? bytes.subarray(0, Math.floor(bytes.length * cut * 5)) : bytes, limits);
        },
      ),
      { numRuns: rounds(100) },
    );
  });
});
