import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schema from '../src/archive/database/schema.js';
import { EXPORT_FORMATS, readers } from '../src/index.js';
import { stages } from '../src/stages/index.js';
import { NOTICE_TITLES } from '../src/words/index.js';
import { PROGRAM } from './cli/run-broadsheet.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = join(ROOT, 'README.md');
const WRITE = process.env.BROADSHEET_WRITE_README === '1' && !process.env.CI;
const readme = readFileSync(FILE, 'utf8');

/** A command of a transcript, and what the README says that it prints. A line `…` stands for any lines. */
interface Step {
  readonly command: string;
  readonly expected: readonly string[];
}

/** What a command printed, standard error included, in the order in which a terminal shows it. */
interface Printed {
  readonly status: number | null;
  readonly lines: readonly string[];
}

const steps = fences('console').flatMap(readSteps);

/** The contents of code blocks of a kind. */
function fences(kind: string): string[] {
  return [...readme.matchAll(/^```(\S+)\n([\s\S]*?)^```$/gm)].flatMap(([, own, text]) => (own === kind ? [text ?? ''] : []));
}

/** `$ ` begins a command, `> ` goes on with it, and everything else is what it prints. */
function readSteps(block: string): Step[] {
  const found: { command: string; expected: string[] }[] = [];
  for (const line of block.split('\n').slice(0, -1)) {
    const last = found.at(-1);
    if (line.startsWith('$ ')) found.push({ command: line.slice(2), expected: [] });
    else if (last === undefined) throw new Error(`A console block does not begin with a command: ${line}`);
    else if (line.startsWith('> ') && last.expected.length === 0) last.command += `\n${line.slice(2)}`;
    else last.expected.push(line.trimEnd());
  }
  return found;
}

/**
 * What was printed, cut short as an expectation is: as many lines before and behind its `…`. So the same cut serves to compare
 * and to write.
 */
function abridge(lines: readonly string[], expected: readonly string[]): string[] {
  const at = expected.indexOf('…');
  const before = at < 0 ? lines.length : at;
  const behind = at < 0 ? 0 : expected.length - at - 1;
  if (expected.lastIndexOf('…') !== at) throw new Error('A command can have one line … only');
  return lines.length < before + behind || at < 0 ? [...lines] : [...lines.slice(0, before), '…', ...lines.slice(lines.length - behind)];
}

/** Stands in for the checkout, so that what commands write is not written there: its sample, the package, and a PATH. */
function makeCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-readme-'));
  symlinkSync(join(ROOT, 'seeds'), join(folder, 'seeds'));
  for (const name of ['bin', 'node_modules']) mkdirSync(join(folder, name));
  symlinkSync(ROOT, join(folder, 'node_modules', 'broadsheet'));
  writeFileSync(join(folder, 'bin', 'broadsheet'), `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`);
  chmodSync(join(folder, 'bin', 'broadsheet'), 0o755);
  for (const text of fences('js')) {
    const name = /^\/\/ (\S+\.mjs)\n/.exec(text)?.[1];
    if (name !== undefined) writeFileSync(join(folder, name), text);
  }
  return folder;
}

function runStep(folder: string, command: string): Printed {
  // One file for both streams keeps their order; writes to files are synchronous everywhere.
  const file = join(folder, 'printed.txt');
  const output = openSync(file, 'w');
  const { status } = spawnSync('/bin/sh', ['-c', command], {
    cwd: folder,
    env: { PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`, LANG: 'C.UTF-8' },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const lines = readFileSync(file, 'utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return { status, lines: lines.map((line) => line.trimEnd()) };
}

/** Puts what commands printed into the README, in their order. */
function rewrite(printed: readonly Printed[]): string {
  let at = 0;
  return readme.replace(/^(```console\n)([\s\S]*?)^```$/gm, (_, fence: string, block: string) => {
    const written = readSteps(block).map(({ command, expected }) => {
      const { status, lines } = printed[at++] ?? { status: null, lines: [] };
      if (status !== 0) throw new Error(`${command} ends with ${status}: ${lines.join('\n')}`);
      return [`$ ${command.replaceAll('\n', '\n> ')}`, ...abridge(lines, expected)].join('\n');
    });
    return `${fence}${written.join('\n')}\n\`\`\``;
  });
}

describe('The transcripts of the README', () => {
  let folder = '';
  let printed: readonly Printed[] = [];

  beforeAll(() => {
    folder = makeCheckout();
    printed = steps.map(({ command }) => runStep(folder, command));
    if (WRITE) writeFileSync(FILE, rewrite(printed));
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(steps.map((step, i) => [step.command.replaceAll('\n', ' ').slice(0, 100), step, i] as const))('$ %s', (_, { expected }, i) => {
    const { status, lines } = printed[i] ?? { status: null, lines: [] };
    expect(status, lines.join('\n')).toBe(0);
    if (!WRITE) expect(abridge(lines, expected), 'BROADSHEET_WRITE_README=1 writes it').toEqual(expected);
  });
});

describe('The README names', () => {
  const help = spawnSync(process.execPath, [PROGRAM, '--help'], { encoding: 'utf8' }).stdout;
  const commands = [...(help.split('Commands:')[1] ?? '').matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1] ?? '');

  /** Names at the start of a row of a table, in backticks or as a link. */
  const rows = new Set([...readme.matchAll(/^\| (?:`|\[)([\w-]+)/gm)].map((match) => match[1] ?? ''));
  const missing = (names: readonly string[]) => names.filter((name) => !rows.has(name));

  it('every command', () => {
    expect(commands).toContain('import');
    expect(missing(commands.filter((name) => name !== 'help'))).toEqual([]);
  });

  it('every format of readers and exports', () => {
    expect(missing([...Object.keys(readers), ...EXPORT_FORMATS])).toEqual([]);
    const endings = Object.values(readers).flatMap(({ extensions }) => [...extensions]);
    expect(endings.filter((ending) => !readme.includes(`\`.${ending}\``))).toEqual([]);
  });

  it('every code of notices', () => {
    expect(missing(Object.keys(NOTICE_TITLES))).toEqual([]);
  });

  it('every stage, in the order in which they run', () => {
    const names = stages.map(({ name }) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect([...rows].filter((row) => names.includes(row))).toEqual(names);
  });

  it('every variable that the program and its tests read', () => {
    const files = globSync(['src/**/*.ts', 'tests/**/*.ts'], { cwd: ROOT });
    const texts = files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
    const names = new Set([...texts.matchAll(/process\.env\.((?:BROADSHEET_|NO_)\w+)/g)].map((match) => match[1] ?? ''));
    expect(names).toContain('BROADSHEET_ARCHIVE');
    expect([...names].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('every table, and columns that they have', () => {
    const tables = Object.values(schema).flatMap((one) => (one instanceof SQLiteTable ? [getTableConfig(one)] : []));
    const diagram = fences('mermaid').find((text) => text.startsWith('erDiagram')) ?? '';
    const drawn = new Map(
      [...diagram.matchAll(/^ {2}(\w+) \{\n([\s\S]*?)^ {2}\}$/gm)].map(([, table, columns]) => [
        table ?? '',
        [...(columns ?? '').matchAll(/^ {4}(\w+ \w+)/gm)].map((match) => match[1] ?? ''),
      ]),
    );
    const names = tables.map(({ name }) => name);
    const ends = [...diagram.matchAll(/^ {2}(\w+) \S+--\S+ (\w+) :/gm)].flatMap(([, one, other]) => [one ?? '', other ?? '']);
    expect(drawn.size).toBeGreaterThan(5);
    expect([...drawn.keys(), ...ends].filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !drawn.has(name) && !readme.includes(`\`${name}\``))).toEqual([]);
    for (const { name, columns } of tables) {
      const own = columns.map((column) => `${column.getSQLType()} ${column.name}`);
      expect((drawn.get(name) ?? []).filter((column) => !own.includes(column))).toEqual([]);
    }
  });

  it('files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    const relative = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(relative.length).toBeGreaterThan(10);
    expect(relative.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });
});
