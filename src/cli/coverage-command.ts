import { Command } from 'commander';
import type { ArchiveReader } from '../archive/database/archive.js';
import {
  type CoverageOptions,
  coverIssues,
  coverMonths,
  hasFailedFiles,
  ISSUE_COLUMNS,
  type IssueCoverage,
  MONTH_COLUMNS,
  type MonthCoverage,
} from '../archive/read/coverage.js';
import { findPublication } from '../archive/search/find-publication.js';
import { must } from '../page/index.js';
import { formatOption, readFormat, withReader } from './context.js';
import { type FilterFlags, filterOptions, readFilter } from './filter-options.js';
import { bold, print, type RowFormat, remark, toTableCell } from './output.js';
import { printRows } from './row-printer.js';

interface Flags extends FilterFlags {
  readonly archive?: string;
  readonly issues?: boolean;
  readonly format?: RowFormat;
}

const EXAMPLES = `
Examples:
  broadsheet coverage
  broadsheet coverage --publication 平顶山日报 --date 2024 --issues
  broadsheet coverage --format csv > coverage.csv

Missing are the page numbers below the greatest of an issue and its section; pages after the last one cannot be known, nor
which days a paper did not appear. Jumps are articles whose other half is not there (1/4 → 3: the fourth article of page 1 goes
on on page 3). Unreadable are pages without any article, and files that failed in their last import; doubtful are pages
with damaged characters.`;

/** `broadsheet coverage`: what is there, by newspaper and month. */
export function coverageCommand(): Command {
  const command = new Command('coverage')
    .summary('what is there, by newspaper and month, and which pages are missing')
    .description(
      'Shows what is in the archive by newspaper and month: issues, days, pages, missing page numbers, open jumps, unreadable pages.',
    )
    .option('--issues', 'one row an issue, which names what is missing')
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES);
  for (const option of filterOptions()) if (['publication', 'date'].includes(option.attributeName())) command.addOption(option);
  return command.action(async (_: unknown, self: Command) => runCoverage(self.optsWithGlobals<Flags>()));
}

async function runCoverage(flags: Flags): Promise<void> {
  const format = readFormat(flags);
  await withReader(flags, async (archive) => {
    const options: CoverageOptions = { filter: await readFilter(flags), ...(await guessing(archive)) };
    if (flags.issues) {
      const rows = coverIssues(archive, options);
      if (format === 'table') await printGroups(rows, issueCells);
      else
        await printRows(
          rows.map((row) => ({ ...row })),
          format,
          ISSUE_COLUMNS,
        );
    } else {
      const rows = coverMonths(archive, options);
      if (format === 'table') await printGroups(rows, monthCells);
      else
        await printRows(
          rows.map((row) => ({ ...row })),
          format,
          MONTH_COLUMNS,
        );
    }
  });
}

/** Reads the places of files that failed from their paths, as import does, but only papers that the archive knows. */
async function guessing(archive: ArchiveReader): Promise<Pick<CoverageOptions, 'guessPlace'>> {
  if (!hasFailedFiles(archive)) return {};
  const { guessFromPath } = await import('../ingest/guess-from-path.js');
  return {
    guessPlace: (location) => {
      const { said: found } = guessFromPath(location.replaceAll('\\', '/'), (name) => findPublication(archive, name) !== null);
      const value = (field: string) => found.find((one) => one.field === field)?.value;
      const name = value('publication');
      return { publication: name === undefined ? null : findPublication(archive, name), date: value('date') ?? null };
    },
  };
}

type Cells = Readonly<Record<string, string | number | null>>;

function monthCells({ month, issue_count, days, page_count, missing_pages, open_jumps, unreadable, doubtful }: MonthCoverage): Cells {
  const count = (n: number) => n || null;
  return {
    month: month ?? 'no date',
    issues: issue_count,
    days,
    pages: page_count,
    missing: missing_pages,
    jumps: count(open_jumps),
    unreadable: count(unreadable),
    doubtful: count(doubtful),
  };
}

function issueCells({ issue_date, edition, page_count, labels, missing_pages, open_jumps, unreadable, doubtful }: IssueCoverage): Cells {
  return {
    issue: `${issue_date ?? 'no date'}${edition === null ? '' : ` ${edition}`}`,
    pages: page_count,
    labels,
    missing: missing_pages,
    jumps: open_jumps,
    unreadable,
    doubtful,
  };
}

/** A table on a terminal: a newspaper's rows under its name, which leaves room for the rest. */
async function printGroups<T extends { readonly publication: string | null }>(
  rows: readonly T[],
  cellsOf: (row: T) => Cells,
): Promise<void> {
  const [first] = rows;
  if (!first) {
    remark('nothing is there');
    return;
  }
  const { layTable } = await import('./lay-table.js');
  const columns = Object.keys(cellsOf(first));
  const cells = rows.map((row) => Object.values(cellsOf(row)).map(toTableCell));
  const { header, lines, leftOut } = must(layTable(columns, cells, process.stdout.columns ?? 0), 'a table of months');
  const printed = rows.flatMap(({ publication }, i) => {
    const line = must(lines[i], 'the line of a row');
    return i > 0 && rows[i - 1]?.publication === publication ? [line] : [bold(toTableCell(publication ?? 'unknown newspaper')), line];
  });
  await print(`${[header, ...printed].join('\n')}\n`);
  if (leftOut.length > 0) remark(`no room for ${leftOut.join(', ')}; --format jsonl has all columns`);
}
