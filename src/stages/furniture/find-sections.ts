import { conventionsFor } from '../../conventions/index.js';
import { type Entry, isText } from './entries.js';

/** Finds names of sections: over a marked headline, or beside a folio. Over a text such a name is its headline. */
export function findSections(entries: readonly Entry[]): void {
  entries.forEach((entry, i) => {
    if (!isText(entry) || entry.block.lines.length > 1 || !isSection(entry.line.text)) return;
    const [before, after] = [entries[i - 1], entries[i + 1]];
    if (after === undefined || !isText(after) || isSection(after.line.text)) return;
    if (after.block.level === null) {
      // The name over a leader says nothing else, also where headlines are not marked.
      if (isLeader(entry.line.text) && entry.block.level === null && after.line.text.length <= LONGEST_HEADLINE)
        entry.named = { name: 'name of a section', likeProse: false, asItem: null };
      return;
    }
    const isMarked = entry.block.level !== null && entry.block.level <= after.block.level;
    if (isMarked || before === undefined || before.named?.name === 'folio') {
      entry.named = { name: 'name of a section', likeProse: false, asItem: null };
    }
  });
}

/** In characters. */
const LONGEST_HEADLINE = 30;

function isLeader(text: string): boolean {
  return conventionsFor(text).some(({ sections }) => sections.some(({ name, pattern }) => name === 'leader' && pattern.test(text)));
}

function isSection(text: string): boolean {
  return conventionsFor(text).some(({ sections }) => sections.some(({ pattern }) => pattern.test(text)));
}
