import { describe, expect, it } from 'vitest';
import { preferDocument } from '../../../src/archive/index.js';
import { type DocumentSketch, openMemory } from '../make-document.js';

function viewsOf(...sketches: DocumentSketch[]) {
  const opened = openMemory();
  const stored = sketches.map((sketch) => opened.store(sketch));
  const rows = (sql: string, ...parameters: unknown[]) => opened.archive.sqlite.prepare(sql).all(...parameters);
  return { ...opened, stored, rows };
}

const CHINESE: DocumentSketch = {
  publication: '栖川日报',
  date: '2024-05-17',
  page: '1',
  path: '栖川/1.md',
  articles: [
    {
      kicker: '全长1238米',
      headline: '大桥昨日合龙',
      deck: '月底通车',
      byline: ['王小禾', '李春生'],
      dateline: { agency: '新华社', place: '栖川', date: '--05-16' },
      paragraphs: [
        { text: '大桥昨日上午合龙。', label: '新华社栖川5月16日电 ' },
        { text: '渡船停航', kind: 'heading' },
        { text: '渡船下月停航。', label: '祝砚水：', speaker: '祝砚水' },
      ],
    },
    { headline: '只有标题' },
  ],
};

const ENGLISH: DocumentSketch = {
  publication: 'The Harrow Courier',
  date: '2024-05-17',
  edition: 'Late',
  page: 'A1',
  language: 'en',
  path: 'courier/A1.txt',
  articles: [
    {
      headline: 'Tannery Will Reopen',
      byline: ['Mary Oak'],
      dateline: { agency: 'AP', place: 'HARROW', date: null },
      continuedOn: 'A4',
      paragraphs: ['The tannery will reopen as a clinic.', 'The smokestack'],
    },
  ],
};

const ENGLISH_REST: DocumentSketch = {
  ...ENGLISH,
  page: 'A4',
  path: 'courier/A4.txt',
  articles: [
    {
      headline: 'Tannery',
      byline: ['Sam Reed', 'Mary Oak'],
      continuedFrom: 'A1',
      paragraphs: [{ text: 'stays where it is, the council said.', speaker: 'Boone' }, 'Work begins in May.'],
    },
  ],
};

describe('article_text', () => {
  it('has one row an article, with everything that is known of it and its text as printed', () => {
    const { rows } = viewsOf(CHINESE);
    const columns = {
      publication: '栖川日报',
      publication_slug: 'qichuan-ribao',
      issue_date: '2024-05-17',
      edition: null,
      page: '1',
      pages: '1',
      continued_from: null,
      continued_on: null,
      continuation_mark: null,
    };
    expect(rows('SELECT * FROM article_text ORDER BY id')).toEqual([
      {
        id: 'qichuan-ribao/2024-05-17/1/1',
        key: 'qichuan-ribao/2024-05-17/1/1',
        article_id: 1,
        ...columns,
        language: 'zh',
        section: null,
        kicker: '全长1238米',
        headline: '大桥昨日合龙',
        deck: '月底通车',
        byline: '王小禾; 李春生',
        dateline_agency: '新华社',
        dateline_place: '栖川',
        dateline_date: '--05-16',
        paragraph_count: 3,
        text: '新华社栖川5月16日电 大桥昨日上午合龙。\n\n渡船停航\n\n祝砚水：渡船下月停航。',
      },
      {
        id: 'qichuan-ribao/2024-05-17/1/2',
        key: 'qichuan-ribao/2024-05-17/1/2',
        article_id: 2,
        ...columns,
        language: 'zh',
        section: null,
        kicker: null,
        headline: '只有标题',
        deck: null,
        byline: null,
        dateline_agency: null,
        dateline_place: null,
        dateline_date: null,
        paragraph_count: 0,
        text: null,
      },
    ]);
  });

  it.each([
    ['in the order of the import', [ENGLISH, ENGLISH_REST]],
    ['whichever page came first', [ENGLISH_REST, ENGLISH]],
  ])('has one row an article of several parts, %s', (_, sketches) => {
    const { rows } = viewsOf(...sketches);
    expect(
      rows('SELECT id, edition, page, pages, headline, byline, dateline_agency, continued_on, paragraph_count, text FROM article_text'),
    ).toEqual([
      {
        id: 'the-harrow-courier/2024-05-17.Late/A1/1',
        edition: 'Late',
        page: 'A1',
        pages: 'A1; A4',
        headline: 'Tannery Will Reopen',
        byline: 'Mary Oak; Sam Reed',
        dateline_agency: 'AP',
        continued_on: null,
        paragraph_count: 4,
        text: 'The tannery will reopen as a clinic.\n\nThe smokestack\n\nstays where it is, the council said.\n\nWork begins in May.',
      },
    ]);
  });

  it('has pages of an unknown newspaper, date or page, with NULL', () => {
    const { rows } = viewsOf({ articles: [{ headline: '无名', paragraphs: ['不知何报。'] }] });
    expect(rows('SELECT publication, publication_slug, issue_date, page, pages, headline, text FROM article_text')).toEqual([
      { publication: null, publication_slug: null, issue_date: null, page: null, pages: null, headline: '无名', text: '不知何报。' },
    ]);
  });

  it('has the renditions that are shown', () => {
    const second = { ...CHINESE, path: '2.md', articles: [{ headline: '大桥昨日合龙了', paragraphs: [] }] };
    const { archive, rows, stored } = viewsOf(CHINESE, second);
    const headlines = () => rows('SELECT headline FROM article_text ORDER BY id').map((row) => (row as { headline: string }).headline);
    expect(headlines()).toEqual(['大桥昨日合龙', '只有标题']);
    preferDocument(archive, stored[1]?.id ?? 0, { by: 'a test', why: null });
    expect(headlines()).toEqual(['大桥昨日合龙了']);
    expect(rows('SELECT count(*) AS n FROM paragraph_text')).toEqual([{ n: 0 }]);
  });
});

describe('paragraph_text', () => {
  it('has one row a paragraph with all that stands around it', () => {
    const { rows } = viewsOf(CHINESE);
    const [first, ...others] = rows('SELECT * FROM paragraph_text ORDER BY article, number') as Record<string, unknown>[];
    expect(first).toEqual({
      paragraph_id: 1,
      article_id: 1,
      article: 'qichuan-ribao/2024-05-17/1/1',
      number: 1,
      publication: '栖川日报',
      publication_slug: 'qichuan-ribao',
      issue_date: '2024-05-17',
      edition: null,
      page: '1',
      language: 'zh',
      section: null,
      headline: '大桥昨日合龙',
      byline: '王小禾; 李春生',
      dateline_agency: '新华社',
      dateline_place: '栖川',
      dateline_date: '--05-16',
      kind: 'body',
      speaker: null,
      label: '新华社栖川5月16日电 ',
      text: '大桥昨日上午合龙。',
      printed: '新华社栖川5月16日电 大桥昨日上午合龙。',
      path: '栖川/1.md',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      first_line: 4,
      seam_confidence: null,
    });
    expect(others).toMatchObject([
      { number: 2, kind: 'heading', printed: '渡船停航' },
      { number: 3, kind: 'body', speaker: '祝砚水', text: '渡船下月停航。' },
    ]);
  });

  it('numbers paragraphs through all parts, each with its own page and file', () => {
    const { rows } = viewsOf(ENGLISH_REST, ENGLISH);
    expect(rows('SELECT number, page, path, headline, byline, speaker, text FROM paragraph_text ORDER BY article, number')).toEqual(
      [
        [1, 'A1', 'courier/A1.txt', null, 'The tannery will reopen as a clinic.'],
        [2, 'A1', 'courier/A1.txt', null, 'The smokestack'],
        [3, 'A4', 'courier/A4.txt', 'Boone', 'stays where it is, the council said.'],
        [4, 'A4', 'courier/A4.txt', null, 'Work begins in May.'],
      ].map(([number, page, path, speaker, text]) => ({
        number,
        page,
        path,
        headline: 'Tannery Will Reopen',
        byline: 'Mary Oak; Sam Reed',
        speaker,
        text,
      })),
    );
  });

  it('has the least certain join of each paragraph, and where the paragraph begins', () => {
    const source = (first: number, confidence: number | null) => ({
      first,
      last: first,
      seam: confidence === null ? null : { confidence, evidence: [] },
      wraps: [],
    });
    const joined = { text: '一二三', sources: [source(9, null), source(2, 0.9), source(3, 0.75)] };
    const { rows } = viewsOf({ ...CHINESE, articles: [{ paragraphs: [joined, '四。'] }] });
    expect(rows('SELECT first_line, seam_confidence FROM paragraph_text ORDER BY number')).toEqual([
      { first_line: 9, seam_confidence: 0.75 },
      { first_line: 2, seam_confidence: null },
    ]);
  });

  it('gives the articles of article_text when it is grouped by them', () => {
    const { rows } = viewsOf(CHINESE, ENGLISH, ENGLISH_REST);
    expect(
      rows(`SELECT a.id, a.paragraph_count, count(p.paragraph_id) AS n FROM article_text a LEFT JOIN paragraph_text p ON p.article_id = a.article_id
        AND p.article = a.id GROUP BY a.article_id HAVING n <> a.paragraph_count`),
    ).toEqual([]);
    expect(rows('SELECT count(*) AS n FROM paragraph_text')).toEqual([{ n: 7 }]);
  });
});

describe('The views with the full-text index', () => {
  const { rows } = viewsOf(CHINESE, ENGLISH, ENGLISH_REST);
  const find = (match: string) =>
    rows('SELECT a.headline FROM article_search s JOIN article_text a ON a.article_id = s.rowid WHERE article_search MATCH ?', match);

  it.each([
    ['渡船', '大桥昨日合龙'],
    ['smokestack', 'Tannery Will Reopen'],
    ['speaker:boone', 'Tannery Will Reopen'],
  ])('find %s', (match, headline) => expect(find(match)).toEqual([{ headline }]));
});

describe('A query on the views', () => {
  const { rows } = viewsOf(CHINESE, ENGLISH, ENGLISH_REST);
  const plan = (sql: string) => rows(`EXPLAIN QUERY PLAN ${sql}`).map((row) => (row as { detail: string }).detail);

  it.each([
    ["SELECT text FROM article_text WHERE publication = '栖川日报' AND issue_date = '2024-05-17'", /^SEARCH i USING .*date/],
    ["SELECT text FROM paragraph_text WHERE issue_date = '2024-05-17'", /^SEARCH i USING .*date/],
    ["SELECT text FROM paragraph_text WHERE speaker = 'Boone'", /^SEARCH g USING INDEX paragraphs_speaker/],
    ["SELECT text FROM paragraph_text WHERE article = 'x' ORDER BY number", /^SEARCH x USING .*key/],
    ['SELECT text FROM paragraph_text WHERE article_id = 1', /^SEARCH x USING INTEGER PRIMARY KEY/],
    ["SELECT text FROM article_text WHERE id = 'x'", /^SEARCH x USING .*key/],
  ])('%s goes by an index and scans no table', (sql, first) => {
    const steps = plan(sql);
    expect(steps[0]).toMatch(first);
    expect(steps.filter((step) => /^SCAN (?!f\b)/.test(step))).toEqual([]);
  });

  it('reads paragraphs once for a range of dates', () => {
    const steps = plan(
      "SELECT text FROM paragraph_text WHERE publication = '栖川日报' AND issue_date BETWEEN '2024-05-01' AND '2024-05-31'",
    );
    expect(steps.filter((step) => step.startsWith('SCAN')).length).toBeLessThanOrEqual(1);
    expect(steps.filter((step) => step.includes('SUBQUERY'))).toEqual([]);
  });

  it.each(['article_text', 'paragraph_text'])('count(*) of %s reads no texts', (view) => {
    const steps = plan(`SELECT count(*) FROM ${view}`);
    expect(steps.filter((step) => step.includes('SUBQUERY'))).toEqual([]);
    expect(steps.filter((step) => step.startsWith('SCAN'))).toHaveLength(1);
  });
});
