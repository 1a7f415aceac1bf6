import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIdentityList } from '../../src/ingest/index.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-list-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string | Uint8Array) {
  const path = join(folder, 'names.csv');
  writeFileSync(path, text);
  return readIdentityList(path, 'names.csv');
}

describe('readIdentityList', () => {
  it('reads keys or paths, and what pages are, in the form of the archive', () => {
    const { rows, unused } = read(
      'key,path,date,page,publication,article,note\n_/_/1,,2024年3月8日,第三版,云溪日报,,x\n,scans\\2.md,,,,2,\n',
    );
    expect(rows).toEqual([
      {
        place: 'names.csv, line 2',
        key: '_/_/1',
        path: null,
        number: null,
        said: [
          { field: 'date', value: '2024-03-08' },
          { field: 'page', value: '3' },
          { field: 'publication', value: '云溪日报' },
        ],
      },
      { place: 'names.csv, line 3', key: null, path: 'scans/2.md', number: null, said: [{ field: 'item', value: '2' }] },
    ]);
    expect(unused).toEqual(['note']);
  });

  it.each([
    ['semicolons', 'Key; Page\na/b/c; 3\n'],
    ['tabs', 'key\tpage\na/b/c\t3\n'],
    ['a byte order mark, blank lines and a short row', '\ufeffkey,page,date\n\n,,\na/b/c,3\n'],
  ])('takes %s', (_, text) => {
    expect(read(text).rows).toMatchObject([{ key: 'a/b/c', said: [{ field: 'page', value: '3' }] }]);
  });

  it.each([
    ['key,date\na/b/c,2024-02-30\n', 'names.csv, line 2: there is no date “2024-02-30”; correct it'],
    ['path,number\na.md,0\n', 'names.csv, line 2: there is no page number 0 of a file; correct it'],
    ['key,page\na/b/c,1\n,3\n', 'names.csv, line 3: names no page; write its key or its path'],
    [
      'key,publication\na/b/c,The Post, Evening\n',
      'names.csv, line 2: has more cells than there are columns; put a value that holds a comma between quotes',
    ],
  ])('stops at a row that cannot be: %j', (text, message) => {
    expect(() => read(text)).toThrow(`${message} and run the command again (nothing was changed)`);
  });

  it('takes the names of columns that manifests have, in either language', () => {
    const { rows } = read('文件,报纸,日期,版面\na.md,云溪日报,2024-03-08,第三版\n');
    expect(rows).toMatchObject([{ path: 'a.md', said: [{ value: '云溪日报' }, { value: '2024-03-08' }, { value: '3' }] }]);
  });

  it('says what a file without pages, or no file, is to be', () => {
    expect(() => read('where,page\na,1\n')).toThrow('names.csv: has no column “key” or “path”; its first line must name the columns: key,');
    expect(() => read('')).toThrow('has no column “key” or “path”');
    expect(() => read('key,page\n"a,1\n')).toThrow(/^names\.csv: is not CSV \(.*\); correct it and run the command again$/);
    expect(() => readIdentityList(join(folder, 'none.csv'), 'none.csv')).toThrow('none.csv: there is no such file; correct it');
  });
});
