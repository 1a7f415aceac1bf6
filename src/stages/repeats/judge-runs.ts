import { countCommonEnd, countCommonStart, findSlips, type Slips } from './compare-lines.js';
import type { Run } from './find-runs.js';
import { type ReadLine, weighLetters } from './read-lines.js';

/** Lines that are copies of others, by their places among the lines of a page. */
export interface Copies {
  /** A copy and the earlier line that it is a copy of. */
  readonly pairs: readonly (readonly [copy: number, earlier: number])[];
  /** Lines that a model spun on: whatever else on the page is equal to them was read into the loop. */
  readonly looped: ReadonlySet<number>;
}

/** Says which runs an OCR loop, or a second reading of the same lines, explains better than print does. */
export function judgeRuns(lines: readonly ReadLine[], runs: readonly Run[], printed: boolean): Copies {
  const pairs: [number, number][] = [];
  const looped = new Set<number>();
  const alike = matchLines(runs);
  for (const run of runs) {
    // What a loop of one line makes at twice its distance is known.
    if (run.slips.every((_, k) => looped.has(run.first + k))) continue;
    const isNext = run.slips.length + Number(run.cutStart === 'whole') + Number(run.cutEnd === 'whole') >= run.distance;
    if (isNext && isLoop(lines, run, alike)) {
      const accepted = pairsOf(run);
      pairs.push(...accepted);
      for (const pair of accepted) for (const i of pair) looped.add(i);
    } else if (!isNext || run.slips.length < 2 * run.distance) {
      for (const part of withoutSlips(lines, run)) if (isSecondReading(lines, part, printed)) pairs.push(...pairsOf(part));
    }
  }
  return { pairs, looped };
}

/** For each line the lines that a run pairs it with. */
type Alike = ReadonlyMap<number, readonly number[]>;

function matchLines(runs: readonly Run[]): Alike {
  const alike = new Map<number, number[]>();
  const add = (i: number, j: number) => {
    const own = alike.get(i);
    if (own) own.push(j);
    else alike.set(i, [j]);
  };
  for (const { first, distance, slips } of runs) {
    for (let i = first; i < first + slips.length; i++) {
      add(i, i - distance);
      add(i - distance, i);
    }
  }
  return alike;
}

function pairsOf({ first, distance, slips, cutStart, cutEnd }: Run): [number, number][] {
  // Where a stretch comes again at once, the line before is the end of its first reading: more than a part must be alike.
  const from = cutStart === 'whole' || (cutStart === 'part' && slips.length < distance) ? first - 1 : first;
  const to = first + slips.length + (cutEnd === null ? 0 : 1);
  return Array.from({ length: to - from }, (_, k): [number, number] => [from + k, from + k - distance]);
}

/** A stretch this heavy is given twice in a row by a machine alone; a lighter one must come again and again. */
const STRETCH = 1;

/** Lighter stretches: a refrain, a slogan, a table's cells. So many times in a row, and so much text in all. */
const CHANT = { least: 0.25, times: 4, total: 2, always: 6 };

/** The same stretch of lines again and again with nothing between. What differs must be slips: see `agree`. */
function isLoop(lines: readonly ReadLine[], run: Run, alike: Alike): boolean {
  const { first, distance, slips } = run;
  const own = lines.slice(first, first + Math.min(distance, slips.length));
  const stretch = weighLetters([...new Set(own.map(({ letters }) => letters))].join(''));
  const times = 1 + slips.length / distance;
  const heavy = stretch >= STRETCH || (stretch >= CHANT.least && times >= CHANT.times && stretch * times >= CHANT.total);
  return (heavy || stretch * times >= CHANT.always) && agree(lines, run, alike);
}

function weigh(lines: readonly ReadLine[], first: number, count: number): number {
  return lines.slice(first, first + count).reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * Of three readings and more, most must agree on every letter: slips fall anywhere, while notices, cases and ships of one form
 * differ in the same place. Of two readings nobody can tell a slip from another name, unless there is much text and hardly a
 * slip. A line elsewhere on the page that is like one of the readings is a reading too.
 */
function agree(lines: readonly ReadLine[], { first, distance, slips }: Run, alike: Alike): boolean {
  const twice: Pair[] = [];
  for (let k = 0; k < Math.min(distance, slips.length); k++) {
    const readings = new Set<number>();
    for (let i = first + k - distance; i < first + slips.length; i += distance)
      for (const j of [i, ...(alike.get(i) ?? [])]) readings.add(j);
    const slip = slips[k];
    if (readings.size > 2 && !agreeOn([...readings].map((i) => lines[i]?.letters ?? ''))) return false;
    if (readings.size === 2 && slip) twice.push({ i: first + k, slips: slip });
  }
  return areSlips(lines, twice);
}

/** Readings that may be what the others slipped from: the commonest. */
const LIKELIEST = 3;

function agreeOn(readings: readonly string[]): boolean {
  const variants = new Map<string, number>();
  for (const reading of readings) variants.set(reading, (variants.get(reading) ?? 0) + 1);
  if (variants.size === 1) return true;
  const likeliest = [...variants].sort((a, b) => b[1] - a[1]).slice(0, LIKELIEST);
  return likeliest.some(([text]) => {
    const against = new Map<number, number>();
    for (const [variant, count] of variants) {
      const own = findSlips(text, variant);
      if (own === null) return false;
      for (const place of new Set(own.places)) {
        const others = (against.get(place) ?? 0) + count;
        if (others >= readings.length / 2) return false;
        against.set(place, others);
      }
    }
    return true;
  });
}

interface Pair {
  readonly i: number;
  readonly slips: Slips;
}

/** So much text has one slip: two readings of one print have fewer, two notices of one form have more. */
const TEXT_A_SLIP = 5;

/** A long stretch: so many lines and so much text. Nobody writes it twice; one line in four may have slips, and so much text one in a number. */
const STRETCHES = { lines: 12, weight: 10, share: 0.25, number: 20 };

function areSlips(lines: readonly ReadLine[], pairs: readonly Pair[]): boolean {
  const total = pairs.reduce((sum, { i }) => sum + (lines[i]?.weight ?? 0), 0);
  const wrong = pairs.filter(({ slips }) => slips.places.length > 0);
  const inNumbers = wrong.filter(({ slips }) => slips.inNumber).length;
  const isLong = pairs.length >= STRETCHES.lines && total >= STRETCHES.weight;
  if (isLong && wrong.length <= STRETCHES.share * pairs.length && inNumbers <= total / STRETCHES.number) return true;
  return inNumbers === 0 && wrong.reduce((sum, { slips }) => sum + slips.places.length, 0) <= total / TEXT_A_SLIP;
}

/** A run whole where its slips are few, else the parts between them. */
function withoutSlips(lines: readonly ReadLine[], run: Run): Run[] {
  if (
    areSlips(
      lines,
      run.slips.map((slips, k) => ({ i: run.first + k, slips })),
    )
  )
    return [run];
  const parts: Run[] = [];
  let from = 0;
  run.slips.forEach((own, k) => {
    if (own.places.length === 0 && k < run.slips.length - 1) return;
    const to = own.places.length === 0 ? k + 1 : k;
    const slips = run.slips.slice(from, to);
    const cutStart = from === 0 ? run.cutStart : null;
    const cutEnd = to === run.slips.length ? run.cutEnd : null;
    if (slips.length > 0) parts.push({ ...run, first: run.first + from, slips, cutStart, cutEnd });
    from = k + 1;
  });
  return parts;
}

/** How much is read a second time, by what else shows it: `always` by nothing else, of paragraphs and of printed lines. */
const SECOND = { cut: 1, part: 3, broken: 2.5, acrossHeading: 2, inside: 3, always: { paragraphs: 6, printed: 10 } };

/** Lines of a second reading that is told by its length alone, of paragraphs and of printed lines. */
const LINES = { paragraphs: 3, printed: 6 };

/**
 * Lines that stand a second time with other text between. Print does this too: formulas end articles, advertisements recur
 * whole, notices of one form share clauses. A second reading shows by where it begins or ends, in the middle of a sentence or of
 * an article, by a heading of another article inside it, or by its sheer length.
 */
function isSecondReading(lines: readonly ReadLine[], run: Run, printed: boolean): boolean {
  const { first, distance, slips } = run;
  const own = lines.slice(first, first + slips.length);
  const weight = weigh(lines, first, slips.length);
  if (!printed && (run.cutStart === 'whole' || run.cutEnd !== null) && weight >= SECOND.cut) return true;
  if (slips.length < 2) return false;
  if (!printed && run.cutStart === 'part' && weight >= SECOND.part) return true;
  const last = first + slips.length;
  if (isOfOneForm(lines[first - 1], lines[first - 1 - distance]) || isOfOneForm(lines[last], lines[last - distance])) return false;
  const kind = printed ? 'printed' : 'paragraphs';
  if (weight >= SECOND.always[kind] && slips.length >= LINES[kind]) return true;
  if (own.slice(1, -1).some(({ marked }) => marked) && own[0]?.marked === false && weight >= SECOND.acrossHeading) return true;
  const [before, after] = [lines[first - distance - 1], lines[last - distance]];
  if (printed || !isParagraph(before)) return false;
  return (weight >= SECOND.broken && before?.open === true) || (weight >= SECOND.inside && last - distance < first && isParagraph(after));
}

function isParagraph(line: ReadLine | undefined): boolean {
  return line !== undefined && !line.marked && line.weight >= 1;
}

/** So much of the longer line, and so many letters, are the same at start and end. */
const ONE_FORM = { share: 0.4, letters: 8 };

/** Two lines beside a run that are alike but not copies: the text between them is a form, filled in twice. */
function isOfOneForm(a: ReadLine | undefined, b: ReadLine | undefined): boolean {
  if (!a || !b || a.letters === b.letters) return false;
  const common = countCommonStart(a.letters, b.letters) + countCommonEnd(a.letters, b.letters);
  return common >= ONE_FORM.letters && common >= ONE_FORM.share * Math.max(a.letters.length, b.letters.length);
}
