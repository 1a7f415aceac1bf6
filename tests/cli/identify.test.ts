import { describe, expect, it } from 'vitest';
import { column, KEYS, makeArchive, makePage, makeWorkplace, type Workplace } from './run-broadsheet.js';

const PAGE = makePage('North Bridge Opens', 'The bridge opened to traffic on time.');

/** A page of which a date was inferred, and its key. */
function makeUnknown(): { place: Workplace; key: string } {
  const place = makeWorkplace();
  place.write('2001-01-01/a.md', PAGE);
  place.print(['import', '2001-01-01']);
  return { place, key: String(place.query('SELECT key FROM pages')[0]) };
}

describe('identify', () => {
  it('says what a page is and prints its new key', () => {
    const { place, key } = makeUnknown();
    expect(key).toMatch(/^_\/2001-01-01\/[0-9a-f]{8}$/);
    const printed = place.rows(['identify', key, '--publication', '平顶山日报', '--date', '2024年3月8日', '--page', '第三版']);
    expect(printed).toEqual([
      {
        key: 'pingdingshan-ribao/2024-03-08/3',
        was: key,
        correction: 1,
        what: 'publication none → “平顶山日报”; date “2001-01-01” → “2024-03-08”; page none → “3”',
        evidence: null,
        renditions: 1,
        shown: 'pingdingshan-ribao/2024-03-08/3',
        path: 'a.md',
      },
    ]);
    expect(place.rows(['list', 'documents'])).toMatchObject([{ key: 'pingdingshan-ribao/2024-03-08/3', inferred: null }]);
    expect(place.query('SELECT key FROM articles UNION ALL SELECT key FROM issues')).toEqual([
      'pingdingshan-ribao/2024-03-08/3/1',
      'pingdingshan-ribao/2024-03-08',
    ]);
    expect(place.run(['check']).status).toBe(0);
  });

  it('is not overwritten by a changed file, by reprocess or by other options', () => {
    const { place, key } = makeUnknown();
    place.print(['identify', `${key}/1`, '--publication', 'The Daily Planet', '--date', '1987-05-02', '--page', 'A4', '--edition', 'Late']);
    const known = ['the-daily-planet/1987-05-02.Late/A4'];
    place.write('2001-01-01/a.md', `---\ndate: 2002-02-02\npage: 9\n---\n${PAGE}`);
    expect(place.print(['import', '2001-01-01'])).toMatch(/^1 file: 1 changed\n/);
    expect(place.query('SELECT key FROM pages')).toEqual(known);
    place.print(['reprocess']);
    expect(place.query('SELECT key FROM pages')).toEqual(known);
    expect(place.print(['import', '2001-01-01', '--page', '7'])).toBe('1 file: 1 unchanged\n');
    expect(place.query('SELECT key FROM pages')).toEqual(known);
  });

  it('makes two documents of one page its renditions', () => {
    const { place, key } = makeUnknown();
    place.write('b.md', makePage('North Bridge Opens', 'The bridge opened to traffic on time, said the mayor.'));
    place.print(['import', 'b.md', '--publication', 'The Daily Planet', '--date', '1987-05-02', '--page', '4']);
    place.print(['identify', key, '--publication', 'The Daily Planet', '--date', '1987-05-02', '--page', '4']);
    expect(column(place.rows(['export', '--renditions', 'all']), 'id')).toEqual([
      'the-daily-planet/1987-05-02/4/1',
      'the-daily-planet/1987-05-02/4~2/1',
    ]);
  });

  it('refuses what cannot be, in one line', () => {
    const { place, key } = makeUnknown();
    const refuse = (...args: string[]) => place.run(['identify', ...args]);
    expect(refuse(key)).toMatchObject({
      status: 2,
      stderr:
        'broadsheet: identify as what? Add --publication, --date, --page, --edition or --item to say what it is, or --confirm where what was inferred is right\n',
    });
    expect(refuse(key, '--date', '2024-02-30')).toMatchObject({ status: 2, stderr: 'broadsheet: --date: there is no date “2024-02-30”\n' });
    expect(refuse('--page', '1')).toMatchObject({
      status: 2,
      stderr:
        'broadsheet: identify what? Name pages, issues or publications, --path FOLDER, --from FILE.csv, or - for a list on standard input\n',
    });
    expect(refuse(key, '--fields', 'date').stderr).toBe('broadsheet: --fields says what to confirm; add --confirm\n');
    expect(refuse(key, '--confirm', '--fields', 'date,label').stderr).toBe(
      'broadsheet: --fields: there is no field “label”; there are publication, date, page, edition, item\n',
    );
    expect(refuse('--path', 'nowhere', '--confirm').stderr).toBe(
      'broadsheet: --path: the archive has no page of a file in “nowhere”; see: broadsheet list documents\n',
    );
    expect(refuse('_/2001-01-01/xyz', '--page', '1').stderr).toBe(
      `broadsheet: there is nothing with the key “_/2001-01-01/xyz”; did you mean ${key}?\n`,
    );
  });
});

describe('prefer', () => {
  it('chooses the rendition that search, show and export take, for good', () => {
    const place = makeArchive();
    place.write('again.md', makePage('青山水库大桥合龙', '短。'));
    place.print(['import', 'again.md', '--publication', '平顶山日报', '--date', '2024-03-08', '--page', '1']);
    const shown = () =>
      place.query("SELECT rendition FROM documents d JOIN pages p ON p.id = page_id WHERE p.key LIKE '%-08/1' AND preferred");
    expect(shown()).toEqual([1]);
    expect(place.print(['prefer', 'pingdingshan-ribao/2024-03-08/1~2'])).toBe(
      'pingdingshan-ribao/2024-03-08/1~2 is preferred now (correction 1)\n',
    );
    place.print(['reprocess']);
    expect(shown()).toEqual([2]);
    expect(column(place.rows(['export']), 'id')).toEqual(['pingdingshan-ribao/2024-03-08/1~2/1', ...KEYS.slice(1)]);
    expect(place.print(['search', '渡船', '--count'])).toBe('0\n');
    expect(place.print(['search', '渡船', '--count', '--renditions', 'all'])).toBe('1\n');
    expect(place.print(['show', 'pingdingshan-ribao/2024-03-08/1'])).toContain('短。');
    place.print(['prefer', 'pingdingshan-ribao/2024-03-08/1', '--why', '更清楚']);
    expect(shown()).toEqual([1]);
    expect(place.rows(['list', 'corrections'])).toMatchObject([
      { kind: 'prefer', key: 'pingdingshan-ribao/2024-03-08/1~2' },
      { kind: 'prefer', key: 'pingdingshan-ribao/2024-03-08/1', why: '更清楚' },
    ]);
    expect(place.print(['undo', '2'])).toBe('correction 2 (prefer) is undone\n');
    expect(shown()).toEqual([2]);
    expect(place.print(['undo', '1'])).toBe('correction 1 (prefer) is undone\n');
    expect(shown()).toEqual([1]);
    expect(place.run(['prefer', 'pingdingshan-ribao/2024-03-08/1~3']).status).toBe(2);
  });
});

describe('reprocess', () => {
  it('keeps keys, what is exported, and the ledger', () => {
    const place = makeArchive();
    const contents = () => [
      place.print(['export', '--renditions', 'all']),
      place.query('SELECT * FROM import_files'),
      place.query('SELECT * FROM identifications'),
    ];
    const before = contents();
    expect(place.print(['reprocess'])).toBe('5 documents, 5 articles, 8 paragraphs\n');
    expect(contents()).toEqual(before);
    expect(place.run(['check']).status).toBe(0);
  });

  it('takes pages, issues and articles by their keys', () => {
    const place = makeArchive();
    expect(place.print(['reprocess', 'the-daily-planet/2024-03-09/A2', 'pingdingshan-ribao/2024-03-08'])).toMatch(/^3 documents, /);
    expect(place.run(['reprocess', 'the-daily-planet/2024-03-09/A3'])).toMatchObject({
      status: 2,
      stderr: 'broadsheet: there is nothing with the key “the-daily-planet/2024-03-09/A3”; did you mean the-daily-planet/2024-03-09/A2?\n',
    });
  });
});
