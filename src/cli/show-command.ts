import { Command, Option } from 'commander';
import type { ArchiveReader } from '../archive/database/archive.js';
import { loadDiagnoses, loadEvidence, type PartEvidence } from '../archive/read/evidence.js';
import { articlesOf, makeArticleLoader } from '../archive/read/load.js';
import { printArticle, SEPARATOR } from '../exports/print-article.js';
import type { ArticleRecord } from '../page/index.js';
import { findKey, withReader } from './context.js';
import { describeDiagnosis } from './describe-diagnosis.js';
import { describeSource } from './describe-source.js';
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

function* showKey(archive: ArchiveReader, key: string, { source = false, format }: Flags): Iterable<string> {
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
    yield (i === 0 ? '' : `\n${dim(SEPARATOR)}\n\n`) +
      showArticle(record, source ? loadEvidence(archive, id) : null) +
      (source ? showDiagnoses(archive, id) : '');
}

/** A line a file: what kind of page it is. */
function showDiagnoses(archive: ArchiveReader, id: number): string {
  const lines = loadDiagnoses(archive, id).map(({ path, diagnosis }) => dim(`${cleanText(path)}: ${describeDiagnosis(diagnosis)}`));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function showArticle(article: ArticleRecord, evidence: readonly PartEvidence[] | null): string {
  const clean = JSON.parse(
    JSON.stringify(article, (_, value: unknown) => (typeof value === 'string' ? cleanText(value) : value)),
  ) as ArticleRecord;
  return printArticle(clean, {
    bold,
    dim,
    remarks: (paragraph) => evidence?.[paragraph]?.sources.flatMap(describeSource).map(cleanText) ?? [],
  });
}
