import { describe, expect, it } from 'vitest';
import { parseEnDate, readMonth } from '../../../src/conventions/en/dates.js';
import { readEnFolio } from '../../../src/conventions/en/folios.js';

describe('An English date', () => {
  it.each([
    ['Jan. 2, 1901', '1901-01-02'],
    ['January 2nd, 1901', '1901-01-02'],
    ['Feb 3rd 1901', '1901-02-03'],
    ['Mar. 1st, 1901', '1901-03-01'],
    ['Apr 4, 1901', '1901-04-04'],
    ['June. 4, 1901', '1901-06-04'],
    ['Jun 4, 1901', '1901-06-04'],
    ['Jul. 4, 1901', '1901-07-04'],
    ['Aug. 4, 1901', '1901-08-04'],
    ['Sep 4, 1901', '1901-09-04'],
    ['Sept. 4, 1901', '1901-09-04'],
    ['Oct. 4, 1901', '1901-10-04'],
    ['November 4, 1901', '1901-11-04'],
    ['Dec 4, 1901', '1901-12-04'],
    ['4 Dec. 1901', '1901-12-04'],
    ['4th of December 1901', null],
    ['22nd May, 1901', '1901-05-22'],
    ['1901-05-04', '1901-05-04'],
    ['Maybe 4, 1901', null],
    ['May 32, 1901', null],
    ['32 May 1901', null],
  ])('“%s” is %s', (text, date) => {
    expect(parseEnDate(text)).toBe(date);
  });

  it.each([
    ['January', 1],
    ['DEC', 12],
    ['sept', 9],
    ['xyz', null],
    ['', null],
  ])('the month “%s” is %s', (text, month) => {
    expect(readMonth(text)).toBe(month);
  });
});

describe('An English folio', () => {
  it.each([
    ['Page 3', null, null, '3'],
    ['p. 3', null, null, '3'],
    ['PG. 3', null, null, '3'],
    ['Page A-3', null, null, 'A3'],
    ['page twelve', null, null, '12'],
    ['Harrow Courier, Page III', 'Harrow Courier', null, 'III'],
    ['PAGE iv', null, null, 'iv'],
    ['p. four', null, null, '4'],
    ['A-3', null, null, 'A3'],
    ['Harrow Courier | B2', 'Harrow Courier', null, 'B2'],
    ['THE DAILY LANTERN | B2', 'THE DAILY LANTERN', null, 'B2'],
    ['Evening Lantern, Page 2', 'Evening Lantern', null, '2'],
    ['The Times of Harrow, Page 2', 'The Times of Harrow', null, '2'],
    ['The Times of Harrow', 'The Times of Harrow', null, null],
    ['The Port Ellery Gazette', 'The Port Ellery Gazette', null, null],
    ['THE PORT ELLERY GAZETTE', 'THE PORT ELLERY GAZETTE', null, null],
    ['Harrow, Friday, May 4, 1901', null, '1901-05-04', null],
    ['Port Ellery, N.C., May 4, 1901', null, '1901-05-04', null],
    ['Friday, May 4, 1901 12', null, '1901-05-04', '12'],
    ['Harrow Courier, May 4, 1901 12', 'Harrow Courier', '1901-05-04', '12'],
    ['SPORTS Page 4', null, null, '4'],
    ['Section B Page 4', null, null, '4'],
    ['LATE CITY EDITION, Friday, May 4, 1901', null, '1901-05-04', null],
    ['Harrow Courier — May 4, 1901', 'Harrow Courier', '1901-05-04', null],
    ['Newspapers The Harrow Courier (Harrow, Ohio) - Fri, May 4, 1901', 'The Harrow Courier', '1901-05-04', null],
    ['Fri, May 4, 1901, Page 3 — Ferry Lost', null, '1901-05-04', '3'],
  ])('“%s”', (text, publication, date, page) => {
    expect(readEnFolio(text)).toEqual({ publication, date, page });
  });

  it.each([
    'In May 4, 1901',
    'Published, May 4, 1901',
    'May 4, 1901 12',
    'May 4, 1901 12345',
    'Harrow Courier',
    'The Courier of Men',
    'The Times of Our Lives',
    'The Harrow Union',
    'Page 3 and more',
    'Pages',
    'Subpage 3',
    'the harrow courier, page 3 of 4 of it',
    'Monday Post Page',
    `Page 3 ${'| '.repeat(60)}`,
    `${'Harrow '.repeat(14)}May 4, 1901`,
    'Friday',
    '12',
  ])('“%s” is none', (text) => {
    expect(readEnFolio(text)).toBeNull();
  });
});
