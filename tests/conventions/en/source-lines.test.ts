import { describe, expect, it } from 'vitest';
import { readEnSourceLine } from '../../../src/conventions/en/source-lines.js';
import { readSourceLine } from '../../../src/conventions/index.js';

type Row = readonly [text: string, publication: string, date: string, page: string | null];

describe('readEnSourceLine', () => {
  it.each<Row>([
    ['The Alder Gazette (Alder, Vic. : 1871 - 1922), Saturday 4 August 1917, page 2', 'The Alder Gazette', '1917-08-04', '2'],
    ['The Alder Gazette (Alder, Vic. : 1871 - 1922), Sat 4 Aug 1917, Page 2 (EVENING.)', 'The Alder Gazette', '1917-08-04', '2'],
    [
      "1917 'RAIN AT LAST.', The Alder Gazette (Alder, Vic. : 1871 - 1922), 4 August, p. 2, viewed 12 Mar 2020, http://example.org/a1",
      'The Alder Gazette',
      '1917-08-04',
      '2',
    ],
    ['The Alder gazette. [volume] (Alder, D.T.), August 04, 1887, Page 4, Image 4', 'The Alder Gazette', '1887-08-04', '4'],
    ['The beacon. (Northfield [Vt.]) 1833-1916, October 9, 1886, Page 3, Image 3', 'The Beacon', '1886-10-09', '3'],
    ['Image 1 of Evening lamp (Northfield, Vt.), October 9, 1886, (EVENING EDITION)', 'Evening Lamp', '1886-10-09', null],
    ['Skerry Observer, Volume XX, Issue 112, 9 October 1866, Page 3', 'Skerry Observer', '1866-10-09', '3'],
    ['Skerry Observer, Issue 5511, 9 October 1866, Page 3 (Supplement)', 'Skerry Observer', '1866-10-09', '3'],
    [
      '"Rain at last." Times [London, England], 9 Oct. 1866, p. 3. The Times Digital Archive, example.org. Accessed 2 May 2020.',
      'Times',
      '1866-10-09',
      '3',
    ],
    ['Maple County Record (MI) - August 9, 1991 - Page 3A', 'Maple County Record', '1991-08-09', '3A'],
    ['Maple County Record (MI) - August 9, 1991', 'Maple County Record', '1991-08-09', null],
    ['Skerry Observer - Tuesday 09 October 1866, Page 3 of 8', 'Skerry Observer', '1866-10-09', '3'],
    ['Source: Skerry Observer, 9 October 1866, p. 3', 'Skerry Observer', '1866-10-09', '3'],
  ])('reads “%s”', (text, publication, date, page) => {
    expect(readEnSourceLine(text)).toEqual({ publication, date, page });
    expect(readSourceLine(text)).toEqual({ publication, date, page });
  });

  it.each([
    'London, October 9, 1866',
    'John Roe, Staff Writer, October 9, 1866',
    'Tuesday, October 9, 1866, Page 3',
    'The council met on Tuesday, 9 October 1866, and page 3 of the report was read.',
    'The Alder Gazette (Alder, Vic. : 1871 - 1922), Saturday 32 August 1917, page 2',
    'See the Skerry Observer, 9 October 1866, page 3, for the story',
    'Copyright, October 9, 1866, Page 3',
  ])('leaves “%s” alone', (text) => {
    expect(readEnSourceLine(text)).toBeNull();
  });
});
