import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../ingest/containers/make-zip.js';
import { fixture } from '../readers/read-format.js';
import { column, makeWorkplace, type Workplace } from './run-broadsheet.js';

const FLOOD = 'le-veilleur-du-val/1902-11-08/1/1';

function putIssue(place: Workplace): void {
  for (const name of ['mets.xml', 'alto/0001.xml', 'alto/0002.xml']) place.write(`issue/${name}`, fixture(`mets-fr/${name}`));
}

function makeIssue(): Workplace {
  const place = makeWorkplace();
  putIssue(place);
  return place;
}

function codes(place: Workplace): unknown[] {
  return place.query("SELECT code FROM notices WHERE code NOT IN ('furniture', 'no-headline', 'seam-open', 'heading-guessed') ORDER BY id");
}

describe('An issue with a METS', () => {
  it('is its pages, and its ALTO files are parts of it', () => {
    const place = makeIssue();
    const { stdout, stderr } = place.run(['import', 'issue']);
    expect(stdout).toContain('3 files: 1 new, 2 read as parts of another\n2 pages,');
    expect(stderr).toBe('');
    expect(column(place.rows(['list', 'pages']), 'key')).toEqual(['le-veilleur-du-val/1902-11-08/1', 'le-veilleur-du-val/1902-11-08/2']);
    expect(place.rows(['list', 'imports', '--files']).map(({ path, outcome, reason }) => [path, outcome, reason])).toEqual([
      ['alto/0001.xml', 'duplicate', 'read as part of mets.xml'],
      ['alto/0002.xml', 'duplicate', 'read as part of mets.xml'],
      ['mets.xml', 'new', null],
    ]);
    expect(codes(place)).toEqual([]);
    expect(place.print(['import', 'issue'])).toContain('3 files: 1 unchanged, 2 read as parts of another');
    expect(place.run(['check']).stderr).toContain(': whole;');
  });

  it('is read out of a ZIP as it is read beside it, with lists of checksums passed over', () => {
    const place = makeIssue();
    place.print(['import', 'issue']);
    const names = ['mets.xml', 'alto/0001.xml', 'alto/0002.xml'];
    const sums = { name: 'manifest.txt', content: `sha256 (alto/0001.xml) = ${'0123456789abcdef'.repeat(4)}\n` };
    place.write('issue.zip', makeZip([...names.map((name) => ({ name, content: fixture(`mets-fr/${name}`) })), sums]));
    const printed = place.print(['--archive', 'zip.db', 'import', 'issue.zip']);
    expect(printed).toContain('3 files: 1 new, 2 read as parts of another\n');
    expect(printed).toContain('passed over 1 file of other kinds: 1 .txt\n');
    const list = (archive: string) => place.rows(['--archive', archive, 'list', 'articles']);
    expect(list('zip.db')).toEqual(list('archive.db'));
  });

  it('has an article over two pages as one, because the METS has it', () => {
    const place = makeIssue();
    place.print(['import', 'issue']);
    const flood = place.rows(['list', 'articles']).find(({ key }) => key === FLOOD);
    expect(flood).toMatchObject({ headline: 'LA CRUE DE LA SAULE', byline: 'Armand Tessier' });
    expect(place.query('SELECT thread_reason FROM article_parts WHERE position > 1')).toEqual(['in-the-format']);
    expect(place.print(['show', FLOOD, '--source'])).toContain('as its METS has them');
    const [first] = place.query(
      "SELECT count(*) FROM paragraphs g JOIN article_parts a ON a.id = g.part_id WHERE a.key = 'le-veilleur-du-val/1902-11-08/1/1'",
    );
    place.print(['split', FLOOD, '--at', String(Number(first) + 1)]);
    expect(place.query('SELECT count(*) FROM article_parts WHERE position > 1')).toEqual([0]);
  });

  it('stays one in an export, and after rules are applied again', () => {
    const place = makeIssue();
    place.print(['import', 'issue']);
    const before = place.run(['check']).stderr;
    place.print(['reprocess']);
    expect(before).toContain(': whole;');
    expect(place.run(['check']).stderr).toBe(before);
    place.print(['export', '--output', 'all.jsonl']);
    place.print(['--archive', 'other.db', 'import', 'all.jsonl']);
    expect(place.rows(['--archive', 'other.db', 'list', 'articles'])).toEqual(place.rows(['list', 'articles']));
  });

  it('is changed where one of its ALTO files is, and only that page', () => {
    const place = makeIssue();
    place.print(['import', 'issue']);
    place.write('issue/alto/0002.xml', fixture('mets-fr/alto/0002.xml').replace('"Tessier"', '"Texier"'));
    expect(place.print(['import', 'issue'])).toContain('3 files: 1 changed, 2 read as parts of another\n1 page,');
    expect(place.rows(['list', 'articles']).find(({ key }) => key === FLOOD)).toMatchObject({ byline: 'Armand Texier' });
  });

  it('gets a page that was missing when its file comes', () => {
    const place = makeIssue();
    rmSync(place.path('issue/alto/0001.xml'));
    place.print(['import', 'issue']);
    expect(codes(place)).toEqual(['part-of-file-missing']);
    putIssue(place);
    place.print(['import', 'issue']);
    expect(codes(place)).toEqual([]);
    expect(place.rows(['list', 'articles']).find(({ key }) => key === FLOOD)).toMatchObject({ byline: 'Armand Tessier' });
    expect(place.query('SELECT number FROM documents ORDER BY number')).toEqual([1, 2]);
  });

  it('says which of its files were changed since it was made', () => {
    const place = makeIssue();
    const sha = createHash('sha256').update(fixture('mets-fr/alto/0001.xml')).digest('hex');
    const said = (id: string, checksum: string) => (mets: string) =>
      mets.replace(`<file ID="${id}"`, `<file CHECKSUM="${checksum}" CHECKSUMTYPE="SHA-256" ID="${id}"`);
    place.write('issue/mets.xml', said('ALTO2', sha)(said('ALTO1', sha.toUpperCase())(fixture('mets-fr/mets.xml'))));
    place.print(['import', 'issue']);
    expect(place.rows(['list', 'notices']).filter(({ code }) => code === 'checksum-differs')).toHaveLength(1);
    expect(place.run(['list', 'notices', '--format', 'table']).stdout).toContain(
      'alto/0002.xml is not as it was when it was described (SHA-256)',
    );
  });

  it('is read whole where the METS alone is named, and its ALTO as pages where they are', () => {
    const place = makeIssue();
    expect(place.print(['import', 'issue/mets.xml'])).toContain('1 file: 1 new\n2 pages,');
    expect(place.print(['--archive', 'alto.db', 'import', 'issue/alto'])).toContain('2 files: 2 new\n2 pages,');
  });

  it('leaves files that it names and that are no ALTO to themselves', () => {
    const place = makeWorkplace();
    place.write('issue/mets.xml', fixture('mets-fr/mets.xml'));
    for (const number of [1, 2]) place.write(`issue/alto/000${number}.xml`, fixture('page-en.xml'));
    const { stdout, stderr } = place.run(['import', 'issue']);
    expect(stdout).toContain('3 files: 2 new, 1 failed');
    expect(stderr).toContain('mets.xml: names files that cannot be read (alto/0001.xml is not ALTO)');
  });

  it('keeps the picture of a page and how sure its OCR was', () => {
    const place = makeIssue();
    place.print(['import', 'issue']);
    expect(place.rows(['list', 'pages']).map(({ quality, image }) => [quality, image])).toEqual([
      [0.9, 'images/0001.jpg'],
      [0.9, 'images/0002.jpg'],
    ]);
    expect(place.print(['show', FLOOD, '--source'])).toContain('mets.xml: its picture is images/0001.jpg (1000 × 1400 pixels)');
    expect(place.query("SELECT image_width || ' ' || image_height FROM documents")).toEqual(['1000 1400', '1000 1400']);
  });
});

describe('A folder of a library’s batch', () => {
  it('has files that are no pages: they are passed over', () => {
    const place = makeIssue();
    place.write('issue/manifest.txt', `sha256 (mets.xml) = ${'0a'.repeat(32)}\nsha256 (alto/0001.xml) = ${'1b'.repeat(32)}\n`);
    place.write('issue/md5sums.txt', `${'0a'.repeat(16)}  mets.xml\n${'1b'.repeat(16)} *alto/0001.xml\n`);
    place.write('issue/dublin-core.xml', '<?xml version="1.0"?><dc><title>Le Veilleur du Val</title></dc>');
    place.write('issue/index.html', '<html><body>An index</body></html>');
    expect(place.print(['import', 'issue'])).toContain('passed over 4 files of other kinds: 2 .txt, 1 .html, 1 .xml');
  });

  it('is refused by name where it is XML of no format', () => {
    const place = makeWorkplace();
    place.write('dublin-core.xml', '<?xml version="1.0"?><dc><title>Le Veilleur du Val</title></dc>');
    const { status, stderr } = place.run(['import', 'dublin-core.xml']);
    expect(status).toBe(1);
    expect(stderr).toContain('is XML of a kind that is not read (<dc>)');
  });
});
