import { readAltoPages } from './alto/alto-page.js';
import { readLayout } from './read-layout.js';
import type { Reader } from './reader.js';
import { hasRoot } from './xml/parse-xml.js';

/** ALTO, what OCR programs write and libraries keep: a page of blocks, lines and words with their places, fonts and confidences. */
export const alto: Reader = {
  title: 'ALTO 1 to 4: OCR with the place of every word',
  extensions: ['xml', 'alto'],
  detect: (text) => (hasRoot(text, 'alto') ? 1 : 0),
  pages: readAltoPages,
  read: readLayout,
};
