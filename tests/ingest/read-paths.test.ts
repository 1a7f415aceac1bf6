import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeTitle } from '../../src/conventions/index.js';
import { readPaths } from '../../src/ingest/read-paths.js';
import { rounds } from '../rounds.js';

/** Page and article of each file, in the order of paths; `-` where the paths say none. */
function pages(paths: readonly string[]): string[] {
  const read = readPaths(paths, looksLikeTitle);
  const value = (path: string, field: string) => read.get(path)?.find((one) => one.field === field)?.value;
  return paths.map((path) => [value(path, 'page') ?? '-', value(path, 'item')].filter((one) => one !== undefined).join(' '));
}

describe('readPaths', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'last numbers that rise from 1 over a folder are pages',
      ['in/beacon_01.txt', 'in/beacon_02.txt', 'in/beacon_03.txt'],
      ['1', '2', '3'],
    ],
    ['those too that are their whole names', ['in/1.md', 'in/2.md', 'in/3.md'], ['1', '2', '3']],
    ['those of Han names', ['in/云溪日报1.md', 'in/云溪日报2.md'], ['1', '2']],
    ['a page may be missing', ['in/s_01.txt', 'in/s_02.txt', 'in/s_04.txt'], ['1', '2', '4']],
    ['two files of one name are renditions of a page', ['in/s_01.txt', 'in/s_01.md', 'in/s_02.txt'], ['1', '1', '2']],
    ['one alone does not rise', ['in/beacon_01.txt', 'other/beacon_02.txt'], ['-', '-']],
    ['numbers that begin elsewhere are none', ['in/img_14.txt', 'in/img_15.txt'], ['-', '-']],
    ['numbers with large gaps are none', ['in/s_1.txt', 'in/s_90.txt'], ['-', '-']],
    ['months are none', ['in/beacon_1902_01.txt', 'in/beacon_1902_02.txt'], ['-', '-']],
    ['numbers of issues are none', ['in/No 1.txt', 'in/No 2.txt'], ['-', '-']],
    ['those neither', ['in/第1期.txt', 'in/期1.txt', 'in/期2.txt'], ['-', '-', '-']],
    [
      'two series in a folder are not the pages of an issue',
      ['in/a_1.txt', 'in/a_2.txt', 'in/b_1.txt', 'in/b_2.txt'],
      ['-', '-', '-', '-'],
    ],
    ['behind a date the first of two numbers is the page', ['in/20160512_01_01.txt', 'in/20160512_01_02.txt'], ['01 01', '01 02']],
    ['no bare number hides another file', ['2024-03-08/01_fire.md', '2024-03-08/01_rain.md', '2024-03-08/02_vote.md'], ['-', '-', '02']],
    ['where a page is named, two files may have it', ['2024-03-08/p1_fire.md', '2024-03-08/p1_rain.md'], ['1', '1']],
    ['days of one folder have pages each', ['in/2024-03-08_1.md', 'in/2024-03-09_1.md'], ['1', '1']],
    ['a file of another name that is said to be the page', ['in/s_01.txt', 'in/s_02.txt', 'in/page 2.txt'], ['-', '-', '2']],
  ])('%s', (_, paths, expected) => {
    expect(pages(paths)).toEqual(expected);
  });

  it('lets no bare number give two names of a folder one page', () => {
    const stem = fc.stringMatching(/^(?:beacon|20240308|1902)?[_ ]?[0-3]?\d(?:[_ ][0-3]?\d)?$/);
    fc.assert(
      fc.property(fc.uniqueArray(stem, { maxLength: 8 }), (stems) => {
        const paths = stems.map((one) => `in/${one}.txt`);
        const places = paths.map((path) => {
          const said = readPaths(paths, looksLikeTitle).get(path) ?? [];
          const value = (field: string) => said.find((one) => one.field === field)?.value.replace(/^0+(?=\d)/, '');
          return value('page') === undefined ? path : ['date', 'page', 'item'].map((field) => value(field) ?? '').join();
        });
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: rounds(200) },
    );
  });
});
