import type { PieceExporter, Selection } from './exporter.js';

/** One article a line, with every paragraph and its source lines; `broadsheet import` reads it back. */
export const jsonl: PieceExporter = {
  kind: 'pieces',
  extension: '.jsonl',
  isFolder: () => false,
  write: (selection) => [{ path: '', pieces: writeJsonLines(selection) }],
};

function* writeJsonLines({ lines }: Selection): Generator<string | Uint8Array, number> {
  let count = 0;
  for (const line of lines()) {
    yield line;
    yield '\n';
    count++;
  }
  return count;
}
