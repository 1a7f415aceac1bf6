import { conventionsFor, languageOf, readCreditLine, readParagraphCredits } from '../../conventions/index.js';
import { type Entry, isText } from './entries.js';

/** Finds names of sections: over a marked headline, or beside a folio. Over a text such a name is its headline. */
export function findSections(entries: readonly Entry[]): void {
  entries.forEach((entry, i) => {
    if (!isText(entry) || entry.block.lines.length > 1 || !isSection(entry.line.text)) return;
    const [before, after] = [entries[i - 1], entries[i + 1]];
    if (after === undefined || !isText(after) || isSection(after.line.text)) return;
    if (after.block.level === null) {
      // The name over a leader says nothing else, also where headlines are not marked.
      if (isLeader(entry.line.text) && entry.block.level === null && after.line.text.length <= LONGEST_HEADLINE) entry.named = SECTION;
      return;
    }
    const isMarked = entry.block.level !== null && entry.block.level <= after.block.level;
    if (isMarked || before === undefined || before.named?.name === 'folio') entry.named = SECTION;
  });
  const marked = entries.flatMap((entry, i) => (isText(entry) && entry.block.level !== null && entry.block.lines.length === 1 ? [i] : []));
  const levels = new Set(marked.filter((i) => ledUnder(i, entries) >= SEVERAL).map((i) => entries[i]?.block.level));
  // Once a page has such a section, a mark like its own over a single article is one too.
  for (const i of marked) {
    const entry = entries[i];
    if (entry && levels.has(entry.block.level) && ledUnder(i, entries) > 0) entry.named = SECTION;
  }
}

const SECTION = { name: 'name of a section', likeProse: false, asItem: null };

/** A mark directly over a lower one is a section's where so many of the lower ones are led in: each is an article, and none a cross-heading. */
const SEVERAL = 2;

/** How many of the marks under a higher one, of the level of the first, have a byline or a lead-in below; 0 where text stands in between. */
function ledUnder(at: number, entries: readonly Entry[]): number {
  const [own, below] = [entries[at]?.block.level ?? 0, entries[at + 1]?.block.level ?? null];
  if (below === null || below <= own) return 0;
  let led = 0;
  for (let i = at + 1; i < entries.length; i++) {
    const one = entries[i];
    if (!one || (one.block.level !== null && one.block.level <= own)) break;
    if (one.block.level === below && isText(one) && isLedIn(entries[i + 1])) led++;
  }
  return led;
}

function isLedIn(entry: Entry | undefined): boolean {
  if (!entry || !isText(entry) || entry.block.level !== null) return false;
  const { text } = entry.line;
  return readCreditLine(text) !== null || readParagraphCredits(text, languageOf(text)).ledIn;
}

/** In characters. */
const LONGEST_HEADLINE = 30;

function isLeader(text: string): boolean {
  return conventionsFor(text).some(({ sections }) => sections.some(({ name, pattern }) => name === 'leader' && pattern.test(text)));
}

function isSection(text: string): boolean {
  return conventionsFor(text).some(({ sections }) => sections.some(({ pattern }) => pattern.test(text)));
}
