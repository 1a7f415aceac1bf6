import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeWorkplace } from './run-broadsheet.js';

const ROWS = Array.from({ length: 6 }, (_, i) => ({
  title: `Ferry ${i}`,
  newspaper: i % 2 ? '云溪日报' : 'The Millport Beacon',
  date: `1921-03-0${1 + (i % 3)}`,
  page: '2',
  section: 'News',
  ocr_quality: `0.${i}`,
  text: `The ferry ran ${i} times on Monday.\n\nIt was late.`,
}));
const NAMES = Object.keys(ROWS[0] ?? {}) as (keyof (typeof ROWS)[number])[];
const CSV = [NAMES.join(','), ...ROWS.map((row) => NAMES.map((name) => `"${row[name]}"`).join(','))].join('\n');

describe('A table of articles', () => {
  it('gives the same archive as CSV, as JSON Lines and as JSON, and its export gives it back', () => {
    const place = makeWorkplace();
    place.write('rows.csv', CSV);
    place.write('rows.jsonl', ROWS.map((row) => JSON.stringify(row)).join('\n'));
    place.write('rows.json', JSON.stringify(ROWS, null, 1));
    const exports = ['csv', 'jsonl', 'json'].map((kind) => {
      expect(place.print(['--archive', `${kind}.db`, 'import', `rows.${kind}`])).toBe(
        '1 file: 1 new\n6 pages, 6 articles, 12 paragraphs\n',
      );
      return place.print(['--archive', `${kind}.db`, 'export', '--format', 'jsonl', '--no-manifest']).replaceAll(`rows.${kind}`, 'rows');
    });
    expect(new Set(exports).size).toBe(1);
    const [first = ''] = exports[0]?.split('\n') ?? [];
    expect(JSON.parse(first)).toMatchObject({
      id: 'the-millport-beacon/1921-03-01/2/1',
      section: 'News',
      headline: 'Ferry 0',
      facts: [{ name: 'ocr_quality', value: '0.0' }],
    });
    place.write('export.jsonl', exports[0] ?? '');
    expect(place.print(['--archive', 'back.db', 'import', 'export.jsonl'])).toContain('6 articles');
    // An export has each article by itself: which row of its file it was is not known behind it.
    const withoutNumbers = (text = '') => text.replace(/"(?:number|first_line)":\d+,/g, '');
    const back = place.print(['--archive', 'back.db', 'export', '--format', 'jsonl', '--no-manifest']);
    expect(withoutNumbers(back)).toBe(withoutNumbers(exports[0]));
    expect(place.print(['--archive', 'back.db', 'show', 'the-millport-beacon/1921-03-01/2/1'])).toContain('ocr_quality: 0.0\n');
    expect(place.print(['--archive', 'csv.db', 'import', 'rows.csv'])).toBe('1 file: 1 unchanged\n');
  });

  it('keeps facts when people correct an article, and when today’s rules read it again', () => {
    const place = makeWorkplace();
    place.write('rows.csv', CSV);
    place.print(['import', 'rows.csv']);
    place.print(['edit', 'the-millport-beacon/1921-03-01/2/1', '--headline', 'Ferry again']);
    // As if older rules had read it.
    const archive = new Database(place.path('archive.db'));
    archive.exec('UPDATE documents SET rules = 1');
    archive.close();
    expect(place.print(['reprocess'])).toContain('6 ');
    expect(place.query("SELECT value FROM article_facts WHERE name = 'ocr_quality' ORDER BY value")).toEqual(
      ROWS.map((row) => row.ocr_quality),
    );
    expect(place.print(['check'])).toBe('');
  });

  it('has the columns that people name, and changes where they name others', () => {
    const place = makeWorkplace();
    place.write('rows.csv', 'name,words,when\nFerry,The ferry ran.,1921-03-04\n');
    expect(place.run(['import', 'rows.csv']).stderr).toContain('no column is called “path”');
    place.print(['import', 'rows.csv', '--columns', 'text=words,date=when']);
    expect(place.query("SELECT headline || ' ' || issue_date FROM article_text")).toEqual([null]);
    place.print(['import', 'rows.csv', '--columns', 'text=words,date=when,headline=name']);
    expect(place.query("SELECT headline || ' ' || issue_date FROM article_text")).toEqual(['Ferry 1921-03-04']);
    expect(place.run(['import', 'rows.csv', '--columns', 'body=words']).stderr).toContain('articles have no field “body”');
    expect(place.run(['import', 'rows.csv', '--columns', 'text=none']).stderr).toContain('has no column “none”');
  });

  it('in a folder is imported; data that is none is passed over, every kind by its number', () => {
    const place = makeWorkplace();
    place.write('in/rows.jsonl', `${JSON.stringify(ROWS[0])}\n`);
    place.write('in/page.md', '# Bridge\n\nThe bridge opened on Monday.\n');
    for (const name of ['package.json', 'Thumbs.db', 'a.jpg', 'b.JPG', 'sums.csv', 'notes']) place.write(`in/${name}`, '{"a":1}');
    const printed = place.print(['import', 'in']);
    expect(printed).toContain('2 files: 2 new\n');
    expect(printed).toContain('passed over 6 files of other kinds: 2 .jpg, 1 .csv, 1 .json, 1 notes, 1 Thumbs.db\n');
    place.write('empty/.keep', '');
    expect(place.print(['import', 'empty'])).toBe('0 files: nothing to import\n');
  });
});

describe('A file of a kind that is not read', () => {
  it.each([
    ['page.rtf', '{\\rtf1\\ansi The ferry ran.}', 'is an RTF document, not text; save it as plain text or Markdown first'],
    ['page.txt', '{\\rtf1\\ansi The ferry ran.}', 'is an RTF document, not text'],
    ['page.txt', '%PDF-1.4 The ferry ran.', 'is no PDF that can be read (Invalid PDF structure); export it again'],
    ['page.docx', Buffer.from('504b030414000000', 'hex').toString('latin1') + 'word/document.xml', 'is a Word document, not text'],
    ['page.json', '{"a": 1}', 'is JSON of a kind that is not read'],
    ['page.tsv', 'a\tb\n1\t2\n', 'is a table without a column that is known as text'],
    ['page.jp2', Buffer.from('0000000c6a5020200d0a870a', 'hex'), 'is a JPEG 2000 image, not text; take its text out with OCR first'],
  ])('%s says what it is: %#', (name, content, problem) => {
    const place = makeWorkplace();
    place.write(name, content);
    const { status, stderr } = place.run(['import', name]);
    expect(stderr).toContain(`failed: ${name}: ${problem}`);
    expect(status).toBe(1);
  });
});
