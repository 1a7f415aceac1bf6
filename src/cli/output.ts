import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';

export const ROW_FORMATS = ['table', 'list', 'jsonl', 'json', 'csv', 'tsv', 'markdown', 'keys'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

export type Row = Readonly<Record<string, unknown>>;

/** A table on a terminal, JSON Lines in a pipe. */
export function defaultRowFormat(): RowFormat {
  return process.stdout.isTTY ? 'table' : 'jsonl';
}

/** Takes the place of standard output, where somebody pages through it. */
export interface Screen {
  /** Bytes are kept as they are. @default false: a terminal */
  readonly isFile?: boolean;
  readonly write: (text: string | Uint8Array) => Promise<void>;
}

let screen: Screen | null = null;

/** Prints go to a screen from now on; null for standard output itself. */
export function printTo(other: Screen | null): void {
  screen = other;
}

/** Characters that end in a later piece of bytes. */
const decoder = new StringDecoder('utf8');

/**
 * Writes to standard output (or the pager before it) and waits until it is taken. What a terminal shows is cleaned: `cleanScreen`.
 */
export async function print(text: string | Uint8Array): Promise<void> {
  if (screen?.isFile || process.stdout.isTTY !== true) await write(text);
  else await write(cleanScreen(typeof text === 'string' ? text : decoder.write(Buffer.from(text))));
}

async function write(text: string | Uint8Array): Promise<void> {
  if (screen) await screen.write(text);
  else if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

let quiet = false;

/** From now on only what is wrong is said. */
export function setQuiet(isQuiet: boolean): void {
  quiet = isQuiet;
}

export function isQuiet(): boolean {
  return quiet;
}

/** One line to standard error, for people; what a file name or source holds cannot break it or move the cursor. */
export function remark(text: string): void {
  if (quiet && !text.startsWith('broadsheet: ')) return;
  process.stderr.write(`${escapeControls(text)}\n`);
}

/** One line in which what would move the cursor or turn the direction of a text can be seen: `\x1b`, `\u202e`. */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, escapeControl);
}

function escapeControl(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  const code = character.charCodeAt(0);
  return code > 0xff ? `\\u${code.toString(16)}` : `\\x${code.toString(16).padStart(2, '0')}`;
}

/** True where standard output takes colours: a terminal, and no NO_COLOR (https://no-color.org). */
export function hasColour(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR;
}

export function bold(text: string): string {
  return hasColour() ? `\u001b[1m${text}\u001b[22m` : text;
}

export function dim(text: string): string {
  return hasColour() ? `\u001b[2m${text}\u001b[22m` : text;
}

/** A value as the text of a cell. */
export function toCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Text of a source on a terminal: without what would move its cursor, colour it or turn its direction. Lines stay. */
export function cleanText(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => (character === '\n' || character === '\t' ? character : ''));
}

/** What `bold` and `dim` write. */
const OWN_MARKS = new RegExp(`(${'\u001b'}\\[(?:1|2|22)m)`);

/** All that goes to a terminal passes here: as `cleanText`, but for the marks of `bold` and `dim`. */
export function cleanScreen(text: string): string {
  return text
    .split(OWN_MARKS)
    .map((piece, i) => (i % 2 === 0 ? cleanText(piece) : piece))
    .join('');
}

/** One line, without what would move the cursor. */
export function toTableCell(value: unknown): string {
  return cleanText(toCell(value).replace(/[\s\p{Cc}]+/gu, ' ')).trim();
}
