import { beforeAll, describe, expect, it } from 'vitest';
import { makeArchive, type Workplace } from './run-broadsheet.js';

let place: Workplace;
beforeAll(() => {
  place = makeArchive();
});

describe('coverage', () => {
  it('prints one row a newspaper and month', () => {
    expect(place.rows(['coverage'])).toEqual([
      {
        publication: '平顶山日报',
        month: '2024-03',
        issue_count: 2,
        days: '8, 9',
        page_count: 3,
        missing: 0,
        missing_pages: null,
        open_jumps: 0,
        unreadable: 0,
        doubtful: 0,
      },
      {
        publication: 'The Daily Planet',
        month: '2024-03',
        issue_count: 2,
        days: '8, 9',
        page_count: 2,
        missing: 1,
        missing_pages: '9: A1',
        open_jumps: 0,
        unreadable: 0,
        doubtful: 0,
      },
    ]);
  });

  it('puts the rows of a newspaper under its name in a table', () => {
    expect(place.print(['coverage', '--format', 'table'])).toBe(
      `month    issues  days  pages  missing  jumps  unreadable  doubtful
平顶山日报
2024-03  2       8, 9  3
The Daily Planet
2024-03  2       8, 9  2      9: A1
`,
    );
  });

  it('names what is missing by issue, as CSV', () => {
    expect(place.print(['coverage', '--issues', '--format', 'csv', '--publication', 'The Daily Planet', '--date', '2024-03-09'])).toBe(
      'publication,issue_date,edition,issue,page_count,labels,missing,missing_pages,open_jumps,unreadable,doubtful\n' +
        'The Daily Planet,2024-03-09,,the-daily-planet/2024-03-09,1,A2,1,A1,,,\n',
    );
    expect(place.print(['coverage', '--issues', '--format', 'table', '--date', '2024-03-09'])).toBe(
      `issue       pages  labels  missing  jumps  unreadable  doubtful
平顶山日报
2024-03-09  1      1
The Daily Planet
2024-03-09  1      A2      A1
`,
    );
  });

  it('reads the place of a file that failed from its path, where that names a paper of the archive', () => {
    const own = makeArchive();
    own.write('scans/平顶山日报/2024-04-02/03.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
    own.write('scans/Morning Noise/2024-04-02/01.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 14]));
    expect(own.run(['import', 'scans']).status).toBe(1);
    const rows = own.rows(['coverage', '--issues', '--date', '2024-04']);
    expect(rows.map(({ publication, issue_date, page_count, unreadable }) => [publication, issue_date, page_count, unreadable])).toEqual([
      ['平顶山日报', '2024-04-02', 0, '平顶山日报/2024-04-02/03.md'],
      [null, '2024-04-02', 0, 'Morning Noise/2024-04-02/01.md'],
    ]);
    expect(own.print(['coverage', '--format', 'table', '--date', '2024-04'])).toMatch(/^unknown newspaper$/m);
  });

  it('says that nothing is there', () => {
    expect(place.run(['coverage', '--date', '1950', '--format', 'table'])).toEqual({ status: 0, stdout: '', stderr: 'nothing is there\n' });
    expect(place.print(['coverage', '--date', '1950', '--format', 'csv'])).toMatch(/^publication,month,issue_count,[^\n]*\n$/);
  });

  it('refuses what it cannot read in one line', () => {
    const { status, stderr } = place.run(['coverage', '--publication', 'The Dayly Planet']);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^broadsheet: [^\n]*did you mean The Daily Planet\?\n$/)]);
    expect(place.run(['coverage', '--page', '1'])).toMatchObject({ status: 2 });
  });
});
