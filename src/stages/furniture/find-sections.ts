import { conventionsFor } from '../../conventions/index.js';
import { type Entry, isText } from './entries.js';

/** Finds names of sections: over a marked headline, or beside a folio. Over a text such a name is its headline. */
export function findSections(entries: readonly Entry[]): void {
  entries.forEach((entry, i) => {
    if (!isText(entry) || entry.block.lines.length > 1 || !isSection(entry.line.text)) return;
    const [before, after] = [entries[i - 1], entries[i + 1]];
    if (after === undefined || !isText(after) || after.block.level === null || isSection(after.line.text)) return;
    const isMarked = entry.block.level !== null && entry.block.level <= after.block.level;
    if (isMarked || before === undefined || before.named?.name === 'folio') {
      entry.named = { name: 'name of a section', likeProse: false, asItem: null };
    }
  });
}

function isSection(text: string): boolean {
  return conventionsFor(text).some(({ sections }) => sections.some(({ pattern }) => pattern.test(text)));
}
