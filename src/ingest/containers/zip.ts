import { type Entry, openPromise } from 'yauzl';
import type { Container, ContainerEntry } from './container.js';
import { decodeEntryName } from './entry-name.js';

/** A ZIP archive (APPNOTE.TXT of PKWARE). */
export const zip: Container = { entries: readZip };

async function* readZip(location: string): AsyncGenerator<ContainerEntry> {
  const file = await openPromise(location, { lazyEntries: true, decodeStrings: false, autoClose: false });
  try {
    for await (const entry of file.eachEntry())
      yield {
        name: nameOf(entry),
        kind: kindOf(entry),
        isEncrypted: entry.isEncrypted(),
        crc32: entry.crc32,
        open: () => file.openReadStreamPromise(entry),
      };
  } finally {
    file.close();
  }
}

/** Info-ZIP writes the name in Unicode too where it is none in the first place. */
const UNICODE_PATH = 0x7075;
/** A version, and the CRC-32 of the other name. */
const UNICODE_HEAD = 5;

function nameOf({ fileNameRaw, extraFields }: Entry): string {
  const unicode = extraFields.find(({ id, data }) => id === UNICODE_PATH && data.length > UNICODE_HEAD && data[0] === 1);
  return unicode ? unicode.data.toString('utf8', UNICODE_HEAD) : decodeEntryName(fileNameRaw);
}

const UNIX = 3;
const [KINDS, LINK] = [0o170000, 0o120000];

function kindOf(entry: Entry): ContainerEntry['kind'] {
  const mode = entry.versionMadeBy >>> 8 === UNIX ? entry.externalFileAttributes >>> 16 : 0;
  if ((mode & KINDS) === LINK) return 'link';
  return /[/\\]$/.test(nameOf(entry)) ? 'folder' : 'file';
}
