import type { DatabaseExporter } from './exporter.js';

/** A smaller archive with the same schema, complete in itself: source text, ledger, notices, threads, search index. */
export const sqlite: DatabaseExporter = {
  kind: 'database',
  extension: '.db',
  write: async function* ({ archive, ids }, path, { tables = [] }) {
    // All that writes an archive takes half of a start, and no other format needs it.
    const { copySubset } = await import('../archive/copy-subset.js');
    return yield* copySubset(archive, { ids, tables }, path);
  },
};
