import { Command, Option } from 'commander';
import type { Reader } from '../archive/connect.js';
import { loadEvidence, type PartEvidence } from '../archive/evidence.js';
import { articlesOf, makeArticleLoader } from '../archive/load.js';
import type { ArticleRecord } from '../page/index.js';
import { findKey, withReader } from './context.js';
import { bold, dim, print } from './output.js';

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
    .description('Prints an article, or the articles of a page or an issue, as a person would read them.')
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

function* showKey(archive: Reader, key: string, { source = false, format }: Flags): Iterable<string> {
  const target = findKey(archive, key);
  const loader = makeArticleLoader(archive);
  const articles = articlesOf(archive, target).flatMap((id) => {
    const record = loader.load(id);
    return record ? [{ id, record }] : [];
  });
  if (format === 'json') {
    const records = articles.map(({ record }) => record);
    yield `${JSON.stringify(target.kind === 'article' ? records[0] : records, null, 1)}\n`;
    return;
  }
  for (const [i, { id, record }] of articles.entries())
    yield (i === 0 ? '' : `\n${dim('─'.repeat(40))}\n\n`) + showArticle(record, source ? loadEvidence(archive, id) : null);
}

/** An article as a person reads it: headlines, byline, text with speakers, where it is continued, its citation. */
export function showArticle(article: ArticleRecord, evidence: readonly PartEvidence[] | null): string {
  const lines: string[] = [];
  if (article.kicker) lines.push(article.kicker);
  lines.push(bold(article.headline ?? '(no headline)'));
  if (article.deck) lines.push(article.deck);
  const credits = [article.byline.join(article.language === 'zh' ? '、' : ', '), describeDateline(article)].filter(Boolean).join(' · ');
  if (credits) lines.push(dim(credits));
  if (article.continued_from !== null) lines.push(dim(`(continued from page ${article.continued_from}${markOf(article)})`));
  lines.push('');
  article.paragraphs.forEach((paragraph, i) => {
    const label = paragraph.label ?? '';
    lines.push(paragraph.kind === 'heading' ? bold(label + paragraph.text) : `${label && bold(label)}${paragraph.text}`);
    const own = evidence?.[i];
    if (own) lines.push(...own.lines.map(dim));
    lines.push('');
  });
  if (article.continued_on !== null) lines.push(dim(`(continued on page ${article.continued_on}${markOf(article)})`), '');
  lines.push(dim(cite(article)));
  return `${lines.join('\n')}\n`;
}

function markOf({ continuation_mark: mark }: ArticleRecord): string {
  return mark === null ? '' : ` ${mark}`;
}

function describeDateline({ dateline }: ArticleRecord): string {
  return dateline === null ? '' : [dateline.agency, dateline.place, dateline.date?.replace(/^--/, '')].filter(Boolean).join(', ');
}

/** The citation line: publication, date, edition, pages, key. */
export function cite(article: ArticleRecord): string {
  const pages = article.pages.length === 0 ? null : `page${article.pages.length > 1 ? 's' : ''} ${article.pages.join(', ')}`;
  const place = [article.publication ?? 'publication unknown', article.issue_date ?? 'date unknown', article.edition, pages]
    .filter(Boolean)
    .join(', ');
  return `${place} — ${article.id}`;
}
