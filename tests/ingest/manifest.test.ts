import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/ingest/manifest.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-manifest-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string) {
  const path = join(folder, 'list.csv');
  writeFileSync(path, text);
  return readManifest(path, 'list.csv');
}

/** What is said of each file: `path field=value …`, fields in alphabetical order. */
function said(text: string): string[] {
  return read(text).entries.map(({ path, known }) => [path, ...known.map(({ field, value }) => `${field}=${value}`).sort()].join(' '));
}

describe('A manifest', () => {
  const PLAIN = ['a.md date=2024-03-08 edition=Late item=2 page=3 publication=The Harrow Post'];

  it.each<[string, string, readonly string[]]>([
    ['with commas', 'path,publication,date,page,edition,article\na.md,The Harrow Post,2024-03-08,3,Late,2\n', PLAIN],
    ['with semicolons', 'path;publication;date;page;edition;article\na.md;The Harrow Post;2024-03-08;3;Late;2\n', PLAIN],
    ['with tabs', 'path\tpublication\tdate\tpage\tedition\tarticle\r\na.md\tThe Harrow Post\t2024-03-08\t3\tLate\t2\r\n', PLAIN],
    [
      'whose columns stand in another order',
      'page;article;edition;date;path;publication\n3;2;Late;2024-03-08;a.md;The Harrow Post\n',
      PLAIN,
    ],
    ['with a mark of its separator, as Excel writes it', 'sep=;\r\npath;page\r\na.md;3\r\n', ['a.md page=3']],
    ['with semicolons and a comma in a name', 'path;publication\na.md;Post, Harrow\n', ['a.md publication=Post, Harrow']],
    ['with a comma in a name of its header', 'path;"page, printed"\na,b.md;3\n', ['a,b.md']],
    [
      'with Chinese names of columns',
      '文件,报纸,日期,版面,版本,文章\na.md,云溪日报,2024年3月8日,第三版,晚版,2\n',
      ['a.md date=2024年3月8日 edition=晚版 item=2 page=第三版 publication=云溪日报'],
    ],
    [
      'with other Chinese names',
      '路徑\t報紙\t出版日期\t版次\na.md\t沅水晚報\t1934-05-17\t7\n',
      ['a.md date=1934-05-17 page=7 publication=沅水晚報'],
    ],
    [
      'with other English names',
      'File Name,Newspaper,issueDate,page_number\na.md,The Harrow Post,2024-03-08,3\n',
      ['a.md date=2024-03-08 page=3 publication=The Harrow Post'],
    ],
    [
      'with two names of one thing, of which the plainer counts',
      'file,issue_date,path,date\nx,2023-01-01,a.md,2024-03-08\n',
      ['a.md date=2024-03-08'],
    ],
    ['with empty cells, blank lines and rows without a file', 'path,page\n\na.md,\n,4\nb.md\n', ['a.md', 'b.md']],
    ['with one row twice', 'path,date\na.md,2024-03-08\na.md,2024/3/8\n', ['a.md date=2024-03-08']],
    ['with nothing but files', 'path\na.md\n', ['a.md']],
    ['with the paths of Windows', 'path,page\nscans\\a.md,3\n', ['scans/a.md page=3']],
  ])('%s is read', (_, text, files) => {
    expect(said(text)).toEqual(files);
  });

  it('says which columns were not used', () => {
    expect(read('file,path,reel,note,date,empty\nx,a.md,12,torn,2024-03-08,\n').unused).toEqual(['file', 'reel', 'note']);
  });

  it.each<[string, string, string]>([
    ['has no column of files', 'sheet,date\na.md,2024-01-01\n', 'line 1: no column is called “path” (or file, 文件)'],
    ['has no names of columns', 'a.md,The Harrow Post,2024-03-08,3\n', 'line 1: no column is called “path” (or file, 文件)'],
    ['is empty', '\n', 'has no line'],
    ['has a date that cannot be', 'path;date\na.md;2024-02-29\nb.md;2024-02-30\n', 'line 3: there is no date “2024-02-30”'],
    ['has a page that cannot be', 'path,page\na.md,3\n\nb.md,0\n', 'line 4: there is no page “0”'],
    ['has a comma in a name without quotes', 'path,publication,date\na.md,Post, Harrow,2024-03-08\n', 'line 2: there is no date “Harrow”'],
    [
      'says two things of a file',
      'path,date\na.md,2024-01-01\nb.md,2024-01-01\n./a.md,2024-01-02\n',
      'lines 2 and 4 say two things of ./a.md',
    ],
    [
      'is no table',
      'path,date\na.md,"2024-01-01\n',
      'is not CSV (Quote Not Closed: the parsing is finished with an opening quote at line 2)',
    ],
  ])('that %s is not used', (_, text, problem) => {
    expect(() => read(text)).toThrow(`list.csv: ${problem}; `);
  });
});
