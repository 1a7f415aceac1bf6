import type { ListItem, Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { ArticleRecord, ParagraphRecord } from '../page/index.js';
import type { OutputFile, PieceExporter, Selection } from './exporter.js';
import { keyPath } from './key-path.js';
import { readItems, splitCells, splitRows } from './paragraph-rows.js';
import { cite, describeCredits, describeJump, NO_HEADLINE, namesOfIssue } from './print-article.js';

/** A folder: an article a file, with YAML front matter, and `index.md`, a table of contents. */
export const markdown: PieceExporter = {
  kind: 'pieces',
  extension: '',
  isFolder: () => true,
  write: (selection) => writeMarkdown(selection),
};

function* writeMarkdown({ records }: Selection): Generator<OutputFile> {
  const contents: string[] = [];
  let issue: readonly string[] = [];
  for (const record of records()) {
    const path = `${keyPath(record.id)}.md`;
    const names = namesOfIssue(record);
    contents.push(...issueHeadings(names, issue), contentsLine(record, path));
    issue = names;
    yield { path, pieces: writeOnce(articleFile(record), 1) };
  }
  yield { path: 'index.md', pieces: writeContents(contents) };
}

function* writeOnce(piece: string, count: number): Generator<string, number> {
  yield piece;
  return count;
}

/** One short line an article is all that is kept of it. */
function* writeContents(lines: readonly string[]): Generator<string, number> {
  yield '# Contents\n';
  for (const line of lines) yield line;
  // The articles are counted where they stand.
  return 0;
}

/** Headings for what is new: the publication, the issue. */
function issueHeadings(names: readonly string[], before: readonly string[]): string[] {
  const [publication = '', ...issue] = names;
  const isSame = publication === before[0];
  const lines = isSame ? [] : [`\n${write([heading(2, publication)])}`];
  if (!isSame || issue.join() !== before.slice(1).join()) lines.push(`\n${write([heading(3, issue.join(', '))])}\n`);
  return lines;
}

/** Characters of a headline in the table of contents. */
const SHORT = 100;

function contentsLine({ headline, pages }: ArticleRecord, path: string): string {
  const name = oneLine(headline ?? '') || NO_HEADLINE;
  const short = [...name].length > SHORT ? `${[...name].slice(0, SHORT).join('')}…` : name;
  // What Markdown reads in a path is written as in an address.
  const url = encodeURI(path);
  const where = pages.length === 0 ? [] : [{ type: 'text' as const, value: `, page${pages.length > 1 ? 's' : ''} ${pages.join(', ')}` }];
  const line = write([{ type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', value: short }] }, ...where] }]);
  return `- ${line}`;
}

function articleFile(record: ArticleRecord): string {
  const { kicker, headline, deck, paragraphs } = record;
  const nodes: RootContent[] = [
    ...(kicker?.trim() ? [paragraph(plain(kicker))] : []),
    ...(headline?.trim() ? [heading(1, headline)] : []),
    ...(deck?.trim() ? [paragraph(plain(deck))] : []),
    ...remark(describeCredits(record)),
    ...remark(describeJump(record, 'from')),
    ...paragraphs.flatMap(paragraphNodes),
    ...remark(describeJump(record, 'on')),
    { type: 'thematicBreak' },
    paragraph(plain(cite(record))),
  ];
  return `---\n${frontMatter(record)}---\n\n${write(nodes)}`;
}

function frontMatter(record: ArticleRecord): string {
  const { paragraphs, parts: _, ...fields } = record;
  const sources = new Map(paragraphs.map(({ source: { path, sha256 } }) => [`${path}\n${sha256}`, { path, sha256 }]));
  const data = { ...fields, sources: [...sources.values()] };
  // In double quotes no text is taken for a number, a date or "no", whichever version of YAML reads it.
  const yaml = stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', doubleQuotedAsJSON: true, lineWidth: 0 });
  // YAML takes these only as escapes (YAML 1.2, 5.1).
  return yaml.replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function paragraphNodes({ kind, speaker, label, text }: ParagraphRecord): RootContent[] {
  const printed = (label ?? '') + text;
  if (!printed.trim()) return [];
  if (kind === 'heading') return [heading(2, printed)];
  if (kind === 'verse') return [verse(printed)];
  if (kind === 'table') return [table(printed)];
  if (kind === 'list') return [list(printed)];
  return [paragraph(speaker !== null && label ? [...boldLead(label, text), ...plain(text)] : plain(printed))];
}

/**
 * A label in bold, but for its colon. Markdown ends bold type behind punctuation only where a blank or more punctuation follows
 * (CommonMark 0.31, 6.2, right-flanking; U+2028 is no blank there), which it never does in Chinese: `**张明：**我们` would print the stars.
 */
function boldLead(label: string, text: string): PhrasingContent[] {
  const core = label.replace(/[\s:：.。—–-]+$/u, '');
  const [next = ' '] = label.slice(core.length) + text;
  if (!core || (/[\p{P}\p{S}]$/u.test(core) && !/[\p{P}\p{S}\p{Zs}\t\n\f\r]/u.test(next))) return plain(label);
  return [{ type: 'strong', children: plain(core) }, ...plain(label.slice(core.length))];
}

function heading(depth: 1 | 2 | 3, text: string): RootContent {
  return { type: 'heading', depth, children: plain(oneLine(text)) };
}

/** Lines under each other, each but the last with a hard break. */
function verse(text: string): RootContent {
  return paragraph(splitRows(text).flatMap((row, i) => [...(i === 0 ? [] : [{ type: 'break' as const }]), ...plain(row.trim())]));
}

/** A table of GitHub's Markdown, the first row its head. */
function table(text: string): RootContent {
  const rows = splitCells(text).map(
    (cells): TableRow => ({ type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: plain(cell) })) }),
  );
  return { type: 'table', children: rows };
}

function list(text: string): RootContent {
  const { start, items } = readItems(text);
  const children = items.map(
    (item): ListItem => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: plain(item.trim()) }] }),
  );
  return { type: 'list', ordered: start !== null, ...(start !== null && { start }), spread: false, children };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** What the paper did not print in this form. */
function remark(text: string): RootContent[] {
  return text.trim() ? [{ type: 'paragraph', children: [{ type: 'emphasis', children: plain(text) }] }] : [];
}

function plain(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const DIALECT = { extensions: [gfmToMarkdown()] };

/** Markdown in which text reads as it was printed, also where it holds marks of CommonMark or GitHub's tables, notes and lists. */
function write(children: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...children] }, DIALECT).replace(BESIDE_ASTRAL, (run) => '\\_'.repeat(run.length));
}

/**
 * The library takes a mark outside the basic plane for a letter, and leaves an underscore beside it as it is; by the standard
 * marks and symbols of all planes begin and end emphasis (CommonMark 0.31, 2.1).
 */
const BESIDE_ASTRAL = /(?<=[\u{10000}-\u{10ffff}])_+|(?<![\\_])_+(?=[\u{10000}-\u{10ffff}])/gu;
