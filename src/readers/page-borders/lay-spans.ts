import type { LineRange } from '../../page/index.js';
import { type Choice, findBeside } from './choose-marks.js';
import type { Mark } from './mark.js';
import { type MarkCode, type MarkConvention, markConventions } from './mark-conventions.js';
import { nameMarks, type PageNaming, UNNAMED, withoutDoubleLabels } from './name-pages.js';
import type { PageSpan } from './page-span.js';
import { isRule } from './plain-line.js';
import { isBlank } from './split-pieces.js';
import { type MarkedFile, openingLabel } from './weigh-marks.js';
import { findClosing, type Surroundings, surroundingsOf, widenBorders } from './widen-borders.js';

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
  const surroundings = surroundingsOf(all, file.pieces, chosen.atFoot);
  const borders = widenBorders(chosen.marks, surroundings);
  const cut = { marks: chosen.marks, borders, names };
  const pages = chosen.atFoot ? layFromFeet(cut, file) : layFromHeads(cut, file);
  nameFirst(pages, choice, file);
  nameFromFeet(pages, choice, file);
  const issues = pages.map(({ mark }) => `${mark?.date}|${mark?.publication}|${mark?.issue}`);
  const named = withoutDoubleLabels(
    pages.map(({ name }) => name),
    issues,
  );
  return pages.map((page, i) => ({
    ...toSpan({ ...page, name: named[i] ?? page.name }, chosen.code, file),
    borderLines: borderLinesOf(page, surroundings),
  }));
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

/** Numbers at the feet name the pages that another convention parts. */
function nameFromFeet(pages: Laid[], { beside }: Choice, { measured }: MarkedFile): void {
  const feet = beside.filter(({ code, atFoot }) => atFoot && !markConventions[code].parts);
  for (const { marks } of feet) {
    const names = nameMarks(marks);
    let next = 0;
    pages.forEach((page, i) => {
      while ((marks[next]?.first ?? page.to) < page.from) next++;
      while ((marks[next + 1]?.first ?? page.to) < page.to) next++;
      const mark = marks[next];
      if (!mark || mark.first >= page.to || page.name.label !== null || !measured.isBlank(mark.last + 1, page.to)) return;
      pages[i] = { ...page, name: names[next] ?? UNNAMED };
    });
  }
}

function toSpan({ from, to, name, border }: Laid, code: MarkCode, { pieces, measured }: MarkedFile): Omit<PageSpan, 'borderLines'> {
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
    convention: code,
    isPrinted: markConventions[code].isPrinted,
    isBlank: blank,
  };
}

/** The lines of a border, and of what closes the page. */
function borderLinesOf({ border: [from, to], to: end }: Laid, surroundings: Surroundings): LineRange[] {
  const { pieces } = surroundings;
  const closing = findClosing(to, end, surroundings);
  return [[from, to] as const, closing].flatMap((range) => {
    const [first, last] = range === null ? [] : [pieces[range[0]], pieces[range[1] - 1]];
    return range !== null && range[1] > range[0] && first && last ? [{ first: first.number, last: last.number }] : [];
  });
}
