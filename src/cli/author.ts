import { userInfo } from 'node:os';
import { Option } from 'commander';
import type { Author } from '../archive/index.js';
import { must, UsageError } from '../page/index.js';

/** What commander read of `authorOptions`. */
export interface AuthorFlags {
  readonly archive?: string;
  readonly why?: string;
  readonly by?: string;
}

/** Options that say who puts something right, and why. */
export function authorOptions(): Option[] {
  return [
    new Option('--why <text>', 'why, for those who read it later'),
    new Option('--by <name>', 'who you are (default: $BROADSHEET_USER, then the name you are logged in by)'),
  ];
}

/** Who puts something right. @throws UsageError where nothing says who it is */
export function readAuthor({ by, why }: AuthorFlags): Author {
  const name = by?.trim() || process.env.BROADSHEET_USER?.trim() || loginName();
  if (name === '') throw new UsageError('who are you? Add --by NAME, or set $BROADSHEET_USER');
  return { by: name, why: why?.trim() || null };
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    throw new UsageError('who are you? Add --by NAME, or set $BROADSHEET_USER', { cause: error });
  }
}

/** `correction 3`, `corrections 3 and 4`. */
export function nameCorrections(ids: readonly number[]): string {
  const last = must(ids.at(-1), 'the number of a correction');
  const others = ids.slice(0, -1);
  return others.length === 0 ? `correction ${last}` : `corrections ${others.join(', ')} and ${last}`;
}
