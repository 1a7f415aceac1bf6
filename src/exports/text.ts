import type { PieceExporter, Selection } from './exporter.js';
import { printArticle, SEPARATOR } from './print-article.js';

/** One file of plain text: the articles one after the other, each with its citation. */
export const text: PieceExporter = {
  kind: 'pieces',
  extension: '.txt',
  isFolder: () => false,
  write: (selection) => [{ path: '', pieces: writeText(selection) }],
};

function* writeText({ records }: Selection): Generator<string, number> {
  let count = 0;
  for (const record of records()) {
    yield `${count === 0 ? '' : `\n${SEPARATOR}\n\n`}${printArticle(record)}`;
    count++;
  }
  return count;
}
