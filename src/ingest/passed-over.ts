import { DocumentError } from '../page/index.js';
import { detectFormat, type Reader, readers } from '../readers/index.js';
import { readHead } from './read-file.js';

/** Endings of files that may be of many formats, most of which are no pages. */
const MARKUP: ReadonlySet<string> = new Set(['xml', 'html', 'htm', 'xhtml']);

/** Endings of lists of checksums, among others. */
const LISTS: ReadonlySet<string> = new Set(['txt', 'text']);

/** What a page of a site sets a text with; an index of files has links alone. */
const HOLDS_TEXT = /<(?:p|h[1-6]|article|section|blockquote|br|td|founder-\w+)\b|"articleBody"/i;

/** Bytes in which a file shows what it is. */
const HEAD = 65_536;

/** `sha256 (page-1.xml) = 26c5…`, `26c5…  page-1.xml`: what libraries put beside the files of a batch. */
const CHECKSUM = /^(?:\w[\w-]{2,9}\s?\(.*\)\s?=\s?)?[\da-f]{32,128}(?:\s+\*?\S.*)?$/i;

/**
 * True for a file in a folder that is none of pages, though its name might be one's: markup of a format that is not read, or a list of
 * checksums. What cannot be looked at is said where it is read.
 * @param ending in small letters
 */
export function isPassedOver(location: string, ending: string): boolean {
  if (!MARKUP.has(ending) && !LISTS.has(ending)) return false;
  try {
    const head = new TextDecoder()
      .decode(readHead({ path: location, location }, MARKUP.has(ending) ? HEAD : HEAD / 16))
      .replaceAll('\0', '');
    if (LISTS.has(ending)) return listsChecksums(head);
    const reader: Reader = readers[detectFormat(location, head)];
    return !reader.extensions.includes(ending) || (reader === readers.html && !HOLDS_TEXT.test(head));
  } catch (error) {
    if (error instanceof DocumentError) return false;
    throw error;
  }
}

/** The last line may be cut. */
function listsChecksums(head: string): boolean {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > 0 && (lines.length === 1 ? lines : lines.slice(0, -1)).every((line) => CHECKSUM.test(line.trim()));
}
