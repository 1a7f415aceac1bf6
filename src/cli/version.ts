import { basename } from 'node:path';

export { VERSION } from '../exports/program-version.js';

/** What the person typed, for the ledger. */
export function commandLine(): string {
  return join(process.argv.slice(2));
}

/** Options that name a file, in full and by their letters. */
const FILES = new Set(['--archive', '--output', '--style', '-a', '-o']);

/** What the person typed, for what is given away: of files only their names, not in which folder they are. */
export function commandWithoutFolders(): string {
  const words = process.argv.slice(2);
  return join(
    words.map((word, i) => {
      const [, option, value] = /^(--[a-z]+)=(.*)$/s.exec(word) ?? [];
      if (option !== undefined && value !== undefined) return FILES.has(option) ? `${option}=${basename(value)}` : word;
      const isFile = FILES.has(words[i - 1] ?? '') || /^(?:[/~\\]|\.{1,2}[/\\]|[A-Za-z]:[/\\])/.test(word);
      return isFile ? basename(word) : word;
    }),
  );
}

function join(words: readonly string[]): string {
  return ['broadsheet', ...words].map((word) => (/[\s'"*{}$]/.test(word) ? `'${word.replace(/'/g, "'\\''")}'` : word)).join(' ');
}
