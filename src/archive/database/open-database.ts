import Database from 'better-sqlite3';
import { DriverError } from '../../page/index.js';

/**
 * What builds the driver. From npm 12 on, `npm rebuild` runs an install script only where package.json allows it, as that of the
 * checkout does; a global install is told at its command.
 */
const REMEDY = 'run: npm rebuild better-sqlite3 (for a global install: npm install -g --allow-scripts=better-sqlite3 broadsheet)';

/**
 * The SQLite database at `path`, opened by better-sqlite3.
 * @throws DriverError where the driver's compiled part is missing or does not fit this Node.js; else what SQLite throws
 */
export function openDatabase(path: string, options: Database.Options = {}): Database.Database {
  try {
    return new Database(path, options);
  } catch (error) {
    const problem = findProblem(error);
    throw problem === null ? error : new DriverError(problem, REMEDY, { cause: error });
  }
}

/** A database that is there, with a first look at it, which is what opens its log. @throws as `openDatabase`, and what SQLite says of the file */
export function openAndLook(path: string, options: Database.Options): Database.Database {
  const sqlite = openDatabase(path, { ...options, fileMustExist: true });
  try {
    sqlite.pragma('schema_version');
    return sqlite;
  } catch (error) {
    // Left open, it would stand in the way of the next attempt.
    sqlite.close();
    throw error;
  }
}

/** What is wrong with the driver; null where it works and something else is wrong. */
function findProblem(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  // Thrown by the package `bindings`, with a line for each path that it has tried.
  if (error.message.startsWith('Could not locate the bindings file')) return 'the database driver better-sqlite3 is not built';
  // Thrown by Node.js: built for another version of it, or for another system.
  if ('code' in error && error.code === 'ERR_DLOPEN_FAILED')
    return 'the database driver better-sqlite3 was built for another Node.js or system';
  return null;
}
