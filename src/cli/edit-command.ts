import { Command, InvalidArgumentError, Option } from 'commander';
import { type Archive, type Author, editArticle, editParagraph, type TurnRequest, turnText } from '../archive/index.js';
import type { FieldValues, FrontField, ParagraphValues } from '../corrections/index.js';
import { readSaid } from '../ingest/index.js';
import { isLanguageCode, PARAGRAPH_KINDS, type ParagraphKind, UnchangedError, UsageError } from '../page/index.js';
import { describeValues } from '../words/index.js';
import { type AuthorFlags, authorOptions, nameCorrections, readAuthor } from './author.js';
import { findArticleKey, parseNumber, withOldArchive } from './context.js';
import { print, remark } from './output.js';
import { readKeys } from './read-keys.js';

interface Flags extends AuthorFlags {
  readonly headline?: string;
  readonly kicker?: string;
  readonly deck?: string;
  readonly byline?: readonly string[];
  readonly agency?: string;
  readonly place?: string;
  readonly datelineDate?: string;
  readonly language?: string;
  readonly paragraph?: number;
  readonly text?: string;
  readonly label?: string;
  readonly speaker?: string;
  readonly kind?: ParagraphKind;
  readonly field?: FrontField;
  readonly as?: FrontField | 'text';
}

const EXAMPLES = `
Examples:
  broadsheet edit pingdingshan-ribao/2024-03-08/1/2 --headline 青山水库大桥合龙 --why 'OCR read 挢'
  broadsheet edit the-daily-planet/2024-03-08/A1/1 --byline 'Ann Cole, Bo Li' --deck ''
  broadsheet edit the-daily-planet/2024-03-08/A1/1 --paragraph 3 --speaker 'The mayor'
  broadsheet edit the-daily-planet/2024-03-08/A1/1 --paragraph 1 --as headline
  broadsheet edit the-daily-planet/2024-03-08/A1/1 --field deck --as text`;

/** `broadsheet edit`: puts fields of an article or a paragraph right. */
export function editCommand(): Command {
  const command = new Command('edit')
    .summary('put a headline, byline, dateline or paragraph right')
    .description(
      'Puts right what an article says; an empty text clears a field. The correction is kept with who made it and why, is made again when the page is imported or reprocessed, and can be undone. The key of a later part edits what that part prints.',
    )
    .argument('<keys...>', 'keys of articles; - for a list on standard input')
    .option('--headline <text>', 'the headline (主题)')
    .option('--kicker <text>', 'the kicker (引题)')
    .option('--deck <text>', 'the deck (副题)')
    .option('--byline <names>', 'the authors, parted by commas; can be given several times', (names: string, all: string[] = []) => [
      ...all,
      names,
    ])
    .option('--agency <name>', "the dateline's agency")
    .option('--place <name>', "the dateline's place")
    .option('--dateline-date <date>', "the dateline's date; --03-07 where the year is not printed")
    .option('--language <language>', "the article's language by its code: zh, en, fr", readLanguage)
    .option('--paragraph <n>', 'edit this paragraph, counted from 1 as show prints them', parseNumber)
    .option('--text <text>', "the paragraph's text")
    .option('--label <text>', 'what is printed before its text: a name, a dateline')
    .option('--speaker <name>', 'who speaks it')
    .addOption(new Option('--kind <kind>', 'what it is').choices(PARAGRAPH_KINDS))
    .addOption(new Option('--field <field>', 'with --as: what is printed there is to be another').choices(FRONT))
    .addOption(new Option('--as <what>', 'what the paragraph or field is to be').choices([...FRONT, 'text']))
    .addHelpText('after', EXAMPLES);
  for (const option of authorOptions()) command.addOption(option);
  return command.action(async (typed: string[], _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<Flags>();
    const named = readKeys(typed);
    if (flags.as !== undefined || flags.field !== undefined) {
      await turnOne(named, flags);
      return;
    }
    const fields = readFields(flags);
    const values = readValues(flags);
    checkFlags(flags, fields, values);
    const author = readAuthor(flags);
    const { paragraph } = flags;
    if (paragraph !== undefined && named.length > 1) throw new UsageError('a paragraph is of one article; name one key');
    await withOldArchive(flags, async (archive) => {
      // All of them are looked up before one is edited.
      for (const key of named.map((one) => findArticleKey(archive, one))) {
        if (paragraph === undefined && named.length > 1) await print(editOneOf(archive, { key, fields }, author));
        else if (paragraph === undefined) await print(editOne(archive, { key, fields }, author));
        else {
          const made = editParagraph(archive, { key, paragraph, values }, author);
          await print(`${made.key}: paragraph ${paragraph}: ${describeValues(values)} (${nameCorrections([made.id])})\n`);
        }
      }
    });
  });
}

const FRONT = ['headline', 'kicker', 'deck'] as const;

/** Makes a headline of a paragraph, or text of a headline. */
async function turnOne(named: readonly string[], flags: Flags): Promise<void> {
  const { paragraph, field, as: into } = flags;
  const [key, ...others] = named;
  if (key === undefined || others.length > 0) throw new UsageError('what is printed is of one article; name one key');
  if (into === undefined) throw new UsageError('as what? Add --as text, headline, kicker or deck');
  if ((paragraph === undefined) === (field === undefined))
    throw new UsageError('what is to be another? Add --paragraph N, as show counts them, or --field headline, kicker or deck');
  if (Object.keys({ ...readFields(flags), ...readValues(flags) }).length > 0)
    throw new UsageError('--as says what a text is to be; edit the text in a command of its own');
  await withOldArchive(flags, async (archive) => {
    const found = findArticleKey(archive, key);
    const { id, key: now } = turnText(archive, askTurn(found, { paragraph, field, into }), readAuthor(flags));
    const what = paragraph === undefined ? field : `paragraph ${paragraph}`;
    await print(`${now}: ${what} is ${into} (${nameCorrections([id])})\n`);
  });
}

function askTurn(
  key: string,
  {
    paragraph,
    field,
    into,
  }: { readonly paragraph: number | undefined; readonly field: FrontField | undefined; readonly into: FrontField | 'text' },
): TurnRequest {
  if (field !== undefined) return { key, field, into };
  if (into === 'text') throw new UsageError('a paragraph is text already; write --as headline, kicker or deck');
  return { key, paragraph: paragraph ?? 0, into };
}

/** One of several: that it stands so already does not stop the others. */
function editOneOf(archive: Archive, edit: { readonly key: string; readonly fields: FieldValues }, author: Author): string {
  try {
    return editOne(archive, edit, author);
  } catch (error) {
    if (!(error instanceof UnchangedError)) throw error;
    remark(error.message);
    return '';
  }
}

function editOne(archive: Archive, edit: { readonly key: string; readonly fields: FieldValues }, author: Author): string {
  const { id, key, others } = editArticle(archive, edit, author);
  const named = others.map((other) => `${other.key} (${describeValues(other.fields)})`).join(' and ');
  const also = named && `; it still has what is printed on another page in ${named}: edit that key as well`;
  return `${key}: ${describeValues(edit.fields)} (${nameCorrections([id])})${also}\n`;
}

function checkFlags({ paragraph, text }: Flags, fields: FieldValues, values: ParagraphValues): void {
  const [ofArticle, ofParagraph] = [Object.keys(fields).length > 0, Object.keys(values).length > 0];
  if (paragraph === undefined && ofParagraph) throw new UsageError('which paragraph? Add --paragraph N, as show counts them');
  if (paragraph !== undefined && ofArticle)
    throw new UsageError("a paragraph has --text, --label, --speaker and --kind; edit the article's own fields in a command of its own");
  if (paragraph !== undefined && !ofParagraph) throw new UsageError('edit what of the paragraph? Add --text, --label, --speaker or --kind');
  if (paragraph === undefined && !ofArticle)
    throw new UsageError(
      'edit what? Add --headline, --kicker, --deck, --byline, --agency, --place, --dateline-date, --language or --paragraph',
    );
  if (text?.trim() === '') throw new UsageError('a paragraph has a text; to put it elsewhere use move, split or merge');
}

function readLanguage(text: string): string {
  const code = text.trim().toLowerCase();
  if (code === '' || (isLanguageCode(code) && LANGUAGE_NAMES.of(code) !== undefined)) return code;
  throw new InvalidArgumentError('Write a code of ISO 639 (zh, en, fr), or an empty text for none.');
}

/** Knows the languages that have codes. */
const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** An empty text is none. */
function clear(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function readFields(flags: Flags): FieldValues {
  const { headline, kicker, deck, byline, agency, place, datelineDate, language } = flags;
  return {
    ...(kicker !== undefined && { kicker: clear(kicker) }),
    ...(headline !== undefined && { headline: clear(headline) }),
    ...(deck !== undefined && { deck: clear(deck) }),
    ...(byline && { byline: [...new Set(byline.flatMap((names) => names.split(/[,，、;；]/)).flatMap((name) => clear(name) ?? []))] }),
    ...(agency !== undefined && { agency: clear(agency) }),
    ...(place !== undefined && { place: clear(place) }),
    ...(datelineDate !== undefined && { date: readDatelineDate(datelineDate) }),
    ...(language !== undefined && { language: language || null }),
  };
}

function readDatelineDate(text: string): string | null {
  const date = clear(text);
  if (date === null || /^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date)) return date;
  try {
    return readSaid({ date })[0]?.value ?? null;
  } catch (error) {
    throw new UsageError(`--dateline-date: there is no date “${text}”; write 2024-03-07, or --03-07 without a year`, { cause: error });
  }
}

function readValues({ text, label, speaker, kind }: Flags): ParagraphValues {
  return {
    ...(text !== undefined && { text: text.trim() }),
    ...(label !== undefined && { label: label || null }),
    ...(speaker !== undefined && { speaker: clear(speaker) }),
    ...(kind && { kind }),
  };
}
