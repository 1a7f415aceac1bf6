import { stringify } from 'csv-stringify/sync';
import type { ArticleRecord, ParagraphRecord } from '../page/index.js';
import type { ExportOptions, PieceExporter, Selection } from './exporter.js';

type Cell = string | number | null;

/** A paragraph where it stands; `number` counts from 1 in its article. */
interface PlacedParagraph {
  readonly article: ArticleRecord;
  readonly paragraph: ParagraphRecord;
  readonly number: number;
}

/** A table with a header (RFC 4180, its lines end with LF): a row an article, or a paragraph. Lists are joined with `; `. */
export const csv: PieceExporter = {
  kind: 'pieces',
  extension: '.csv',
  isFolder: () => false,
  write: (selection, options) => [{ path: '', pieces: writeCsv(selection, options) }],
};

/** Begins a cell that a spreadsheet would run: what csv-stringify's `escape_formulas` puts an apostrophe before. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Characters of cells that become text at once: more is no faster, and memory stays flat. */
const BATCH = 1 << 16;

function* writeCsv(selection: Selection, options: ExportOptions): Generator<string, number> {
  const { rows = 'articles', rawCells = false, byteOrderMark = false, onHarmless } = options;
  const { columns, cells } = TABLES[rows];
  // Python and others end a row at a lone CR, unless it stands in quotes.
  const style = { escape_formulas: !rawCells, quoted_match: /[\r\n]/ };
  yield stringify([columns], { bom: byteOrderMark });
  let count = 0;
  let harmless = 0;
  let size = 0;
  let batch: Cell[][] = [];
  for (const row of cells(selection)) {
    batch.push(row);
    for (const cell of row) {
      if (typeof cell !== 'string') continue;
      size += cell.length;
      if (!rawCells && FORMULA.test(cell)) harmless++;
    }
    count++;
    if (size < BATCH) continue;
    yield stringify(batch, style);
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield stringify(batch, style);
  onHarmless?.(harmless);
  return count;
}

const ARTICLE_COLUMNS: Readonly<Record<string, (article: ArticleRecord) => Cell>> = {
  id: ({ id }) => id,
  publication: ({ publication }) => publication,
  issue_date: ({ issue_date }) => issue_date,
  edition: ({ edition }) => edition,
  pages: ({ pages }) => joinList(pages),
  language: ({ language }) => language,
  section: ({ section }) => section,
  kicker: ({ kicker }) => kicker,
  headline: ({ headline }) => headline,
  deck: ({ deck }) => deck,
  byline: ({ byline }) => joinList(byline),
  dateline_agency: ({ dateline }) => dateline?.agency ?? null,
  dateline_place: ({ dateline }) => dateline?.place ?? null,
  dateline_date: ({ dateline }) => dateline?.date ?? null,
  continued_from: ({ continued_from }) => continued_from,
  continued_on: ({ continued_on }) => continued_on,
  continuation_mark: ({ continuation_mark }) => continuation_mark,
  paragraph_count: ({ paragraphs }) => paragraphs.length,
  text: ({ paragraphs }) => paragraphs.map(({ label, text }) => (label ?? '') + text).join('\n\n'),
};

const PARAGRAPH_COLUMNS: Readonly<Record<string, (place: PlacedParagraph) => Cell>> = {
  article: ({ article }) => article.id,
  publication: ({ article }) => article.publication,
  issue_date: ({ article }) => article.issue_date,
  edition: ({ article }) => article.edition,
  language: ({ article }) => article.language,
  section: ({ article }) => article.section,
  headline: ({ article }) => article.headline,
  number: ({ number }) => number,
  kind: ({ paragraph }) => paragraph.kind,
  speaker: ({ paragraph }) => paragraph.speaker,
  label: ({ paragraph }) => paragraph.label,
  text: ({ paragraph }) => paragraph.text,
  page: ({ paragraph }) => paragraph.page,
  path: ({ paragraph }) => paragraph.source.path,
  sha256: ({ paragraph }) => paragraph.source.sha256,
  lines: ({ paragraph }) => joinList(paragraph.source.lines.map(describeLines)),
};

function* articleRows({ records }: Selection): Generator<Cell[]> {
  const columns = Object.values(ARTICLE_COLUMNS);
  for (const article of records()) yield columns.map((read) => read(article));
}

function* paragraphRows({ records }: Selection): Generator<Cell[]> {
  const columns = Object.values(PARAGRAPH_COLUMNS);
  for (const article of records()) {
    for (const [i, paragraph] of article.paragraphs.entries()) yield columns.map((read) => read({ article, paragraph, number: i + 1 }));
  }
}

const TABLES: Readonly<
  Record<
    NonNullable<ExportOptions['rows']>,
    { readonly columns: readonly string[]; readonly cells: (selection: Selection) => Iterable<Cell[]> }
  >
> = {
  articles: { columns: Object.keys(ARTICLE_COLUMNS), cells: articleRows },
  paragraphs: { columns: Object.keys(PARAGRAPH_COLUMNS), cells: paragraphRows },
};

function joinList(list: readonly string[]): string {
  return list.join('; ');
}

/** `87`, `90..92`: as dates are written in filters. A spreadsheet would take 5-7 for a day in May. */
function describeLines([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}..${last}`;
}
