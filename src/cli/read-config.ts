import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, type Option } from 'commander';
import { UsageError } from '../page/index.js';
import { COMMANDS } from './commands.js';
import { archivePath } from './context.js';
import { nearestName } from './nearest-name.js';

const NAME = 'broadsheet.json';

/** Defaults of options, and of one command's options under its name. */
interface Config {
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Gives options that nobody named what the configuration says: `broadsheet.json` in `$XDG_CONFIG_HOME` (`~/.config`, there also in a folder
 * `broadsheet`), and before it the one beside the archive. What stands on the command line or in the environment goes first.
 * @throws UsageError for a file that cannot be read, or says what no command has
 */
export function applyConfig(program: Command, command: Command): void {
  const own = readConfig(ownPaths().find((path) => existsSync(path)));
  const { archive } = own?.values ?? {};
  if (own && typeof archive === 'string' && program.opts<{ archive?: string }>().archive === undefined && !process.env.BROADSHEET_ARCHIVE)
    program.setOptionValueWithSource('archive', resolve(dirname(own.path), archive), 'config');
  const beside = readConfig(join(dirname(resolve(archivePath(program.opts<{ archive?: string }>()))), NAME));
  for (const config of [beside, own === null || own.path === beside?.path ? null : own]) if (config) applyOne(config, command);
}

function ownPaths(): string[] {
  const home = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
  return [join(home, NAME), join(home, 'broadsheet', NAME)];
}

/** Null where there is none: a list, say, is somebody's export of that name. */
function readConfig(path: string | undefined): Config | null {
  if (path === undefined || !existsSync(path)) return null;
  try {
    const values: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof values === 'object' && values !== null && !Array.isArray(values) ? { path, values: { ...values } } : null;
  } catch (error) {
    throw new UsageError(`${path} is no JSON: ${(error as Error).message}`, { cause: error });
  }
}

function applyOne({ path, values }: Config, command: Command): void {
  for (const [name, value] of Object.entries(values)) {
    if (name === 'archive') continue;
    if (Object.hasOwn(COMMANDS, name)) {
      if (name === command.name()) setAll(command, { path: `${path}: ${name}`, values: readObject(path, name, value) });
    } else if (typeof value === 'object' && !Array.isArray(value)) {
      const near = nearestName(name, Object.keys(COMMANDS));
      throw new UsageError(`${path}: there is no command “${name}”${near === null ? '' : `; did you mean ${near}?`}`);
    } else {
      // Of all commands that have it; --by is something else where there is no --why.
      const option = name !== 'user' ? findOption(command, name) : findOption(command, 'why') && findOption(command, 'by');
      if (option) setOption(command, option, { path, name, value });
    }
  }
}

function readObject(path: string, name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new UsageError(`${path}: ${name} wants its options: {"${name}": {"format": "csv"}}`);
}

function setAll(command: Command, { path, values }: Config): void {
  for (const [name, value] of Object.entries(values)) {
    const option = findOption(command, name);
    if (option) setOption(command, option, { path, name, value });
    else {
      const near = nearestName(
        name,
        command.options.map((one) => one.name()),
      );
      throw new UsageError(`${path}: there is no option “${name}”${near === null ? '' : `; did you mean ${near}?`}`);
    }
  }
}

function findOption(command: Command, name: string): Option | null {
  return command.options.find((option) => option.long === `--${name}`) ?? null;
}

interface Setting {
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
}

function setOption(command: Command, option: Option, { path, name, value }: Setting): void {
  const attribute = option.attributeName();
  const source = command.getOptionValueSource(attribute);
  if (source !== undefined && source !== 'default') return;
  command.setOptionValueWithSource(
    attribute,
    option.isBoolean() || option.negate ? value === true : readValue(option, { path, name, value }),
    'config',
  );
}

/** As the command line would read it; of a list one after the other. */
function readValue(option: Option, { path, name, value }: Setting): unknown {
  const parse = option.parseArg as ((text: string, before: unknown) => unknown) | undefined;
  try {
    const texts = [value].flat().map(String);
    return parse ? texts.reduce<unknown>((before, text) => parse(text, before), undefined) : texts.at(-1);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw new UsageError(`${path}: ${name}: ${error.message}`, { cause: error });
    throw error;
  }
}
