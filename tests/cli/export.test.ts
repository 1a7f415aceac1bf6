import { execFileSync } from 'node:child_process';
import { closeSync, constants, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { whatHolds } from '../what-holds.js';
import { column, KEYS, makeArchive, makePage, makeWorkplace, readRows, type Workplace } from './run-broadsheet.js';
import { hasTerminals, openTerminal } from './terminal.js';

const SAMPLE = fileURLToPath(new URL('../../seeds/sample', import.meta.url));

/** Exports `archive.db`, imports the export into an empty archive, and exports that with the same options. */
function takeRound(place: Workplace, ...options: string[]): { before: string; after: string } {
  const before = place.print(['export', ...options]);
  place.write('all.jsonl', before);
  rmSync(place.path('copy.db'), { force: true });
  place.print(['--archive', 'copy.db', 'import', 'all.jsonl']);
  return { before, after: place.print(['--archive', 'copy.db', 'export', ...options]) };
}

describe('A CSV for spreadsheets', () => {
  it('says how many cells it made harmless', () => {
    const place = makeWorkplace();
    place.write('page.md', makePage('=Sum of the parts', '+44 is the code.', 'A plain text.', '@noon it began.'));
    place.print(['import', 'page.md', '--publication', 'The Daily Planet', '--date', '2024-03-08', '--page', '1']);
    const said = 'cells that a spreadsheet would run as formulas were made harmless; --raw-cells leaves them as they are\n';
    expect(place.run(['export', '--format', 'csv', '--rows', 'paragraphs'])).toMatchObject({ status: 0, stderr: `5 ${said}` });
    expect(place.run(['export', '--format', 'csv', '--output', 'all.csv']).stderr).toBe(`all.csv: 1 article\n2 ${said}`);
    expect(place.run(['export', '--format', 'csv', '--raw-cells']).stderr).toBe('');
  });
});

describe.skipIf(!hasTerminals())('A terminal', () => {
  it('gets no binary file', async () => {
    const place = makeArchive();
    const terminal = openTerminal(place, ['export', '--format', 'parquet']);
    await terminal.see('broadsheet: parquet is not text for a terminal; write it with --output FILE, or into a pipe\r\n');
    expect(await terminal.end()).toBe(2);
    expect(terminal.raw()).not.toContain('PAR1');
  });
});

const ALL_THERE = '1 file: 1 unchanged\n81 articles of exports were in the archive already\n';

describe('An export comes back as the same bytes from an empty archive', () => {
  it('also of text with separators of lines, which are escaped in every JSON', () => {
    const place = makeWorkplace();
    place.write('page.md', makePage('The Ferry', 'It ran\u2028at noon\u2029and once\u0085at night.'));
    place.print(['import', 'page.md', '--publication', 'The Daily Planet', '--date', '2024-03-08', '--page', '1']);
    const { before, after } = takeRound(place);
    expect(after).toBe(before);
    expect(before).toContain('It ran\\u2028at noon\\u2029and once\\u0085at night.');
    const key = String(column(readRows(before), 'id')[0]);
    for (const args of [
      ['show', key, '--format', 'json'],
      ['sql', 'SELECT text FROM paragraphs'],
      ['search', 'ferry'],
    ])
      expect(place.print(args)).not.toMatch(/[\u0085\u2028\u2029]/);
  });

  it('of the sample, with the preferred renditions or all', () => {
    const place = makeWorkplace();
    place.write('again.md', makePage('青石渡大桥昨日合龙', '第二次识别的文字。'));
    place.write('third.md', makePage('青石渡大桥昨日合龙', '第三次识别的文字。'));
    place.print(['import', SAMPLE]);
    place.print(['import', 'again.md', 'third.md', '--publication', '栖川日报', '--date', '2024-05-17', '--page', '1']);
    const preferred = takeRound(place);
    expect(preferred.after).toBe(preferred.before);
    const all = takeRound(place, '--renditions', 'all');
    expect(column(readRows(all.before), 'id')).toContain('qichuan-ribao/2024-05-17/1~3/1');
    expect(all.after).toBe(all.before);
    expect(place.run(['--archive', 'copy.db', 'check'])).toMatchObject({ status: 0, stdout: '' });
    expect(place.print(['--archive', 'copy.db', 'import', 'all.jsonl'])).toBe(ALL_THERE);
    // The archive has the documents themselves: their articles are not stored twice.
    expect(place.print(['import', 'all.jsonl'])).toBe(ALL_THERE);
  });

  it('of pages with one article a file, headlines without text, and pages that nobody knows', () => {
    const place = makeWorkplace();
    for (const [name, content] of [
      ['x/A1-1.md', makePage('Bridge Opens', 'The bridge opened to traffic on time.')],
      ['x/A1-2.md', makePage('Ferry Stops', 'The ferry made its last trip at dawn.')],
      ['x/A1-letters.md', makePage('Letters', 'The soup was cold, writes a reader.')],
      ['x/A2-1.md', makePage('Alone', 'One article stands alone on this page.')],
    ] as const)
      place.write(name, content);
    place.write('headlines.md', '# Only a Headline\n\n# Another Headline\n\nWith its text, which is one line.\n\n# Last Headline\n');
    place.write('unknown.md', makePage('Nobody Knows', 'Where this was printed is not known.'));
    place.print(['import', 'x', '--pattern', '{page}-{article}.md', '--publication', 'The Daily Planet', '--date', '1987-05-02']);
    place.print([
      'import',
      'headlines.md',
      '--publication',
      'The Daily Planet',
      '--date',
      '1987-05-03',
      '--page',
      '1',
      '--edition',
      'Late',
    ]);
    place.print(['import', 'unknown.md']);
    const { before, after } = takeRound(place);
    expect(after).toBe(before);
    expect(place.print(['--archive', 'copy.db', 'import', 'all.jsonl'])).toBe(
      '1 file: 1 unchanged\n7 articles of exports were in the archive already\n',
    );
  });
});

describe('A long export', () => {
  it('comes back whole', () => {
    const place = makeWorkplace();
    place.write('a.md', makePage('Bridge Opens', 'The bridge opened to traffic on time.'));
    place.print(['import', 'a.md', '--publication', 'The Daily Planet', '--date', '1987-05-02', '--page', '1']);
    const one = place.print(['export']);
    const pages = Array.from({ length: 250 }, (_, i) => {
      const sha256 = String(i).padStart(64, '0');
      return one
        .replaceAll('-02/1/1', `-02/${i + 1}/1`)
        .replace('["1"]', `["${i + 1}"]`)
        .replaceAll('"page":"1"', `"page":"${i + 1}"`)
        .replaceAll(/"sha256":"[^"]*"/g, `"sha256":"${sha256}"`);
    });
    place.write('long.jsonl', pages.join(''));
    expect(place.print(['--archive', 'copy.db', 'import', 'long.jsonl'])).toBe('1 file: 1 new\n250 pages, 250 articles, 250 paragraphs\n');
    expect(place.print(['--archive', 'copy.db', 'export'])).toBe(pages.join(''));
  });
});

describe('An archive made of an export', () => {
  let place: Workplace;
  beforeAll(() => {
    place = makeArchive();
    place.print(['export', '--output', 'all.jsonl']);
    place.print(['--archive', 'copy.db', 'import', 'all.jsonl']);
  });

  it('can be searched, listed and identified like any other', () => {
    expect(place.print(['--archive', 'copy.db', 'search', '水库', '--count'])).toBe('2\n');
    place.print(['--archive', 'copy.db', 'identify', 'the-daily-planet/2024-03-09/A2', '--page', 'A3']);
    expect(column(place.rows(['--archive', 'copy.db', 'list', 'pages']), 'key')).toContain('the-daily-planet/2024-03-09/A3');
    place.print(['--archive', 'copy.db', 'undo', '1']);
    expect(place.print(['--archive', 'copy.db', 'reprocess'])).toContain('5 documents came from an export and stayed as they are');
  });

  it('takes the text of its documents from their files, and keeps their keys', () => {
    expect(place.print(['--archive', 'copy.db', 'import', 'papers'])).toMatch(/^5 files: 5 changed\n/);
    expect(whatHolds(place.print(['--archive', 'copy.db', 'export']))).toBe(place.read('all.jsonl'));
    expect(place.print(['--archive', 'copy.db', 'reprocess'])).toBe('5 documents, 5 articles, 8 paragraphs\n');
  });

  it.each([
    ['平顶山日报/2024-03-08/02.md', 'pingdingshan-ribao/2024-03-08/2', '版面看错'],
    ['The Daily Planet/2024-03-09/A2.md', 'the-daily-planet/2024-03-09/A2', 'misread'],
  ])('holds what a person said of the page of %s, whatever a manifest says later', (path, key, why) => {
    const own = makeArchive();
    own.print(['identify', key, '--page', '7', '--why', why]);
    own.print(['export', '--output', 'all.jsonl']);
    const copy = (...args: string[]) => own.print(['--archive', 'copy.db', ...args]);
    copy('import', 'all.jsonl');
    own.write('papers/manifest.csv', `path,page\n${path},4\n`);
    expect(copy('import', '--manifest', 'papers/manifest.csv')).toMatch(/^1 file: 1 changed\n/);
    expect(copy('export')).toBe(own.read('all.jsonl'));
    expect(copy('export')).toContain(`"${key.replace(/[^/]*$/, '7')}/1"`);
    copy('undo', '1');
    expect(copy('export')).toContain(`"${key}/1"`);
  });

  it('says how many articles were there, and adds the others', () => {
    const own = makeWorkplace();
    const lines = place.read('all.jsonl').trimEnd().split('\n');
    own.write('one.jsonl', `${lines[3]}\n`);
    own.write('all.jsonl', place.read('all.jsonl'));
    own.print(['import', 'one.jsonl']);
    expect(own.print(['import', 'all.jsonl'])).toBe(
      '1 file: 1 new\n4 pages, 4 articles, 6 paragraphs\n1 article of exports was in the archive already\n',
    );
    expect(own.print(['export'])).toBe(place.read('all.jsonl'));
  });

  it('keeps apart another rendition of a page that it has', () => {
    place.write('again.md', makePage('青山水库大桥合龙', '另一次识别。'));
    place.print(['--archive', 'other.db', 'import', 'again.md', '--publication', '平顶山日报', '--date', '2024-03-08', '--page', '1']);
    place.print(['--archive', 'other.db', 'export', '--output', 'other.jsonl']);
    expect(place.print(['import', 'other.jsonl'])).toMatch(/^1 file: 1 new\n1 page, 1 article, 1 paragraph\n/);
    expect(column(place.rows(['export', '--renditions', 'all', '--page', '1', '--date', '2024-03-08']), 'id')).toEqual([
      KEYS[0],
      'pingdingshan-ribao/2024-03-08/1~2/1',
    ]);
  });
});

describe('A subset as an archive', () => {
  it.each([
    ['papers', '昨日', 0],
    ['elsewhere', 'opened', 1],
  ])('takes the rest of a page from its file (in %s)', (folder, word, kept) => {
    const place = makeWorkplace();
    const page = `${makePage('大桥通车', '大桥昨天通车。')}\n${makePage('Bridge Opens', 'The bridge opned to traffic on Friday.')}`;
    place.write('papers/栖川日报/2024-05-17/1.md', page);
    place.print(['import', 'papers', '--pattern', '{publication}/{date}/{page}.md']);
    const plain = place.rows(['export']);
    place.print(['edit', String(plain[0]?.id), '--paragraph', '1', '--text', '大桥昨日通车。']);
    place.print(['edit', String(plain[1]?.id), '--paragraph', '1', '--text', 'The bridge opened to traffic on Friday.']);
    const corrected = place.rows(['export']);
    place.print(['export', word, '--format', 'sqlite', '--output', 'part.db', '--no-manifest']);
    const part = (...args: string[]) => place.print(['--archive', 'part.db', ...args]);
    expect(readRows(part('export'))).toEqual([corrected[kept]]);
    place.write('elsewhere/x.md', page);
    expect(part('import', folder)).toMatch(/^1 file: 1 changed\n1 page, 2 articles, 2 paragraphs\n/);
    const rows = readRows(part('export').replaceAll('"path":"x.md"', '"path":"栖川日报/2024-05-17/1.md"'));
    expect(rows).toEqual(corrected);
    expect(part('check')).toBe('');
    expect(part('import', folder)).toMatch(/^1 file: 1 unchanged\n/);
  });

  it('takes the rest of a page from an export', () => {
    const place = makeWorkplace();
    place.write('1.md', `${makePage('大桥通车', '大桥昨天通车。')}\n${makePage('Bridge Opens', 'The bridge opened on Friday.')}`);
    place.print(['import', '1.md', '--publication', '栖川日报', '--date', '2024-05-17', '--page', '1']);
    place.print(['export', '--output', 'all.jsonl']);
    place.print(['export', '大桥', '--format', 'sqlite', '--output', 'part.db', '--no-manifest']);
    const part = (...args: string[]) => place.print(['--archive', 'part.db', ...args]);
    expect(part('import', 'all.jsonl')).toContain('\n1 article of exports was in the archive already\n');
    expect(part('export')).toBe(place.read('all.jsonl'));
    expect(part('check')).toBe('');
  });
});

describe('export', () => {
  let place: Workplace;
  beforeAll(() => {
    place = makeArchive();
  });

  it('writes a subset, one article a line with every key of its shape', () => {
    const [record, ...others] = place.rows(['export', '--publication', '平顶山日报', '--date', '2024-03-08', '--page', '2']);
    expect(others).toEqual([]);
    const file = { path: '平顶山日报/2024-03-08/02.md', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(record).toEqual({
      id: 'pingdingshan-ribao/2024-03-08/2/1',
      publication: '平顶山日报',
      issue_date: '2024-03-08',
      edition: null,
      pages: ['2'],
      language: 'zh',
      section: null,
      kicker: null,
      headline: '县城防汛物资到位',
      deck: null,
      byline: [],
      dateline: null,
      continued_from: null,
      continued_on: null,
      continuation_mark: null,
      parts: [
        {
          key: 'pingdingshan-ribao/2024-03-08/2/1',
          page: '2',
          rendition: 1,
          item: null,
          number: 1,
          first_line: 1,
          headline: '县城防汛物资到位',
          continued_from: null,
          continued_on: null,
          mark: null,
          ...file,
        },
      ],
      paragraphs: [
        {
          kind: 'body',
          speaker: null,
          label: null,
          text: '防汛物资已经运到水库旁边的仓库，一共三百吨。',
          page: '2',
          part: 0,
          source: { ...file, lines: [[3, 3]] },
        },
      ],
    });
    expect(place.rows(['export', '--limit', '2'])).toHaveLength(2);
    expect(place.print(['export', '--date', '1950'])).toBe('');
  });

  it('writes to a file, and over one only with --force', () => {
    const first = place.run(['export', '--output', 'out.jsonl']);
    expect(first).toEqual({ status: 0, stdout: '', stderr: 'out.jsonl: 5 articles\n' });
    const second = place.run(['export', '--output', 'out.jsonl', '--limit', '1']);
    expect(second).toEqual({ status: 2, stdout: '', stderr: 'broadsheet: out.jsonl is there already; name another file or add --force\n' });
    expect(readRows(place.read('out.jsonl'))).toHaveLength(5);
    expect(place.run(['export', '--output', 'out.jsonl', '--limit', '1', '--force']).status).toBe(0);
    expect(readRows(place.read('out.jsonl'))).toHaveLength(1);
    expect(readdirSync(place.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('writes to a pipe and through a link, and never puts a file in their place', () => {
    execFileSync('mkfifo', [place.path('pipe')]);
    const reader = openSync(place.path('pipe'), constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      expect(place.run(['export', '--limit', '1', '--output', 'pipe', '--force']).status).toBe(0);
      expect(readRows(readFileSync(reader, 'utf8'))).toHaveLength(1);
    } finally {
      closeSync(reader);
    }
    expect(lstatSync(place.path('pipe')).isFIFO()).toBe(true);
    place.write('target.jsonl', '');
    symlinkSync('target.jsonl', place.path('link.jsonl'));
    expect(place.run(['export', '--limit', '1', '--output', 'link.jsonl', '--force']).status).toBe(0);
    expect(lstatSync(place.path('link.jsonl')).isSymbolicLink()).toBe(true);
    expect(readRows(place.read('target.jsonl'))).toHaveLength(1);
  });

  it('says in one line where it cannot write', () => {
    expect(place.run(['export', '--output', 'no/such/folder.jsonl'])).toEqual({
      status: 3,
      stdout: '',
      stderr: 'broadsheet: no/such/folder.jsonl: cannot be written; there is no folder no/such, make it first\n',
    });
    mkdirSync(place.path('folder'));
    expect(place.run(['export', '--output', 'folder', '--force'])).toMatchObject({
      status: 3,
      stderr: 'broadsheet: folder: cannot be written (EISDIR)\n',
    });
  });
});

describe('A file of a page with two articles of its own', () => {
  it('is told to be an item by the second, where the first came alone', () => {
    const place = makeWorkplace();
    place.write('山城日报/2024-01-02/1/1.md', makePage('大桥通车', '大桥昨日通车。') + makePage('渡船停航', '渡船今日停航。'));
    place.write('山城日报/2024-01-02/1/2.md', makePage('Ferry Ends', 'The ferry made its last trip.'));
    place.print(['import', '山城日报', '--pattern', '{publication}/{date}/{page}/{article}.md']);
    const all = place.print(['export']);
    const [first = '', ...others] = all.split(/(?<=\n)/);
    place.write('first.jsonl', first);
    place.write('others.jsonl', others.join(''));
    for (const file of ['first.jsonl', 'others.jsonl']) place.print(['--archive', 'copy.db', 'import', file]);
    expect(place.print(['--archive', 'copy.db', 'export'])).toBe(all);
  });
});
