import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Archive, listArticleIds, listRows } from '../../../src/archive/index.js';
import { makeSelection } from '../../../src/exports/index.js';
import type { ImportTally } from '../../../src/ingest/index.js';
import { importFiles } from '../../../src/ingest/index.js';
import { giveArchiveBack, takeArchive } from './archives.js';
import { Press } from './invented.js';
import { type Lying, Model, type Place, printFile } from './model.js';

/** By what an archivist says what a file is: its path, a manifest, or options of each import. */
export const WAYS = ['folders', 'manifest', 'options'] as const;
export type Way = (typeof WAYS)[number];

/** Two papers; in some the names fold alike, and they are two all the same. */
export const PAPERS = [
  ['Harrow Courier', 'Severn Gazette'],
  ['栖川日报', '砚江晚报'],
  ['The Morning Post', 'Morning Post'],
  ['海平新报', '海平新報'],
] as const;

/** A paragraph of the archive that has invented words. */
export interface Seen {
  /** `Passage.id` of those whose words stand in it. */
  readonly ids: readonly string[];
  readonly text: string;
  readonly headline: string | null;
  readonly place: Place;
  /** Of its article, and its number there. */
  readonly key: string;
  readonly number: number;
  /** Names the document that it stands in. */
  readonly document: string;
}

/** One archivist: a folder, what is in it and what should be in the archive, and the archive. */
export class Archivist {
  readonly model = new Model();
  readonly press = new Press();
  readonly way: Way;
  readonly papers: readonly [string, string];
  /** The archive at which the archivist sits. */
  archive: Archive;
  readonly #folder: string;
  #count = 0;

  constructor({ folder, way, papers }: { readonly folder: string; readonly way: Way; readonly papers: readonly [string, string] }) {
    this.#folder = folder;
    this.way = way;
    this.papers = papers;
    mkdirSync(join(folder, 'in'), { recursive: true });
    this.archive = takeArchive();
    symlinkSync(join(folder, 'in'), join(folder, 'link'));
  }

  close(): void {
    giveArchiveBack(this.archive);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A number that was not there before. */
  count(): number {
    return ++this.#count;
  }

  /** A path at which nothing lies and nothing lay, for a file of which this is said. */
  pathFor({ said, border, item }: Pick<Lying, 'said' | 'border' | 'item'>, folder = ''): string {
    if (this.way !== 'folders') return `in/${folder}scan-${spell(this.count())}.md`;
    const name = border === null ? (said.page ?? '').padStart(2, '0') : 'issue';
    return `in/${folder}${said.publication}/${said.date}/${item === null ? name : `${name}/${item}`}.md`;
  }

  put(path: string, file: Lying): void {
    this.model.files.set(path, file);
    const location = join(this.#folder, path);
    mkdirSync(dirname(location), { recursive: true });
    writeFileSync(location, printFile(file));
  }

  /** Files change places, all at once. */
  move(moves: readonly (readonly [from: string, to: string, file: Lying])[]): void {
    for (const [from] of moves) {
      renameSync(join(this.#folder, from), join(this.#folder, `${from}.in-hand`));
      this.model.files.delete(from);
    }
    for (const [from, to, file] of moves) {
      mkdirSync(dirname(join(this.#folder, to)), { recursive: true });
      renameSync(join(this.#folder, `${from}.in-hand`), join(this.#folder, to));
      this.model.files.set(to, file);
    }
  }

  remove(path: string): void {
    this.model.files.delete(path);
    rmSync(join(this.#folder, path));
  }

  /** Something else is said of a file than before. */
  say(path: string, file: Lying): void {
    this.model.files.set(path, file);
  }

  /** Imports these files into the archive, or with them all that lie in the folder. */
  async import(paths: readonly string[], { by = 'in' }: { readonly by?: 'in' | 'link' } = {}): Promise<void> {
    for (const run of this.#runs(paths)) {
      this.model.settle(run);
      await this.#importRun(this.archive, run, by);
    }
  }

  /** Imports all that lie in the folder into an archive. */
  async importAll(archive: Archive): Promise<ImportTally[]> {
    const tallies: ImportTally[] = [];
    for (const run of this.#runs([...this.model.files.keys()])) tallies.push(await this.#importRun(archive, run));
    return tallies;
  }

  #runs(paths: readonly string[]): string[][] {
    if (this.way === 'options') return paths.filter((path) => this.model.files.has(path)).map((path) => [path]);
    const all = [...this.model.files.keys()];
    return all.length === 0 ? [] : [all];
  }

  #importRun(archive: Archive, run: readonly string[], by = 'in'): Promise<ImportTally> {
    const [first = ''] = run;
    const terms = { command: 'a test', version: '0.0.0' };
    const path = (name: string) => join(this.#folder, name.replace(/^in/, by));
    if (this.way === 'options') {
      const { said, border } = this.#lying(first);
      const { publication, date, edition, page } = said;
      const stated = { publication, date, ...(edition !== null && { edition }), ...(border === null && page !== null && { page }) };
      return importFiles(archive, { ...terms, paths: [path(first)], ...stated });
    }
    if (this.way === 'manifest') this.#writeManifest();
    return importFiles(archive, { ...terms, paths: [path('in')] });
  }

  #writeManifest(): void {
    const rows = [...this.model.files].map(([path, { said, border, item }]) =>
      [
        path.slice('in/'.length),
        said.publication,
        said.date,
        said.edition ?? '',
        border === null ? (said.page ?? '') : '',
        item ?? '',
      ].join(','),
    );
    writeFileSync(join(this.#folder, 'in/manifest.csv'), `${['path,publication,date,edition,page,item', ...rows].join('\n')}\n`);
  }

  #lying(path: string): Lying {
    const file = this.model.files.get(path);
    if (!file) throw new Error(`no file lies at ${path}`);
    return file;
  }

  /** Writes an export of these lines, and imports it. */
  async bring(archive: Archive, lines: readonly string[]): Promise<ImportTally> {
    const path = join(this.#folder, `export-${this.count()}.jsonl`);
    writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
    return await importFiles(archive, { paths: [path], command: 'a test', version: '0.0.0' });
  }

  /** All paragraphs of an archive that have invented words. */
  look(archive: Archive = this.archive, renditions?: 'all'): Seen[] {
    const ids = listArticleIds(archive, renditions ? { renditions } : {});
    return [...makeSelection(archive, ids).records()].flatMap(
      ({ id: key, publication, issue_date, edition, headline, parts, paragraphs }) =>
        paragraphs.flatMap(({ label, text, page, part, source }, i): Seen[] => {
          const printed = (label ?? '') + text;
          const own = this.#idsIn(printed);
          const place = { publication: publication ?? '', date: issue_date ?? '', edition: edition ?? null, page: page ?? null };
          const home = parts[part]?.key ?? key;
          const document = `${home.slice(0, home.lastIndexOf('/'))} ${source.sha256}`;
          return own.length === 0 ? [] : [{ ids: own, text: printed, headline: headline ?? null, place, key, number: i + 1, document }];
        }),
    );
  }

  #idsIn(text: string): string[] {
    const words: string[] = text.match(/[A-Z][a-z]{6,}/g) ?? [];
    for (let i = 0; i + 3 <= text.length; i++) words.push(text.slice(i, i + 3));
    return [...new Set(words.flatMap((word) => this.press.owners.get(word) ?? []))];
  }

  listCorrections(archive: Archive): Correction[] {
    return listRows(archive, 'corrections', { filter: {} }).rows.map(({ id, why, state }) => ({
      id: Number(id),
      why: String(why),
      state: String(state),
    }));
  }
}

/** A number in letters: those in a file's name may be a page's. */
function spell(count: number): string {
  return [...String(count)].map((digit) => 'qwertyuiop'[Number(digit)]).join('');
}

/** A row of the list of corrections. */
export interface Correction {
  readonly id: number;
  readonly why: string;
  readonly state: string;
}
