import { describe, expect, it } from 'vitest';
import { type Archive, documentsOf, hashContent, identifyDocument, preferDocument, resolveKey } from '../../../src/archive/index.js';
import { type DocumentSketch, openMemory } from '../make-document.js';

const PAGES: readonly DocumentSketch[] = [
  { publication: '云溪日报', date: '2024-03-08', page: '1', articles: [{ headline: '新桥通车', paragraphs: ['新桥昨日通车。'] }] },
  {
    publication: '云溪日报',
    date: '2024-03-08',
    page: '1',
    sha256: 'second',
    articles: [{ headline: '新桥通车', paragraphs: ['新桥通车。'] }],
  },
  {
    publication: 'The Harrow Courier',
    date: '2024-03-08',
    page: 'A1',
    sha256: 'third',
    articles: [{ headline: 'Bridge Opens', paragraphs: ['It opened.'] }],
  },
];

function make(sketches: readonly DocumentSketch[] = PAGES): Archive {
  const { archive, store } = openMemory();
  for (const sketch of sketches) store(sketch);
  return archive;
}

describe('The hash of an archive’s content', () => {
  it('is the same however the rows are numbered and the file is laid out', () => {
    const [one, two, three] = PAGES;
    const first = make();
    const other = make([three, one, two].flatMap((sketch) => sketch ?? []));
    expect(hashContent(other)).toBe(hashContent(first));
    const before = hashContent(first);
    first.sqlite.exec('VACUUM');
    expect(hashContent(first)).toBe(before);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the same in whatever order two pages with equal bytes came', () => {
    const twins = ['2024-03-08', '2024-03-09'].map((date) => ({ ...PAGES[0], date, sha256: 'twin' }));
    expect(hashContent(make(twins.toReversed()))).toBe(hashContent(make(twins)));
  });

  it.each<[string, (archive: Archive) => void]>([
    ['the page of a document', (archive) => identifyDocument(archive, idOf(archive, 'the-harrow-courier/2024-03-08/A1'), PAGE_A2)],
    [
      'the rendition that is shown',
      (archive) => preferDocument(archive, idOf(archive, 'yunxi-ribao/2024-03-08/1~2'), { by: 'a test', why: null }),
    ],
    ['the rules', (archive) => archive.sqlite.exec("UPDATE documents SET rules = rules + 1 WHERE sha256 = 'third'")],
    ['the bytes of a document', (archive) => archive.sqlite.exec("UPDATE documents SET sha256 = 'fourth' WHERE sha256 = 'third'")],
    ['the name of a newspaper', (archive) => archive.sqlite.exec("UPDATE publications SET name = 'The Courier' WHERE name LIKE 'The H%'")],
    ['an article that is not there', (archive) => archive.sqlite.exec("DELETE FROM articles WHERE headline = 'Bridge Opens'")],
    ...['section', 'kicker', 'headline', 'deck', 'dateline_agency', 'dateline_place', 'dateline_date', 'language'].map(
      (field): [string, (archive: Archive) => void] => [
        `the ${field} of an article`,
        (archive) => archive.sqlite.exec(`UPDATE articles SET ${field} = '改' WHERE headline = '新桥通车'`),
      ],
    ),
    [
      'a byline',
      (archive) => archive.sqlite.exec("INSERT INTO bylines (part_id, position, name) SELECT min(id), 1, '王小禾' FROM article_parts"),
    ],
    ...['text', 'label', 'speaker'].map((field): [string, (archive: Archive) => void] => [
      `the ${field} of a paragraph`,
      (archive) => archive.sqlite.exec(`UPDATE paragraphs SET ${field} = '新桥昨天通车。' WHERE text = '新桥昨日通车。'`),
    ]),
    ['the kind of a paragraph', (archive) => archive.sqlite.exec("UPDATE paragraphs SET kind = 'heading' WHERE text = 'It opened.'")],
    [
      'a correction',
      (archive) =>
        archive.sqlite.exec(`INSERT INTO corrections (document_id, kind, target, change, before, made_at, made_by, applied)
          SELECT id, 'edit', '{}', '{"headline":"新桥"}', '{}', '2024-05-01T10:00:00Z', 'lin', 1 FROM documents WHERE sha256 = 'third'`),
    ],
  ])('is another with a difference in %s', (_, change) => {
    const archive = make();
    archive.sqlite.pragma('foreign_keys = OFF');
    const before = hashContent(archive);
    change(archive);
    expect(hashContent(archive)).not.toBe(before);
    archive.close();
  });

  it('is another where paragraphs have changed places', () => {
    const page = { publication: 'The Harrow Courier', date: '2024-03-08', page: 'A1' };
    const [one, other] = [
      ['It opened.', '新桥通车。'],
      ['新桥通车。', 'It opened.'],
    ].map((paragraphs) => make([{ ...page, articles: [{ headline: 'Bridge', paragraphs }] }]));
    expect(one && hashContent(one)).not.toBe(other && hashContent(other));
  });

  it('is another where the same parts make other articles', () => {
    const part = (page: string, jump: object): DocumentSketch => ({
      publication: '云溪日报',
      date: '2024-03-08',
      page,
      sha256: page,
      articles: [{ headline: '新桥通车', paragraphs: ['新桥昨日通车，'], ...jump }],
    });
    const joined = make([part('1', { continuedOn: '3', mark: '①' }), part('3', { continuedFrom: '1', mark: '①' })]);
    const apart = make([part('1', {}), part('3', {})]);
    expect(hashContent(joined)).not.toBe(hashContent(apart));
  });
});

const PAGE_A2 = [{ field: 'page', value: 'A2', basis: 'user', evidence: 'a test' }] as const;

function idOf(archive: Archive, key: string): number {
  const target = resolveKey(archive, key);
  const [id] = target ? documentsOf(archive, target) : [];
  if (id === undefined) throw new Error(`there is no ${key}`);
  return id;
}
