import { describe, expect, it } from 'vitest';
import { makePage, makeWorkplace, type Workplace } from './run-broadsheet.js';

const PAGE = makePage('North Bridge Opens', 'The bridge opened to traffic on time.');
const OTHER = makePage('Library Adds Hours', 'The library will stay open until ten.');
const THIRD = makePage('Ferry Makes Last Trip', 'The ferry made its last trip at dawn.');

/** The pages of an archive, by key. */
function pages(place: Workplace): unknown[] {
  return place.query('SELECT key FROM pages ORDER BY key');
}

/** The paths of an archive's documents. */
function paths(place: Workplace): unknown[] {
  return place.query('SELECT path FROM documents ORDER BY path');
}

describe('import takes', () => {
  it('a folder with everything below it, and says what it passed over', () => {
    const place = makeWorkplace();
    place.write('scans/a.md', PAGE);
    place.write('scans/deep/er/b.txt', OTHER);
    place.write('scans/picture.png', 'not read');
    place.write('scans/.hidden.md', 'not read');
    const printed = place.print(['import', 'scans']);
    expect(printed).toMatch(/^2 files: 2 new\n2 pages, 2 articles, 2 paragraphs\n/);
    expect(printed).toContain('passed over 1 file of other kinds: 1 .png');
    // Its own archive is no file of another kind; the archive of somebody else is.
    place.write('other.db', 'no page');
    expect(place.print(['import', '.'])).toContain('passed over 2 files of other kinds: 1 .db, 1 .png');
    expect(paths(place)).toEqual(['a.md', 'deep/er/b.txt']);
  });

  it('files, globs and folders together, each file once', () => {
    const place = makeWorkplace();
    place.write('scans/a.md', PAGE);
    place.write('scans/b.md', OTHER);
    place.write('more/c.md', THIRD);
    expect(place.print(['import', 'scans/a.md', 'scans/*.md', 'more'])).toMatch(/^3 files: 3 new\n/);
    expect(place.print(['import', '**/*.md'])).toBe('3 files: 3 unchanged\n');
  });

  it('standard input', () => {
    const place = makeWorkplace();
    expect(place.print(['import', '-', '--date', '2024-03-08', '--page', '3'], { input: PAGE })).toMatch(/^1 file: 1 new\n/);
    expect([paths(place), pages(place)]).toEqual([['-'], [expect.stringMatching(/^_\/2024-03-08\/3-/)]]);
    expect(place.print(['import', '-'], { input: PAGE })).toBe('1 file: 1 unchanged\n');
  });

  it('the files that a manifest names, relative to it', () => {
    const place = makeWorkplace();
    place.write(
      'lists/pages.csv',
      'path,publication,date,page,edition\n../scans/a.md,平顶山日报,2024年3月8日,第三版,\n../scans/b.md,,,,\n',
    );
    place.write('scans/a.md', PAGE);
    place.write('scans/b.md', OTHER);
    place.write('scans/c.md', THIRD);
    expect(place.print(['import', '--manifest', 'lists/pages.csv'])).toMatch(/^2 files: 2 new\n/);
    expect(pages(place)).toEqual([expect.stringMatching(/^_\/_\/[0-9a-f]{8}$/), 'pingdingshan-ribao/2024-03-08/3']);
    expect(place.print(['import', 'lists/pages.csv'])).toBe('2 files: 2 unchanged\n');
  });

  it('a manifest.csv inside a folder as knowledge of its files', () => {
    const place = makeWorkplace();
    place.write('scans/1987/manifest.csv', '\ufeffPath, Publication ,Date,Page,Edition\na.md,The Daily Planet,1987-05-02,A4,Late\n');
    place.write('scans/1987/a.md', PAGE);
    place.write('scans/1987/b.md', OTHER);
    expect(place.print(['import', 'scans'])).toMatch(/^2 files: 2 new\n/);
    expect(pages(place)).toContain('the-daily-planet/1987-05-02.Late/A4');
    expect(paths(place)).toEqual(['1987/a.md', '1987/b.md']);
  });
});

describe('import learns what a page is', () => {
  it('from a pattern with publication, date and page', () => {
    const place = makeWorkplace();
    place.write('x/平顶山日报/8.3.2024 is no date/2024-03-08/第三版.md', PAGE);
    place.print(['import', 'x', '--pattern', '{publication}/{*}/{date}/{page}.*']);
    expect(pages(place)).toEqual(['pingdingshan-ribao/2024-03-08/3']);
  });

  it('from a pattern with year, month, day and one article a file', () => {
    const place = makeWorkplace();
    place.write('x/1987/5/2/A04-bridge.md', PAGE);
    place.write('x/1987/5/2/A04-ferry.md', THIRD);
    place.write('x/1987/5/3/A01-1.md', OTHER);
    place.print(['import', 'x', '--publication', 'The Daily Planet', '--pattern', '{year}/{month}/{day}/{page}-{article}.md']);
    expect(place.query('SELECT key FROM articles ORDER BY key')).toEqual([
      'the-daily-planet/1987-05-02/A4/bridge',
      'the-daily-planet/1987-05-02/A4/ferry',
      'the-daily-planet/1987-05-03/A1/1',
    ]);
  });

  it('from front matter', () => {
    const place = makeWorkplace();
    place.write('a.md', `---\npublication: The Daily Planet\ndate: 1987-05-02\npage: 4\nedition: Late\n---\n${PAGE}`);
    place.write('b.md', `---\n报纸: 平顶山日报\n日期: 2024年3月8日\n版: 三\n---\n${OTHER}`);
    place.print(['import', 'a.md', 'b.md']);
    expect(pages(place)).toEqual(['pingdingshan-ribao/2024-03-08/3', 'the-daily-planet/1987-05-02.Late/4']);
  });

  it('from common shapes of paths, as something inferred', () => {
    const place = makeWorkplace();
    place.write('云溪日报/2024-03-08/03.md', PAGE);
    place.write('云溪日报/20240309/三版/1.md', OTHER);
    place.print(['import', '云溪日报']);
    expect(place.rows(['list', 'documents'])).toMatchObject([
      { key: 'yunxi-ribao/2024-03-08/3', inferred: 'date (path); page (path); publication (path)' },
      { key: 'yunxi-ribao/2024-03-09/3', item: '1' },
    ]);
  });

  it('from the files of a folder together, as a guess that what the page prints goes before', () => {
    const place = makeWorkplace();
    place.write('in/scan_01.md', `The Daily Planet, Saturday, May 2, 1987, Page 7\n\n${PAGE}`);
    place.write('in/scan_02.md', OTHER);
    place.print(['import', 'in']);
    expect(place.rows(['list', 'documents'])).toMatchObject([
      { key: expect.stringMatching(/^_\/_\/2-/), inferred: 'page (guess)' },
      { key: 'the-daily-planet/1987-05-02/7', inferred: 'date (text); page (text); publication (text)' },
    ]);
    expect(place.query("SELECT code FROM notices WHERE code = 'identity-conflict'")).toHaveLength(1);
  });

  it('of a month or year, of which there may be other issues', () => {
    const place = makeWorkplace();
    place.write('a.md', PAGE);
    place.write('planet_1987_05.md', OTHER);
    place.print(['import', 'a.md', '--publication', 'The Daily Planet', '--date', 'May 1987', '--page', 'III']);
    place.print(['import', 'planet_1987_05.md', '--publication', 'The Daily Planet', '--page', 'III']);
    expect(pages(place)).toEqual([
      expect.stringMatching(/^the-daily-planet\/1987-05\/III-\w{8}$/),
      expect.stringMatching(/^the-daily-planet\/1987-05\/III-\w{8}$/),
    ]);
    expect(place.rows(['coverage'])).toMatchObject([{ month: '1987-05', days: null, page_count: 2 }]);
    expect(place.rows(['list', 'articles', '--date', '1987', '--page', 'III'])).toHaveLength(2);
  });

  it('from the strongest basis: options, manifest, front matter, pattern, path', () => {
    const place = makeWorkplace();
    const front = (page: number) => `---\npage: ${page}\n---\n`;
    place.write('2001-01-01/05.md', PAGE);
    place.write('2001-01-01/06.md', front(13) + OTHER);
    place.write('2001-01-01/07.md', front(14) + THIRD);
    place.write('list.csv', 'path,page,date\n2001-01-01/07.md,24,2003-03-03\n');
    place.print(['import', '2001-01-01', '--manifest', 'list.csv', '--pattern', '{date}/{page}.md', '--publication', 'The Daily Planet']);
    expect(pages(place)).toEqual(['the-daily-planet/2001-01-01/13', 'the-daily-planet/2001-01-01/5', 'the-daily-planet/2003-03-03/24']);
    place.print(['import', '2001-01-01', '--manifest', 'list.csv', '--publication', 'The Daily Planet', '--date', '1999-09-09']);
    expect(place.query('SELECT date FROM issues')).toEqual(['1999-09-09']);
    expect(place.query("SELECT path FROM notices n JOIN documents d ON d.id = document_id WHERE code = 'identity-conflict'")).toContain(
      '06.md',
    );
  });

  it('and gives a paper that is known by several names one slug', () => {
    const place = makeWorkplace();
    place.write('a.md', PAGE);
    place.write('b.md', OTHER);
    place.print(['import', 'a.md', '--publication', 'People’s Daily', '--date', '2024-03-08', '--page', '1']);
    place.print(['import', 'b.md', '--publication', '人民日报', '--date', '2024-03-08', '--page', '2']);
    expect(place.query('SELECT key FROM issues')).toEqual(['renmin-ribao/2024-03-08']);
  });

  it('and gives papers in other scripts slugs of their own', () => {
    const place = makeWorkplace();
    place.write('a.md', PAGE);
    place.write('b.md', OTHER);
    place.print(['import', 'a.md', '--publication', 'Правда']);
    place.print(['import', 'b.md', '--publication', 'الأهرام']);
    expect(place.query('SELECT slug FROM publications WHERE NOT reference')).toEqual(['правда', 'الأهرام']);
  });
});

describe('import reads', () => {
  it('bytes in the encoding that it detects, and says which', () => {
    const place = makeWorkplace();
    place.write('a.md', `\ufeff${PAGE}`);
    place.write('b.txt', new Uint8Array(Buffer.from(`\ufeff${OTHER}`, 'utf16le')));
    place.print(['import', '*.md', '*.txt']);
    expect(place.query('SELECT path, encoding FROM documents ORDER BY path')).toEqual([
      { path: 'a.md', encoding: 'utf-8' },
      { path: 'b.txt', encoding: 'utf-16le' },
    ]);
    expect(place.query('SELECT headline FROM articles ORDER BY headline')).toEqual(['Library Adds Hours', 'North Bridge Opens']);
  });

  it('bytes and formats as it is told, also for a file that it has read otherwise', () => {
    const place = makeWorkplace();
    // In Big5 大橋昨日通車。, in GB18030 other Han.
    place.write('a.txt', Buffer.from('a46abef4ac51a4e9b371a8aea1430a', 'hex'));
    place.print(['import', 'a.txt', '--encoding', 'gb18030']);
    expect(place.query('SELECT text FROM paragraphs')).not.toEqual(['大橋昨日通車。']);
    expect(place.print(['import', 'a.txt', '--encoding', 'big5'])).toMatch(/^1 file: 1 changed\n/);
    expect(place.query('SELECT text FROM paragraphs')).toEqual(['大橋昨日通車。']);
    expect(place.print(['import', 'a.txt', '--encoding', 'big5'])).toBe('1 file: 1 unchanged\n');
    expect(place.print(['import', 'a.txt', '--format', 'markdown'])).toMatch(/^1 file: 1 changed\n/);
    expect(place.query('SELECT format FROM documents')).toEqual(['markdown']);
  });
});
