import { conventionsFor } from '../../conventions/index.js';
import { type Entry, endsSentence } from './entries.js';

/** Lines of a box that may pass before one has a page: a title over two lines. */
const LONGEST_TITLE = 2;

/** Finds boxes that say what is on which page: a heading such as 今日导读 or Inside, with lines that end on a page. */
export function findContents(entries: readonly Entry[]): void {
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    if (entry?.block.role !== 'text') continue;
    if (!matches('contents', entry.line.text)) continue;
    const end = findEnd(entries, i + 1);
    if (end === i + 1) continue;
    for (const one of entries.slice(i, end)) one.named ??= { name: 'contents of the issue', likeProse: false, asItem: null };
    i = end - 1;
  }
}

/** The end of the lines under a heading: after the last line with a page, where no more than a title's lines pass without one. */
function findEnd(entries: readonly Entry[], start: number): number {
  let end = start;
  for (let i = start; i < entries.length && i - end <= LONGEST_TITLE; i++) {
    const entry = entries[i];
    if (entry?.block.role !== 'text' || (i > start && entry.block.level !== null && !namesPage(entry))) break;
    if (namesPage(entry)) end = i + 1;
    else if (endsSentence(entry.line.text)) break;
  }
  return end;
}

function namesPage({ line, named }: Entry): boolean {
  return named?.name === 'refer' || matches('contentsLines', line.text);
}

function matches(table: 'contents' | 'contentsLines', text: string): boolean {
  return text.length <= 200 && conventionsFor(text).some((convention) => convention[table].some(({ pattern }) => pattern.test(text)));
}
