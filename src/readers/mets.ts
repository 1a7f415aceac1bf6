import { textFilesOf } from './mets/files-of-mets.js';
import { readMetsPages } from './mets/pages-of-mets.js';
import { parseMets } from './mets/parse-mets.js';
import { readLayout } from './read-layout.js';
import type { Reader } from './reader.js';
import { hasRoot } from './xml/parse-xml.js';

/**
 * METS, as libraries describe an issue: its pages in order, its articles, and the ALTO files beside it that have the text. Three dialects are
 * read: docWorks (articles as a tree of divisions), the British Library's (articles linked to areas of pages), and NDNP (pages alone).
 */
export const mets = {
  title: 'METS with its ALTO files: an issue with its articles',
  extensions: ['xml'],
  detect: (text: string) => (hasRoot(text, 'mets') ? 1 : 0),
  parts: (text: string) => textFilesOf(parseMets('METS', text)).flatMap(({ names }) => names),
  isPart: (head: string) => hasRoot(head, 'alto'),
  pages: readMetsPages,
  read: readLayout,
} satisfies Reader;
