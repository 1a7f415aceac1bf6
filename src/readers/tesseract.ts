import { layOutPage } from './positions/lay-out-page.js';
import { findImage } from './positions/page-image.js';
import { readLayout } from './read-layout.js';
import type { Reader, SourceFile, SourcePage } from './reader.js';
import { parseWordTable } from './tesseract/parse-word-table.js';
import { isWordTable } from './word-table.js';

/** The table of words that Tesseract writes (`tesseract SCAN OUT tsv`): a row a word, with its place and its line. */
export const tesseract: Reader = {
  title: 'Table of words by Tesseract (TSV), with the place of every line',
  extensions: ['tsv'],
  detect: (text) => (isWordTable(text) ? 1 : 0),
  pages: readWordTable,
  read: readLayout,
};

function readWordTable(file: SourceFile): SourcePage[] {
  const pages = parseWordTable(file.text());
  return pages.flatMap(({ width, height, blocks }, i) => {
    const image = pages.length === 1 ? findImage([], file.path, file) : null;
    const page = layOutPage({ blocks, sheet: { width, height, ...(image !== null && { image }) } });
    return page ? [{ ...page, number: i + 1 }] : [];
  });
}
