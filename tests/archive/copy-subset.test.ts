import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSnapshot } from '../../src/archive/database/snapshot.js';
import {
  type Archive,
  checkArchive,
  copySubset,
  editArticle,
  type Filter,
  hashContent,
  isPartial,
  listArticleIds,
  makeArticleLoader,
  openArchive,
  search,
} from '../../src/archive/index.js';
import { makeSelection, writeExport } from '../../src/exports/index.js';
import { sqlite } from '../../src/exports/sqlite.js';
import { importFiles, reprocessDocuments } from '../../src/ingest/index.js';
import { countRows, openMemory } from './make-document.js';

const SAMPLE = fileURLToPath(new URL('../../seeds/sample', import.meta.url));
let folder = '';
let path = '';
let count = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-subset-'));
  path = join(folder, 'sample.db');
  const archive = openArchive(path, { mode: 'write' });
  await importFiles(archive, { paths: [SAMPLE], command: 'a test', version: '0.0.0' });
  const keys = archive.sqlite
    .prepare<[], string>('SELECT min(key) FROM article_parts GROUP BY document_id ORDER BY document_id')
    .pluck()
    .all();
  for (const key of keys) editArticle(archive, { key, fields: { kicker: '旧闻 Old news' } }, { by: 'lin', why: null });
  archive.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Copies and gives both archives to `look`. */
async function withSubset<T>(
  choose: (source: Archive) => number[],
  look: (subset: Archive, source: Archive, ids: readonly number[]) => T | Promise<T>,
): Promise<T> {
  const source = openArchive(path);
  const ids = choose(source);
  const target = join(folder, `subset-${++count}.db`);
  const steps = copySubset(source, { ids }, target);
  for (let step = steps.next(); ; step = steps.next())
    if (step.done) {
      expect(step.value).toBe(ids.length);
      break;
    }
  const subset = openArchive(target, { mode: 'write' });
  try {
    return await look(subset, source, ids);
  } finally {
    subset.close();
    source.close();
  }
}

function lines(archive: Archive, filter: Filter): string {
  return [...makeArticleLoader(archive).loadJson(listArticleIds(archive, filter))].join('\n');
}

const all = (source: Archive): number[] => listArticleIds(source, { renditions: 'all' });

describe('A subset of everything', () => {
  it('is the archive again, row for row', async () => {
    await withSubset(all, (subset, source) => {
      expect(checkArchive(subset).faults).toEqual([]);
      expect(hashContent(subset)).toBe(hashContent(source));
      expect(countRows(subset)).toEqual(countRows(source));
      for (const table of ['articles', 'article_parts', 'paragraphs', 'paragraph_sources', 'placements', 'notices', 'documents']) {
        const rows = (archive: Archive) => archive.sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all();
        expect(rows(subset)).toEqual(rows(source));
      }
    });
  });

  it('can be reprocessed, and gives the same', async () => {
    await withSubset(all, async (subset, source) => {
      const tally = await reprocessDocuments(subset);
      expect(tally).toMatchObject({ partial: 0, withoutSource: 0 });
      expect(lines(subset, { renditions: 'all' })).toBe(lines(source, { renditions: 'all' }));
    });
  });
});

describe.each<[string, Filter]>([
  ['a Chinese newspaper', { publication: '栖川日报' }],
  ['an English newspaper', { publication: 'The Port Ellery Gazette' }],
  ['a day', { date: '2024-05-18' }],
  ['every rendition of front pages', { page: '1', renditions: 'all' }],
])('A subset of %s', (_, filter) => {
  it('is whole, and has the same articles under the same keys and ids', async () => {
    await withSubset(
      (source) => listArticleIds(source, filter),
      (subset, source, ids) => {
        expect(ids.length).toBeGreaterThan(3);
        expect(ids.length).toBeLessThan(all(source).length);
        expect(checkArchive(subset)).toMatchObject({ articles: ids.length, faults: [] });
        expect(lines(subset, filter)).toBe(lines(source, filter));
        expect(listArticleIds(subset, filter)).toEqual(ids);
        const other = countRows(subset);
        expect(other.corrections).toBe(other.documents);
        expect(other.import_files).toBe(other.documents);
        expect(other.imports).toBe(1);
      },
    );
  });
});

describe('A subset of some articles of a page', () => {
  const some = (source: Archive): number[] => all(source).filter((_, i) => i % 3 === 0);

  it('keeps the whole source text, and says which lines were left out', async () => {
    await withSubset(some, (subset, source) => {
      expect(checkArchive(subset).faults).toEqual([]);
      const left = subset.sqlite
        .prepare<[], { document_id: number; first_line: number; last_line: number; part_id: number | null }>(
          "SELECT document_id, first_line, last_line, part_id FROM placements WHERE place = 'left out'",
        )
        .all();
      expect(left.length).toBeGreaterThan(20);
      expect(left.every((row) => row.part_id === null)).toBe(true);
      const text = (archive: Archive, id: number) => archive.sqlite.prepare('SELECT source FROM documents WHERE id = ?').pluck().get(id);
      for (const { document_id: id } of left) expect(text(subset, id)).toEqual(text(source, id));
    });
  });

  it('is not taken apart anew where articles were left out', async () => {
    await withSubset(some, async (subset) => {
      const before = lines(subset, { renditions: 'all' });
      const ids = subset.sqlite.prepare<[], number>('SELECT id FROM documents').pluck().all();
      const partial = ids.filter((id) => isPartial(subset, id)).length;
      expect(partial).toBeGreaterThan(3);
      expect(await reprocessDocuments(subset)).toMatchObject({ partial, documents: ids.length - partial });
      expect(lines(subset, { renditions: 'all' })).toBe(before);
    });
  });

  it('is found by its own words, and not by those that were left out', async () => {
    await withSubset(some, (subset, source, ids) => {
      for (const words of ['大桥', 'the', '记者']) {
        const keys = (archive: Archive) => search(archive, words, { limit: 1000, renditions: 'all' }).map((hit) => hit.key);
        const own = new Set([...makeArticleLoader(source).loadAll(ids)].map(({ id }) => id));
        expect(keys(source).length).toBeGreaterThan(0);
        expect(keys(subset).sort()).toEqual(
          keys(source)
            .filter((key) => own.has(key))
            .sort(),
        );
      }
    });
  });

  it('takes in the pages again whole when their files change', async () => {
    await withSubset(some, async (subset, source) => {
      subset.sqlite.exec("UPDATE documents SET sha256 = 'before ' || id");
      const tally = await importFiles(subset, { paths: [SAMPLE], command: 'a test', version: '0.0.0' });
      expect(tally.outcomes.failed).toBe(0);
      expect(lines(subset, { renditions: 'all' })).toBe(lines(source, { renditions: 'all' }));
      expect(checkArchive(subset).faults).toEqual([]);
    });
  });
});

describe('Copying a subset', () => {
  const hash = (): string => createHash('sha256').update(readFileSync(path)).digest('hex');

  it('changes nothing in the source, and leaves one file', async () => {
    const before = hash();
    await withSubset(all, (subset) => {
      expect(subset.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    });
    expect(hash()).toBe(before);
    const target = join(folder, `subset-${count}.db`);
    for (const suffix of ['-journal', '-wal', '-shm', '.source']) expect(existsSync(target + suffix)).toBe(false);
  });

  it('goes on while another program reads, and while another writes', async () => {
    const other = new Database(path);
    other.exec('BEGIN; SELECT * FROM articles');
    const reading = other.prepare('SELECT * FROM paragraphs').iterate();
    reading.next();
    await withSubset(all, (subset) => expect(checkArchive(subset).faults).toEqual([]));
    reading.return?.();
    other.exec('COMMIT');
    other.pragma('journal_mode = WAL');
    other.exec("BEGIN IMMEDIATE; UPDATE articles SET headline = 'not yet'");
    await withSubset(all, (subset) => {
      expect(subset.sqlite.prepare("SELECT count(*) FROM articles WHERE headline = 'not yet'").pluck().get()).toBe(0);
    });
    other.exec('ROLLBACK');
    other.pragma('journal_mode = DELETE');
    other.close();
  });

  it('fails where articles went away after they were chosen', async () => {
    const own = join(folder, 'changing.db');
    cpSync(path, own);
    const source = openArchive(own, { mode: 'write' });
    const other = openArchive(own, { mode: 'write' });
    const output = join(folder, 'changed.db');
    await withSnapshot(source, async () => {
      const selection = makeSelection(source, listArticleIds(source, {}));
      other.sqlite.pragma('foreign_keys = OFF');
      other.sqlite.exec('DELETE FROM articles WHERE id = (SELECT max(id) FROM articles)');
      const job = { exporter: sqlite, selection, options: {}, output, origin: null, onProgress: () => true };
      await expect(writeExport(job)).rejects.toThrow(`${own}: was changed while it was exported; run it again`);
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('changed'))).toEqual([]);
    other.close();
    source.close();
  });

  it('takes an archive that is in memory', () => {
    const { archive, store } = openMemory();
    store({ publication: '云溪日报', date: '2024-03-08', page: '1', articles: [{ headline: '新桥通车', paragraphs: ['通车。'] }] });
    const target = join(folder, 'memory.db');
    expect([...copySubset(archive, { ids: listArticleIds(archive, {}) }, target)].length).toBeGreaterThan(0);
    const subset = openArchive(target);
    expect(lines(subset, {})).toBe(lines(archive, {}));
    expect(existsSync(`${target}.source`)).toBe(false);
    subset.close();
    archive.close();
  });

  it('keeps an article whole that goes on on another page', async () => {
    const { archive, store } = openMemory();
    const page = { publication: 'The Harrow Courier', date: '2024-03-08' } as const;
    store({
      ...page,
      page: 'A1',
      articles: [{ headline: 'Bridge Opens', continuedOn: 'A4', paragraphs: ['The bridge'] }, { headline: 'Weather' }],
    });
    store({ ...page, page: 'A4', sha256: 'two', articles: [{ headline: 'Soup' }, { continuedFrom: 'A1', paragraphs: ['opened.'] }] });
    const [id] = listArticleIds(archive, {});
    const target = join(folder, 'thread.db');
    for (const _ of copySubset(archive, { ids: [id ?? 0] }, target));
    const subset = openArchive(target);
    expect([...makeArticleLoader(subset).loadAll(listArticleIds(subset, {}))]).toEqual([makeArticleLoader(archive).load(id ?? 0)]);
    expect(makeArticleLoader(subset).load(id ?? 0)?.pages).toEqual(['A1', 'A4']);
    expect(countRows(subset)).toMatchObject({ articles: 1, article_parts: 2, documents: 2, pages: 2, issues: 1 });
    expect(checkArchive(subset).faults).toEqual([]);
    subset.close();
    archive.close();
  });
});
