import { conventionsFor, languageOf, readCreditLine, readParagraphCredits } from '../../conventions/index.js';
import { type Entry, isText } from './entries.js';

/**
 * Finds names of sections: over a marked headline, or beside a folio; over a text such a name is its headline. Names that are
 * not known are told by the marks of the page: higher ones, that stand over lower ones with articles.
 */
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
    // Converters rank by the size of letters: the names under it may be printed larger.
    if (entry.block.level !== null || before === undefined || before.named?.name === 'folio') entry.named = SECTION;
  });
  findSectionsByMarks(entries);
}

/** Names of sections that are not known: marks of one level, that all stand over lower ones with articles. */
function findSectionsByMarks(entries: readonly Entry[]): void {
  const marked = entries.flatMap((entry, i) => (isText(entry) && entry.block.level !== null && entry.block.lines.length === 1 ? [i] : []));
  const levels = new Set(marked.map((i) => entries[i]?.block.level));
  for (const level of levels) {
    const own = marked.filter((i) => entries[i]?.block.level === level);
    const led = own.map((i) => ledUnder(i, entries));
    // Where one mark alone is higher, it is the first headline's; where one has a text of its own, they all are headlines'.
    if (own.length < SEVERAL || led.includes(0) || !led.some((articles) => articles >= SEVERAL)) continue;
    for (const i of own) {
      const entry = entries[i];
      if (entry) entry.named = SECTION;
    }
  }
}

const SECTION = { name: 'name of a section', likeProse: false, asItem: null };

/** Sections on a page, and articles in one of them, at least. */
const SEVERAL = 2;

/**
 * How many of the marks under a higher one, of the level of the first, have a byline or a lead-in below, and so are articles
 * and no cross-headings; 0 where text stands in between.
 */
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
