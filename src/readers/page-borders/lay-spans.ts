import type { LineRange } from '../../page/index.js';
import { type Choice, findBeside } from './choose-marks.js';
import type { Mark } from './mark.js';
import { type MarkCode, type MarkConvention, markConventions } from './mark-conventions.js';
import { nameMarks, type PageNaming, UNNAMED, withoutDoubleLabels } from './name-pages.js';
import type { PageSpan } from './page-span.js';
import { isRule } from './plain-line.js';
import { isBlank, type Piece } from './split-pieces.js';
import { type MarkedFile, openingLabel } from './weigh-marks.js';

/** A page while it is laid: its pieces from `from` to `to`, exclusive, and its mark. */
interface Laid {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark | null;
  readonly name: PageNaming;
  /** Pieces of its border, from and to, exclusive. */
  readonly border: readonly [number, number];
}

/** The spans of a file that is cut by the marks of a choice. `all`: every mark of the file; those beside a border go with it. */
export function laySpans(choice: Choice, all: readonly Mark[], file: MarkedFile): PageSpan[] {
  const { chosen } = choice;
  const others = namesBeside(choice, file);
  const names = nameMarks(chosen.marks).map((name, i) => (name.label === null ? others[i] : null) ?? name);
  const lines = all.filter(({ code, first, last }) => last >= first && !markConventions[code].isPrinted);
  const placed = { starts: new Map(lines.map((one) => [one.first, one])), ends: new Map(lines.map((one) => [one.last, one])) };
  const borders = apart(chosen.marks, (mark) => widen(mark, placed, file.pieces));
  const cut = { marks: chosen.marks, borders, names };
  const pages = chosen.atFoot ? layFromFeet(cut, file) : layFromHeads(cut, file);
  nameFirst(pages, choice, file);
  const issues = pages.map(({ mark }) => `${mark?.date}|${mark?.publication}|${mark?.issue}`);
  const named = withoutDoubleLabels(
    pages.map(({ name }) => name),
    issues,
  );
  return pages.map((page, i) => toSpan({ ...page, name: named[i] ?? page.name }, chosen.code, file));
}

interface Cut {
  readonly marks: readonly Mark[];
  readonly borders: readonly (readonly [number, number])[];
  readonly names: readonly PageNaming[];
}

function layFromHeads({ marks, borders, names }: Cut, file: MarkedFile): Laid[] {
  const pages: Laid[] = [];
  const [first] = marks;
  const begin = borders[0]?.[0] ?? 0;
  const hasOwnPage = first !== undefined && isPageBefore(first, begin, file);
  if (hasOwnPage) {
    const opening = openingLabel(first, file);
    const name: PageNaming = opening ? { ...opening, basis: 'printed' } : UNNAMED;
    pages.push({ from: 0, to: begin, mark: null, name, border: [begin, begin] });
  }
  marks.forEach((mark, i) => {
    const border = borders[i] ?? [mark.first, mark.first];
    const from = i === 0 && !hasOwnPage ? 0 : border[0];
    const to = borders[i + 1]?.[0] ?? file.pieces.length;
    pages.push({ from, to, mark, name: names[i] ?? UNNAMED, border });
  });
  return withoutLastBreak(pages, file);
}

/** A mark that only parts, with nothing behind it, ends the last page. */
function withoutLastBreak(pages: Laid[], { pieces, measured }: MarkedFile): Laid[] {
  const [before, last] = pages.slice(-2);
  if (!before || !last?.mark || !markConventions[last.mark.code].parts || !measured.isBlank(last.border[1], pieces.length)) return pages;
  return [...pages.slice(0, -2), { ...before, to: last.to }];
}

/** Wider than this, in half-ems, what stands before page 1 is a cover or a front page of its own; a nameplate is some 200. */
const COVER_WIDTH = 600;

/** Whether what stands before the first mark is a page of its own, rather than the nameplate of the page that it begins. */
function isPageBefore(first: Mark, begin: number, { pieces, measured, start }: MarkedFile): boolean {
  if (measured.isBlank(start, begin)) return false;
  const convention: MarkConvention = markConventions[first.code];
  if (convention.parts || first.value === null) return true;
  const number = first.value.number;
  if (number <= 1) return !convention.isPrinted && measured.hasText(start, begin) && measured.width(start, begin) >= COVER_WIDTH;
  const isSure = convention.strength === 'certain' || convention.strength === 'strong';
  if (number === 2 && isSure) return pieces.slice(start, begin).some(({ text }) => !isBlank(text) && !/^\s*#/.test(text) && !isRule(text));
  return measured.hasText(start, begin);
}

function layFromFeet({ marks, borders, names }: Cut, { pieces, measured }: MarkedFile): Laid[] {
  const pages = marks.map((mark, i): Laid => {
    const border = borders[i] ?? [mark.first, mark.first];
    return { from: borders[i - 1]?.[1] ?? 0, to: border[1], mark, name: names[i] ?? UNNAMED, border };
  });
  const last = pages.at(-1);
  if (!last) return [];
  if (measured.isBlank(last.to, pieces.length)) return [...pages.slice(0, -1), { ...last, to: pieces.length }];
  return [...pages, { from: last.to, to: pieces.length, mark: null, name: UNNAMED, border: [last.to, last.to] }];
}

/** The names that marks of other conventions beside the borders give, for each border; null for none. */
function namesBeside({ chosen, beside }: Choice, { pieces }: MarkedFile): (PageNaming | null)[] {
  const naming = beside
    .filter(({ code, atFoot }) => !markConventions[code].parts && !atFoot)
    .map(({ marks }) => ({ marks, names: nameMarks(marks) }));
  return chosen.marks.map((mark) => {
    for (const { marks, names } of naming) {
      const name = names[findBeside(marks, mark, pieces)];
      if (name) return name;
    }
    return null;
  });
}

/** A mark of another convention at the head of the file names the page that no mark of the chosen one begins. */
function nameFirst(pages: Laid[], { beside }: Choice, file: MarkedFile): void {
  const [first] = pages;
  if (!first || first.mark !== null || first.from > 0) return;
  for (const { code, atFoot, marks } of beside) {
    const [own] = marks;
    if (markConventions[code].parts || atFoot || !own || own.last >= first.to || !file.measured.isBlank(file.start, own.first)) continue;
    const border: Laid['border'] = markConventions[code].isPrinted ? first.border : [own.first, own.last + 1];
    pages[0] = { ...first, name: nameMarks(marks)[0] ?? UNNAMED, border };
    return;
  }
}

/** A tag that closes a page. */
const CLOSING = /^\s*<\/(?:page|pagina|seite)[^<>]{0,20}>\s*$/iu;

/** The marks of a file that no paper printed, by the pieces at which they start and end. */
interface Placed {
  readonly starts: ReadonlyMap<number, Mark>;
  readonly ends: ReadonlyMap<number, Mark>;
}

/** Widened marks, none of which reaches into another. */
function apart(marks: readonly Mark[], widened: (mark: Mark) => [number, number]): [number, number][] {
  let end = 0;
  return marks.map((mark, i) => {
    const [from, to] = widened(mark);
    const own: [number, number] = [Math.max(from, end), Math.min(to, marks[i + 1]?.first ?? to)];
    end = own[1];
    return own;
  });
}

/** The pieces of a border, from and to, exclusive: its mark, rules that touch it, and marks that name the page in other ways. */
function widen(mark: Mark, { starts, ends }: Placed, pieces: readonly Piece[]): [number, number] {
  let [from, to] = [mark.first, mark.last + 1];
  const isPartOf = (one: Mark | undefined) => one !== undefined && one.code !== mark.code;
  if (to > from && isRuleAt(pieces, from - 1)) from--;
  if (to > from && isRuleAt(pieces, to)) to++;
  for (let i = from - 1; i >= 0; i--) {
    const own = ends.get(i);
    if (isPartOf(own)) from = own?.first ?? from;
    else if (CLOSING.test(pieces[i]?.text ?? '')) from = i;
    else if (!isBlank(pieces[i]?.text)) break;
    if (pieces[i]?.fed) break;
  }
  for (let i = to; i < pieces.length; i++) {
    const own = starts.get(i);
    if (isPartOf(own)) {
      to = (own?.last ?? i) + 1;
      i = to - 1;
    } else if (!isBlank(pieces[i]?.text)) break;
  }
  return [from, to];
}

function isRuleAt(pieces: readonly Piece[], i: number): boolean {
  return isRule(pieces[i]?.text ?? '');
}

function toSpan({ from, to, name, border }: Laid, code: MarkCode, { pieces, measured }: MarkedFile): PageSpan {
  const [first, last, next] = [pieces[from], pieces[to - 1], pieces[to]];
  const blank = border[1] > from && border[0] <= from ? measured.isBlank(border[1], to) : measured.isBlank(from, to);
  return {
    first: first?.number ?? 1,
    firstColumn: first?.column ?? 0,
    last: last?.number ?? 1,
    lastColumn: next !== undefined && next.number === last?.number ? next.column - 1 : null,
    label: name.label,
    labelEvidence: name.evidence,
    labelBasis: name.basis,
    borderLines: borderLinesOf(border, to, pieces),
    convention: code,
    isPrinted: markConventions[code].isPrinted,
    isBlank: blank,
  };
}

/** The lines of a border, and of a tag that closes the page. */
function borderLinesOf([from, to]: readonly [number, number], end: number, pieces: readonly Piece[]): LineRange[] {
  const ranges: LineRange[] = [];
  const [first, last] = [pieces[from], pieces[to - 1]];
  if (to > from && first && last) ranges.push({ first: first.number, last: last.number });
  let i = end - 1;
  while (i >= to && isBlank(pieces[i]?.text)) i--;
  const closing = pieces[i];
  if (i >= to && closing && CLOSING.test(closing.text)) ranges.push({ first: closing.number, last: closing.number });
  return ranges;
}
