import { parse } from 'parse5';
import { readFolio, readSourceLine } from '../../conventions/index.js';
import type { Identification, IdentityField } from '../../page/index.js';
import { PageLines } from '../page-lines.js';
import { readLayout } from '../read-layout.js';
import type { Reader, SourceFile, SourcePage } from '../reader.js';
import { isPaperName, readPage as readPageLabel } from '../said-values.js';
import { findRoots } from './find-roots.js';
import { descendants } from './html-text.js';
import { type PageFacts, partsOf, readPageFacts } from './page-facts.js';
import { placePieces } from './place-pieces.js';
import { type Piece, walkPage } from './walk.js';

/** Pages of e-papers and articles of newspapers' sites: what the page itself says, its text, and the rest set apart. */
export const html: Reader = {
  title: 'HTML: articles of newspapers’ sites and e-papers',
  extensions: ['html', 'htm', 'xhtml'],
  detect: detectHtml,
  read: readLayout,
  pages: readPages,
};

/** OCR as HTML is another format. */
const OCR = /class\s*=\s*["'][^"']*\bocrx?_(?:page|carea|line|word)\b/i;

function detectHtml(text: string): number {
  const head = text.slice(0, 20_000);
  if (!/^\s*</.test(head) || OCR.test(head)) return 0;
  const own = head.replace(/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*/, '');
  if (/^(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(own)) return 1;
  // A piece of a page is one only where its name says so: OCR Markdown begins with tags, too.
  return /^<(?:article|main|section|div|h[1-6]|p|table|meta|title|founder-title)[\s>]/i.test(own) && /<\/\w+>\s*$/.test(text.slice(-200))
    ? 0.45
    : 0;
}

function* readPages(file: SourceFile): Generator<SourcePage> {
  const document = parse(file.text());
  const facts = readPageFacts(document);
  const [body] = descendants(document, ({ tagName }) => tagName === 'body');
  const roots = body ? findRoots(body, facts.isArticle) : { articles: [], isSeveral: false };
  const pieces = body ? walkPage(body, roots.articles) : [];
  const lines = new PageLines();
  if (isOpenPage(pieces, facts, roots.isSeveral)) addOpen(lines, pieces);
  else addArticles(lines, pieces, facts, roots.isSeveral);
  yield { text: lines.text, layout: lines.layout(), said: identify(pieces, facts), notices: [] };
}

/** Several headings of the highest level and nothing that says that they are of one article: a page of a newspaper. */
function isOpenPage(pieces: readonly Piece[], { isArticle }: PageFacts, isSeveral: boolean): boolean {
  if (isArticle || isSeveral) return false;
  const levels = pieces.flatMap(({ level, apart, article }) => (level !== null && apart === null && article !== null ? [level] : []));
  const top = Math.min(...levels);
  return levels.filter((level) => level === top).length > 1;
}

function addOpen(lines: PageLines, pieces: readonly Piece[]): void {
  for (const { text, level, form, apart, article } of pieces) {
    const furniture = apart ?? (article === null ? 'beside the article' : null);
    lines.add(text, furniture === null ? { ...(level !== null && { level }), ...(form && { form }) } : { furniture });
  }
}

function addArticles(lines: PageLines, pieces: readonly Piece[], facts: PageFacts, isSeveral: boolean): void {
  const placed = placePieces(pieces, facts, isSeveral);
  const has = (place: string) => placed.some(({ block }) => block.place === place);
  const [title] = facts.titles;
  const isOne = !isSeveral && placed.some(({ block }) => block.article === 0);
  // What only the head of the page says has lines of its own, before those of the page.
  if (isOne && title !== undefined && !has('headline')) lines.add(withoutSite(title), { article: 0, place: 'headline' });
  if (isOne && facts.names.length > 0 && !has('byline'))
    lines.add(facts.names.join('; '), { article: 0, place: 'byline', names: facts.names });
  if (isOne && facts.section !== null) lines.add(facts.section, { article: 0, place: 'section' });
  if (isOne) for (const [name, value] of facts.more) lines.add(value, { article: 0, place: 'fact', name });
  for (const { text, block } of placed) lines.add(text, block);
}

/** `Bridge opens - The Tarn Herald`: the title of a page has the site's name beside it. */
function withoutSite(title: string): string {
  const parts = partsOf(title);
  const own = parts.filter((part) => !isPaperName(part));
  const [first, ...more] = own.length > 0 ? own : parts;
  return first === undefined ? title : own.length === parts.length && more.length > 0 ? title : first;
}

/** What the head says, else lines of the page: the paper's name, day and page, where all of them say the same. */
function identify(pieces: readonly Piece[], facts: PageFacts): Identification[] {
  const lines = pieces.filter(({ text, apart }) => apart === null && text.length <= 120).map(({ text }) => text.replace(/\s+/g, ' '));
  const found = lines.flatMap((line) => {
    const said = readSourceLine(line) ?? readFolio(line);
    return said ? [{ ...said, line }] : [];
  });
  const only = (field: 'publication' | 'date' | 'page') => {
    const values = found.filter((one) => one[field] !== null);
    return new Set(values.map((one) => one[field])).size === 1 ? values[0] : undefined;
  };
  const named = lines.flatMap((line) => (/^第\s*\S{1,4}\s*版(?:\s*[:：].{0,12})?$/u.test(line) ? [line] : []));
  const labels = new Set(named.map(readPageLabel));
  return (['publication', 'date', 'page'] as const).flatMap((field): Identification[] => {
    const value = facts[field];
    if (value !== null) return [{ field, value, basis: 'format', evidence: `${field} in the head of the page` }];
    const line = only(field);
    const own = line?.[field];
    if (line && own != null) return [{ field, value: own, basis: 'text', evidence: line.line }];
    const [label] = labels;
    return field === 'page' && labels.size === 1 && label != null ? [{ field, value: label, basis: 'text', evidence: named[0] ?? '' }] : [];
  }) satisfies { readonly field: IdentityField }[];
}
