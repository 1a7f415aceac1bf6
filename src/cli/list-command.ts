import { Argument, Command } from 'commander';
import type { ArchiveReader } from '../archive/database/archive.js';
import { LIST_KINDS, type ListKind, listRows } from '../archive/read/list.js';
import type { Filter } from '../archive/search/filter.js';
import { type CorrectionRecord, type Notice, UsageError } from '../page/index.js';
import { CORRECTION_STATES, describeCorrection, describeNotice } from '../words/index.js';
import { formatOption, parseCount, readFormat, withReader } from './context.js';
import { asksNothing, type FilterFlags, filterOptions, readFilter } from './filter-options.js';
import { nearestName } from './nearest-name.js';
import { codeOption } from './notice-codes.js';
import { type Row, type RowFormat, remark } from './output.js';
import { readWords } from './read-words.js';
import { printRows } from './row-printer.js';

interface Flags extends FilterFlags {
  readonly archive?: string;
  readonly code?: readonly string[];
  readonly settled?: boolean;
  readonly all?: boolean;
  readonly files?: boolean;
  readonly limit?: number;
  readonly format?: RowFormat;
}

const EXAMPLES = `
Examples:
  broadsheet list publications
  broadsheet list articles --publication 平顶山日报 --date 2024-03
  broadsheet list notices --code repeat
  broadsheet list imports --files --format csv

States of corrections:
${Object.values(CORRECTION_STATES)
  .map(({ name, means }) => `  ${name.padEnd(7)}  ${means}`)
  .join('\n')}`;

/** `broadsheet list`: rows of one kind, filtered. */
export function listCommand(): Command {
  const command = new Command('list')
    .summary('publications, issues, pages, articles, documents, notices, corrections or imports')
    .description(
      'Lists what is in the archive. Filters hold for issues, pages, articles, documents, notices and corrections; documents, notices and corrections come of all renditions.',
    )
    .addArgument(new Argument('<what>', `one of: ${LIST_KINDS.join(', ')}`).argParser(readKind))
    .argument('[query...]', 'words as in search: only what holds them')
    .addOption(codeOption())
    .option('--settled', 'notices: those that people settled (see review), and not the others')
    .option('--all', 'publications: those without issues here too')
    .option('--files', 'imports: every file of every import')
    .option('--limit <n>', 'at most this many rows', parseCount)
    .addOption(formatOption())
    .allowUnknownOption()
    .addHelpText('after', EXAMPLES);
  for (const option of filterOptions()) command.addOption(option);
  return command.action(async (what: ListKind, words: string[], _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<Flags>();
    const { code = [], settled = false, all = false, files = false, limit } = flags;
    const filter = await readFilter(flags, readWords(words, self));
    await withReader(flags, async (archive) => {
      const { columns, rows } = listRows(archive, what, {
        filter,
        codes: code,
        settled,
        all,
        files,
        ...(limit !== undefined && { limit }),
      });
      const worded = WORDED[what];
      const format = readFormat(flags);
      // On a terminal nobody reads JSON; what was inferred stands there in words.
      const shown = format === 'table' ? columns.filter((name) => name !== 'facts') : columns;
      const told = worded ? rows.map(worded.toWords) : format === 'table' ? rows.map(({ facts: _, ...row }) => row) : rows;
      const named = worded?.columns.filter((name) => settled || !SETTLED.includes(name));
      await printRows(told, format, named ?? shown);
      if (rows.length === 0) await sayNone(archive, what, filter);
    });
  });
}

/** An empty list may be of a query that found nothing. */
async function sayNone(archive: ArchiveReader, what: ListKind, filter: Filter): Promise<void> {
  if (what === 'articles' && !asksNothing(filter)) (await import('./say-nothing.js')).sayNothing(archive, filter);
  else remark(`0 ${what}`);
}

function readKind(text: string): ListKind {
  const kind = LIST_KINDS.find((one) => one === text);
  if (kind) return kind;
  const near = nearestName(text, LIST_KINDS);
  throw new UsageError(`there is no list of “${text}”; ${near ? `did you mean ${near}?` : `there are ${LIST_KINDS.join(', ')}`}`);
}

/** Columns of notices that were settled. */
const SETTLED: readonly string[] = ['settled_at', 'settled_by', 'reason'];

/** Rows that hold data which people read as a sentence. */
const WORDED: Readonly<Partial<Record<ListKind, { readonly columns: readonly string[]; readonly toWords: (row: Row) => Row }>>> = {
  notices: { columns: ['key', 'code', 'message', 'path', 'lines', 'settled_at', 'settled_by', 'reason'], toWords: wordNotice },
  corrections: {
    columns: ['id', 'when', 'who', 'kind', 'key', 'what', 'why', 'state', 'undone_at', 'undone_by', 'undone_reason'],
    toWords: wordCorrection,
  },
};

function wordCorrection(row: Row): Row {
  const { id, when, who, kind, key, why, state, undone_at, undone_by, undone_reason } = row;
  const [target, change, before] = ['target', 'change', 'before'].map((name): unknown => JSON.parse(String(row[name])));
  const what = describeCorrection({ kind: kind as CorrectionRecord['kind'], target, change, before });
  return { id, when, who, kind, key, what, why, state, undone_at, undone_by, undone_reason };
}

function wordNotice(row: Row): Row {
  const { detail, first_line, last_line, code, key, path } = row;
  const notice = { kind: 'notice', code, lines: null, ...(JSON.parse(String(detail)) as object) } as Notice;
  const lines = first_line === null ? null : first_line === last_line ? String(first_line) : `${String(first_line)}..${String(last_line)}`;
  const words = { key, code, message: describeNotice(notice), path, lines };
  const { settled_at, settled_by, reason } = row;
  return settled_at === null ? words : { ...words, settled_at, settled_by, reason };
}
