import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Archive, documentsCalled, failedFiles, findDocuments, listLocations } from '../archive/index.js';
import { isDoubtfulName, OtherKindError } from '../readers/index.js';
import { containerOf } from './containers/container.js';
import { OpenContainers } from './containers/open-containers.js';
import type { FileOptions } from './file-pages.js';
import { type FoundFiles, findAgain, findFiles, isReadName } from './find-files.js';
import type { ImportOptions } from './import-options.js';
import { resolveLinks } from './known-locations.js';
import { explainRead } from './read-file.js';
import type { RunFiles } from './run-files.js';

/** The containers that a run opens. */
export function beginContainers(): OpenContainers {
  return new OpenContainers(isReadName);
}

/** Where a run looks, and how. */
export interface LookOptions {
  readonly options: ImportOptions;
  readonly fileOptions: FileOptions;
  readonly containers: OpenContainers;
}

/** The files that a run is to import. Containers among them are opened: what lies in them is found as in folders. */
export async function lookForFiles(archive: Archive, { options, fileOptions, containers }: LookOptions): Promise<FoundFiles> {
  const find = (): FoundFiles => withoutArchive(findOnce(archive, { options, fileOptions, containers }), archive);
  const first = find();
  if (first.containers.length === 0) return first;
  for (const { path, location } of first.containers) {
    options.onProgress?.(0, first.containers.length, `unpacking ${path}`);
    await containers.open(path, location);
  }
  return find();
}

/** What SQLite writes beside an archive. */
const BESIDE = ['', '-wal', '-shm', '-journal'];

/** What was found without the archive itself: nobody expects it to be read. */
function withoutArchive(found: FoundFiles, { path }: Archive): FoundFiles {
  // An archive in memory, or one that is gone, lies nowhere.
  const real = (one: string) => resolveLinks(one) ?? one;
  const names = new Set(BESIDE.map((end) => basename(path) + end));
  const own = new Set(BESIDE.map((end) => real(path) + end));
  const isOwn = (one: string) => names.has(basename(one)) && own.has(real(one));
  return { ...found, passedOver: found.passedOver.filter((one) => !isOwn(one)) };
}

function findOnce(archive: Archive, { options, fileOptions, containers }: LookOptions): FoundFiles {
  const { paths, manifest, retryFailed, format } = options;
  const how = { containers, ...(fileOptions.columns && { columns: fileOptions.columns }), ...(format && { format }) };
  if (!retryFailed) return findFiles(paths, manifest ?? null, how);
  const failed = failedFiles(archive);
  const found = paths.length === 0 && manifest === undefined ? findAgain(failed, how) : findFiles(paths, manifest ?? null, how);
  const isFailed = (location: string) => failed.has(location) || failed.has(containerOf(location) ?? location);
  return { ...found, files: found.files.filter((file) => file.location !== null && isFailed(file.location)), passedOver: [] };
}

/** What was found in folders without those files of which only the content says whether they can be read, and that no reader knows. */
export function passOverOthers(found: FoundFiles, { problems }: RunFiles): FoundFiles {
  const isOther = ({ location, isNamed, path }: FoundFiles['files'][number]) =>
    location !== null && isNamed !== true && isDoubtfulName(path) && problems.get(location) instanceof OtherKindError;
  const others = found.files.filter(isOther);
  if (others.length === 0) return found;
  const passedOver = [...found.passedOver, ...others.flatMap(({ location }) => location ?? [])].toSorted();
  return { ...found, files: found.files.filter((file) => !isOther(file)), passedOver };
}

/** Opens the containers outside a run that have pages of it: whether these are still there is seen in them. */
export async function openKnownContainers(archive: Archive, run: RunFiles, containers: OpenContainers): Promise<void> {
  const closed = (location: string | null) => {
    const container = location === null ? null : containerOf(location);
    return container !== null && !containers.has(container) && isFile(container) ? container : null;
  };
  if (!listLocations(archive).some((location) => closed(location) !== null)) return;
  for (const { file, pages } of run.files.values())
    for (const { location } of [...pages.flatMap(({ sha256 }) => findDocuments(archive, sha256)), ...documentsCalled(archive, file.path)]) {
      const container = closed(location);
      if (container !== null) await containers.open(container, container);
    }
}

function isFile(location: string): boolean {
  try {
    return statSync(location).isFile();
  } catch (error) {
    if (explainRead(error) === null) throw error;
    return false;
  }
}
