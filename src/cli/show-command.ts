import { Command, Option } from 'commander';
import type { ArchiveReader } from '../archive/database/archive.js';
import { articlesOf, type KeyTarget, makeArticleLoader } from '../archive/read/load.js';
import type { ArticleView, CorrectionView, NoticeView, PartView } from '../archive/read/views/article-view.js';
import { makeArticleViewer, viewArticle } from '../archive/read/views/view-article.js';
import { viewIssue } from '../archive/read/views/view-issue.js';
import { viewPage } from '../archive/read/views/view-page.js';
import { splitCells } from '../exports/paragraph-rows.js';
import { printArticle, SEPARATOR } from '../exports/print-article.js';
import { must, toJsonLine } from '../page/index.js';
import { describeCorrection, describeDiagnosis, describeNotice } from '../words/index.js';
import { findKey, withReader } from './context.js';
import { describePart, describeSource } from './describe-source.js';
import { layTable } from './lay-table.js';
import { bold, cleanText, dim, print } from './output.js';

interface Flags {
  readonly archive?: string;
  readonly source?: boolean;
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  broadsheet show pingdingshan-ribao/2024-03-08/1/2          an article
  broadsheet show pingdingshan-ribao/2024-03-08/1            a page
  broadsheet show pingdingshan-ribao/2024-03-08/1/2 --source with the source lines of each paragraph`;

/** `broadsheet show`: an article, page or issue to read. */
export function showCommand(): Command {
  return new Command('show')
    .summary('one article, page or issue, to read')
    .description(
      'Prints an article, or the articles of a page or an issue, as a person would read them, with where they are continued, what is doubtful about them and what people corrected.',
    )
    .argument('<key>', 'the key of an article, page or issue')
    .option('--source', 'name the source lines of each paragraph, and why they were joined')
    .addOption(
      new Option('--format <format>', 'for people, or for programs: one object, or a list for a page or an issue')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (key: string, _: unknown, self: Command) => {
      const flags = self.optsWithGlobals<Flags>();
      await withReader(flags, async (archive) => {
        for (const piece of showKey(archive, key, flags)) await print(piece);
      });
    });
}

function* showKey(archive: ArchiveReader, key: string, { source = false, format }: Flags): Iterable<string> {
  const target = findKey(archive, key);
  if (format === 'json') {
    const records = [...makeArticleLoader(archive).loadAll(articlesOf(archive, target))];
    yield `${toJsonLine(target.kind === 'article' ? records[0] : records, 1)}\n`;
    return;
  }
  const { articles, notices } = viewTarget(archive, target);
  let count = 0;
  for (const article of articles) yield `${count++ === 0 ? '' : `\n${dim(SEPARATOR)}\n\n`}${showArticle(article, source)}`;
  const whole = notices.filter(({ notice }) => notice.lines === null).map(wordNotice);
  if (whole.length > 0) yield `${count === 0 ? '' : '\n'}${whole.map((line) => `${dim(line)}\n`).join('')}`;
}

/** The articles of a key, one after the other, and the notices of its documents. */
function viewTarget(archive: ArchiveReader, target: KeyTarget): { articles: Iterable<ArticleView>; notices: readonly NoticeView[] } {
  switch (target.kind) {
    case 'article': {
      const article = viewArticle(archive, target.id);
      return { articles: article ? [article] : [], notices: article?.notices ?? [] };
    }
    case 'page': {
      const page = viewPage(archive, target.id, target.rendition);
      return { articles: page?.articles ?? [], notices: page?.notices ?? [] };
    }
    case 'issue':
      return { articles: viewEach(archive, articlesOf(archive, target)), notices: viewIssue(archive, target.id)?.notices ?? [] };
  }
}

function* viewEach(archive: ArchiveReader, ids: readonly number[]): Generator<ArticleView> {
  const viewOne = makeArticleViewer(archive);
  for (const id of ids) {
    const article = viewOne(id);
    if (article) yield article;
  }
}

/** An article to read, with where it is continued, what is doubtful about it and what was corrected; with reasons for its joins where they are asked for. */
function showArticle(view: ArticleView, reasons: boolean): string {
  const article = cleanView(view);
  const { parts, paragraphs, notices, corrections } = article;
  return printArticle(article, {
    bold,
    dim,
    table: layRows,
    leads: (i) => partsBefore(article, i).flatMap((part) => describePart(part, reasons)),
    remarks: (i) => (reasons ? (paragraphs[i]?.sources.flatMap(describeSource) ?? []) : []),
    notes: [
      ...parts.slice(lastPart(article, paragraphs.length)).flatMap((part) => describePart(part, reasons)),
      ...(reasons ? wordDiagnoses(parts) : []),
      ...wordFacts(article),
      ...notices.filter(({ notice }) => notice.lines !== null).map(wordNotice),
      ...corrections.map(wordCorrection),
    ],
  });
}

/** Cells under each other. */
function layRows(text: string): string {
  const [head = [], ...rows] = splitCells(text);
  const { header, lines } = layTable(head, rows, 0);
  return [header, ...lines].join('\n');
}

/** The parts that begin with a paragraph, counted from 0: several where some have no text. The first part is the article's beginning. */
function partsBefore(article: ArticleView, paragraph: number): readonly PartView[] {
  const own = must(article.paragraphs[paragraph], 'a paragraph').part;
  return article.parts.slice(lastPart(article, paragraph), own + 1);
}

/** How many parts have begun before a paragraph. */
function lastPart({ paragraphs }: ArticleView, paragraph: number): number {
  return (paragraphs[paragraph - 1]?.part ?? 0) + 1;
}

/** A line a file: what kind of page it is. */
function wordDiagnoses(parts: readonly PartView[]): string[] {
  return [...new Set(parts.flatMap(({ path, diagnosis }) => (diagnosis ? [`${path}: ${describeDiagnosis(diagnosis)}`] : [])))];
}

/** What the format says of it, a line each. */
function wordFacts({ facts = [] }: ArticleView): string[] {
  return facts.map(({ name, value }) => `${name}: ${value.replaceAll('\n', ' / ')}`);
}

function wordNotice({ path, notice }: NoticeView): string {
  const { lines, code } = notice;
  return cleanText(`doubtful (${code}): ${path}${lines === null ? '' : `:${lines.first}`}: ${describeNotice(notice)}`);
}

function wordCorrection(correction: CorrectionView): string {
  const { number, made_by, made_at, reason } = correction;
  const why = reason === null ? '' : ` (${reason})`;
  return `corrected by ${made_by}, ${made_at.slice(0, 10)}: ${describeCorrection(correction)}${why}; correction ${number}`;
}

/** The same without what would move the cursor of a terminal. */
function cleanView(view: ArticleView): ArticleView {
  return JSON.parse(JSON.stringify(view, (_, value: unknown) => (typeof value === 'string' ? cleanText(value) : value))) as ArticleView;
}
