import { Option } from 'commander';
import { UsageError } from '../page/index.js';
import { NOTICE_TITLES } from '../words/index.js';
import { nearestName } from './nearest-name.js';

/** `--code` for commands that go through notices; several add up. */
export function codeOption(): Option {
  return new Option('--code <code>', 'only notices with this code; repeat for more')
    .choices(Object.keys(NOTICE_TITLES))
    .argParser(collectCodes);
}

function collectCodes(code: string, before: readonly string[] = []): readonly string[] {
  if (Object.hasOwn(NOTICE_TITLES, code)) return [...before, code];
  const near = nearestName(code, Object.keys(NOTICE_TITLES));
  throw new UsageError(
    `there is no notice “${code}”; ${near === null ? `codes are ${Object.keys(NOTICE_TITLES).join(', ')}` : `did you mean ${near}?`}`,
  );
}
