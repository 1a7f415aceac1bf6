import fc from 'fast-check';
import { listArticleIds } from '../../src/archive/index.js';
import type { PieceExporter } from '../../src/exports/exporter.js';
import { type ExportOptions, makeSelection, type Selection } from '../../src/exports/index.js';
import { type ArticleRecord, PARAGRAPH_KINDS, type ParagraphRecord } from '../../src/page/index.js';
import { type DocumentSketch, openMemory } from '../archive/make-document.js';

/** Two issues in two languages, with an interview, a jump, cross-headings and a page that nobody knows. */
export const DOCUMENTS: readonly DocumentSketch[] = [
  {
    publication: '青河日报',
    date: '2024-03-08',
    page: '1',
    path: '青河日报/2024-03-08/01.md',
    articles: [
      {
        kicker: '市政府昨日召开新闻发布会',
        headline: '青山水库大坝加固工程开工',
        deck: '工期两年 下游六镇受益',
        byline: ['杨一鸣', '许青'],
        dateline: { agency: '新华社', place: '青河', date: '2024-03-07' },
        continuedOn: '3',
        mark: '①',
        paragraphs: [
          { label: '本报讯（记者杨一鸣 许青）', text: '青山水库大坝加固工程昨日开工，预计2026年完工。' },
          { kind: 'heading', text: '三项指标' },
          '坝顶加高1.2米；坝坡放缓。',
        ],
      },
      {
        headline: '水利局长答问',
        paragraphs: [
          { speaker: '记者', label: '记者：', text: '汛期能蓄多少水？' },
          { speaker: '陈大江', label: '陈大江：', text: '比去年多两成。' },
          { speaker: '陈大江', text: '下游的水闸也要换。' },
          { kind: 'heading', text: '移民怎么办' },
          { kind: 'heading', text: '三年内搬完' },
          { speaker: '陈大江', text: '补偿按新标准。' },
        ],
      },
    ],
  },
  {
    publication: '青河日报',
    date: '2024-03-08',
    page: '3',
    path: '青河日报/2024-03-08/03.md',
    articles: [
      {
        headline: '青山水库大坝加固工程开工',
        continuedFrom: '1',
        mark: '①',
        paragraphs: ['施工期间水库照常供水。', '=SUM(A1:A2) 是表格里的字。'],
      },
    ],
  },
  {
    publication: 'The Harbor Gazette',
    date: '1931-11-02',
    edition: 'Late',
    page: 'A4',
    path: 'harbor/A4.md',
    language: 'en',
    articles: [
      {
        language: 'en',
        headline: 'Ferry & Bridge <Both> Stay',
        byline: ['Ada Quill'],
        dateline: { agency: 'AP', place: 'PORT HOLLOW', date: '--11-01' },
        paragraphs: [
          { label: 'PORT HOLLOW, Nov. 1 (AP) — ', text: 'The *old* ferry stays, said the "council"; 1. so does the bridge.' },
          '1931. A year of fog.',
        ],
      },
    ],
  },
  { path: 'loose.md', language: null, articles: [{ paragraphs: ['- 3 degrees, and nobody knows the paper.'] }] },
];

/** A selection of everything in an archive of `DOCUMENTS`, or of others. */
export function selectDocuments(documents: readonly DocumentSketch[] = DOCUMENTS): Selection {
  const { archive, store } = openMemory();
  for (const sketch of documents) store(sketch);
  return makeSelection(archive, listArticleIds(archive, { renditions: 'all' }));
}

const { archive } = openMemory();

/** A selection of these records, which no archive need hold. */
export function selectRecords(list: readonly ArticleRecord[]): Selection {
  return {
    archive,
    ids: list.map((_, i) => i + 1),
    records: () => list,
    lines: () => list.map((record) => Buffer.from(JSON.stringify(record))),
  };
}

/** Every file of an export with its content and how many rows it says it holds. */
export function exportFiles(
  exporter: PieceExporter,
  selection: Selection,
  options: ExportOptions = {},
): Map<string, { content: string; count: number }> {
  const files = new Map<string, { content: string; count: number }>();
  for (const { path, pieces } of exporter.write(selection, options)) {
    let content = '';
    let next = pieces.next();
    for (; !next.done; next = pieces.next())
      content += typeof next.value === 'string' ? next.value : Buffer.from(next.value).toString('utf8');
    // As a file holds it.
    files.set(path, { content: Buffer.from(content, 'utf8').toString('utf8'), count: next.value });
  }
  return files;
}

/** The only file of an export. */
export function exportFile(exporter: PieceExporter, selection: Selection, options: ExportOptions = {}): string {
  return exportFiles(exporter, selection, options).get('')?.content ?? '';
}

/** Texts that formats trip over, and any others; never empty. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      '=cmd|"/C calc"!A0',
      '+1',
      '-5℃到3℃',
      '@here',
      '＝１',
      '\tx',
      ']]>',
      '&amp; & &#65;',
      '<b>粗</b>',
      '"引"号',
      "it's",
      'a,b;c',
      'a\nb',
      'a\n\nb',
      'a\r\nb',
      'a\rb',
    ],
    ...[
      '- 列',
      '* x',
      '+ y',
      '# 题',
      '#5',
      '1. 一',
      '12) x',
      '1931. A',
      '> q',
      '```',
      '~~~',
      '~~gone~~',
      '***',
      '---',
      '===',
      '| a | b |\n| - | - |',
      '[x](y)',
      '[^1]: z',
      '![i](j)',
      '[ ] todo',
    ],
    ...[
      '*a*',
      '**张明：**',
      '_a_',
      'snake_case_x',
      '`code`',
      '\\*',
      'a\\',
      '    four',
      ' 前后 ',
      '　　缩进',
      'x  \ny',
      'www.x.cn',
      'http://x.cn/_a_*b*',
      '<http://x>',
      'a@b.cn',
      '𠮷野家',
      '😀',
      'é',
      'yes',
      'null',
      '1e3',
      '0o14',
      '2024-03-08',
      '12:30:45',
      '\u0085\u2028\u00a0\ufeff',
      '%',
      '$1$',
      'a:b',
      '{x}',
      '!tag',
      '&anchor',
      '*alias',
    ],
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'*_`~[]()<>#+-=|!\\&;:."\'\n 中国，。：（）aB1'), minLength: 1, maxLength: 24 }),
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

export const paragraphs: fc.Arbitrary<ParagraphRecord> = fc.record({
  kind: fc.constantFrom('body', 'body', 'body', ...PARAGRAPH_KINDS),
  speaker: maybe(fc.constantFrom('记者', '张明', 'MAYOR HALE')),
  label: maybe(texts),
  text: fc.oneof(
    texts,
    texts,
    fc
      .array(fc.array(texts, { minLength: 1, maxLength: 3 }), { maxLength: 3 })
      .map((rows) => rows.map((cells) => cells.join('\t')).join('\n')),
  ),
  page: maybe(fc.constantFrom('1', '3', 'A4')),
  part: fc.constant(0),
  source: fc.record({
    path: fc.constantFrom('a.md', '报/01.md'),
    sha256: fc.constant('0'.repeat(64)),
    lines: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
  }),
});

/** Any article; its key is its number in the list. */
export const records: fc.Arbitrary<ArticleRecord[]> = fc
  .array(
    fc.record({
      id: fc.constant(''),
      publication: maybe(texts),
      issue_date: maybe(fc.constantFrom('2024-03-08', '2023-02-30', '1931-11-02')),
      edition: maybe(texts),
      pages: fc.subarray(['1', '3', 'A4']),
      language: fc.constantFrom('zh', 'en', null),
      section: maybe(texts),
      kicker: maybe(texts),
      headline: maybe(texts),
      deck: maybe(texts),
      byline: fc.array(texts, { maxLength: 2 }),
      dateline: maybe(
        fc.record({ agency: maybe(texts), place: maybe(texts), date: maybe(fc.constantFrom('2024-03-07', '--02-29', '--02-30', 'x')) }),
      ),
      continued_from: maybe(texts),
      continued_on: maybe(texts),
      continuation_mark: maybe(texts),
      parts: fc.constant([]),
      paragraphs: fc.array(paragraphs, { maxLength: 5 }),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map((record, i) => ({ ...record, id: `paper/2024-03-0${1 + (i >> 1)}/1/${i + 1}` })));
