import { type Conventions, conventionsOf } from '../conventions/index.js';
import type { Unit } from './units.js';

/**
 * Makes credits of names that stand alone between a headline and its text, or over a line with their position. Only where
 * they stand makes them a byline: a name over a speech in a row of them is who speaks, one under words in quotation marks
 * who said them, and one below a text who signs it.
 */
export function readNameLines(units: readonly Unit[]): Unit[] {
  return units.map((unit, i): Unit => {
    const before = units[i - 1];
    const names = before?.kind === 'heading' && mayBeNames(unit) ? namesIn(unit) : null;
    if (!names || !before || isQuoted(before) || namesIn(before) || !isFollowedByText(units, i, names)) return unit;
    return { ...unit, kind: 'credit', credits: { byline: names, dateline: null }, opens: false, begins: false };
  });
}

/** What a page marks as a headline is one. */
function mayBeNames({ kind, block }: Unit): boolean {
  return kind === 'body' || (kind === 'heading' && block.level === null);
}

/** Nothing but words in quotation marks. */
export function isQuoted({ printed }: Unit): boolean {
  return /^[“"「『][^“”"「」『』]*[”"」』]$/u.test(printed.trim());
}

/** Characters of the longest line of names. */
const LONGEST = 60;

function namesIn({ printed, language }: Unit): string[] | null {
  if (printed.length > LONGEST || /[^\p{L}\p{M}\s、，,·.&'’-]|&\s*$/u.test(printed)) return null;
  const own = conventionsOf(language);
  const names = own.splitNames(printed.trim());
  const isAll = lettersOf(names.join('')) === lettersOf(printed.replace(/\band\b/giu, ''));
  // Without a word that says what they are, names run together are a sentence as often: 何大海谢小冰出席活动.
  const isParted = names.length === 1 || /[\s、，,]/u.test(printed.trim());
  return isAll && isParted && names.length > 0 && names.length <= MOST && names.every((name) => own.isName(name)) ? names : null;
}

function lettersOf(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Names on one line, at most. */
const MOST = 4;

/** A position, or a paragraph, in which neither is anything said of the name nor another stands alone until the next headline. */
function isFollowedByText(units: readonly Unit[], at: number, names: readonly string[]): boolean {
  const next = units[at + 1];
  if (next?.kind === 'credit') return next.credits?.byline.length === 0;
  const own = conventionsOf(units[at]?.language ?? null);
  // A name under a headline may be what it is about, or a place.
  if ((own.namesNeedMarks && units[at - 1]?.block.level === null) || names.some((name) => own.places.test(name))) return false;
  const end = units.findIndex((one, i) => i > at && one.kind === 'heading');
  const text = units.slice(at + 1, end < 0 ? undefined : end);
  if (next?.kind !== 'body' || (!areVerses(text, own) && (next.goesOn || next.printed.length < TEXT))) return false;
  return !text.some((one) => namesIn(one) || names.some((name) => one.printed.includes(lastOf(name))));
}

/** A poem under its author. */
function areVerses(units: readonly Unit[], { verse }: Conventions): boolean {
  const lines = units.reduce((sum, { block }) => sum + (block.form === 'verse' ? block.lines.length : 1), 0);
  return lines >= STANZA && units.every(({ kind, block, printed }) => kind === 'body' && (block.form === 'verse' || verse.test(printed)));
}

/** A stanza, in lines. */
const STANZA = 4;

/** What a text calls somebody by: the last of names with spaces, the whole of others. */
function lastOf(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

/** A sentence, in characters. */
const TEXT = 12;
