import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type Archive,
  type Author,
  checkArchive,
  correctIdentity,
  editArticle,
  editParagraph,
  listArticleIds,
  mergeArticles,
  moveParagraph,
  openArchive,
  splitArticle,
  storeDocument,
  undoCorrection,
} from '../../../../src/archive/index.js';
import { makeSelection } from '../../../../src/exports/index.js';
import { jsonl } from '../../../../src/exports/jsonl.js';
import { importFiles } from '../../../../src/ingest/index.js';
import { type Identification, UsageError } from '../../../../src/page/index.js';
import { rounds } from '../../../rounds.js';
import { dumpArchive } from '../../dump-archive.js';
import { type DocumentSketch, makeDocument, openMemory } from '../../make-document.js';

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

/** One step, by numbers that are taken modulo what there is. */
interface Step {
  readonly kind: 'edit' | 'paragraph' | 'merge' | 'split' | 'move' | 'identify' | 'undo';
  readonly article: number;
  readonly other: number;
  readonly paragraph: number;
  readonly position: number;
  readonly text: string;
}

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom<Step['kind'][]>('edit', 'paragraph', 'merge', 'split', 'move', 'identify', 'undo'),
    article: fc.nat(20),
    other: fc.nat(20),
    paragraph: fc.nat(4),
    position: fc.nat(4),
    text: fc.constantFrom('改', 'Corrected', '新桥昨日通车', '“引”', ''),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Takes a step where it can be taken. */
function take(archive: Archive, { kind, article, other, paragraph, position, text }: Step): void {
  const keys = archive.sqlite.prepare<[], string>('SELECT key FROM article_parts ORDER BY document_id, ordinal').pluck().all();
  const standing = archive.sqlite.prepare<[], number>('SELECT id FROM corrections WHERE undone_at IS NULL ORDER BY id').pluck().all();
  const documents = archive.sqlite.prepare<[], number>('SELECT id FROM documents ORDER BY sha256').pluck().all();
  const [key = '', to = ''] = [keys[article % keys.length], keys[other % keys.length]];
  const value = text === '' ? null : text;
  const actions: Readonly<Record<Step['kind'], () => unknown>> = {
    edit: () =>
      editArticle(
        archive,
        { key, fields: [{ headline: value }, { deck: value }, { byline: text ? [text] : [] }, { place: value }][position % 4] ?? {} },
        BY,
      ),
    paragraph: () =>
      editParagraph(
        archive,
        {
          key,
          paragraph: paragraph + 1,
          values: [{ text: text || 'x' }, { label: value }, { kind: 'heading' as const }][position % 3] ?? {},
        },
        BY,
      ),
    merge: () => mergeArticles(archive, { keys: [key, to], dropHeadings: position % 2 === 1 }, BY),
    split: () => splitArticle(archive, { key, at: paragraph + 1, headline: value }, BY),
    move: () => moveParagraph(archive, { key, paragraph: paragraph + 1, to, position: position === 0 ? null : position }, BY),
    identify: () => {
      // A page of its own: a rendition's number is gone once another document has it.
      const own = article % documents.length;
      const [documentId, value] = [documents[own] ?? 0, String(10 * (own + 1) + position)];
      const said: Identification = { field: 'page', value, basis: 'user', evidence: 'a property' };
      return correctIdentity(archive, { documentId, said: [said] }, BY);
    },
    undo: () => undoCorrection(archive, standing[article % standing.length] ?? 0, BY),
  };
  try {
    actions[kind]();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
}

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
          take(archive, step);
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
        for (const step of taken) take(archive, step);
        // JSON Lines has no place for a part without text behind the first.
        fc.pre(
          archive.sqlite
            .prepare('SELECT 1 FROM article_parts a WHERE position > 1 AND id NOT IN (SELECT part_id FROM paragraphs)')
            .get() === undefined,
        );
        const text = exportAll(archive);
        const own = openArchive(':memory:', { mode: 'write' });
        await importText(own, text);
        expect(exportAll(own)).toBe(text);
        expect(checkArchive(own).faults).toEqual([]);
        // What is put right there rests on what came, which stays.
        const came = Number(own.sqlite.prepare('SELECT coalesce(max(id), 0) FROM corrections').pluck().get());
        for (const step of later.filter(({ kind }) => kind !== 'undo')) take(own, step);
        expect(checkArchive(own).faults).toEqual([]);
        undoAll(own, order, came);
        expect(exportAll(own)).toBe(text);
        archive.close();
        own.close();
      }),
      { numRuns: rounds(40) },
    );
  });
});
