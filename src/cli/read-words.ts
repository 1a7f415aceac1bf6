import type { Command } from 'commander';
import { UsageError } from '../page/index.js';
import { nearestName } from './nearest-name.js';

/** What people mean by one letter, where commands without a query have it. */
const LETTERS: Readonly<Record<string, string>> = {
  n: '--limit',
  l: '--limit',
  f: '--format',
  o: '--output',
  a: '--archive',
  c: '--count',
  s: '--sort',
};

/**
 * Takes `-word` and `-field:value` as words of a query, where commander would take them for options. What begins with two dashes is an
 * option that is not there, and one letter after a dash is one that commands with a query do not have: `-n 1` is not "not n".
 * @throws UsageError for such an option
 */
export function readWords(words: readonly string[], command: Command): string {
  for (const word of words) {
    if (/^-[A-Za-z]$/.test(word)) refuseLetter(word, command);
    if (/^--[a-z]/.test(word)) refuseOption(word, command);
  }
  return words.join(' ');
}

function optionsOf(command: Command): string[] {
  return [command, ...(command.parent ? [command.parent] : [])].flatMap(({ options }) => options.flatMap(({ long }) => long ?? []));
}

function refuseLetter(word: string, command: Command): never {
  const letter = word.slice(1);
  const meant = LETTERS[letter.toLowerCase()];
  const known = meant !== undefined && optionsOf(command).includes(meant);
  const hint = known ? `; did you mean ${meant}?` : ` (see: broadsheet ${command.name()} --help).`;
  throw new UsageError(`unknown option ${word}${hint} To leave out the word, write NOT ${letter}`);
}

function refuseOption(word: string, command: Command): never {
  const name = word.replace(/=.*/s, '');
  const options = optionsOf(command);
  if (options.includes(name)) throw new UsageError(`${name} takes no value; write it alone, before or after the query`);
  if (name === '--output') throw new UsageError("unknown option '--output'; a shell writes the rows to a file: … --format csv > FILE");
  const near = nearestName(name, options);
  throw new UsageError(`unknown option '${name}'${near === null ? `; to search for it write '"${name}"'` : ` (Did you mean ${near}?)`}`);
}
