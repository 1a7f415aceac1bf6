import type { PieceExporter, Selection } from './exporter.js';

/** One article a line, with every paragraph and its source lines; `broadsheet import` reads it back. */
export const jsonl: PieceExporter = {
  kind: 'pieces',
  title: 'JSON Lines, one article a line; can be imported again',
  extension: '.jsonl',
  isFolder: () => false,
  write: (selection) => [{ path: '', pieces: writeJsonLines(selection) }],
};

function* writeJsonLines({ records }: Selection): Generator<string, number> {
  let count = 0;
  for (const record of records()) {
    yield `${JSON.stringify(record)}\n`;
    count++;
  }
  return count;
}
