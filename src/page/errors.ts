/** Something wrong with an operation. Subclasses say what, with fields; only `cli/` prints them. */
export class BroadsheetError extends Error {
  override name = 'BroadsheetError';
}

/** A file that cannot be read as a document; `remedy` says what to do about it. */
export class DocumentError extends BroadsheetError {
  override name = 'DocumentError';
  constructor(
    readonly path: string,
    readonly problem: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${problem}; ${remedy}`, options);
  }
}

/** An archive that cannot be opened, or is not one of ours. */
export class ArchiveError extends BroadsheetError {
  override name = 'ArchiveError';
  constructor(
    readonly path: string,
    readonly problem: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${problem}`, options);
  }
}

/** The database driver is missing, or built for another Node.js; `remedy` says what installs it. */
export class DriverError extends BroadsheetError {
  override name = 'DriverError';
  constructor(
    readonly problem: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${problem}; ${remedy}`, options);
  }
}

/** Wrong usage: an argument, option, key or query that cannot be understood. */
export class UsageError extends BroadsheetError {
  override name = 'UsageError';
}

/** What was to be changed stands so already. */
export class UnchangedError extends UsageError {
  override name = 'UnchangedError';
}
