import { existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { DocumentError } from '../page/index.js';
import { decodeText, detectFormat, endingOf, readers } from '../readers/index.js';
import { checkBagFolder, isBag } from './containers/bag-folders.js';
import { containerOf, isContainerName } from './containers/container.js';
import { mountedAt } from './containers/mounted.js';
import type { OpenContainers } from './containers/open-containers.js';
import { compare, describeKind, type FoundFile, problemOf } from './found-file.js';
import { beginsAsExport, isExportFile, isExportName, isKnown, isOtherJson, readBeginning } from './is-export.js';
import { isPassedOver } from './passed-over.js';
import { explainRead } from './read-file.js';
import { addManifest, type FoundManifest, type ManifestRemark, readManifests } from './use-manifests.js';

/** What was found, what in folders is of no format that we read, and what of manifests was not used. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly passedOver: readonly string[];
  /** Exports that lie in folders among files of pages, and were not named themselves. */
  readonly exports: readonly string[];
  readonly manifests: readonly ManifestRemark[];
  /** Containers among them, whether they were opened or not. */
  readonly containers: readonly FoundContainer[];
}

/** A container, and its name in messages. */
export interface FoundContainer {
  readonly path: string;
  readonly location: string;
}

/** Standard input, as an argument and in exports. */
export const STDIN = '-';

const ENDINGS: ReadonlySet<string> = new Set([...Object.values(readers).flatMap((reader) => [...reader.extensions]), 'jsonl', 'ndjson']);

/** True for the name of a file that is read where it lies in a folder or a container. */
export function isReadName(path: string): boolean {
  return ENDINGS.has(endingOf(path));
}

/** How files are looked for. */
export interface FindOptions {
  /** Containers that were opened; others are named, and nothing in them is found. @default none */
  readonly containers?: Pick<OpenContainers, 'problemOf'>;
  /** Columns of tables that people named. @default known names */
  readonly columns?: ReadonlyMap<string, string>;
  /** Every file is of this format. @default by content and name */
  readonly format?: string;
}

interface Search {
  readonly options: FindOptions;
  readonly containers: FoundContainer[];
  readonly files: FoundFile[];
  readonly passedOver: string[];
  readonly manifests: FoundManifest[];
  readonly visited: Set<string>;
  /** Folders that are bags, and the folder from which the paths of their files count. */
  readonly bags: { readonly folder: string; readonly root: string }[];
}

/**
 * The files that arguments name: files, folders (with everything below), globs, `-`, manifests (`.csv`). A `manifest.csv`
 * in a folder counts for the files it names; of several manifests that name a file `manifest` counts, else one among the arguments,
 * else the nearest. Exports that lie among pages are passed over unless they are named. Sorted by path, each file once: neither the order of arguments matters nor that in which a system lists folders.
 * @throws DocumentError for a manifest that cannot be used: no file may go in without what it says
 */
export function findFiles(paths: readonly string[], manifest: string | null, options: FindOptions = {}): FoundFiles {
  const search = beginSearch(options);
  const sorted = paths.toSorted(compare);
  const roots = sorted.map((path) => resolve(path));
  if (manifest !== null) search.manifests.push({ from: 'option', path: showPath(manifest), location: resolve(manifest), roots });
  for (const path of sorted) addArgument(path, search);
  return gather(search);
}

/** Files that the ledger knows, by location with their paths, and what the manifests of their folders say of them. */
export function findAgain(known: ReadonlyMap<string, string>, options: FindOptions = {}): FoundFiles {
  const search = beginSearch(options);
  for (const [location, path] of known) {
    const container = containerOf(location);
    if (container !== null) {
      addContainer({ location: container, path: showPath(container), root: rootOf(container, { location, path }) }, search);
      continue;
    }
    addFile({ path, location, problem: problemOf(location) }, search);
    const root = location.endsWith(sep + path) ? location.slice(0, -path.length - 1) : dirname(location);
    for (let folder = dirname(location); folder.length >= root.length && !search.visited.has(folder); folder = dirname(folder)) {
      search.visited.add(folder);
      const manifest = join(folder, 'manifest.csv');
      if (existsSync(manifest)) search.manifests.push({ from: 'folder', path: showPath(manifest), location: manifest, roots: [folder] });
    }
  }
  return gather(search);
}

function beginSearch(options: FindOptions): Search {
  return { options, files: [], passedOver: [], manifests: [], containers: [], visited: new Set(), bags: [] };
}

/** The folder from which the path of a file in a container counts. */
function rootOf(container: string, { location, path }: { readonly location: string; readonly path: string }): string {
  const inside = path.split('/').join(sep);
  return location.endsWith(sep + inside) && location.length - inside.length - 1 < container.length
    ? location.slice(0, -inside.length - 1)
    : container;
}

/** Checks what lies in folders that are bags: files about a bag are no pages, and what is not as its manifest has it is not read. */
function checkFolders({ files, passedOver, bags }: Search): void {
  for (const { folder, root } of bags) {
    const below = files.filter(({ location, problem }) => problem === null && location?.startsWith(folder + sep) === true);
    const { tags, refused } = checkBagFolder(
      folder,
      below.flatMap(({ location }) => location ?? []),
    );
    const problems = new Map(refused.map(({ path, problem }) => [path, problem]));
    const isLeft = ({ location }: FoundFile) => location === null || (!tags.has(location) && !problems.has(location));
    files.splice(0, files.length, ...files.filter(isLeft));
    const others = [...tags].filter((location) => !passedOver.includes(location));
    passedOver.push(...others);
    for (const [location, problem] of problems)
      files.push({ path: relative(root, location).split(sep).join('/'), location, known: [], problem });
  }
}

function gather(search: Search): FoundFiles {
  checkFolders(search);
  const { options, files, passedOver, manifests, containers } = search;
  const byLocation = new Map<string, FoundFile>();
  for (const file of files.sort((a, b) => compare(b.path, a.path))) byLocation.set(file.location ?? file.path, file);
  const remarks = readManifests(manifests).map((manifest) => addManifest(manifest, byLocation));
  const sorted = [...byLocation.values()].sort((a, b) => compare(a.path, b.path) || compare(a.location ?? '', b.location ?? ''));
  const said = remarks.filter(({ unused, missing }) => unused.length + missing.length > 0);
  const isOther = ({ path, location, problem }: FoundFile) =>
    location === null || problem !== null || (!isExportFile(path, location, options.columns) && isKnown(path, location, options.columns));
  const hasPages = sorted.some(isOther);
  // An export that was written beside the pages would bring back what was changed since; a folder of exports alone is meant.
  const isStray = ({ path, location, isNamed, problem }: FoundFile) =>
    hasPages && isNamed !== true && problem === null && location !== null && isExportName(path) && beginsAsExport(location);
  return {
    files: sorted.filter((file) => !isStray(file)),
    passedOver: passedOver.toSorted(compare),
    exports: sorted.filter(isStray).map(({ path }) => path),
    manifests: said,
    containers,
  };
}

function addArgument(path: string, search: Search): void {
  if (path === STDIN) {
    search.files.push({ path: STDIN, location: null, known: [], problem: null });
    return;
  }
  const location = resolve(path);
  let stats: Stats;
  try {
    stats = statSync(location);
  } catch (error) {
    if (isDynamicPattern(path)) addGlob(path, search);
    else
      addFile(
        { path: showPath(path), location, problem: `${explainRead(error) ?? String(error)}; check its name and permissions` },
        search,
      );
    return;
  }
  if (stats.isDirectory()) walk(location, location, search);
  else if (stats.isFile() && isContainerName(path)) addContainer({ location, path: showPath(path), root: location }, search);
  else if (stats.isFile() && endingOf(path) === 'csv' && !isTable(location, search.options))
    search.manifests.push({ from: 'argument', path: showPath(path), location, roots: [] });
  else addFile({ path: showPath(path), location, problem: describeKind(stats), isNamed: true }, search);
}

function addGlob(pattern: string, search: Search): void {
  const found = globSync(pattern, { onlyFiles: true, expandDirectories: false, dot: false });
  if (found.length === 0) addFile({ path: pattern, location: null, problem: 'matches no file; check the pattern' }, search);
  for (const path of found) {
    const location = resolve(path);
    if (isContainerName(path)) addContainer({ location, path: showPath(path), root: location }, search);
    else addFile({ path: showPath(path), location, problem: problemOf(location) }, search);
  }
}

function addFile({ path, location, problem, isNamed = false }: Omit<FoundFile, 'known'>, search: Search): void {
  search.files.push({ path, location, isNamed, known: [], problem });
}

/** A relative path below this folder as typed; of others the name. */
function showPath(path: string): string {
  const own = relative(process.cwd(), resolve(path));
  return isAbsolute(own) || own.startsWith('..') ? basename(path) : own.split(sep).join('/');
}

function walk(root: string, folder: string, search: Search): void {
  const shown = (location: string) => relative(root, location).split(sep).join('/');
  try {
    const real = realpathSync(folder);
    // A link that leads back to a folder above is walked once.
    if (search.visited.has(real)) return;
    search.visited.add(real);
    if (isBag(folder)) search.bags.push({ folder, root });
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => compare(a.name, b.name))) {
      if (entry.name.startsWith('.')) continue;
      const location = join(folder, entry.name);
      if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(location))) walk(root, location, search);
      else if (entry.name.toLowerCase() === 'manifest.csv')
        search.manifests.push({ from: 'folder', path: shown(location), location, roots: [root] });
      else if (isContainerName(entry.name)) addContainer({ location, path: shown(location), root }, search);
      else if (!isReadName(entry.name) || isPassedOver(location, endingOf(entry.name)) || isOtherJson(location))
        search.passedOver.push(location);
      else addFile({ path: shown(location), location, problem: problemOf(location) }, search);
    }
  } catch (error) {
    const problem = explainRead(error);
    if (problem === null) throw error;
    addFile({ path: shown(folder) || basename(folder), location: folder, problem: `${problem}; check its permissions` }, search);
  }
}

function isFolder(location: string): boolean {
  try {
    return statSync(location).isDirectory();
  } catch (error) {
    if (explainRead(error) === null) throw error;
    return false;
  }
}

/** True for a table with a row an article: other CSV files that are named are manifests. */
function isTable(location: string, { columns, format }: FindOptions): boolean {
  if (format !== undefined) return format === 'csv';
  const head = readBeginning(location);
  try {
    return head !== null && detectFormat('.csv', decodeText(location, head).text, columns) === 'csv';
  } catch (error) {
    if (error instanceof DocumentError) return false;
    throw error;
  }
}

/** Adds the files of a container as those of a folder. @param root the folder from which their paths count */
function addContainer({ location, path, root }: FoundContainer & { readonly root: string }, search: Search): void {
  if (search.visited.has(location)) return;
  search.visited.add(location);
  search.containers.push({ path, location });
  const problem = search.options.containers?.problemOf(location) ?? null;
  if (problem !== null) addFile({ path, location, problem, isNamed: true }, search);
  const container = mountedAt(location);
  const place = (inside: string) => join(location, ...inside.split('/'));
  const shown = (inside: string) => (root === location ? inside : relative(root, place(inside)).split(sep).join('/'));
  for (const inside of container?.passedOver ?? []) search.passedOver.push(place(inside));
  for (const { path: inside, problem: own } of container?.refused ?? [])
    addFile({ path: shown(inside), location: null, problem: own }, search);
  for (const inside of container?.files.keys() ?? []) {
    const own = place(inside);
    if (basename(own).toLowerCase() === 'manifest.csv')
      search.manifests.push({ from: 'folder', path: shown(inside), location: own, roots: [root] });
    else if (isPassedOver(own, endingOf(own)) || isOtherJson(own)) search.passedOver.push(own);
    else addFile({ path: shown(inside), location: own, problem: null }, search);
  }
}
