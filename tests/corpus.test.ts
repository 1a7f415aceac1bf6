import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, checkArchive, exportFormats, importFiles, listArticleIds, makeSelection, openArchive } from '../src/index.js';

/** Where the five measured pages lie; they are read there and never copied. */
const CORPUS = process.env.BROADSHEET_CORPUS ?? '';

/** What `score.mjs --json` says of a page, each figure from 0 to 1. */
interface PageScore {
  readonly page: string;
  readonly kept: number;
  readonly fields: number;
}

if (CORPUS === '') console.warn('The corpus is not measured: set BROADSHEET_CORPUS to its folder to do so.');

describe.skipIf(CORPUS === '')('The corpus', () => {
  let folder = '';
  let archive: Archive;

  beforeAll(() => {
    for (const part of ['manifest.csv', 'pages', 'gold', '../score/score.mjs']) {
      if (!existsSync(join(CORPUS, part))) throw new Error(`BROADSHEET_CORPUS is set to ${CORPUS}, but there is no ${join(CORPUS, part)}`);
    }
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-corpus-'));
    archive = openArchive(join(folder, 'corpus.db'), { mode: 'write' });
  });

  afterAll(() => {
    archive?.close();
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  const importCorpus = () =>
    importFiles(archive, { paths: [join(CORPUS, 'pages')], manifest: join(CORPUS, 'manifest.csv'), command: 'a test', version: '0.0.0' });

  it('gives five documents, with what the manifest knows of them', async () => {
    const tally = await importCorpus();
    expect(tally.remarks).toEqual([]);
    expect(tally).toMatchObject({ total: 5, outcomes: { new: 5, failed: 0 } });
    const pages = archive.sqlite.prepare('SELECT p.key FROM documents d JOIN pages p ON p.id = d.page_id').pluck().all();
    expect(pages).toEqual(expect.arrayContaining(['ningbo-ribao/2024-03-08/4', 'pingdingshan-ribao/2024-03-08/1']));
  });

  it('says five unchanged in a second run', async () => {
    const before = archive.sqlite.prepare('SELECT * FROM paragraphs').all();
    expect(await importCorpus()).toMatchObject({ total: 5, outcomes: { unchanged: 5 }, articles: 0 });
    expect(archive.sqlite.prepare('SELECT * FROM paragraphs').all()).toEqual(before);
  });

  it('leaves the archive whole', () => {
    expect(checkArchive(archive)).toMatchObject({ documents: 5, faults: [] });
  });

  it('keeps at least 0.999 of every page, and has half of the fields right', async () => {
    const selection = makeSelection(archive, listArticleIds(archive, { renditions: 'all' }));
    const exported = join(folder, 'articles.jsonl');
    const jsonl = await exportFormats.jsonl.load();
    writeFileSync(exported, [...jsonl.write(selection, {})].flatMap(({ pieces }) => [...pieces]).join(''));
    const { pages, mean } = score(exported);
    expect(pages).toHaveLength(5);
    expect(pages.filter(({ kept }) => kept < 0.999)).toEqual([]);
    expect(mean.fields).toBeGreaterThanOrEqual(0.5);
  });
});

function score(exported: string): { readonly pages: readonly PageScore[]; readonly mean: PageScore } {
  const script = resolve(CORPUS, '..', 'score', 'score.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--gold', join(CORPUS, 'gold'), '--export', exported, '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}
