import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listArticleIds, openArchive } from '../../src/archive/index.js';
import { Facsimile } from '../../src/exports/facsimile.js';
import { makeSelection, type Selection } from '../../src/exports/index.js';
import { tei } from '../../src/exports/tei.js';
import { importFiles } from '../../src/ingest/index.js';
import type { ArticleRecord, SheetRecord } from '../../src/page/index.js';
import { writeFormat } from '../positions/write-formats.js';
import { exportFile, selectDocuments } from './make-selection.js';
import { evaluate, hasXmllint, validate } from './run-xmllint.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-facsimile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = (text: string, left: number, top: number) => ({ text, left, top, size: 12, bold: false });

async function selectMets(): Promise<Selection> {
  const first = [line('The ferry was laid up for the winter on Monday,', 40, 100), line('and its crew went home on foot.', 40, 115)];
  const files = writeFormat('mets', [
    { blocks: [{ lines: first, article: 0 }] },
    { blocks: [{ lines: [line('The bridge is open to carts.', 300, 50)], article: 0 }] },
  ]);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const archive = openArchive(':memory:', { mode: 'write' });
  await importFiles(archive, { paths: [folder], command: 'a test', version: '0.0.0' });
  return makeSelection(archive, listArticleIds(archive, {}), { boxes: true });
}

describe.runIf(hasXmllint)('A facsimile', () => {
  it('has a surface a page and a zone a range of lines, to which the text leads', async () => {
    const path = join(folder, 'own.xml');
    expect(validate(path, exportFile(tei, await selectMets(), { boxes: true }))).toBe('');
    expect(evaluate(path, 'count(//t:facsimile/t:surface)')).toBe('2');
    expect(evaluate(path, 'concat(//t:surface[1]/@n, " ", //t:surface[1]/@lrx, " ", //t:surface[1]/@lry)')).toBe('1 1000 1400');
    expect(evaluate(path, 'string(//t:surface[1]/t:desc)')).toBe('coordinates in pixels');
    const zone = '//t:zone[concat("#", @xml:id) = //t:p[contains(., "ferry")]/@facs]';
    expect(evaluate(path, `concat(${zone}/@ulx, " ", ${zone}/@uly, " ", ${zone}/@lrx, " ", ${zone}/@lry)`)).toBe('40 100 322 127');
    expect(evaluate(path, 'count(//t:pb[@facs = concat("#", //t:surface[2]/@xml:id)])')).toBe('1');
    expect(evaluate(path, 'count(//@facs[. != ""])')).toBe(evaluate(path, 'count(//t:zone) + count(//t:pb)'));
  });

  it('is none where nothing is known', () => {
    const path = join(folder, 'none.xml');
    expect(validate(path, exportFile(tei, selectDocuments([{ articles: [{ headline: 'x', paragraphs: ['y'] }] }])))).toBe('');
    expect(evaluate(path, 'count(//t:facsimile) + count(//@facs)')).toBe('0');
  });

  it.each([
    ['scans/page 1#a?.jpg', 'scans/page%201%23a%3F.jpg'],
    ['100%.png', '100%25.png'],
    ['https://example.org/iiif/a%2F1/full/max/0/default.jpg', 'https://example.org/iiif/a%2F1/full/max/0/default.jpg'],
  ])('names the picture %s by an address', (image, url) => {
    const sheet: SheetRecord = { width: 10, height: 20, unit: 'inch1200', image, quality: null, quality_basis: null };
    const [record] = [...selectDocuments([{ articles: [{ headline: 'x', paragraphs: ['y'] }] }]).records()];
    const { parts, ...rest } = record as ArticleRecord;
    const facsimile = new Facsimile();
    expect(facsimile.zonesOf({ ...rest, parts: parts.map((part) => ({ ...part, sheet })) }, 0)).toBeNull();
    expect(facsimile.write()).toContain(`<graphic url="${url}"/>`);
    expect(facsimile.write()).toContain('1200ths of an inch');
  });
});
