import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SCHEMA = fileURLToPath(new URL('tei-subset.rng', import.meta.url));

/** True where libxml2's `xmllint` is there (Debian: libxml2-utils). */
export const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** Runs `xmllint` on a file. @returns its exit code and what it printed */
function runXmllint(path: string, options: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('xmllint', [...options, path], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** What `xmllint` has to say against the file by the schema of TEI; empty for a valid one. */
export function validate(path: string, xml?: string): string {
  if (xml !== undefined) writeFileSync(path, xml);
  const { status, stderr } = runXmllint(path, ['--noout', '--relaxng', SCHEMA]);
  return status === 0 ? '' : stderr;
}

/** The value of an XPath as a string or number. Elements are named as `t:p`. */
export function evaluate(path: string, xpath: string): string {
  const named = xpath.replace(/\bt:(\w+)/g, '*[local-name()="$1"]');
  const { status, stdout, stderr } = runXmllint(path, ['--xpath', named]);
  if (status !== 0) throw new Error(`${xpath}: ${stderr}`);
  return stdout.replace(/\n$/, '');
}
