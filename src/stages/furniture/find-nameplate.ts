import { conventionsFor, looksLikeTitle, readFolio, splitLanguages } from '../../conventions/index.js';
import type { Role } from '../../page/index.js';
import { type Entry, isText, readHeadlines } from './entries.js';
import { nameFurniture } from './name-furniture.js';

/**
 * Finds the paper's name at the head of a page: the first text, with furniture under it, and in that a line of place and date, or of
 * volume and number.
 */
export function findNameplate(entries: readonly Entry[]): void {
  const at = entries.findIndex((entry) => isText(entry));
  const title = entries[at];
  if (!title || (title.block.lines.length > 1 && title.block.lines[0] !== title.line)) return;
  let end = at + 1;
  // A border of pages, or what a model says, may stand between the name and what follows it.
  while (entries[end]?.named || APART.has(entries[end]?.block.role)) end++;
  const under = entries.slice(at + 1, end).flatMap(({ line, named }) => (named ? [line.text] : []));
  const isOverHeadline = readHeadlines(entries.slice(at + 1))(end - at - 1);
  const isHeading = isMarkedOver(title, entries[end]);
  if (!isNameplate(title.line.text, under, { isOverHeadline, isHeading })) return;
  title.named = { name: 'nameplate', likeProse: false, asItem: null };
}

/** What follows a title and the furniture under it. */
interface Below {
  readonly isOverHeadline: boolean;
  /** A heading, or a bold line, no lower than the title: what is between them has no text, as no article has. */
  readonly isHeading: boolean;
}

const APART: ReadonlySet<Role | undefined> = new Set(['furniture', 'invented']);

/** What is called as papers are may stand over lower marks too, as converters rank the largest print. */
function isMarkedOver(title: Entry, next: Entry | undefined): boolean {
  const [level, below] = [rankOf(title), next && isText(next) ? rankOf(next) : null];
  return level !== null && below !== null && (below <= level || looksLikeTitle(title.line.text));
}

/** The level of a marked line; a bold one, as chat models have headlines, is under all of them. Null for text. */
function rankOf({ block, line }: Entry): number | null {
  const isBold = block.lines.length === 1 && line.boldLead > 0 && line.boldLead === line.text.length;
  return block.level ?? (isBold ? LOWEST : null);
}

const LOWEST = 7;

/** A number of the issue under it makes a name of any short title; place and day do where the words are a paper's and a headline follows. */
function isNameplate(title: string, under: readonly string[], { isOverHeadline, isHeading }: Below): boolean {
  const isTwice = splitLanguages(title).some((halves) => halves.every((half) => matches('nameplates', half)));
  const isName = isTwice || matches('nameplates', title);
  if (!isName && title.length > 40) return false;
  if (/[.!?,;。，！？；：:]$/u.test(title.replace(/\.$/, ''))) return false;
  // Another paper's name under it makes it the headline of a clipping.
  // Whoever makes the paper is no name of it: 社长：何沛.
  if (/[:：]/u.test(title) && !isName) return false;
  const isOther = (name: string | null | undefined) => !!name && name.toLowerCase() !== title.toLowerCase();
  if (under.some((text) => isOther(readFolio(text)?.publication))) return false;
  if (under.some((text) => matches('issues', text))) return isName || isOverHeadline;
  // Who makes the paper, and where, stands under its name.
  if (isOverHeadline && isName && under.some((text) => OF_MAKERS.has(nameFurniture(text)?.name ?? ''))) return true;
  // A page and its date in one line are under a headline only where a clipping's text follows.
  if (isOverHeadline && (isTwice || looksLikeTitle(title)) && under.some(isDatedPage)) return true;
  if (isHeading && matches('nameplates', title) && under.some((text) => readFolio(text)?.date)) return true;
  return isOverHeadline && under.some((text) => matches('issueDates', text) && (isName || namesTown(title, text)));
}

const OF_MAKERS: ReadonlySet<string> = new Set(['imprint', 'postal notice', 'terms', 'address', 'editors', 'staff']);

function isDatedPage(text: string): boolean {
  const folio = readFolio(text);
  return folio !== null && folio.date !== null && folio.page !== null;
}

/** The Millport Beacon over "Millport, Saturday, …": the date line begins with a word of the name. */
function namesTown(title: string, dated: string): boolean {
  const town = /^\p{Lu}[\p{L}.'’ -]{2,30}(?=,)/u.exec(dated)?.[0];
  return town !== undefined && town !== title && title.toLowerCase().split(/\s+/).includes(town.toLowerCase());
}

function matches(table: 'nameplates' | 'issues' | 'issueDates', text: string): boolean {
  return conventionsFor(text).some((convention) => convention[table].some(({ pattern }) => pattern.test(text)));
}
