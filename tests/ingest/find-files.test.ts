import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/ingest/find-files.js';
import { rounds } from '../rounds.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-find-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string) => join(folder, path);

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
}

/** What is said of each file that arguments name. */
function pagesOf(paths: readonly string[], manifest: string | null = null) {
  const { files } = findFiles(
    paths.map((path) => at(path)),
    manifest === null ? null : at(manifest),
  );
  return files.map(({ path, known }) => `${path} ${known.map(({ value }) => value).join()}`);
}

describe('Of several manifests that name a file', () => {
  const OWN = 'path,page\n1.md,7\n';
  const LIST = 'path,page\nscans/a/1.md,5\nscans/z/1.md,5\n';
  beforeEach(() =>
    write({
      'scans/a/1.md': 'a',
      'scans/z/1.md': 'z',
      'scans/manifest.csv': 'path,page\na/1.md,8\nz/1.md,8\n',
      'list.csv': LIST,
      'other.csv': LIST.replaceAll('5', '6'),
    }),
  );

  it.each<[string, readonly string[], string | null, readonly string[]]>([
    ['the nearest counts, in front of the other in the alphabet', ['scans'], null, ['a/1.md 7', 'z/1.md 8']],
    ['one among the arguments goes before those in folders', ['scans', 'list.csv'], null, ['a/1.md 5', 'z/1.md 5']],
    ['that too where its name comes first', ['list.csv', 'scans'], null, ['a/1.md 5', 'z/1.md 5']],
    ['that of the option goes before all', ['scans', 'list.csv'], 'other.csv', ['a/1.md 6', 'z/1.md 6']],
    ['that of the option may be among the arguments too', ['scans', 'list.csv', 'other.csv'], 'list.csv', ['a/1.md 5', 'z/1.md 5']],
    ['that of the option may be in the folder', ['scans', 'list.csv'], 'scans/manifest.csv', ['a/1.md 8', 'z/1.md 8']],
  ])('%s', (_, paths, manifest, pages) => {
    write({ 'scans/a/manifest.csv': OWN });
    expect(pagesOf(paths, manifest)).toEqual(pages);
  });

  it('two among the arguments may not say two things of one, and may say one thing in two ways', () => {
    write({ 'dates.csv': 'path,date,page\nscans/a/1.md,1932-05-02,05\n' });
    expect(() => pagesOf(['scans', 'list.csv', 'other.csv'])).toThrow(
      /other\.csv.* line 2 and line 2 of list\.csv say two things of scans\/a\/1\.md/,
    );
    expect(pagesOf(['scans', 'list.csv', 'dates.csv'])).toHaveLength(2);
  });

  it('the nearest counts, behind the other in the alphabet', () => {
    write({ 'scans/z/manifest.csv': OWN });
    expect(pagesOf(['scans'])).toEqual(['a/1.md 8', 'z/1.md 7']);
  });
});

describe('Files', () => {
  it('are the same in whatever order their folders are named', () => {
    write({ 'a/1.md': '1', 'a/b/2.md': '2', 'a/b/c.pages': '3', 'z/1.md': '4', 'list.csv': 'path,page\na/b/c.pages,9\nz/1.md,4\n' });
    symlinkSync(at('a/b'), at('z/link'));
    const names = ['a', 'a/b', 'a/b/2.md', 'z', 'list.csv'];
    const find = (paths: readonly string[]) =>
      findFiles(
        paths.map((path) => at(path)),
        at('list.csv'),
      );
    const before = find(names);
    expect(before.files.map(({ path }) => path)).toEqual(['1.md', '1.md', '2.md', 'b/c.pages']);
    expect(before.passedOver).toEqual([at('a/b/c.pages')]);
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
        expect(find(shuffled)).toEqual(before);
      }),
      { numRuns: rounds(30) },
    );
  });
});

describe('A manifest of an option', () => {
  beforeEach(() => write({ 'scans/a.md': 'a', 'lists/all.csv': 'path,page\nscans/a.md,1\nscans/b.md,2\n' }));

  it('that names no file that is there is said, with where it was looked for', () => {
    expect(() => pagesOf(['scans'], 'lists/all.csv')).toThrow(
      `all.csv: line 2: there is no file ${at('lists/scans/a.md')}, nor one of any other line; its paths count from its own folder`,
    );
  });

  it('may name files that are not asked for, and those that are not there are said', () => {
    write({ 'more/c.md': 'c', 'all.csv': 'path,page,reel\nscans/a.md,1,7\nmore/c.md,2,7\nmore/d.md,3,7\n' });
    const { files, manifests } = findFiles([at('scans')], at('all.csv'));
    expect(files.map(({ path }) => path)).toEqual(['a.md']);
    expect(manifests).toEqual([{ path: 'all.csv', unused: ['reel'], missing: [expect.objectContaining({ path: 'more/d.md', line: 4 })] }]);
  });
});

describe('A folder that is a bag', () => {
  const EMPTY = 'd41d8cd98f00b204e9800998ecf8427e';
  const manifest = ['right.md', 'wrong.md', 'gone.md', 'scan.jpg', '../../right.md'].map((name) => `${EMPTY}  data/${name}`).join('\n');
  beforeEach(() =>
    write({
      'bag/bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
      'bag/bag-info.txt': 'Source-Organization: The Tarn Library\n',
      'bag/notes/about.txt': 'About this bag.',
      'bag/manifest-md5.txt': manifest,
      'bag/data/right.md': '',
      'bag/data/wrong.md': '# Ferry',
      'bag/data/more.md': 'Not in the manifest.',
      'bag/data/scan.jpg': 'x',
      'other/bag-info.txt': 'The bag was heavy.',
      'right.md': '# Lamp',
    }),
  );

  it('has its pages, checked against its manifest, and passes over what is said of it', () => {
    const { files, passedOver } = findFiles([at('')], null);
    expect(files.map(({ path, problem }) => [path, problem?.replace(/;.*/, '') ?? null])).toEqual([
      ['bag/data/gone.md', 'is named in manifest-md5.txt and is not there'],
      ['bag/data/more.md', null],
      ['bag/data/right.md', null],
      ['bag/data/wrong.md', 'is not what manifest-md5.txt says it is (its checksum is another)'],
      ['other/bag-info.txt', null],
      ['right.md', null],
    ]);
    expect(passedOver.map((location) => location.slice(at('').length + 1))).toEqual([
      'bag/bag-info.txt',
      'bag/bagit.txt',
      'bag/data/scan.jpg',
      'bag/manifest-md5.txt',
      'bag/notes/about.txt',
    ]);
  });
});
