import { describe, expect, it } from 'vitest';
import { findPage, readNames, readPage, readPaper, readRecordDate, readSection, readSource } from '../../src/readers/said-values.js';

describe('What fields of records say', () => {
  it.each([
    ['Pell, Dorothy', ['Dorothy Pell']],
    ['Pell, Dorothy; Roe, Jane', ['Dorothy Pell', 'Jane Roe']],
    ['Pell, Dorothy and Roe, Jane', ['Dorothy Pell', 'Jane Roe']],
    ['By Corin Haddow', ['Corin Haddow']],
    ['Tess Arlow, Transport Reporter', ['Tess Arlow']],
    ['Anonymous', []],
    ['陸正謙', ['陸正謙']],
    ['本报记者 靳北 柳明', ['靳北', '柳明']],
    ['佚名', []],
  ])('the names in “%s”', (text, names) => {
    expect(readNames(text)).toEqual(names);
  });

  it.each([
    ['Cobble Bay Examiner (1908-1953); Cobble Bay, Mass.', 'Cobble Bay Examiner'],
    ['The Wexholm Times (Wexholm, England)(Issue 6,512)', 'The Wexholm Times'],
    ['Harlow Daily Times, suppl. Special Issue; Harlow, Mass.', 'Harlow Daily Times'],
    ['《云溪晚报》', '云溪晚报'],
    ['—', null],
  ])('the paper in “%s”', (text, paper) => {
    expect(readPaper(text)).toBe(paper);
  });

  it.each([
    ['1936/03/19/', '1936-03-19'],
    ['01/22/2005', '2005-01-22'],
    ['2 April 1936', '1936-04-02'],
    ['2016年1月25日', '2016-01-25'],
    ['2019-11-07T22:15:00-05:00', '2019-11-07'],
    ['1936', '1936'],
    ['31 February 1936', null],
  ])('the day in “%s”', (text, date) => {
    expect(readRecordDate(text)).toBe(date);
  });

  it.each([
    ['Section B; Page 4; Column 1; Metropolitan Desk', 'B4', 'Metropolitan Desk'],
    ['NEWS; Pg. 5', '5', 'NEWS'],
    ['LOCAL, Pg. 3B', '3B', 'LOCAL'],
    ['第02版：农村', '2', '农村'],
    ['要闻', null, '要闻'],
  ])('page and section in “%s”', (text, page, section) => {
    expect([findPage(text), readSection(text)]).toEqual([page, section]);
  });

  it.each([
    ['第03版', '3'],
    ['p. 5', '5'],
    ['A01', 'A1'],
    ['004', '4'],
  ])('the page in “%s”', (text, page) => {
    expect(readPage(text)).toBe(page);
  });

  it('paper, day and page in one line', () => {
    expect(readSource('The Standard; Alder, Ore. [Alder, Ore] 12 Mar 1987: A1.')).toEqual({
      publication: 'The Standard',
      date: '1987-03-12',
      page: 'A1',
    });
    expect(readSource('Daily Argus (VT). 01/22/2005, p. 6.')).toEqual({ publication: 'Daily Argus', date: '2005-01-22', page: '6' });
    expect(readSource('青岬日报 2009-06-18 第3版')).toEqual({ publication: '青岬日报', date: '2009-06-18', page: '3' });
  });
});
