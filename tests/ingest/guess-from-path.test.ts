import { describe, expect, it } from 'vitest';
import { looksLikeTitle } from '../../src/conventions/index.js';
import { guessFromPath } from '../../src/ingest/guess-from-path.js';

/** What a path says: `date=… page=…`, in alphabetical order; of a guess with a question mark. */
function read(path: string): string {
  return guessFromPath(path, looksLikeTitle)
    .said.map(({ field, value, basis }) => `${field}=${value}${basis === 'guess' ? '?' : ''}`)
    .sort()
    .join(' ');
}

describe('guessFromPath', () => {
  it.each([
    ['云溪日报/2024-03-08/03.md', 'date=2024-03-08 page=03 publication=云溪日报'],
    ['云溪日报/20240309/三版/1.md', 'date=2024-03-09 item=1 page=3 publication=云溪日报'],
    ['云溪日报/20240309/第3版/米价.md', 'date=2024-03-09 page=3 publication=云溪日报'],
    ['2024/03/08/A4.txt', 'date=2024-03-08 page=A4'],
    ['Harrow Courier_2024-03-08_p3.txt', 'date=2024-03-08 page=3 publication=Harrow Courier'],
    ['harrow-courier_2024-03-08_p003.txt', 'date=2024-03-08 page=3 publication=harrow-courier'],
    ['sn00000001/1893/10/01/ed-1/seq-3/ocr.txt', 'date=1893-10-01 page=3'],
    ['sn00000001/1893/10/01/ed-2/seq-12/ocr.txt', 'date=1893-10-01 edition=2 page=12'],
    ['Harrow Courier/12 March 1932/page 3.txt', 'date=1932-03-12 page=3 publication=Harrow Courier'],
    ['Harrow Courier/March 12, 1932/Page A3.txt', 'date=1932-03-12 page=A3 publication=Harrow Courier'],
    ['Harrow Courier/1932/March/12/p. 3.txt', 'date=1932-03-12 page=3 publication=Harrow Courier'],
    ['Harrow Courier/1932/03-March/12/3.txt', 'date=1932-03-12 page=3 publication=Harrow Courier'],
    ['Harrow Courier/1932-03/12/3.txt', 'date=1932-03-12 page=3 publication=Harrow Courier'],
    ['Harrow Courier/1932/0312/3.txt', 'date=1932-03-12 page=3 publication=Harrow Courier'],
    ['沅水晚报/2016年/05月/12日/第03版.txt', 'date=2016-05-12 page=3 publication=沅水晚报'],
    ['沅水晚报/2016年5月/12日/03版：要闻.txt', 'date=2016-05-12 page=3 publication=沅水晚报'],
    ['沅水晚报/2016年/5月12日/A03版.txt', 'date=2016-05-12 page=A3 publication=沅水晚报'],
    ['沅水晚报2016年05月12日第03版.txt', 'date=2016-05-12 page=3 publication=沅水晚报'],
    ['沅水晚報_民國廿三年五月十七日_第七版.txt', 'date=1934-05-17 page=7 publication=沅水晚報'],
    ['The Harrow Courier, 12 March 1932, page 3.txt', 'date=1932-03-12 page=3 publication=The Harrow Courier'],
    ['harrow-courier-march-12-1932-p3.txt', 'date=1932-03-12 page=3 publication=harrow-courier'],
    ['1932-March-12_03.txt', 'date=1932-03-12 page=03'],
    ['Harrow-Courier-A1-2024-03-08.md', 'date=2024-03-08 page=A1'],
    ['2024-03-08-B12-sports.md', 'date=2024-03-08 page=B12'],
    ['20160512_01_02.txt', 'date=2016-05-12 item=02 page=01'],
    ['20160512_01.txt', 'date=2016-05-12 page=01'],
    ['scans/p3.txt', 'page=3'],
    ['scans/beacon seq-1.txt', 'page=1'],
    ['scans/beacon-seq_4-p2.txt', 'page=2'],
    ['beacon/1902_04_12.txt', 'date=1902-04-12'],
    ['beacon_1902_04.txt', 'date=1902-04?'],
    ['beacon April 1902.txt', 'date=1902-04?'],
    ['云溪月刊1902年4月.txt', 'date=1902-04?'],
    ['2024-03-08/IMG_0417.md', 'date=2024-03-08'],
  ])('%s', (path, said) => {
    expect(read(path)).toBe(said);
  });

  it.each([
    'beacon_1902_13.txt',
    'beacon_1902.txt',
    'beacon_04.txt',
    'notes/A4.txt',
    'scans/chap3.txt',
    'step3/ocr.txt',
    'scan 300dpi.txt',
    '新版本3.txt',
  ])('%s says nothing', (path) => {
    expect(read(path)).toBe('');
  });
});
