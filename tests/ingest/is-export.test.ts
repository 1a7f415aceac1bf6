import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/ingest/find-files.js';
import { isExportFile, isOtherJson } from '../../src/ingest/is-export.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-peek-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const OLMOCR = '{"id":"a","text":"The ferry ran.","attributes":{"pdf_page_numbers":[[0,14,1]]}}\n';
const EXPORT = '{"id":"a/2024-03-08/1/1","publication":"A","issue_date":"2024-03-08"}\n';

describe('A file named as JSON Lines', () => {
  it.each([
    ['what an archive wrote', EXPORT, true],
    ['an archive’s lines with keys in another order', '{"byline":[],"id":"a/2024-03-08/1/1"}\n', true],
    ['what an OCR program wrote', OLMOCR, false],
    ['a whole text that goes on behind the start of the file', `{"id":"a","text":"${'The ferry ran. '.repeat(9000)}"}\n`, false],
    ['lines that no program is known by', '{"a":1}\n', true],
  ])('with %s', (_, text, expected) => {
    const location = write('file.jsonl', text);
    expect(isExportFile('file.jsonl', location)).toBe(expected);
  });
});

describe('JSON in a folder', () => {
  it('is passed over where no OCR program wrote it', () => {
    expect(isOtherJson(write('manifest.json', '{"query":{}}'))).toBe(true);
    expect(isOtherJson(write('page.json', OLMOCR))).toBe(false);
    const { files, passedOver } = findFiles([folder], null);
    expect(files.map(({ path }) => path)).toEqual(['page.json']);
    expect(passedOver).toEqual([join(folder, 'manifest.json')]);
  });

  it('is read, or refused with a reason, where it was named', () => {
    const { files } = findFiles([write('settings.json', '{}')], null);
    expect(files).toHaveLength(1);
  });
});
