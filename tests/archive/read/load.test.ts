import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Archive, listArticleIds, makeArticleLoader } from '../../../src/archive/index.js';
import { type ArticleRecord, PARAGRAPH_KINDS, type ParagraphKind, toJsonLine } from '../../../src/page/index.js';
import { rounds } from '../../rounds.js';
import { type DocumentSketch, openMemory } from '../make-document.js';

/** DESIGN's shape by one plain statement a table and objects made here: what the loader's JSON has to be, byte for byte. */
function readPlainly({ sqlite }: Archive, id: number): ArticleRecord {
  type Fields = Readonly<Record<string, string | null>>;
  const all = (sql: string) => sqlite.prepare<[number], Fields>(sql).all(id);
  const parts = `article_parts a JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id`;
  const x = all(`SELECT x.*, i.date, i.edition, n.name AS publication FROM articles x JOIN issues i ON i.id = x.issue_id
    LEFT JOIN publications n ON n.id = i.publication_id WHERE x.id = ?`)[0] as Fields & { key: string };
  const rows = all(`SELECT a.*, p.label, d.rendition, d.item, d.path, d.sha256 FROM ${parts} WHERE a.article_id = ? ORDER BY a.position`);
  const labels = all(`SELECT p.label FROM ${parts} WHERE a.article_id = ? ORDER BY a.position`).map(({ label }) => label ?? null);
  const names = all(`SELECT b.name FROM article_parts a JOIN bylines b ON b.part_id = a.id WHERE a.article_id = ?
    ORDER BY a.position, b.position`).map(({ name }) => name ?? '');
  const [agency = null, place = null, date = null] = [x.dateline_agency, x.dateline_place, x.dateline_date];
  const lines = sqlite
    .prepare<[unknown], [number, number]>('SELECT first_line, last_line FROM paragraph_sources WHERE paragraph_id = ? ORDER BY position')
    .raw();
  const paragraphs =
    all(`SELECT g.*, p.label AS page, a.position - 1 AS part, d.path, d.sha256 FROM ${parts} JOIN paragraphs g ON g.part_id = a.id
    WHERE a.article_id = ? ORDER BY a.position, g.position`);
  return {
    id: x.key,
    publication: x.publication ?? null,
    issue_date: x.date ?? null,
    edition: x.edition ?? null,
    pages: [...new Set(labels)].filter((label) => label !== null),
    language: x.language ?? null,
    section: x.section ?? null,
    kicker: x.kicker ?? null,
    headline: x.headline ?? null,
    deck: x.deck ?? null,
    byline: [...new Set(names)],
    dateline: agency === null && place === null && date === null ? null : { agency, place, date },
    continued_from: x.continued_from ?? null,
    continued_on: x.continued_on ?? null,
    continuation_mark: x.continuation_mark ?? null,
    parts: rows.map((a) => ({
      key: a.key ?? '',
      page: a.label ?? null,
      rendition: Number(a.rendition),
      item: a.item ?? null,
      path: a.path ?? '',
      number: 1,
      first_line: 1,
      sha256: a.sha256 ?? '',
      headline: a.headline ?? null,
      continued_from: a.continued_from ?? null,
      continued_on: a.continued_on ?? null,
      mark: a.continued_on_mark ?? a.continued_from_mark ?? null,
    })),
    paragraphs: paragraphs.map((g) => ({
      kind: g.kind as ParagraphKind,
      speaker: g.speaker ?? null,
      label: g.label ?? null,
      text: g.text ?? '',
      page: g.page ?? null,
      part: Number(g.part),
      source: { path: g.path ?? '', sha256: g.sha256 ?? '', lines: lines.all(g.id) },
    })),
  };
}

/** The lines of an export, and what they should be. */
function compare(sketches: readonly DocumentSketch[]): { lines: string[]; plain: string[]; records: string[] } {
  const { archive, store } = openMemory();
  for (const sketch of sketches) store(sketch);
  const ids = listArticleIds(archive, { renditions: 'all' });
  const loader = makeArticleLoader(archive);
  const made = {
    lines: [...loader.loadJson(ids)].map((line) => Buffer.from(line).toString('utf8')),
    records: [...loader.loadAll(ids)].map((record) => toJsonLine(record)),
    plain: ids.map((id) => toJsonLine(readPlainly(archive, id))),
  };
  archive.close();
  return made;
}

const PAGE = { publication: '云溪日报', date: '2024-03-08' } as const;

describe('The JSON of articles is what JSON.stringify makes of their rows', () => {
  it('for an article on two pages, whose parts print the same name', () => {
    const { lines, plain, records } = compare([
      {
        ...PAGE,
        page: '1',
        articles: [{ headline: '新桥通车', byline: ['王小禾', '李青'], continuedOn: '3', mark: '①', paragraphs: ['新桥昨日'] }],
      },
      {
        ...PAGE,
        page: '3',
        sha256: 'two',
        articles: [{ headline: '新桥通车', byline: ['赵一', '王小禾'], continuedFrom: '1', mark: '①', paragraphs: ['通车。', '车很多。'] }],
      },
    ]);
    expect(lines).toHaveLength(1);
    expect(lines).toEqual(plain);
    expect(records).toEqual(plain);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ pages: ['1', '3'], byline: ['王小禾', '李青', '赵一'] });
  });

  it('for a page of which nothing is known, and an article without text', () => {
    const { lines, plain } = compare([{ articles: [{ paragraphs: ['Nobody knows.'] }, { headline: 'A headline alone' }] }]);
    expect(lines).toEqual(plain);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ publication: null, pages: [], byline: [], dateline: null, paragraphs: [] });
  });

  it('for any characters', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"\\/\b\f\n\r\t', '\u0000\u0001\u001f\u007f', '\u2028𠀀“引”'));
    const paragraph = fc.record({ kind: fc.constantFrom(...PARAGRAPH_KINDS), text, label: fc.option(text), speaker: fc.option(text) });
    const article = fc.record({
      headline: text,
      byline: fc.array(text, { maxLength: 3 }),
      dateline: fc.record({ agency: fc.option(text), place: fc.option(text), date: fc.constantFrom(null, '--03-07') }),
      paragraphs: fc.array(paragraph, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 3 }), (articles) => {
        const { lines, plain, records } = compare([{ ...PAGE, page: '1', articles }]);
        expect(lines).toEqual(plain);
        expect(records).toEqual(plain);
      }),
      { numRuns: rounds(100) },
    );
  });

  it('for articles that have corrections, among others that have none', () => {
    const { archive, store } = openMemory();
    store({ ...PAGE, page: '1', articles: ['新桥通车', '天气', 'Bridge Opens'].map((headline) => ({ headline, paragraphs: ['“文”'] })) });
    const correct =
      archive.sqlite.prepare(`INSERT INTO corrections (document_id, kind, target, ordinal, change, before, made_at, made_by, reason, applied)
      SELECT id, 'edit', ?, ?, '{"deck":"“副题” & more"}', '{"deck":null}', '2024-05-01T10:00:00Z', '赵晴', 'a "reason"', 1 FROM documents`);
    for (const at of [1, 3, 3]) correct.run(JSON.stringify({ headline: '𠀀' }), at);
    const ids = listArticleIds(archive, {});
    const loader = makeArticleLoader(archive);
    const records = [...loader.loadAll(ids)];
    expect(records.map(({ corrections }) => corrections?.length)).toEqual([1, undefined, 2]);
    expect(records[0]?.corrections).toMatchObject([{ target: { headline: '𠀀' }, made_by: '赵晴', reason: 'a "reason"' }]);
    const lines = [...loader.loadJson(ids)].map((line) => Buffer.from(line).toString('utf8'));
    expect(lines).toEqual(records.map((record) => JSON.stringify(record)));
    archive.close();
  });

  it('in the order of the ids, over several batches, without ids that name nothing', () => {
    const { archive, store } = openMemory();
    for (let page = 1; page <= 3; page++)
      store({
        ...PAGE,
        page: String(page),
        sha256: String(page),
        articles: Array.from({ length: 90 }, (_, i) => ({ headline: `第${page}版第${i}篇`, paragraphs: ['文'] })),
      });
    const ids = listArticleIds(archive, {}).toReversed();
    const loader = makeArticleLoader(archive);
    const found = [...loader.loadAll([...ids.slice(0, 150), 999_999, ...ids.slice(150)])].map((record) => record.headline);
    expect(found).toEqual(ids.map((id) => loader.load(id)?.headline));
    expect(found).toHaveLength(270);
    expect(loader.load(999_999)).toBeNull();
    archive.close();
  });
});
