import { readPageXml } from './page-xml/page-of-page-xml.js';
import { readLayout } from './read-layout.js';
import type { Reader } from './reader.js';
import { hasRoot } from './xml/parse-xml.js';

/** PAGE XML, what Transkribus, OCR-D and eScriptorium write: regions with their types, their reading order and, where people marked them, articles. */
export const pageXml: Reader = {
  title: 'PAGE XML 2013 to 2019: regions with types and reading order',
  extensions: ['xml'],
  detect: (text) => (hasRoot(text, 'PcGts') ? 1 : 0),
  pages: readPageXml,
  read: readLayout,
};
