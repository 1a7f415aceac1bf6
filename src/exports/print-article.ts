import type { ArticleRecord, Dateline } from '../page/index.js';

/** How an article is printed; plain text by default. */
export interface PrintStyle {
  /** A headline, cross-heading or lead-in. @default as it is */
  readonly bold?: (text: string) => string;
  /** What the paper did not print in this form: credits, jumps, the citation. @default as it is */
  readonly dim?: (text: string) => string;
  /** A table, of which rows stand on lines and cells behind tabs. @default as it is */
  readonly table?: (text: string) => string;
  /** Lines before a paragraph, counted from 0. @default none */
  readonly leads?: (paragraph: number) => readonly string[];
  /** Lines after a paragraph, counted from 0. @default none */
  readonly remarks?: (paragraph: number) => readonly string[];
  /** Lines before the citation. @default none */
  readonly notes?: readonly string[];
}

/** An article of which the lines of its sources may be known in another form. */
export type PrintedArticle = Omit<ArticleRecord, 'parts' | 'paragraphs' | 'corrections'> & {
  readonly paragraphs: readonly Pick<ArticleRecord['paragraphs'][number], 'kind' | 'label' | 'text'>[];
};

/** An article as a person reads it: headlines, byline, text with speakers, where it is continued, its citation. Ends with a newline. */
export function printArticle(article: PrintedArticle, style: PrintStyle = {}): string {
  const { bold = same, dim = same, table = same, leads = () => [], remarks = () => [], notes = [] } = style;
  const lines: string[] = [];
  if (article.kicker) lines.push(article.kicker);
  lines.push(bold(article.headline ?? NO_HEADLINE));
  if (article.deck) lines.push(article.deck);
  const credits = describeCredits(article);
  if (credits) lines.push(dim(credits));
  const from = describeJump(article, 'from');
  if (from) lines.push(dim(from));
  lines.push('');
  article.paragraphs.forEach(({ kind, label, text }, i) => {
    lines.push(...leads(i).map(dim));
    const printed = kind === 'table' ? table(text) : text;
    lines.push(kind === 'heading' ? bold((label ?? '') + text) : `${label ? bold(label) : ''}${printed}`, ...remarks(i).map(dim), '');
  });
  const on = describeJump(article, 'on');
  if (on) lines.push(dim(on), '');
  if (notes.length > 0) lines.push(...notes.map(dim), '');
  lines.push(dim(cite(article)));
  return `${lines.join('\n')}\n`;
}

/** Stands between two articles. */
export const SEPARATOR = '─'.repeat(40);

/** Stands for a headline that is not there. */
export const NO_HEADLINE = '(no headline)';

function same(text: string): string {
  return text;
}

/** The citation line: publication, date, edition, pages, key. */
export function cite(article: PrintedArticle): string {
  const pages = article.pages.length === 0 ? null : `page${article.pages.length > 1 ? 's' : ''} ${article.pages.join(', ')}`;
  return `${[...namesOfIssue(article), pages].filter(Boolean).join(', ')} — ${article.id}`;
}

/** Publication, date and edition of an article, in words where they are unknown. */
export function namesOfIssue({ publication, issue_date: date, edition }: PrintedArticle): string[] {
  return [publication ?? 'publication unknown', date ?? 'date unknown', ...(edition === null ? [] : [edition])];
}

/** What stands between the names of a byline: 、 in Chinese, a comma elsewhere. */
export function nameSeparator(language: string | null): string {
  return language === 'zh' || language === 'ja' ? '、' : ', ';
}

/** Byline and dateline on one line; empty where there is neither. */
export function describeCredits({ byline, language, dateline }: PrintedArticle): string {
  return [byline.join(nameSeparator(language)), datelineParts(dateline).join(', ')].filter(Boolean).join(' · ');
}

/** Agency, place and date, as far as they are known; a date without its year as `03-07`. */
function datelineParts(dateline: Dateline | null): string[] {
  if (dateline === null) return [];
  return [dateline.agency, dateline.place, dateline.date?.replace(/^--/, '')].filter((part) => !!part) as string[];
}

/** `(continued on page 3 ①)`; empty where the article is not continued there. */
export function describeJump(article: PrintedArticle, direction: 'from' | 'on'): string {
  const page = direction === 'from' ? article.continued_from : article.continued_on;
  const mark = article.continuation_mark === null ? '' : ` ${article.continuation_mark}`;
  return page === null ? '' : `(continued ${direction} page ${page}${mark})`;
}
