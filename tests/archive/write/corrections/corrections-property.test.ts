import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type Archive,
  type Author,
  beginImport,
  checkArchive,
  listArticleIds,
  openArchive,
  storeDocument,
  undoCorrection,
} from '../../../../src/archive/index.js';
import { makeSelection } from '../../../../src/exports/index.js';
import { jsonl } from '../../../../src/exports/jsonl.js';
import { importFiles } from '../../../../src/ingest/index.js';
import { rounds } from '../../../rounds.js';
import { whatHolds } from '../../../what-holds.js';
import { dumpArchive } from '../../dump-archive.js';
import { type DocumentSketch, makeDocument, openMemory } from '../../make-document.js';
import { undoMigrations } from '../../undo-migrations.js';
import { STEPS as steps, takeStep } from './take-step.js';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-corrections-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BY: Author = { by: 'a property', why: null };
const ISSUE = { publication: '云溪日报', date: '2024-03-08' } as const;

const PAGES: readonly DocumentSketch[] = [
  {
    ...ISSUE,
    page: '1',
    location: '/1',
    articles: [
      {
        headline: '新桥昨日通车',
        continuedOn: '3',
        mark: '①',
        byline: ['王小禾'],
        paragraphs: ['大桥昨日上午通车。', '两岸居民步行过桥。', '渡船停运。'],
      },
      {
        kicker: 'Town hall',
        headline: 'Library Hours',
        paragraphs: ['The library will stay open.', { kind: 'heading', text: 'Chairs' }, 'Sixty chairs are on order.'],
      },
      { paragraphs: ['读者说夜里最安静。'] },
      { headline: '只有标题' },
    ],
  },
  {
    ...ISSUE,
    page: '3',
    location: '/3',
    articles: [
      { continuedFrom: '1', mark: '①', paragraphs: ['船工转岗值守。', '二十年运送旅客。'] },
      { headline: 'Ferry Memories', deck: 'A flood', paragraphs: ['An old ferryman remembers.', 'The river rose in a night.'] },
    ],
  },
  { ...ISSUE, page: '3', location: '/3b', sha256: 'b', articles: [{ headline: 'Ferry', paragraphs: ['An old ferryman.', '短。'] }] },
];

/** Takes back everything, or what has a number above `after`, in an order that is given. */
function undoAll(archive: Archive, order: number, after = 0): void {
  for (let n = order; ; n++) {
    const find = archive.sqlite.prepare<[number], number>('SELECT id FROM corrections WHERE undone_at IS NULL AND id > ? ORDER BY id');
    const standing = find.pluck().all(after);
    if (standing.length === 0) return;
    undoCorrection(archive, standing[n % standing.length] ?? 0, BY);
  }
}

function exportAll(archive: Archive): string {
  const selection = makeSelection(archive, listArticleIds(archive, { renditions: 'all' }));
  return [...jsonl.write(selection, {})].flatMap(({ pieces }) => [...pieces]).join('');
}

async function importText(archive: Archive, text: string): Promise<void> {
  const path = join(folder, 'export.jsonl');
  writeFileSync(path, text);
  const tally = await importFiles(archive, { paths: [path], command: 'a test', version: '0.0.0' });
  expect(tally.remarks).toEqual([]);
}

/** Lines of a document and how often it has them. */
function linesOf({ sqlite }: Archive): unknown {
  return sqlite
    .prepare(
      `SELECT document, first, last FROM (SELECT a.document_id AS document, s.first_line AS first, s.last_line AS last FROM article_parts a
         JOIN paragraphs g ON g.part_id = a.id JOIN paragraph_sources s ON s.paragraph_id = g.id
       UNION ALL SELECT document_id, first_line, last_line FROM placements) ORDER BY 1, 2, 3`,
    )
    .all();
}

describe('After any corrections and undos', () => {
  it('the archive is whole, has every line, reads the same again, and undone it is as it was', () => {
    fc.assert(
      fc.property(steps, fc.nat(10), (taken, order) => {
        const { archive, importId, store } = openMemory();
        for (const sketch of PAGES) store(sketch);
        const [before, lines] = [dumpArchive(archive), linesOf(archive)];
        for (const step of taken) {
          takeStep(archive, step);
          expect(checkArchive(archive).faults).toEqual([]);
          expect(linesOf(archive)).toEqual(lines);
        }
        const corrected = dumpArchive(archive);
        // The same files read again, as `reprocess` does.
        PAGES.forEach((sketch, i) => {
          const { identifications: _, ...read } = makeDocument(sketch);
          storeDocument(archive, importId, { ...read, identifications: [], replaces: i + 1 });
        });
        expect(dumpArchive(archive)).toEqual(corrected);
        undoAll(archive, order);
        expect(dumpArchive(archive)).toEqual(before);
        archive.close();
      }),
      { numRuns: rounds(60) },
    );
  });

  it('export, import and export give the same bytes, and what is put right there can be undone', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, fc.nat(10), async (taken, later, order) => {
        const { archive, store } = openMemory();
        for (const sketch of PAGES) store(sketch);
        for (const step of taken) takeStep(archive, step);
        const text = exportAll(archive);
        const own = openArchive(':memory:', { mode: 'write' });
        await importText(own, text);
        expect(exportAll(own)).toBe(text);
        expect(checkArchive(own).faults).toEqual([]);
        // What is put right there rests on what came, which stays.
        const came = Number(own.sqlite.prepare('SELECT coalesce(max(id), 0) FROM corrections').pluck().get());
        for (const step of later.filter(({ kind }) => kind !== 'undo')) takeStep(own, step);
        expect(checkArchive(own).faults).toEqual([]);
        undoAll(own, order, came);
        expect(whatHolds(exportAll(own))).toBe(whatHolds(text));
        archive.close();
        own.close();
      }),
      { numRuns: rounds(40) },
    );
  });

  it('an older archive, which knew of their places in JSON, has them in columns when it is opened', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const path = join(folder, 'old.db');
        const archive = openArchive(path, { mode: 'write' });
        const importId = beginImport(archive, 'a test', '0.0.0');
        for (const sketch of PAGES) storeDocument(archive, importId, makeDocument(sketch));
        for (const step of taken) takeStep(archive, step);
        // Nobody knew who chose a rendition, nor when.
        const rows = (own: Archive) => ({
          made: own.sqlite.prepare("SELECT * FROM corrections WHERE kind <> 'prefer' ORDER BY id").all(),
          chosen: own.sqlite
            .prepare("SELECT DISTINCT document_id FROM corrections WHERE kind = 'prefer' AND undone_at IS NULL ORDER BY 1")
            .all(),
        });
        const before = rows(archive);
        archive.close();
        const old = new Database(path);
        undoMigrations(old, '0007_what-corrections-know');
        old.close();
        const again = openArchive(path);
        expect(rows(again)).toEqual(before);
        again.close();
        rmSync(path);
      }),
      { numRuns: rounds(10) },
    );
  });
});
