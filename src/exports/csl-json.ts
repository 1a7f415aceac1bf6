import { loadImprints } from '../archive/read/imprints.js';
import { toJsonLine } from '../page/index.js';
import { slugOf } from './article-slug.js';
import { toCslItem } from './csl-item.js';
import type { PieceExporter, Selection } from './exporter.js';

/** A bibliography for Zotero, pandoc and other programs that read CSL-JSON: one array, one item a line. */
export const cslJson: PieceExporter = {
  kind: 'pieces',
  extension: '.json',
  isFolder: () => false,
  write: (selection) => [{ path: '', pieces: writeItems(selection) }],
};

function* writeItems({ archive, records }: Selection): Generator<string, number> {
  const imprints = loadImprints(archive);
  let count = 0;
  for (const record of records()) {
    yield `${count === 0 ? '[\n' : ',\n'}${toJsonLine(toCslItem(record, imprints.get(slugOf(record))))}`;
    count++;
  }
  yield count === 0 ? '[]\n' : '\n]\n';
  return count;
}
