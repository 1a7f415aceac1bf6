import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseFormat } from '../../src/cli/export-format.js';
import { makeArchive, type Workplace } from './run-broadsheet.js';

let place: Workplace;
beforeAll(() => {
  place = makeArchive();
});

describe('The name of an output', () => {
  it('says its format', () => {
    for (const name of ['y.parquet', 'x.csv', 'b.bib', 's.db']) place.print(['export', '--output', name]);
    expect(readFileSync(place.path('y.parquet')).subarray(0, 4).toString()).toBe('PAR1');
    expect(place.read('x.csv')).toMatch(/^id,publication,/);
    expect(place.read('b.bib')).toMatch(/^@article\{/);
    expect(readFileSync(place.path('s.db')).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('gives way to --format, and an ending that says none is refused', () => {
    expect(chooseFormat('jsonl', 'z.csv')).toEqual({ format: 'jsonl', remark: 'z.csv is written as jsonl, as --format says, not as csv' });
    expect(chooseFormat('tei', 'z.docx')).toEqual({ format: 'tei', remark: null });
    expect(chooseFormat(undefined, 'folder')).toEqual({ format: 'jsonl', remark: null });
    expect(() => chooseFormat(undefined, 'z.docx')).toThrow(/^the name z\.docx says no format; end it in \.jsonl, /);
    const { status, stderr } = place.run(['export', '--output', 'z.docx']);
    expect([status, readdirSync(place.folder).includes('z.docx')]).toEqual([2, false]);
    expect(stderr).toContain('or name one with --format');
  });
});

describe('A partitioned Parquet folder', () => {
  it('holds Parquet files only, with its manifest beside it, and is replaced with --force', () => {
    place.print(['export', '--format', 'parquet', '--partition', '--output', 'parts']);
    const files = () =>
      readdirSync(place.path('parts'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name.replace(/.*\./, ''));
    expect(new Set(files())).toEqual(new Set(['parquet']));
    const manifest = JSON.parse(place.read('parts.manifest.json')) as { files: { path: string }[] };
    expect(manifest.files[0]?.path).toMatch(/^parts\/publication=/);
    place.print(['export', '--date', '2024-03-08', '--format', 'parquet', '--partition', '--output', 'parts', '--force']);
    expect(files()).toHaveLength(2);
    place.write('parts/mine.txt', 'x');
    expect(place.run(['export', '--format', 'parquet', '--partition', '--output', 'parts', '--force']).stderr).toContain('holds mine.txt');
  });
});

describe('A CSL style by its file', () => {
  const style = (inside: string, attributes = '') =>
    `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" ${attributes}><info><title>T</title><id>t</id></info>${inside}</style>`;
  const LAYOUT = '<text variable="title"/><text variable="container-title" prefix=" / "/>';

  it('writes the references, without their numbers', () => {
    const numbered = `<citation><layout><text variable="citation-number"/></layout></citation><bibliography><layout><text variable="citation-number" suffix=". "/>${LAYOUT}</layout></bibliography>`;
    place.write('own.csl', style(numbered));
    expect(place.print(['export', '--format', 'citations', '--style', 'own.csl', '--limit', '1'])).toBe('青山水库大桥合龙 / 平顶山日报\n');
  });

  it('is refused where it is none, names another, or has no bibliography', () => {
    place.write('no.csl', '<html/>');
    place.write('other.csl', style('<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>'));
    place.write('notes.csl', style(`<citation><layout>${LAYOUT}</layout></citation>`));
    const refused = (name: string) => place.run(['export', '--format', 'citations', '--style', name]).stderr;
    expect(refused('no.csl')).toBe('broadsheet: no.csl is not a CSL style\n');
    expect(refused('other.csl')).toContain('take the file of that one: http://www.zotero.org/styles/apa');
    expect(refused('notes.csl')).toContain('without a bibliography');
    expect(refused('none.csl')).toBe('broadsheet: there is no style file none.csl\n');
    expect(refused('apa')).toBe(
      'broadsheet: there is no style “apa”; there are gb-t-7714 and chicago, and any CSL style by its file: apa.csl\n',
    );
  });
});
