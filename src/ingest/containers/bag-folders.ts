import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type BagReport, checkBags } from './bagit.js';

/** True for a folder that is a bag (RFC 8493): it has the declaration of one. */
export function isBag(folder: string): boolean {
  return existsSync(join(folder, 'bagit.txt')) && existsSync(join(folder, 'data'));
}

/**
 * Checks a bag that lies open as a folder: its files that are read against its manifest. Paths in what is reported are places in the file system.
 * @param locations of the files below it that are read
 */
export function checkBagFolder(folder: string, locations: Iterable<string>): BagReport {
  const inside = (location: string) => relative(folder, location).split(sep).join('/');
  const place = (path: string) => join(folder, ...path.split('/'));
  const own = [...locations].map((location) => [inside(location), location] as const);
  // Tag files are not read, but that they are there, and which manifest there is, is said by them.
  const tags = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile());
  const files = new Map([...tags.map(({ name }) => [name, join(folder, name)] as const), ...own]);
  const report = checkBags(files, { has: (path) => existsSync(place(path)) });
  return {
    tags: new Set([...report.tags].map(place)),
    refused: report.refused.map(({ path, problem }) => ({ path: place(path), problem })),
  };
}
