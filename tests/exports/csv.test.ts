import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/exports/csv.js';
import type { ExportOptions } from '../../src/exports/index.js';
import type { ArticleRecord } from '../../src/page/index.js';
import { exportFile, exportFiles, records, selectDocuments, selectRecords } from './make-selection.js';

type CsvRow = Readonly<Record<string, string>>;

/** Rows as csv-parse reads them; a lone CR in a cell is no end of a row. */
function readCsv(text: string, bom = false): CsvRow[] {
  return parse(text, { columns: true, bom, record_delimiter: '\n' });
}

function exportRows(options: ExportOptions, selection = selectDocuments()): CsvRow[] {
  return readCsv(exportFile(csv, selection, options));
}

describe('CSV', () => {
  it('has a row an article, with its text and its lists in one cell', () => {
    const rows = exportRows({});
    expect(rows.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^_\/_\/[0-9a-f]{8}\/1$/),
      'qinghe-ribao/2024-03-08/1/1',
      'qinghe-ribao/2024-03-08/1/2',
      'the-harbor-gazette/1931-11-02.Late/A4/1',
    ]);
    expect(rows[1]).toEqual({
      id: 'qinghe-ribao/2024-03-08/1/1',
      publication: '青河日报',
      issue_date: '2024-03-08',
      edition: '',
      pages: '1; 3',
      language: 'zh',
      section: '',
      kicker: '市政府昨日召开新闻发布会',
      headline: '青山水库大坝加固工程开工',
      deck: '工期两年 下游六镇受益',
      byline: '杨一鸣; 许青',
      dateline_agency: '新华社',
      dateline_place: '青河',
      dateline_date: '2024-03-07',
      continued_from: '',
      continued_on: '',
      continuation_mark: '',
      paragraph_count: '5',
      text: [
        '本报讯（记者杨一鸣 许青）青山水库大坝加固工程昨日开工，预计2026年完工。',
        '三项指标',
        '坝顶加高1.2米；坝坡放缓。',
        '施工期间水库照常供水。',
        '=SUM(A1:A2) 是表格里的字。',
      ].join('\n\n'),
    });
  });

  it('has a row a paragraph, with its article and its source', () => {
    const rows = exportRows({ rows: 'paragraphs' });
    expect(rows).toHaveLength(14);
    expect(rows[2]).toMatchObject({
      article: 'qinghe-ribao/2024-03-08/1/1',
      number: '2',
      kind: 'heading',
      text: '三项指标',
      page: '1',
      path: '青河日报/2024-03-08/01.md',
    });
    expect(rows.find(({ speaker }) => speaker === '陈大江')).toMatchObject({
      label: '陈大江：',
      text: '比去年多两成。',
      headline: '水利局长答问',
    });
    expect(rows.at(-1)).toMatchObject({
      publication: 'The Harbor Gazette',
      edition: 'Late',
      page: 'A4',
      text: '1931. A year of fog.',
      lines: '3',
    });
  });

  it('makes cells harmless that a spreadsheet would run, in both scripts, and leaves them where asked to', () => {
    const find = (options: ExportOptions) => exportRows({ rows: 'paragraphs', ...options }).map(({ text }) => text);
    expect(find({})).toContain("'=SUM(A1:A2) 是表格里的字。");
    expect(find({})).toContain("'- 3 degrees, and nobody knows the paper.");
    expect(find({ rawCells: true })).toContain('=SUM(A1:A2) 是表格里的字。');
    expect(find({ rawCells: true })).toContain('- 3 degrees, and nobody knows the paper.');
  });

  it('begins with a byte order mark only where asked to, and once', () => {
    const marked = exportFile(csv, selectDocuments(), { byteOrderMark: true });
    expect(marked.startsWith('\ufeffid,')).toBe(true);
    expect(marked.lastIndexOf('\ufeff')).toBe(0);
    expect(readCsv(marked, true)[1]?.id).toBe('qinghe-ribao/2024-03-08/1/1');
    expect(exportFile(csv, selectDocuments()).startsWith('id,')).toBe(true);
  });

  it('has its header without articles, and counts its rows', () => {
    expect(exportFile(csv, selectRecords([])).split('\n')).toHaveLength(2);
    expect(exportFiles(csv, selectDocuments(), { rows: 'paragraphs' }).get('')?.count).toBe(14);
    expect(exportFiles(csv, selectDocuments()).get('')?.count).toBe(4);
  });

  it('comes in pieces: no more than a few articles are kept', () => {
    const long = '水'.repeat(30_000);
    const list = selectDocuments([{ articles: Array.from({ length: 40 }, () => ({ headline: '长', paragraphs: [long] })) }]);
    const sizes = [...csv.write(list, {})].flatMap(({ pieces }) => [...pieces].map((piece) => piece.length));
    expect(Math.max(...sizes)).toBeLessThan(150_000);
    expect(sizes.length).toBeGreaterThan(10);
  });

  it('reads back as it was stored, whatever the text', () => {
    const orEmpty = (value: string | null | undefined) => value ?? '';
    fc.assert(
      fc.property(records, (list) => {
        const rows = exportRows({ rawCells: true }, selectRecords(list));
        expect(rows.map(({ headline, deck, edition }) => [headline, deck, edition])).toEqual(
          list.map(({ headline, deck, edition }) => [orEmpty(headline), orEmpty(deck), orEmpty(edition)]),
        );
        const paragraphs = list.flatMap((article) => article.paragraphs);
        const read = exportRows({ rawCells: true, rows: 'paragraphs' }, selectRecords(list));
        expect(read.map(({ label, text, speaker }) => [label, text, speaker])).toEqual(
          paragraphs.map(({ label, text, speaker }) => [orEmpty(label), text, orEmpty(speaker)]),
        );
      }),
    );
  });

  it('begins no cell as a formula, and adds no more than an apostrophe', () => {
    fc.assert(
      fc.property(records, (list: ArticleRecord[]) => {
        const read = exportRows({ rows: 'paragraphs' }, selectRecords(list));
        const raw = exportRows({ rows: 'paragraphs', rawCells: true }, selectRecords(list));
        for (const [i, row] of read.entries())
          for (const [name, cell] of Object.entries(row)) {
            expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
            expect([raw[i]?.[name], `'${raw[i]?.[name]}`]).toContain(cell);
          }
      }),
    );
  });

  it('counts the cells that it made harmless, and none where they stay as they are', () => {
    const count = (options: ExportOptions, list: ArticleRecord[]) => {
      let cells = Number.NaN;
      exportFile(csv, selectRecords(list), { ...options, onHarmless: (n) => (cells = n) });
      return cells;
    };
    fc.assert(
      fc.property(records, fc.constantFrom('articles', 'paragraphs'), (list: ArticleRecord[], rows) => {
        const raw = exportRows({ rows, rawCells: true }, selectRecords(list)).flatMap((row) => Object.values(row));
        const read = exportRows({ rows }, selectRecords(list)).flatMap((row) => Object.values(row));
        expect(count({ rows }, list)).toBe(read.filter((cell, i) => cell !== raw[i]).length);
        expect(count({ rows, rawCells: true }, list)).toBe(0);
      }),
    );
  });
});
