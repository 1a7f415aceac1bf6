import { loadImprints } from '../archive/read/imprints.js';
import { slugOf } from './article-slug.js';
import { makeCitationFormatter } from './citation-formatter.js';
import { toCslItem } from './csl-item.js';
import type { ExportOptions, PieceExporter, Selection } from './exporter.js';

/** References to paste into a paper or a footnote, one a line, in the order of the archive and without numbers. */
export const citations: PieceExporter = {
  kind: 'pieces',
  extension: '.txt',
  isFolder: () => false,
  write: (selection, options) => [{ path: '', pieces: writeCitations(selection, options) }],
};

function* writeCitations({ archive, records }: Selection, { style = 'gb-t-7714' }: ExportOptions): Generator<string, number> {
  const imprints = loadImprints(archive);
  const format = makeCitationFormatter(style);
  let count = 0;
  for (const record of records()) {
    yield `${format(toCslItem(record, imprints.get(slugOf(record))))}\n`;
    count++;
  }
  return count;
}
