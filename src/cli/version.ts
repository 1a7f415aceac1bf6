export { VERSION } from '../exports/program-version.js';

/** What the person typed, for the ledger. */
export function commandLine(): string {
  return ['broadsheet', ...process.argv.slice(2)]
    .map((word) => (/[\s'"*{}$]/.test(word) ? `'${word.replace(/'/g, "'\\''")}'` : word))
    .join(' ');
}
