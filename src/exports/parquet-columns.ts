import type { SchemaElement } from 'hyparquet-writer';
import type { ArticleRecord, ParagraphRecord } from '../page/index.js';

/** A column of a Parquet file. */
export interface Column<Row> {
  readonly name: string;
  /** What it holds, in one line, for the file's own metadata. */
  readonly about: string;
  /** Its schema, with what is inside it. */
  readonly elements: readonly SchemaElement[];
  readonly value: (row: Row) => unknown;
  /** True where hardly two rows have the same value, so that a dictionary would only take time. */
  readonly distinct?: boolean;
}

/** What a row is, and its columns. */
export interface Table<Row> {
  readonly rows: 'articles' | 'paragraphs';
  readonly columns: readonly Column<Row>[];
  readonly rowsOf: (record: ArticleRecord) => Iterable<Row>;
  /** How much text a row holds, in characters (UTF-16 units). */
  readonly sizeOf: (row: Row) => number;
}

interface ArticleRow {
  readonly record: ArticleRecord;
  readonly text: string;
}

interface ParagraphRow {
  readonly record: ArticleRecord;
  readonly paragraph: ParagraphRecord;
  /** From 1 in its article. */
  readonly number: number;
}

type Presence = 'REQUIRED' | 'OPTIONAL';

function utf8(name: string, presence: Presence): SchemaElement {
  return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' }, repetition_type: presence };
}

function int32(name: string): SchemaElement {
  return { name, type: 'INT32', repetition_type: 'REQUIRED' };
}

function list(name: string, ...inside: readonly SchemaElement[]): SchemaElement[] {
  const outer: SchemaElement = {
    name,
    repetition_type: 'REQUIRED',
    num_children: 1,
    converted_type: 'LIST',
    logical_type: { type: 'LIST' },
  };
  return [outer, { name: 'list', repetition_type: 'REPEATED', num_children: 1 }, ...inside];
}

const LINES = list('lines', { name: 'element', repetition_type: 'REQUIRED', num_children: 2 }, int32('first'), int32('last'));

/** The paragraphs of an article as JSON Lines have them; of a range of lines its first and its last. */
const PARAGRAPHS: readonly SchemaElement[] = list(
  'paragraphs',
  { name: 'element', repetition_type: 'REQUIRED', num_children: 7 },
  utf8('kind', 'REQUIRED'),
  utf8('speaker', 'OPTIONAL'),
  utf8('label', 'OPTIONAL'),
  utf8('text', 'REQUIRED'),
  utf8('page', 'OPTIONAL'),
  int32('part'),
  { name: 'source', repetition_type: 'REQUIRED', num_children: 3 },
  utf8('path', 'REQUIRED'),
  utf8('sha256', 'REQUIRED'),
  ...LINES,
);

function nested({ kind, speaker, label, text: own, page, part, source }: ParagraphRecord): object {
  return { kind, speaker, label, text: own, page, part, source: { path: source.path, sha256: source.sha256, lines: rangesOf(source) } };
}

function rangesOf({ lines }: ParagraphRecord['source']): object[] {
  return lines.map(([first, last]) => ({ first, last }));
}

function text<Row>(name: string, about: string, value: (row: Row) => string | null): Column<Row> {
  return { name, about, elements: [utf8(name, 'OPTIONAL')], value };
}

function texts<Row>(name: string, about: string, value: (row: Row) => readonly string[]): Column<Row> {
  return { name, about, elements: list(name, utf8('element', 'REQUIRED')), value };
}

const DAY = 86_400_000;

/** Days since 1 January 1970; null for what is no whole day of the calendar. */
function readDay(iso: string | null): number | null {
  if (iso === null || !/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? day.getTime() / DAY : null;
}

type Rows = { readonly record: ArticleRecord };

/** In a folder of hive's style, `publication` is the name of a folder: the slug. */
function issueColumns(partition: boolean): Column<Rows>[] {
  return [
    text(partition ? 'publication_name' : 'publication', "the newspaper's name", ({ record }) => record.publication),
    {
      name: 'issue_date',
      about: 'the day of the issue; null where only its month or year is known',
      elements: [
        { name: 'issue_date', type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' }, repetition_type: 'OPTIONAL' },
      ],
      value: ({ record }) => readDay(record.issue_date),
    },
    text('edition', 'the edition of the issue', ({ record }) => record.edition),
  ];
}

const language = text<Rows>('language', 'code of ISO 639: zh, en, fr', ({ record }) => record.language);
const section = text<Rows>('section', 'the section whose heading stands over it', ({ record }) => record.section);
const headline = text<Rows>('headline', 'the headline', ({ record }) => record.headline);
const byline = texts<Rows>('byline', 'who wrote it', ({ record }) => record.byline);

/** A row an article, with its whole text. */
export function articleTable(partition: boolean): Table<ArticleRow> {
  const key: Column<ArticleRow> = {
    name: 'id',
    about: "the article's key",
    elements: [utf8('id', 'REQUIRED')],
    value: ({ record }) => record.id,
    distinct: true,
  };
  const count: Column<ArticleRow> = {
    name: 'paragraph_count',
    about: 'how many paragraphs it has',
    elements: [int32('paragraph_count')],
    value: ({ record }) => record.paragraphs.length,
  };
  const body: Column<ArticleRow> = {
    name: 'text',
    about: 'its paragraphs as printed, with an empty line between them',
    elements: [utf8('text', 'REQUIRED')],
    value: (row) => row.text,
    distinct: true,
  };
  return {
    rows: 'articles',
    columns: [
      key,
      ...issueColumns(partition),
      texts('pages', 'the labels of its pages, in reading order', ({ record }) => record.pages),
      language,
      section,
      text('kicker', 'the line above the headline', ({ record }) => record.kicker),
      headline,
      text('deck', 'the line below the headline', ({ record }) => record.deck),
      byline,
      text('dateline_agency', 'the news agency', ({ record }) => record.dateline?.agency ?? null),
      text('dateline_place', 'where the news is from', ({ record }) => record.dateline?.place ?? null),
      text('dateline_date', 'ISO date, or --03-07 where the year is not printed', ({ record }) => record.dateline?.date ?? null),
      text('continued_from', 'a page that it comes from and that is not here', ({ record }) => record.continued_from),
      text('continued_on', 'a page that it goes on to and that is not here', ({ record }) => record.continued_on),
      text('continuation_mark', 'the mark printed with the jump line', ({ record }) => record.continuation_mark),
      count,
      body,
      {
        name: 'paragraphs',
        about: 'its paragraphs, each with its kind, its place and the lines it came from',
        elements: PARAGRAPHS,
        value: ({ record }) => record.paragraphs.map(nested),
        distinct: true,
      },
    ],
    rowsOf: (record) => [{ record, text: record.paragraphs.map(printed).join('\n\n') }],
    sizeOf: (row) => row.text.length,
  };
}

/** A row a paragraph, with its place and the lines it came from. */
export function paragraphTable(partition: boolean): Table<ParagraphRow> {
  const required = (name: string, about: string, value: Column<ParagraphRow>['value'], distinct = false): Column<ParagraphRow> => ({
    name,
    about,
    elements: [utf8(name, 'REQUIRED')],
    value,
    distinct,
  });
  return {
    rows: 'paragraphs',
    columns: [
      required('article', "the article's key", ({ record }) => record.id),
      { name: 'number', about: 'its place in the article, from 1', elements: [int32('number')], value: (row) => row.number },
      ...issueColumns(partition),
      text('page', 'the label of its page', ({ paragraph }) => paragraph.page),
      language,
      section,
      headline,
      byline,
      required('kind', 'body, heading (a cross-heading), caption, verse (a stanza), table or list', ({ paragraph }) => paragraph.kind),
      text('speaker', 'who speaks it', ({ paragraph }) => paragraph.speaker),
      text('label', 'the printed lead-in; label and text together are the printed paragraph', ({ paragraph }) => paragraph.label),
      required('text', 'the paragraph without its label', ({ paragraph }) => paragraph.text, true),
      required('path', 'the file it came from', ({ paragraph }) => paragraph.source.path),
      required('sha256', "the file's SHA-256, hexadecimal", ({ paragraph }) => paragraph.source.sha256),
      {
        name: 'lines',
        about: 'the lines of the file, from 1, in reading order',
        elements: LINES,
        value: ({ paragraph }) => rangesOf(paragraph.source),
      },
    ],
    rowsOf: (record) => record.paragraphs.map((paragraph, i) => ({ record, paragraph, number: i + 1 })),
    sizeOf: ({ paragraph }) => paragraph.text.length,
  };
}

function printed({ label, text: rest }: ParagraphRecord): string {
  return (label ?? '') + rest;
}
