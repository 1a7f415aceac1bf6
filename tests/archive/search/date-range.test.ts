import { describe, expect, it } from 'vitest';
import { type DateRange, parseDateRange, spellDates } from '../../../src/archive/search/date-range.js';

describe('A date or range', () => {
  it.each<[string, DateRange]>([
    ['2024', ['2024', '2024~']],
    ['2024年', ['2024', '2024~']],
    ['2024-03', ['2024-03', '2024-03~']],
    ['2024/3', ['2024-03', '2024-03~']],
    ['2024年3月', ['2024-03', '2024-03~']],
    ['2024-3-8', ['2024-03-08', '2024-03-08~']],
    ['2024.03.08', ['2024-03-08', '2024-03-08~']],
    ['20240308', ['2024-03-08', '2024-03-08~']],
    ['２０２４年３月８日', ['2024-03-08', '2024-03-08~']],
    ['2024-03..2024-05', ['2024-03', '2024-05~']],
    ['2024/3/8..2024/5', ['2024-03-08', '2024-05~']],
    ['2024～2025', ['2024', '2025~']],
    ['..1960', [null, '1960~']],
    ['1950..', ['1950', null]],
    ['>=2010', ['2010', null]],
    ['≥2010-05', ['2010-05', null]],
    ['>2010', ['2010~', null]],
    ['<=2010', [null, '2010~']],
    ['<2010-05-12', [null, '2010-05-11~']],
    ['2010s', ['2010', '2019~']],
    ["1980's", ['1980', '1989~']],
    ['1980年代..1990s', ['1980', '1999~']],
  ])('%s is %j', (text, range) => {
    expect(parseDateRange(text)).toEqual(range);
  });

  it.each([
    ['2016-02-30', 'there is no day 30 in 2016-02, which has 29 days'],
    ['2015年2月29日', 'there is no day 29 in 2015-02, which has 28 days'],
    ['2016-13', 'there is no month 13; months are 01 to 12'],
    ['20161301', 'there is no month 13; months are 01 to 12'],
    ['2024..2023', 'the range ends before it begins; write 2023..2024'],
    ['12 May', /^write 2024, 2024-03, /],
    ['..', /^write 2024, /],
    ['', /^write 2024, /],
  ])('%s cannot be: %s', (text, said) => {
    expect(parseDateRange(text)).toMatch(said);
  });

  it('has nothing of what is less than it', () => {
    const range = parseDateRange('<2010-05-10');
    const before = typeof range === 'string' ? null : range[1];
    expect(before !== null && '2010-05-09' <= before && '2010-05-10' > before && '2010-04-30' <= before).toBe(true);
  });

  it('may be spelt out in words, at either end', () => {
    const read = (text: string) => (text === '12 May 2016' ? '2016-05-12' : null);
    expect(['12 May 2016', '12 May 2016..2017', '>=12 May 2016', '2010s', 'someday'].map((text) => spellDates(text, read))).toEqual([
      '2016-05-12',
      '2016-05-12..2017',
      '>=2016-05-12',
      '2010s',
      'someday',
    ]);
  });
});
