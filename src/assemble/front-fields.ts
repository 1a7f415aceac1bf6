import { conventionsOf, isInCapitals } from '../conventions/index.js';
import type { Field } from '../page/index.js';
import type { Front } from './fronts.js';
import { type Hyphens, joinTexts } from './print-text.js';
import { linesOf, type Unit } from './units.js';

/** What the lines over an article say. */
export interface FrontFields {
  readonly kicker: Field | null;
  readonly headline: Field | null;
  readonly deck: Field | null;
  readonly creditUnits: readonly Unit[];
  /** What stands under the headline and is no deck: the first units of the text. */
  readonly texts: readonly Unit[];
}

export interface FrontContext {
  readonly hyphens: Hyphens;
  /** The file parts printed lines by blank lines. */
  readonly apart: boolean;
}

interface FrontOptions extends FrontContext {
  /** There is text behind the front. */
  readonly hasText: boolean;
}

/** Tells kicker, headline and deck from each other: by their marks, by how the language prints them, by their order. */
export function readFront(front: Front | null, { hyphens, apart, hasText }: FrontOptions): FrontFields {
  const units = front?.units ?? [];
  const creditUnits = units.filter((unit) => unit.kind === 'credit');
  const headings = joinBrokenHeadlines(
    units.filter((unit) => unit.kind === 'heading'),
    apart,
  );
  const at = findHeadline(headings);
  const below = headings.slice(at + 1).flat();
  // What the file marks under a headline is a deck, whatever it says; what was found may be the text.
  const isMarked = headings[at]?.[0]?.block.level != null;
  const texts = below.findIndex((unit) => unit.block.level === null && (isDatelineAlone(unit) || (isMarked && isNoDeck(unit, hasText))));
  const field = (list: readonly Unit[]): Field | null =>
    list.length === 0
      ? null
      : {
          text: list.reduce((text, unit) => joinTexts(text, unit.printed, hyphens), ''),
          lines: list.flatMap(linesOf),
        };
  return {
    kicker: field(headings.slice(0, at).flat()),
    headline: field(headings[at] ?? []),
    deck: field(below.slice(0, texts < 0 ? undefined : texts)),
    creditUnits,
    texts: texts < 0 ? [] : below.slice(texts).map((unit): Unit => ({ ...unit, kind: 'body' })),
  };
}

/** Two lines of one headline stand without a blank between them; that is plain where they are marked alike, or where blanks part all other lines. */
function joinBrokenHeadlines(headings: readonly Unit[], apart: boolean): Unit[][] {
  const groups: Unit[][] = [];
  headings.forEach((unit, i) => {
    const before = headings[i - 1];
    const close = before && (unit.block.lines[0]?.number ?? 0) - (before.block.lines.at(-1)?.number ?? 0) === 1;
    const group = groups.at(-1);
    if (close && group && goesOn(before, unit, apart)) group.push(unit);
    else groups.push([unit]);
  });
  return groups;
}

function goesOn(before: Unit, unit: Unit, apart: boolean): boolean {
  if (before.block.level !== unit.block.level) return false;
  const own = conventionsOf(unit.language);
  if (isKicker(before) || isDeck(unit) || isInCapitals(before.printed) !== isInCapitals(unit.printed)) return false;
  return unit.block.level !== null || apart || own.headlineGoesOn.test(unit.printed) || own.headlineLeads.test(before.printed);
}

function isKicker(unit: Unit | undefined): boolean {
  return unit !== undefined && conventionsOf(unit.language).kickers.some(({ pattern }) => pattern.test(unit.printed));
}

/** Words of a kicker in capitals, at most; a headline over its banks has more. */
const KICKER = 3;

function isShouted(unit: Unit | undefined): boolean {
  return unit !== undefined && isInCapitals(unit.printed) && unit.printed.split(/\s+/).length <= KICKER;
}

function isCapital(unit: Unit | undefined): boolean {
  const form = unit ? conventionsOf(unit.language).headingEvidence(unit.printed) : [];
  return form.some(({ code }) => code === 'capitals-like-a-headline');
}

function isDeck(unit: Unit | undefined): boolean {
  return unit !== undefined && conventionsOf(unit.language).decks.some(({ pattern }) => pattern.test(unit.printed));
}

/** A dateline on a line of its own begins the paragraph behind it. */
export function isDatelineAlone({ printed, language }: Unit): boolean {
  return conventionsOf(language).datelineAlone.test(printed.trim());
}

/** The only text under a headline is its text; so is a row, a result, a question, a sentence, and who runs the paper. */
function isNoDeck(unit: Unit, hasText: boolean): boolean {
  const own = conventionsOf(unit.language);
  return !hasText || unit.block.lines.some(({ text }) => own.noDeck.test(text) || own.signs(text));
}

/** The index of the headline among the headings of a front. */
function findHeadline(headings: readonly (readonly Unit[])[]): number {
  if (headings.length < 2) return 0;
  const firsts = headings.map((group) => group[0]);
  const own = conventionsOf(firsts[0]?.language ?? null);
  const levels = firsts.map((unit) => unit?.block.level ?? 9);
  const top = Math.min(...levels);
  // One line alone has the highest mark.
  if (levels.filter((level) => level === top).length === 1) return levels.indexOf(top);
  // One short line all in capitals over another in capitals and small letters is a kicker.
  if (own.capitalsRank && headings[0]?.length === 1 && isShouted(firsts[0]) && !isShouted(firsts[1])) return 1;
  // In capitals, where the lines around it are set like sentences.
  const capitals = firsts.flatMap((unit, i) => (isCapital(unit) ? [i] : []));
  if (capitals.length === 1 && own.capitalsRank) return capitals[0] ?? 0;
  if (isKicker(firsts[0])) return 1;
  if (isDeck(firsts[1])) return 0;
  return headings.length >= 3 && own.threeHeadings === 'kicker-first' ? 1 : 0;
}
