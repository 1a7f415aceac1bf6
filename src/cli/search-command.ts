import { Command, InvalidArgumentError, Option } from 'commander';
import type { ArchiveReader } from '../archive/database/archive.js';
import { explainQuery } from '../archive/search/explain-query.js';
import {
  addShares,
  countFacets,
  countTimeline,
  FACET_NAMES,
  type Facet,
  PERIODS,
  type Period,
  type PeriodCount,
  type PeriodShare,
} from '../archive/search/facets.js';
import { FIELD_NAMES } from '../archive/search/fields.js';
import type { Filter } from '../archive/search/filter.js';
import { countFound, type Hit, iterateHits } from '../archive/search/search.js';
import { iterateSetApart, type SetApart } from '../archive/search/set-apart.js';
import { UsageError } from '../page/index.js';
import { PLACES } from '../words/index.js';
import { formatOption, parseCount, readFormat, withReader } from './context.js';
import { asksNothing, type FilterFlags, filterOptions, readFilter } from './filter-options.js';
import { bold, dim, hasColour, plural, print, type RowFormat, remark, toTableCell } from './output.js';
import { printBefore, remarkBefore } from './print-before.js';
import { readWords } from './read-words.js';
import { printRows, RowPrinter } from './row-printer.js';
import { sayNothing } from './say-nothing.js';

interface Flags extends FilterFlags {
  readonly archive?: string;
  readonly sort: Sort;
  readonly limit?: number;
  readonly offset?: number;
  readonly count?: boolean;
  readonly explain?: boolean;
  readonly setApart?: boolean;
  readonly facet?: readonly Facet[];
  readonly timeline?: boolean;
  readonly share?: boolean;
  readonly by?: Period;
  readonly beforeCorrections?: boolean;
  readonly format?: RowFormat;
}

const SORTS = ['rank', 'date', 'newest'] as const;
type Sort = (typeof SORTS)[number];

/** What people write for an order who do not know its name. */
const OTHER_SORTS: Readonly<Record<string, Sort>> = { '-date': 'newest', oldest: 'date', latest: 'newest', best: 'rank' };

const HELP = `
Words are all required. A query may hold:
  "North Bridge"  “南水北调”        a phrase
  ferry OR bridge                  either of two neighbours; ( ) make groups
  -strike  -headline:罢工           not this
  drain*                           words that begin so (Han is found inside words anyway)
  NEAR(bridge toll, 5)  桥 NEAR 水库  with at most 5 (10) words, or characters of Han, between
  headline:bridge  speaker:Boone   a field: ${FIELD_NAMES.slice(0, 8).join(' ')}
                                   ${FIELD_NAMES.slice(8).join(' ')}
  date:2024-03..2024-05            ranges of dates, also >=2010 and 2010s; page:A4; place:"New York"
With speaker: or kind: the words have to stand in what that person says, or in headings. Every other mark only parts words.
Case, width, accents and traditional or simplified characters do not count.

Examples:
  broadsheet search 外交                            articles that contain 外交
  broadsheet search '"North Bridge" OR ferry' --date 2024 --sort date
  broadsheet search 'speaker:祝砚水 纸'               what 祝砚水 says about 纸
  broadsheet search agency:新华社 --facet publication --facet month
  broadsheet search 桥 --timeline
  broadsheet search 桥 --format jsonl | wc -l`;

const COLUMNS = ['key', 'publication', 'issue_date', 'page', 'path', 'line', 'headline', 'snippet'];

/** `broadsheet search`: articles that a query takes. */
export function searchCommand(): Command {
  const command = new Command('search')
    .summary('articles that contain words or “phrases”')
    .description('Finds the articles that contain every word and phrase of a query, in headline or text.')
    .argument('[query...]', 'words of the query language below')
    .addOption(new Option('--sort <order>', 'best first, by date, or the newest first').choices(SORTS).argParser(readSort).default('rank'))
    .option('--limit <n>', 'at most this many rows', parseCount)
    .option('--offset <n>', 'leave out so many articles at the start', parseCount)
    .option('--count', 'only how many articles there are')
    .option('--explain', 'only what the full-text index is asked: an expression for article_search MATCH')
    .option('--set-apart', 'look in what is in no article instead: folios, captions, credits, what the OCR gave again')
    .option('--before-corrections', 'look in what people corrected instead, as it was read')
    .addOption(
      new Option('--facet <name>', 'count the articles by this instead; repeat for more').choices(FACET_NAMES).argParser(collectFacets),
    )
    .option('--timeline', 'count the articles by time instead')
    .option('--share', 'of the timeline: beside all articles of each period')
    .addOption(
      new Option('--by <period>', 'of the timeline (default: month, or year where it is longer than three years)').choices([...PERIODS]),
    )
    .addOption(formatOption())
    .allowUnknownOption()
    .addHelpText('after', HELP);
  for (const option of filterOptions()) command.addOption(option);
  return command.action(async (words: string[], _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<Flags>();
    const filter = await readFilter(flags, readWords(words, self));
    // A count is of everything where nothing is asked.
    if (asksNothing(filter) && !flags.count && !flags.timeline && flags.facet === undefined)
      throw new UsageError('search what? Write words or a “phrase”, or a field such as --date 2024');
    await withReader(flags, (archive) => runSearch(archive, filter, flags));
  });
}

function readSort(text: string): Sort {
  const sort = SORTS.find((one) => one === text) ?? (Object.hasOwn(OTHER_SORTS, text) ? OTHER_SORTS[text] : undefined);
  if (sort === undefined) throw new InvalidArgumentError(`Allowed choices are ${SORTS.join(', ')}.`);
  return sort;
}

function collectFacets(name: string, before: readonly Facet[] = []): readonly Facet[] {
  const facet = FACET_NAMES.find((one) => one === name);
  if (!facet) throw new UsageError(`there is no facet “${name}”; there are ${FACET_NAMES.join(', ')}`);
  return [...before, facet];
}

async function runSearch(archive: ArchiveReader, filter: Filter, flags: Flags): Promise<void> {
  const { count = false, explain = false, facet = [], timeline = false, setApart = false } = flags;
  if ([count, explain, facet.length > 0, timeline].filter(Boolean).length > 1)
    throw new UsageError('--count, --explain, --facet and --timeline are four things; ask for one');
  if (flags.share && !timeline) throw new UsageError('--share is of a --timeline; add it');
  if (setApart && (count || explain || facet.length > 0 || timeline))
    throw new UsageError('--set-apart lists lines of files, which --count, --explain, --facet and --timeline do not know');
  if (flags.beforeCorrections) await printBefore(archive, filter, readFormat(flags));
  else if (setApart) await printSetApart(archive, filter, flags);
  else if (explain) await printExplanation(archive, filter);
  else if (count) await printCount(archive, filter);
  else if (facet.length > 0) await printFacets(archive, filter, flags);
  else if (timeline) await printTimeline(archive, filter, flags);
  else await printHits(archive, filter, flags);
}

async function printCount(archive: ArchiveReader, filter: Filter): Promise<void> {
  const count = countFound(archive, filter);
  await print(`${count}\n`);
  if (count === 0) sayNothing(archive, filter);
}

async function printExplanation(archive: ArchiveReader, filter: Filter): Promise<void> {
  const { match, condition } = explainQuery(archive, filter);
  if (match !== null) await print(`${match}\n`);
  if (condition !== null) remark(`${match === null ? 'no words are asked of the index; ' : 'and '}${condition}`);
}

async function printFacets(archive: ArchiveReader, filter: Filter, flags: Flags): Promise<void> {
  const rows = countFacets(archive, flags.facet ?? [], filter, flags.limit);
  await printRows(
    rows.map((row) => ({ ...row })),
    readFormat(flags),
    ['facet', 'value', 'articles'],
  );
  if (rows.length === 0) sayIfNothing(archive, filter);
}

/** An empty table may be of articles that have no such value. */
function sayIfNothing(archive: ArchiveReader, filter: Filter): void {
  if (countFound(archive, filter) === 0) sayNothing(archive, filter);
}

async function printHits(archive: ArchiveReader, filter: Filter, flags: Flags): Promise<void> {
  const { sort, limit, offset = 0 } = flags;
  const format = readFormat(flags);
  const printer = format === 'table' ? null : new RowPrinter(format, COLUMNS);
  let shown = 0;
  for (const hit of iterateHits(archive, { ...filter, sort, offset, ...(limit !== undefined && { limit }) })) {
    shown++;
    if (printer) await printer.add([{ ...hit }]);
    else await print(showHit(hit));
  }
  await printer?.end();
  const total = offset === 0 && (limit === undefined || shown < limit) ? shown : countFound(archive, filter);
  if (total === 0) sayNothing(archive, filter);
  else if (format === 'table' || total > shown)
    remark(shown < total ? `${shown} of ${plural(total, 'article')}` : plural(total, 'article'));
  remarkBefore(archive, filter);
}

const SET_APART_COLUMNS = ['place', 'publication', 'issue_date', 'page', 'path', 'first_line', 'last_line', 'text'];

async function printSetApart(archive: ArchiveReader, filter: Filter, flags: Flags): Promise<void> {
  const { limit = Number.POSITIVE_INFINITY, offset = 0 } = flags;
  const format = readFormat(flags);
  const printer = format === 'table' ? null : new RowPrinter(format, SET_APART_COLUMNS);
  let found = 0;
  for (const one of iterateSetApart(archive, filter)) {
    found++;
    if (found <= offset) continue;
    if (found > offset + limit) break;
    if (printer) await printer.add([{ ...one }]);
    else await print(showSetApart(one));
  }
  await printer?.end();
  if (found === 0) remark('nothing was found in what is set apart');
  else if (format === 'table') remark(plural(Math.max(0, Math.min(found - offset, limit)), 'place'));
}

function showSetApart({ place, publication, issue_date, page, path, first_line: first, last_line: last, text }: SetApart): string {
  const where = [
    publication,
    issue_date,
    page === null ? null : `page ${page}`,
    `${path}:${first}${last > first ? `–${last}` : ''}`,
  ].filter(Boolean);
  return `${bold(PLACES[place])}  ${dim(toTableCell(where.join(', ')))}\n  ${toTableCell(text)}\n`;
}

/** A hit on three lines: a table would leave no room for the snippet. */
function showHit({ key, publication, issue_date, page, path, line, headline, snippet }: Hit): string {
  const place = [publication, issue_date, page === null ? null : `page ${page}`, line === null ? null : `${path}:${line}`]
    .filter(Boolean)
    .join(', ');
  const title = `${bold(toTableCell(headline ?? '(no headline)'))}  ${dim(key)}`;
  const clean = toTableCell(snippet);
  const marked = hasColour() ? clean.replace(/\*\*(.+?)\*\*/g, (_, hit: string) => bold(hit)) : clean;
  return `${title}\n  ${dim(toTableCell(place))}\n  ${marked}\n`;
}

/** The longest bar, in characters, where the terminal has room. */
const BAR = 50;

async function printTimeline(archive: ArchiveReader, filter: Filter, flags: Flags): Promise<void> {
  const rows = countTimeline(archive, filter, flags.by);
  const format = readFormat(flags);
  if (flags.share) await printShares(addShares(archive, filter, rows), format);
  else if (format === 'table') await printBars(rows);
  else
    await printRows(
      rows.map((row) => ({ ...row })),
      format,
      ['period', 'articles'],
    );
  if (rows.length === 0) sayNothing(archive, filter);
}

/** In per cent for people, as a fraction for programs. */
async function printShares(rows: readonly PeriodShare[], format: RowFormat): Promise<void> {
  const shown = rows.map((row) =>
    format === 'table' ? { ...row, share: row.share === null ? null : `${(row.share * 100).toFixed(2)} %` } : { ...row },
  );
  await printRows(shown, format, ['period', 'articles', 'total', 'share']);
}

async function printBars(rows: readonly PeriodCount[]): Promise<void> {
  const most = Math.max(1, ...rows.map(({ articles }) => articles));
  const digits = String(most).length;
  const longest = Math.max(1, Math.min(BAR, (process.stdout.columns || Number.POSITIVE_INFINITY) - digits - 15));
  for (const { period, articles } of rows) {
    const bar = '█'.repeat(Math.ceil((articles / most) * longest));
    await print(`${(period ?? 'unknown').padEnd(7)}  ${String(articles).padStart(digits)}  ${bar}`.trimEnd() + '\n');
  }
}
