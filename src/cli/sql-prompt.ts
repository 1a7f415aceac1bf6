import { basename } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { describeSchema, type Schema } from '../archive/query/describe-schema.js';
import { BroadsheetError } from '../page/index.js';
import { archivePath, withReader } from './context.js';
import { dim, plural, print, ROW_FORMATS, remark } from './output.js';
import { type PrintQueryOptions, printQuery } from './print-query.js';
import { chooseSchema, wordChosen, wordSchema } from './print-schema.js';
import { completeSql } from './sql-completion.js';
import { historyPath, openHistory } from './sql-history.js';
import { onOneLine, splitStatements } from './sql-text.js';

const PROMPT = 'broadsheet> ';
const CONTINUED = '       ...> ';

const HELP = `SQL ends with a semicolon and may go over several lines. Tab completes, arrows bring back what was asked before.
.tables         tables and views
.schema [NAME]  columns, with a line on each
.format FORMAT  how rows are printed: ${ROW_FORMATS.join(', ')}
.help           this
.quit           leave; Ctrl-D does too
Ctrl-C clears what is written, or ends the query that runs.
`;

/** Asks for statements on the terminal until it is left. Whatever is wrong with one is said in a line, and it goes on. */
export async function promptForSql(options: Omit<PrintQueryOptions, 'signal'>): Promise<void> {
  await new Prompt(await withReader(options, describeSchema), options).run();
}

class Prompt {
  readonly #schema: Schema;
  #options: Omit<PrintQueryOptions, 'signal'>;
  readonly #history = openHistory(historyPath());
  readonly #terminal: Interface;
  /** Readline's own history, which it changes in place: a line each, where ours has a statement each. */
  #shown: string[] = [];
  /** Lines of a statement that has no semicolon yet. */
  #pending = '';
  #running: AbortController | null = null;

  constructor(schema: Schema, options: Omit<PrintQueryOptions, 'signal'>) {
    this.#schema = schema;
    this.#options = options;
    this.#terminal = createInterface({
      input: process.stdin,
      output: process.stdout,
      history: [...this.#history.entries],
      historySize: this.#history.entries.length + 1000,
      completer: (line: string) => {
        const [found, word] = completeSql(`${this.#pending}${this.#pending && '\n'}${line}`, this.#schema);
        return [found, word];
      },
    });
  }

  async run(): Promise<void> {
    const terminal = this.#terminal;
    terminal.on('history', (lines: string[]) => {
      this.#shown = lines;
    });
    terminal.on('SIGINT', () => this.#interrupt());
    terminal.on('close', () => this.#running?.abort());
    await print(dim(`${basename(archivePath(this.#options))}: SQL that reads; .help says more, .quit or Ctrl-D leaves\n`));
    this.#ask();
    let isLeft = false;
    for await (const line of terminal) {
      const text = line.trim();
      isLeft = this.#pending === '' && /^\.(?:quit|exit|q)$/.test(text);
      if (isLeft) break;
      if (this.#pending === '' && text.startsWith('.')) await this.#obey(text);
      else await this.#read(line);
      this.#ask();
    }
    terminal.close();
    if (!isLeft) await print('\n');
  }

  #ask(): void {
    this.#terminal.setPrompt(this.#pending === '' ? PROMPT : CONTINUED);
    this.#terminal.prompt();
  }

  /** Takes a line of SQL, and runs the statements that it ends. */
  async #read(line: string): Promise<void> {
    const { statements, rest } = splitStatements(this.#pending === '' ? line : `${this.#pending}\n${line}`);
    this.#pending = rest;
    for (const statement of statements) {
      this.#remember(onOneLine(statement));
      if (!(await this.#answer(statement))) break;
    }
  }

  /** False where it was interrupted: what was typed behind it is not asked. */
  async #answer(statement: string): Promise<boolean> {
    const controller = new AbortController();
    this.#running = controller;
    try {
      const { rows, cut } = await printQuery(statement, { ...this.#options, signal: controller.signal });
      remark(cut ? `only the first ${rows} rows; broadsheet sql --row-limit 0 prints all` : plural(rows, 'row'));
    } catch (error) {
      this.#say(error);
    } finally {
      this.#running = null;
    }
    return !controller.signal.aborted;
  }

  async #obey(text: string): Promise<void> {
    this.#remember(text);
    const [command = '', name] = text.replace(/;$/, '').split(/\s+/);
    try {
      if (command === '.help') await print(HELP);
      else if (command === '.tables') await print(listTables(this.#schema));
      else if (command === '.schema' && name === undefined) await print(wordSchema(this.#schema));
      else if (command === '.schema') await print(wordChosen(chooseSchema(this.#schema, name)));
      else if (command === '.format') this.#setFormat(name);
      else remark(`there is no command ${command}; see .help`);
    } catch (error) {
      this.#say(error);
    }
  }

  #setFormat(name: string | undefined): void {
    const format = ROW_FORMATS.find((one) => one === name);
    if (format) this.#options = { ...this.#options, format };
    else remark(`.format wants one of ${ROW_FORMATS.join(', ')}`);
  }

  /** An error of the program itself is none of these, and ends it. */
  #say(error: unknown): void {
    if (!(error instanceof BroadsheetError)) throw error;
    remark(error.message);
  }

  #remember(statement: string | null): void {
    if (statement !== null) this.#history.add(statement);
    this.#shown.splice(0, this.#shown.length, ...this.#history.entries);
  }

  #interrupt(): void {
    if (this.#running) {
      this.#running.abort();
      return;
    }
    const terminal = this.#terminal;
    const wasEmpty = this.#pending === '' && terminal.line === '';
    this.#pending = '';
    terminal.write(null, { ctrl: true, name: 'e' });
    terminal.write(null, { ctrl: true, name: 'u' });
    process.stdout.write(wasEmpty ? '^C (.quit or Ctrl-D leaves)\n' : '^C\n');
    this.#ask();
  }
}

function listTables({ tables }: Schema): string {
  const width = Math.max(...tables.map(({ name }) => name.length));
  return tables
    .map(({ name, about }) => `${name.padEnd(width)}  ${about ?? ''}`.trimEnd())
    .join('\n')
    .concat('\n');
}
