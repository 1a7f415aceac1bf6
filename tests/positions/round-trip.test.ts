import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, listArticleIds, openArchive } from '../../src/archive/index.js';
import { makeSelection } from '../../src/exports/index.js';
import { jsonl } from '../../src/exports/jsonl.js';
import { importFiles } from '../../src/ingest/index.js';
import type { ArticleRecord } from '../../src/page/index.js';
import { rounds } from '../rounds.js';
import { SKETCH_FORMATS, type SketchFiles, sketchPages, writeFormat } from './write-formats.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-positions-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function exportAll(archive: Archive): string {
  const selection = makeSelection(archive, listArticleIds(archive, { renditions: 'all' }), { boxes: true });
  return [...jsonl.write(selection, { boxes: true })].flatMap(({ pieces }) => [...pieces].map((piece) => Buffer.from(piece))).join('');
}

async function archiveOf(files: SketchFiles): Promise<Archive> {
  const own = mkdtempSync(join(folder, 'files-'));
  mkdirSync(own, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(own, name), content);
  const archive = openArchive(':memory:', { mode: 'write' });
  await importFiles(archive, { paths: [own], command: 'a test', version: '0.0.0' });
  rmSync(own, { recursive: true });
  return archive;
}

describe.each(SKETCH_FORMATS)('An archive of %s', (format) => {
  it('exports boxes, and an import of them exports the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(sketchPages, async (pages) => {
        const archive = await archiveOf(writeFormat(format, pages));
        const text = exportAll(archive);
        const own = await archiveOf({ 'export.jsonl': text });
        expect(exportAll(own)).toBe(text);
        for (const line of text.trimEnd().split('\n')) {
          const { parts, paragraphs } = JSON.parse(line) as ArticleRecord;
          for (const { sheet } of parts) expect(sheet).toMatchObject({ width: 1000, height: 1400 });
          for (const { part, source } of paragraphs) {
            expect(source.boxes).toHaveLength(source.lines.length);
            for (const box of source.boxes ?? []) {
              const [page, left = -1, top = -1, width = 0, height = 0] = box ?? [];
              expect(page).toBe(parts[part]?.number);
              expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
              expect(Math.min(width, height)).toBeGreaterThan(0);
            }
          }
        }
        archive.close();
        own.close();
      }),
      { numRuns: rounds(8) },
    );
  });
});
