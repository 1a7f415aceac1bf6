import { Command, Option } from 'commander';
import { countHits, type Hit, search } from '../archive/search/search.js';
import { type FilterFlags, filterOptions, formatOption, parseCount, readFilter, readFormat, withReader } from './context.js';
import { bold, dim, hasColour, plural, print, printRows, type RowFormat, remark } from './output.js';

interface Flags extends FilterFlags {
  readonly archive?: string;
  readonly sort: 'rank' | 'date';
  readonly limit?: number;
  readonly count?: boolean;
  readonly format?: RowFormat;
}

const EXAMPLES = `
Examples:
  broadsheet search 外交                       articles that contain 外交
  broadsheet search 水库 防汛                  both words
  broadsheet search '"North Bridge"' ferry     a phrase and a word
  broadsheet search 桥 --date 2024-05 --sort date
  broadsheet search 桥 --format jsonl | wc -l

Han text is found by any string of one character or more, other text by whole words. Case, width and accents do not count.`;

const COLUMNS = ['key', 'publication', 'date', 'page', 'headline', 'snippet'];

/** `broadsheet search`: articles that contain words and phrases. */
export function searchCommand(): Command {
  const command = new Command('search')
    .summary('articles that contain words or “phrases”')
    .description('Finds the articles that contain every word and phrase, in headline or text.')
    .argument('<words...>', 'words, all required; quotes make a phrase')
    .addOption(new Option('--sort <order>', 'best first, or by date').choices(['rank', 'date']).default('rank'))
    .option('--limit <n>', 'at most this many articles', parseCount)
    .option('--count', 'only how many there are')
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES);
  for (const option of filterOptions()) command.addOption(option);
  return command.action(async (words: string[], _: unknown, self: Command) => runSearch(words.join(' '), self.optsWithGlobals<Flags>()));
}

async function runSearch(query: string, flags: Flags): Promise<void> {
  const { sort, limit, count = false } = flags;
  const filter = readFilter(flags);
  await withReader(flags, async (archive) => {
    if (count) {
      await print(`${countHits(archive, query, filter)}\n`);
      return;
    }
    const hits = search(archive, query, { ...filter, sort, ...(limit !== undefined && { limit }) });
    const format = readFormat(flags);
    if (format !== 'table')
      await printRows(
        hits.map((hit) => ({ ...hit })),
        format,
        COLUMNS,
      );
    else for (const hit of hits) await print(showHit(hit));
    const total = limit === undefined || hits.length < limit ? hits.length : countHits(archive, query, filter);
    if (format === 'table' || total > hits.length)
      remark(total === 0 ? 'nothing was found' : total > hits.length ? `${hits.length} of ${total} articles` : plural(total, 'article'));
  });
}

/** A hit on two lines: a table would leave no room for the snippet. */
function showHit({ key, publication, date, page, headline, snippet }: Hit): string {
  const place = [publication, date, page === null ? null : `page ${page}`].filter(Boolean).join(', ');
  const marked = hasColour() ? snippet.replace(/\*\*(.+?)\*\*/g, (_, hit: string) => bold(hit)) : snippet;
  return `${bold(headline ?? '(no headline)')}  ${dim(key)}\n  ${dim(place)}\n  ${marked}\n`;
}
