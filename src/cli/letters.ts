import type { Command } from 'commander';

/** Commands that take a query, in which `-word` leaves a word out, so that they have no options of one letter. */
const WITH_QUERY: ReadonlySet<string> = new Set(['list', 'search', 'words', 'export']);

/** Options of one letter, where a command without a query has the long one. */
const LETTERS: Readonly<Record<string, string>> = { '--format': '-f', '--output': '-o', '--limit': '-l' };

/** Options of the program itself; their letters stand before the name of a command, or behind one that takes no query. */
const OWN_LETTERS: Readonly<Record<string, string>> = { '-a': '--archive', '-q': '--quiet', '-v': '--version' };

/** Which word names the command; -1 for none. */
export function placeOfCommand(words: readonly string[]): number {
  return words.findIndex((word, i) => !word.startsWith('-') && !['--archive', '-a'].includes(words[i - 1] ?? ''));
}

/** The same words with the program's own letters in full: before the command, and after one that takes no query, up to `--`. */
export function spellLetters(words: readonly string[]): string[] {
  const place = placeOfCommand(words);
  const isQuery = WITH_QUERY.has(words[place] ?? '');
  const end = place < 0 ? words.length : isQuery ? place : words.includes('--') ? words.indexOf('--') : words.length;
  return words.map((word, i) => (i < end && Object.hasOwn(OWN_LETTERS, word) ? (OWN_LETTERS[word] ?? word) : word));
}

/** Gives a command without a query its options of one letter. */
export function addLetters(command: Command): Command {
  if (WITH_QUERY.has(command.name())) return command;
  for (const option of command.options) {
    const letter = Object.hasOwn(LETTERS, option.long ?? '') ? LETTERS[option.long ?? ''] : undefined;
    if (letter === undefined || option.short !== undefined || command.options.some(({ short }) => short === letter)) continue;
    option.short = letter;
    option.flags = `${letter}, ${option.flags}`;
  }
  return command;
}
