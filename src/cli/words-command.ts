import { Command, Option } from 'commander';
import type { ArchiveReader } from '../archive/database/archive.js';
import { type ConcordanceLine, iterateConcordance } from '../archive/search/concordance.js';
import { PERIODS } from '../archive/search/facets.js';
import type { Filter } from '../archive/search/filter.js';
import { UsageError } from '../page/index.js';
import { formatOption, parseCount, readFormat, withReader } from './context.js';
import { type FilterFlags, filterOptions, readFilter } from './filter-options.js';
import { bold, dim, plural, print, type RowFormat, remark, toTableCell } from './output.js';
import { type CountFlags, printCounts } from './print-word-counts.js';
import { readWords } from './read-words.js';
import { RowPrinter } from './row-printer.js';
import { sayNothing } from './say-nothing.js';

interface Flags extends FilterFlags, CountFlags {
  readonly archive?: string;
  readonly sort: 'date' | 'left' | 'right';
  readonly width?: number;
  readonly against?: string;
  readonly format?: RowFormat;
}

const EXAMPLES = `
Examples:
  broadsheet words 水库                             every place where 水库 stands, with what is around it
  broadsheet words 'bridge OR ferry' --sort right  by what follows
  broadsheet words 桥 --collocates                  the words that stand near 桥 more often than elsewhere
  broadsheet words 桥 --timeline --share           how often it stands in a million words of each year or month
  broadsheet words --ngrams 2 --publication 栖川日报  the pairs of words that stand in a row most often
  broadsheet words --keyness --date 1930s --against date:1920s   the words of one decade against another

The query and its fields are those of search; every place of its words in the text of the articles found is shown, NEAR or
not, but not those in headlines. A word is counted as near where it stands among the 5 words before or after (--window), and
elsewhere in the rest of the articles found; before, after and elsewhere make its total. Its score is the log-likelihood
ratio against the rest of the articles found: above 10.8, chance would bring it once in a thousand times.

--ngrams counts the words in a row that hold one of the query's or, without a query, all; none goes over the end of a sentence.
--keyness compares all words of the articles found with those of --against, or of all others in their language: their count, how many that is
in a million words, the same of the others, the log-likelihood G2 (3.84: one in twenty times by chance; 6.63: in a hundred; 10.83: in a
thousand; less is not listed) and the log ratio (1: twice as frequent, -1: half). What is more frequent comes first, then what is less.
Words are as ICU cuts them, Chinese by its dictionary; numbers are none.`;

const COLUMNS = ['article', 'publication', 'issue_date', 'page', 'path', 'line', 'speaker', 'left', 'hit', 'right'];

/** `broadsheet words`: what stands around words. */
export function wordsCommand(): Command {
  const command = new Command('words')
    .summary('what stands around words: concordance and collocates')
    .description(
      'Prints each place of the query’s words in the text of articles with its context (keyword in context), or the words that go with them.',
    )
    .argument('[query...]', 'words as in search')
    .addOption(
      new Option('--sort <order>', 'by date and place, or by what stands left or right of the hit')
        .choices(['date', 'left', 'right'])
        .default('date'),
    )
    .option('--width <n>', 'columns on each side of the hit (default: what the terminal has, or 40)', parseCount)
    .option('--limit <n>', 'at most this many rows', parseCount)
    .option('--collocates', 'the words that stand near instead')
    .option('--ngrams <n>', 'so many words in a row instead, the most frequent first', parseCount)
    .option('--keyness', 'the words that tell the articles found from others instead')
    .option('--against <query>', 'of --keyness: the articles to compare with (default: all others in their language)')
    .option('--timeline', 'how often the words stand by time instead')
    .option('--share', 'of the timeline: in a million words of each period')
    .addOption(
      new Option('--by <period>', 'of the timeline (default: month, or year where it is longer than three years)').choices([...PERIODS]),
    )
    .option('--window <n>', 'how many words before and after are near', parseCount, 5)
    .addOption(formatOption())
    .allowUnknownOption()
    .addHelpText('after', EXAMPLES);
  for (const option of filterOptions()) command.addOption(option);
  return command.action(async (words: string[], _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<Flags>();
    const filter = await readFilter(flags, readWords(words, self));
    const isCount = checkCounts(flags);
    const { renditions, lookalikes } = filter;
    const against =
      flags.against === undefined
        ? null
        : { ...(await readFilter({}, flags.against)), ...(renditions && { renditions }), ...(lookalikes && { lookalikes }) };
    await withReader(flags, (archive) =>
      isCount ? printCounts(archive, filter, { flags, format: readFormat(flags), against }) : printConcordance(archive, filter, flags),
    );
  });
}

/** What is counted instead of shown. */
const COUNTS = ['collocates', 'ngrams', 'keyness', 'timeline'] as const;

function checkCounts(flags: Flags): boolean {
  const asked = COUNTS.filter((name) => flags[name] !== undefined);
  if (asked.length > 1) throw new UsageError('--collocates, --ngrams, --keyness and --timeline are four things; ask for one');
  if (flags.ngrams !== undefined && (flags.ngrams < 1 || flags.ngrams > 9)) throw new UsageError('--ngrams wants a number from 1 to 9');
  if (flags.share && !flags.timeline) throw new UsageError('--share is of a --timeline; add it');
  if (flags.by !== undefined && !flags.timeline) throw new UsageError('--by is of a --timeline; add it');
  if (flags.against !== undefined && !flags.keyness) throw new UsageError('--against is of --keyness; add it');
  return asked.length > 0;
}

async function printConcordance(archive: ArchiveReader, filter: Filter, flags: Flags): Promise<void> {
  const { sort, limit = Number.POSITIVE_INFINITY } = flags;
  const format = readFormat(flags);
  const printLine = format === 'table' ? await makeLinePrinter(flags) : null;
  const printer = new RowPrinter(format, COLUMNS);
  let shown = 0;
  let more = false;
  for (const line of sortLines(iterateConcordance(archive, filter), sort)) {
    // All places of a frequent word are many; nobody waits for their number who asks for a few.
    more = shown >= limit;
    if (more) break;
    shown++;
    if (printLine) await printLine(line);
    else await printer.add([{ ...line }]);
  }
  if (!printLine) await printer.end();
  if (more) remark(`the first ${plural(shown, 'place')}; there are more`);
  else if (shown === 0) sayNothing(archive, filter);
  else if (format === 'table') remark(plural(shown, 'place'));
}

/** By date they come as they are found; by context all of them have to be there first. */
function sortLines(lines: Iterable<ConcordanceLine>, sort: Flags['sort']): Iterable<ConcordanceLine> {
  if (sort === 'date') return lines;
  const contextOf = sort === 'right' ? ({ right }: ConcordanceLine) => right : ({ left }: ConcordanceLine) => wordsBackwards(left);
  const compare = new Intl.Collator(['zh', 'en']).compare;
  return [...lines]
    .map((line) => [contextOf(line), line] as const)
    .sort(([a], [b]) => compare(a, b))
    .map(([, line]) => line);
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters of the left context that sorting looks at. */
const SORTED_BY = 60;

/** The last word first, then the one before it: as concordances are sorted by what stands left. */
function wordsBackwards(left: string): string {
  const words = [...SEGMENTER.segment(left.slice(-SORTED_BY))].flatMap(({ segment, isWordLike }) => (isWordLike ? segment : []));
  return words.reverse().join(' ');
}

/** Context that is shown where nothing says how wide a line may be. */
const WIDTH = 40;

/** Lines with their hits below each other, also with Han in them. */
async function makeLinePrinter({ width }: Flags): Promise<(line: ConcordanceLine) => Promise<void>> {
  const { cutEnd, cutStart } = await import('./cut-text.js');
  const { default: stringWidth } = await import('string-width');
  const terminal = process.stdout.columns;
  return async ({ article, left, hit, right }) => {
    const room =
      width ?? (terminal ? Math.max(10, Math.floor((terminal - stringWidth(toTableCell(hit)) - stringWidth(article) - 4) / 2)) : WIDTH);
    await print(`${cutStart(left, room)} ${bold(toTableCell(hit))} ${cutEnd(right, room)}  ${dim(article)}\n`);
  };
}
