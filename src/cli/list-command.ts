import { Argument, Command, Option } from 'commander';
import { distance } from 'fastest-levenshtein';
import { LIST_KINDS, type ListKind, listRows } from '../archive/read/list.js';
import { type CorrectionRecord, type Notice, UsageError } from '../page/index.js';
import { CORRECTION_STATES, describeCorrection, describeNotice, NOTICE_TITLES } from '../words/index.js';
import { type FilterFlags, filterOptions, formatOption, parseCount, readFilter, readFormat, withReader } from './context.js';
import { type Row, type RowFormat } from './output.js';
import { printRows } from './row-printer.js';
import { readWords } from './read-words.js';

interface Flags extends FilterFlags {
  readonly archive?: string;
  readonly code?: string;
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
    .addOption(new Option('--code <code>', 'only notices with this code').choices(Object.keys(NOTICE_TITLES)))
    .option('--all', 'publications: reference rows without issues too')
    .option('--files', 'imports: every file of every import')
    .option('--limit <n>', 'at most this many rows', parseCount)
    .addOption(formatOption())
    .allowUnknownOption()
    .addHelpText('after', EXAMPLES);
  for (const option of filterOptions()) command.addOption(option);
  return command.action(async (what: ListKind, words: string[], _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<Flags>();
    const { code, all = false, files = false, limit } = flags;
    await withReader(flags, async (archive) => {
      const { columns, rows } = listRows(archive, what, {
        filter: readFilter(flags, readWords(words, self)),
        ...(code !== undefined && { code }),
        all,
        files,
        ...(limit !== undefined && { limit }),
      });
      const worded = WORDED[what];
      const format = readFormat(flags);
      // On a terminal nobody reads JSON; what was inferred stands there in words.
      const shown = format === 'table' ? columns.filter((name) => name !== 'facts') : columns;
      const told = worded ? rows.map(worded.toWords) : format === 'table' ? rows.map(({ facts: _, ...row }) => row) : rows;
      await printRows(told, format, worded?.columns ?? shown);
    });
  });
}

function readKind(text: string): ListKind {
  const kind = LIST_KINDS.find((one) => one === text);
  if (kind) return kind;
  const near = LIST_KINDS.find((one) => distance(one, text) <= 2);
  throw new UsageError(`there is no list of “${text}”; ${near ? `did you mean ${near}?` : `there are ${LIST_KINDS.join(', ')}`}`);
}

/** Rows that hold data which people read as a sentence. */
const WORDED: Readonly<Partial<Record<ListKind, { readonly columns: readonly string[]; readonly toWords: (row: Row) => Row }>>> = {
  notices: { columns: ['key', 'path', 'lines', 'code', 'message'], toWords: wordNotice },
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
  return { key, path, lines, code, message: describeNotice(notice) };
}
