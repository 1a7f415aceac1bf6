import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Archive, checkArchive, hashContent, listArticleIds, openArchive } from '../../../../src/archive/index.js';
import { makeSelection } from '../../../../src/exports/index.js';
import { jsonl } from '../../../../src/exports/jsonl.js';
import { importFiles } from '../../../../src/ingest/index.js';
import { rounds } from '../../../rounds.js';
import { type ArticleSketch, type DocumentSketch, openMemory } from '../../make-document.js';
import { STEPS, takeStep } from '../corrections/take-step.js';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-restore-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXTS = ['记者来到江岸。', '市长讲了话。', 'The mayor spoke.', 'Crowds came.', '渡船停运。'];

/** What is no prose, with its lines and cells. */
const FORMS = [
  { kind: 'verse', text: '一条船靠岸\n一条船离开' },
  { kind: 'table', text: '品种\t均价\n青椒\t5.20' },
  { kind: 'list', text: '1. Ferry landing\n5. Bird of the pier' },
  { kind: 'caption', text: '图为渡口的清晨。' },
  { kind: 'heading', text: '二十年' },
] as const;

const STORY = fc.record(
  {
    kicker: fc.constantFrom('图文', 'Town hall'),
    headline: fc.constantFrom('大桥通车', '菜市开业', 'Bridge Opens', 'Ferry Stops', '天气'),
    deck: fc.constantFrom('出席', 'A flood'),
    byline: fc.constantFrom(['王小禾'], ['Ann Lee', '李明']),
    mark: fc.constantFrom('①', '②'),
    from: fc.boolean(),
    on: fc.boolean(),
    paragraphs: fc.array(fc.constantFrom<(string | (typeof FORMS)[number])[]>(...TEXTS, ...FORMS), { maxLength: 3 }),
  },
  { requiredKeys: ['from', 'on', 'paragraphs'] },
);

/** Pages of one or two papers: each has one or two renditions, whole or a file an article. */
const PAGE = fc.record({
  page: fc.constantFrom('1', '2', '3', 'A4'),
  evening: fc.boolean(),
  paper: fc.constantFrom('云溪日报', '云溪日报', '云溪日报', 'The Harrow Courier', null),
  renditions: fc.array(fc.record({ items: fc.boolean(), stories: fc.array(STORY, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 2,
  }),
});

type PageOf = typeof PAGE extends fc.Arbitrary<infer T> ? T : never;

function sketchDocuments(pages: readonly PageOf[]): DocumentSketch[] {
  const sketches = pages.flatMap(({ page, evening, paper, renditions }, n): DocumentSketch[] =>
    renditions.flatMap(({ items, stories }, r) => {
      const place = { publication: paper, date: '2024-03-08', page, ...(evening && { edition: 'evening' }) };
      const articles = stories.map(({ from, on, ...story }): ArticleSketch => {
        const other = page === '1' ? '3' : '1';
        return { ...story, ...(from && page !== '1' && { continuedFrom: other }), ...(on && page !== '3' && { continuedOn: other }) };
      });
      if (!items) return [{ ...place, path: `${n}/${r}.md`, articles }];
      return articles.map((article, i) => ({ ...place, item: String(i + 1), path: `${n}/${r}/${i + 1}.md`, articles: [article] }));
    }),
  );
  return sketches.map((sketch, i) => ({ ...sketch, sha256: i.toString(16).padStart(2, '0').repeat(32) }));
}

function exportAll(archive: Archive): string {
  const selection = makeSelection(archive, listArticleIds(archive, { renditions: 'all' }));
  return [...jsonl.write(selection, {})].flatMap(({ pieces }) => [...pieces]).join('');
}

function shownKeys(archive: Archive): string[] {
  const selection = makeSelection(archive, listArticleIds(archive, {}));
  return [...selection.records()].map(({ id }) => id);
}

/** True where everything that people said holds: what was undone, or has lost its place, is in no export. */
function isSettled({ sqlite }: Archive): boolean {
  return sqlite.prepare('SELECT 1 FROM corrections WHERE undone_at IS NOT NULL OR NOT applied').get() === undefined;
}

describe('An archive', () => {
  it('comes back from its exports in any order: the same bytes, the same pages shown, the same content', async () => {
    const pages = fc.array(PAGE, { minLength: 1, maxLength: 4 });
    const files = fc.array(fc.nat(3), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(pages, STEPS, files, fc.infiniteStream(fc.nat(1000)), async (sketched, steps, file, dice) => {
        const { archive, store } = openMemory();
        for (const sketch of sketchDocuments(sketched)) store(sketch);
        for (const step of steps) takeStep(archive, step);
        const text = exportAll(archive);
        const lines = text
          .trimEnd()
          .split('\n')
          .map((line) => ({ line, order: dice.next().value ?? 0 }))
          .sort((a, b) => a.order - b.order);
        const own = openArchive(':memory:', { mode: 'write' });
        for (const name of new Set(file)) {
          const some = lines.filter((_, i) => file[i % file.length] === name);
          if (some.length === 0) continue;
          const path = join(folder, `${name}.jsonl`);
          writeFileSync(path, some.map(({ line }) => `${line}\n`).join(''));
          const tally = await importFiles(own, { paths: [path], command: 'a test', version: '0.0.0' });
          expect(tally.remarks).toEqual([]);
        }
        expect(exportAll(own)).toBe(text);
        expect(shownKeys(own)).toEqual(shownKeys(archive));
        expect(checkArchive(own).faults).toEqual([]);
        if (isSettled(archive)) expect(hashContent(own)).toBe(hashContent(archive));
        archive.close();
        own.close();
      }),
      { numRuns: rounds(100) },
    );
  });
});
