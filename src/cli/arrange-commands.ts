import { Command } from 'commander';
import { mergeArticles, moveParagraph, splitArticle } from '../archive/index.js';
import { must } from '../page/index.js';
import { type AuthorFlags, authorOptions, nameCorrections, readAuthor } from './author.js';
import { findArticleKey, parseNumber, withOldArchive } from './context.js';
import { print } from './output.js';
import { readKey, readKeys } from './read-keys.js';

const KEPT = 'It is kept as a correction, is made again when the page is imported or reprocessed, and can be undone.';

interface MergeFlags extends AuthorFlags {
  readonly dropHeadings?: boolean;
}

/** `broadsheet merge`: makes one article of several. */
export function mergeCommand(): Command {
  const command = new Command('merge')
    .summary('make one article of several')
    .description(
      `Appends the text of the others to the first, which keeps its key. On one page, headlines of the others become cross-headings; an article without a headline takes that of the next. On several pages of an issue it joins their parts as a jump line does. ${KEPT}`,
    )
    .argument('[keys...]', 'the key of the article that goes on, then those of its continuations in their order; - for a list')
    .option('--drop-headings', 'leave the headlines of the others out of the text; their lines stay headlines of the article')
    .addHelpText(
      'after',
      `
Examples:
  broadsheet merge pingdingshan-ribao/2024-03-08/1/2 pingdingshan-ribao/2024-03-08/1/5
  broadsheet merge the-daily-planet/2024-03-08/A1/1 the-daily-planet/2024-03-08/A4/3 --why 'the jump line is torn off'`,
    );
  for (const option of authorOptions()) command.addOption(option);
  return command.action(async (typed: string[], _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<MergeFlags>();
    const named = readKeys(typed);
    await withOldArchive(flags, async (archive) => {
      const keys = named.map((one) => findArticleKey(archive, one));
      const made = mergeArticles(archive, { keys, dropHeadings: flags.dropHeadings === true }, readAuthor(flags));
      const { key, before } = must(made.at(-1), 'the correction of a merge');
      const place = before === null ? '' : `, before ${before}`;
      await print(`${key} goes on with ${keys.slice(1).join(' and ')}${place} (${nameCorrections(made.map(({ id }) => id))})\n`);
    });
  });
}

interface SplitFlags extends AuthorFlags {
  readonly at: number;
  readonly headline?: string;
}

/** `broadsheet split`: makes two articles of one. */
export function splitCommand(): Command {
  const command = new Command('split')
    .summary('make two articles of one')
    .description(
      `Makes a paragraph and what follows it an article of its own, with the next free key of its page. A cross-heading that it begins with becomes its headline. At the border of two pages the parts come apart. ${KEPT}`,
    )
    .argument('<key>', 'the key of an article')
    .requiredOption('--at <n>', 'the paragraph that the new article begins with, counted from 1 as show prints them', parseNumber)
    .option('--headline <text>', "the new article's headline")
    .addHelpText('after', '\nExample:\n  broadsheet split pingdingshan-ribao/2024-03-08/1/2 --at 4 --headline 天气预报');
  for (const option of authorOptions()) command.addOption(option);
  return command.action(async (typed: string, _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<SplitFlags>();
    const key = readKey(typed);
    const { at, headline } = flags;
    await withOldArchive(flags, async (archive) => {
      const made = splitArticle(archive, { key: findArticleKey(archive, key), at, headline: headline?.trim() || null }, readAuthor(flags));
      const { key: now } = must(made[0], 'the correction of a split');
      await print(`paragraph ${at} of ${key} and what follows is ${now} now (${nameCorrections(made.map(({ id }) => id))})\n`);
    });
  });
}

interface MoveFlags extends AuthorFlags {
  readonly paragraph: number;
  readonly to: string;
  readonly position?: number;
}

/** `broadsheet move`: puts a paragraph in another place of its page. */
export function moveCommand(): Command {
  const command = new Command('move')
    .summary('put a paragraph in another place')
    .description(`Puts a paragraph in another place of its article, or into another article of its page. ${KEPT}`)
    .argument('<key>', 'the key of the article that it is in')
    .requiredOption('--paragraph <n>', 'which, counted from 1 as show prints them', parseNumber)
    .requiredOption('--to <key>', 'the key of the article that it belongs to')
    .option('--position <n>', 'the number that it gets there (default: the last on the page)', parseNumber)
    .addHelpText(
      'after',
      '\nExample:\n  broadsheet move pingdingshan-ribao/2024-03-08/1/2 --paragraph 5 --to pingdingshan-ribao/2024-03-08/1/3 --position 1',
    );
  for (const option of authorOptions()) command.addOption(option);
  return command.action(async (typed: string, _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<MoveFlags>();
    const key = readKey(typed);
    const { paragraph, to, position = null } = flags;
    await withOldArchive(flags, async (archive) => {
      const [from, goal] = [findArticleKey(archive, key), findArticleKey(archive, to)];
      const made = moveParagraph(archive, { key: from, paragraph, to: goal, position }, readAuthor(flags));
      await print(
        `paragraph ${paragraph} of ${key} is in ${made.key}${position === null ? '' : ` as number ${position}`} now (${nameCorrections([made.id])})\n`,
      );
    });
  });
}
