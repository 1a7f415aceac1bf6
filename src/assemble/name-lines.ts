import { conventionsOf } from '../conventions/index.js';
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
    if (!names || !before || isQuoted(before) || namesIn(before) || !isFollowedByText(units, i)) return unit;
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
  if (printed.length > LONGEST || /[^\p{L}\p{M}\s、，,·.&'’-]/u.test(printed)) return null;
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

/** A position, or a paragraph in which no other name stands alone until the next headline. */
function isFollowedByText(units: readonly Unit[], at: number): boolean {
  const [unit, next] = [units[at], units[at + 1]];
  if (next?.kind === 'credit') return next.credits?.byline.length === 0;
  // What an English headline is about may be a name too.
  if (unit?.language !== 'zh' || next?.kind !== 'body' || next.goesOn || next.printed.length < TEXT) return false;
  const end = units.findIndex((one, i) => i > at && one.kind === 'heading');
  return !units.slice(at + 1, end < 0 ? undefined : end).some((one) => namesIn(one));
}

/** A sentence, in characters. */
const TEXT = 12;
