import { conventionsFor, isInCapitals, readCreditLine, readFolio } from '../../conventions/index.js';
import { type Entry, endsSentence, isText, leavesSentenceOpen, readHeadlines } from './entries.js';
import { nameFurniture } from './name-furniture.js';

/**
 * Takes the name of furniture from lines that are news where they stand. A newspaper sets furniture between its texts,
 * never in the middle of a sentence; a forecast or a caption under a headline of its own is what the item says; a page's
 * number stands at its head or foot.
 */
export function keepNews(entries: readonly Entry[]): void {
  for (const entry of entries.filter((_, i) => isInsideText(entries, i))) entry.named = null;
  for (const entry of entries.filter((_, i) => isOfAdvertisement(entries, i))) entry.named = null;
  for (const entry of entries.filter((_, i) => isDayOfLetter(entries, i))) entry.named = null;
  for (const entry of entries.filter((_, i) => isPaperOfByline(entries, i))) entry.named = PAPER_OF_BYLINE;
  const isHeadline = readHeadlines(entries);
  entries.forEach((_, i) => {
    if (isHeadline(i)) keepItem(entries, i, isHeadline);
  });
}

function isInsideText(entries: readonly Entry[], i: number): boolean {
  const entry = entries[i];
  if (entry?.whole) return isForecastWithTitle(entries, i);
  if (!entry?.named?.likeProse) return false;
  if (entry.named.name === 'page number') return isFigureInText(entries, i);
  const [before, after] = [entries[i - 1], entries[i + 1]];
  const own = (other: Entry | undefined) => other !== undefined && other.block === entry.block && isText(other);
  if (entry.named.name === 'folio' || entry.named.name === 'running head') return own(before) && own(after) && leavesSentenceOpen(before);
  return leavesSentenceOpen(before) || own(before) || own(after);
}

/** What the paper says of itself: the name over a page, and what stands under it. */
const OF_PAPER: ReadonlySet<string> = new Set(['nameplate', 'folio', 'running head', 'imprint', 'postal notice', 'editors']);

/** An address, a telephone or a price without anything of the paper beside it: an advertisement's or a notice's. */
function isOfAdvertisement(entries: readonly Entry[], i: number): boolean {
  if (!entries[i]?.named?.ofAnyone) return false;
  const next = (step: 1 | -1): Entry | undefined => {
    let at = i + step;
    while (entries[at]?.named?.ofAnyone) at += step;
    return entries[at];
  };
  return ![next(-1), next(1)].some((entry) => OF_PAPER.has(entry?.named?.name ?? ''));
}

const PAPER_OF_BYLINE = { name: 'paper of the author', likeProse: true, asItem: null };

/** Another paper's name under a byline says whom its author writes for: the page is not that paper's. */
function isPaperOfByline(entries: readonly Entry[], i: number): boolean {
  const [entry, before] = [entries[i], entries[i - 1]];
  if (entry?.block.role !== 'text' || entry.block.level !== null || entry.named?.name !== 'folio' || !before || !isText(before))
    return false;
  const folio = readFolio(entry.line.text);
  const isBareName = folio !== null && folio.publication !== null && folio.date === null && folio.page === null;
  return isBareName && (readCreditLine(before.line.text)?.byline.length ?? 0) > 0;
}

/** Lines of a letter's end, at most: its closing words, who signs it and from where. */
const LETTER_END = 4;

/** A date alone behind a signature, under a text, is the day of a letter or notice. */
function isDayOfLetter(entries: readonly Entry[], i: number): boolean {
  const entry = entries[i];
  const [before, next] = [entries[i - 1], entries[i + 1]];
  if (entry?.block.role !== 'text' || entry.named?.name !== 'folio' || !entry.named.likeProse) return false;
  if (readFolio(entry.line.text)?.publication || !before) return false;
  const isSigned = signs(before.line.text) || isNameInCapitals(before.line.text);
  if (endsSentence(before.line.text) && !(isSigned && isInCapitals(before.line.text))) return false;
  // At the foot of a page other furniture stands beside it; without a name it ends the article, as only marks show.
  const ends = next === undefined ? entries.some(({ block }) => block.level !== null) : next.block.level !== null;
  if ((next !== undefined && !isText(next)) || !(isSigned || ends)) return false;
  const above = entries.slice(Math.max(0, i - LETTER_END), i);
  const sentence = above.findLastIndex(({ line }) => endsSentence(line.text));
  return sentence >= 0 && above.slice(sentence).every((one) => isText(one) && one.block.level === null);
}

/** JANE DOE. or OLD SUBSCRIBER., with its stop. */
function isNameInCapitals(text: string): boolean {
  return isInCapitals(text) && text.endsWith('.') && text.length <= 40 && !/\d/.test(text) && text.split(/\s+/).length <= 4;
}

function signs(text: string): boolean {
  return conventionsFor(text)[0]?.signs(text) === true;
}

/** A forecast in one block with a title over it stands between other texts as an item, and beside the paper's name as a box. */
function isForecastWithTitle(entries: readonly Entry[], i: number): boolean {
  const entry = entries[i];
  const [title] = entry?.block.lines ?? [];
  if (entry?.named?.asItem !== 'always' || !title || nameFurniture(title.text) !== null) return false;
  const own = (other: Entry) => other.block === entry.block;
  const before = entries[entries.findIndex(own) - 1];
  const after = entries[entries.findLastIndex(own) + 1];
  return before !== undefined && isText(before) && (after === undefined || isText(after));
}

/** A bare number is a page's at the page's head or foot, or beside other furniture; elsewhere it is a figure, torn off or of a table. */
function isFigureInText(entries: readonly Entry[], i: number): boolean {
  const isNumber = (entry: Entry | undefined) => entry?.named?.name === 'page number';
  const [before, after] = [entries[i - 1], entries[i + 1]];
  if (isNumber(before) || isNumber(after)) return true;
  const isFurniture = (entry: Entry | undefined) => entry !== undefined && (entry.named !== null || entry.block.role === 'jump');
  return before !== undefined && after !== undefined && !isFurniture(before) && !isFurniture(after);
}

/**
 * What follows a headline and is furniture elsewhere. A forecast under a headline is the item, whatever follows; captions
 * are where the item has no paragraph, as they may belong to a picture beside the text.
 */
function keepItem(entries: readonly Entry[], headline: number, isHeadline: (i: number) => boolean): void {
  let end = headline + 1;
  while (end < entries.length && !isHeadline(end)) end++;
  const item = entries.slice(headline + 1, end);
  const alone = !item.some((entry) => isText(entry) && endsSentence(entry.line.text));
  for (const entry of item) {
    if (entry.named?.asItem === 'alone' && alone) entry.named = null;
  }
  for (const entry of item) {
    if (entry.named?.asItem !== 'always') break;
    entry.named = null;
  }
}
