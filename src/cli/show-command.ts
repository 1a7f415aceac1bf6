import { Command, Option } from 'commander';
import type { ArchiveReader } from '../archive/database/archive.js';
import { articlesOf, type KeyTarget, makeArticleLoader } from '../archive/read/load.js';
import type { ArticleView, CorrectionView, NoticeView, PartView } from '../archive/read/views/article-view.js';
import { makeArticleViewer, viewArticle } from '../archive/read/views/view-article.js';
import { viewIssue } from '../archive/read/views/view-issue.js';
import { viewPage } from '../archive/read/views/view-page.js';
import { splitCells } from '../exports/paragraph-rows.js';
import { printArticle, SEPARATOR } from '../exports/print-article.js';
import { must, toJsonLine, UsageError } from '../page/index.js';
import { describeCorrection, describeDiagnosis, describeNotice } from '../words/index.js';
import { findKeys, withReader } from './context.js';
import { describePart, describeSource } from './describe-source.js';
import { layTable } from './lay-table.js';
import { bold, cleanText, dim, print } from './output.js';
import { readKeys } from './read-keys.js';

interface Flags {
  readonly archive?: string;
  readonly source?: boolean;
  readonly numbers?: boolean;
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  broadsheet show pingdingshan-ribao/2024-03-08/1/2          an article
  broadsheet show pingdingshan-ribao/2024-03-08/1            a page
  broadsheet show pingdingshan-ribao/2024-03-08/1/2 --source with the source lines of each paragraph
  broadsheet search 渡船 --format keys | broadsheet show -      all that a search finds`;

/** `broadsheet show`: an article, page or issue to read. */
export function showCommand(): Command {
  return new Command('show')
    .summary('articles, pages or issues, to read')
    .description(
      'Prints an article, or the articles of a page or an issue, as a person would read them, with where they are continued, what is doubtful about them and what people corrected.',
    )
    .argument('<keys...>', 'keys of articles, pages or issues; - for a list on standard input')
    .option('--source', 'name the source lines of each paragraph, and why they were joined')
    .option('--numbers', 'number the paragraphs, as edit, split and move count them')
    .addOption(
      new Option('--format <format>', 'for people, or for programs: one object, or a list for a page or an issue')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (typed: string[], _: unknown, self: Command) => {
      const flags = self.optsWithGlobals<Flags>();
      const keys = readKeys(typed);
      if (keys.length === 0) throw new UsageError('standard input holds no key');
      await withReader(flags, async (archive) => {
        const targets = findKeys(archive, keys);
        for (const piece of flags.format === 'json' ? showJson(archive, targets) : showTargets(archive, targets, flags)) await print(piece);
      });
    });
}

/** One article as an object; several, a page or an issue as a list. */
function* showJson(archive: ArchiveReader, targets: readonly KeyTarget[]): Iterable<string> {
  const ids = [...new Set(targets.flatMap((target) => articlesOf(archive, target)))];
  const records = [...makeArticleLoader(archive).loadAll(ids)];
  const isOne = targets.length === 1 && targets[0]?.kind === 'article';
  yield `${toJsonLine(isOne ? records[0] : records, 1)}\n`;
}

function* showTargets(archive: ArchiveReader, targets: readonly KeyTarget[], flags: Flags): Iterable<string> {
  for (const [i, target] of targets.entries()) {
    if (i > 0) yield `\n${dim(SEPARATOR)}\n\n`;
    yield* showTarget(archive, target, flags);
  }
}

function* showTarget(archive: ArchiveReader, target: KeyTarget, flags: Flags): Iterable<string> {
  const { articles, notices } = viewTarget(archive, target);
  let count = 0;
  for (const article of articles) yield `${count++ === 0 ? '' : `\n${dim(SEPARATOR)}\n\n`}${showArticle(article, flags)}`;
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
function showArticle(view: ArticleView, { source: reasons = false, numbers = false }: Flags): string {
  const article = cleanView(view);
  const { parts, paragraphs, notices, corrections } = article;
  return printArticle(article, {
    bold,
    dim,
    table: layRows,
    leads: (i) => [...partsBefore(article, i).flatMap((part) => describePart(part, reasons)), ...(numbers ? [`${i + 1}.`] : [])],
    remarks: (i) => (reasons ? (paragraphs[i]?.sources.flatMap(describeSource) ?? []) : []),
    notes: [
      ...parts.slice(lastPart(article, paragraphs.length)).flatMap((part) => describePart(part, reasons)),
      ...(reasons ? [...wordDiagnoses(parts), ...wordImages(parts)] : []),
      ...wordFacts(article),
      ...notices.filter(({ notice }) => notice.lines !== null).map(wordNotice),
      ...corrections.map(wordCorrection),
    ],
  });
}

/** Cells under each other. */
function layRows(text: string): string {
  const [head = [], ...rows] = splitCells(text);
  const { header, lines } = must(layTable(head, rows, 0), 'a table where nothing limits its width');
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

/** A line a page: its picture. */
function wordImages(parts: readonly PartView[]): string[] {
  const lines = parts.flatMap(({ path, image, image_width: width, image_height: height }) =>
    image === null ? [] : [`${path}: its picture is ${image}${width === null || height === null ? '' : ` (${width} × ${height} pixels)`}`],
  );
  return [...new Set(lines)];
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
