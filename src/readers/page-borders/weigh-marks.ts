import { chainMarks, LEFT_OUT_WEIGHT, STEP_WEIGHTS, stepBetween } from './chain-marks.js';
import { type Mark, readNamedPage } from './mark.js';
import { type MarkCode, type MarkConvention, type MarkStrength, markConventions } from './mark-conventions.js';
import type { Measured } from './measure-text.js';
import { readPlainLine } from './plain-line.js';
import { isBlank, type Piece } from './split-pieces.js';

/** A file, as its marks are weighed. */
export interface MarkedFile {
  readonly pieces: readonly Piece[];
  readonly measured: Measured;
  /** The first piece behind the front matter. */
  readonly start: number;
}

/** Marks of one convention that may part the file, and how much speaks for it. */
export interface Weighed {
  readonly code: MarkCode;
  readonly marks: readonly Mark[];
  /** They stand at the ends of pages rather than at the heads. */
  readonly atFoot: boolean;
  readonly evidence: readonly BorderEvidence[];
  /** The sum of the evidence. */
  readonly weight: number;
}

export interface BorderEvidence {
  readonly code: BorderEvidenceCode;
  readonly weight: number;
}

type BorderEvidenceCode = MarkStrength | keyof typeof WEIGHTS;

/** How much the form of a mark alone says. One certain mark makes a border, and a strong one that stands between texts. */
const STRENGTHS: Readonly<Record<MarkStrength, number>> = { certain: 6, strong: 4, plain: 1.5, weak: 0, faint: -2 };

/**
 * What the file as a whole says. Set by hand: of what a mark may be besides, the headings and boxes of a page reach two or
 * three, the pages of a file of two reach five.
 */
const WEIGHTS = {
  /** Nothing of a page stands before the first mark, or behind the last at the foot. */
  'frames-file': 1,
  /** The first page is 1. Boxes of contents and jump lines on page 1 point to the others. */
  'begins-with-one': 1,
  /** The page before the first mark names itself the one before. */
  'first-page-named': 2,
  'pages-counted': 1.5,
  /** All marks stand alone between blank lines, in a file that has blank lines. */
  'stand-alone': 0.5,
  /** Folios of one file name one paper. */
  'several-papers': -30,
  ...STEP_WEIGHTS,
  /** A mark of the kind that fits in nowhere, and is taken for text. */
  'mark-left-out': LEFT_OUT_WEIGHT,
  /** By the share of pages that have no text: a list of pages, a box. */
  'no-text-between': -8,
  'long-as-pages': 2.5,
  /** Marks close together in a long text are a box that sums up what is on other pages. */
  'close-together': -6,
  /** A text before page 1 makes editions of a book of it, or parts of a serial; more so where its headings part one article. */
  'text-before-page-one': -3,
  'no-headlines-between': -3,
  /** What a paper prints on every page it prints on the first; jump lines on page 1 name the later ones. */
  'first-page-unmarked': -3,
  /** Under headlines stand the places of articles. */
  'under-headlines': -30,
  /** A paper and its date alone head a page; under a text they say where it was printed first. */
  'names-no-page': -6,
  /** Numbers between dashes part a text at its heads. */
  'not-at-foot': -30,
} as const satisfies Record<string, number>;

/** The evidence that makes borders. */
export const ENOUGH = 4;

/** Weighs the marks of one convention. Null where they are too few to part anything. */
export function weighMarks(code: MarkCode, all: readonly Mark[], file: MarkedFile): Weighed | null {
  const convention: MarkConvention = markConventions[code];
  const isCertain = convention.strength === 'certain';
  const atFoot = standsAtFoot(convention, all, file);
  // What no paper prints is a border in whatever order.
  const isChained = !isCertain && convention.strength !== 'strong';
  const { marks, leftOut } = isChained ? chainMarks(withoutLists(all, file)) : { marks: all, leftOut: 0 };
  const used = isChained && !atFoot ? withoutLastBlank(marks, file) : marks;
  if (used.length === 0) return null;
  const steps = used.slice(1).map((mark, i) => stepOf(convention, used[i], mark));
  const evidence: BorderEvidence[] = [
    { code: convention.strength, weight: STRENGTHS[convention.strength] },
    ...steps.map((step) => ({ code: step, weight: isCertain ? Math.max(0, WEIGHTS[step]) : WEIGHTS[step] })),
    ...(leftOut > 0 ? [{ code: 'mark-left-out' as const, weight: WEIGHTS['mark-left-out'] * leftOut }] : []),
    ...(isCertain ? [] : weighPlaces(convention, used, { file, atFoot })),
  ];
  const weight = evidence.reduce((sum, one) => sum + one.weight, 0);
  // A page at the end that is blank says nothing for the others, and is one where they are.
  return { code, marks: convention.stands === 'head' && used.length > 1 ? marks : used, atFoot, evidence, weight };
}

/** What the places of marks in their file say, and what they say together. */
function weighPlaces(convention: MarkConvention, marks: readonly Mark[], standing: Standing): BorderEvidence[] {
  const { file, atFoot } = standing;
  const [first] = marks;
  if (!first) return [];
  const isFirstOne = first.value?.number === 1;
  const hasTextBefore = !atFoot && file.measured.hasText(file.start, first.first);
  const frames = framesFile(marks, standing);
  const isNamed = !isFirstOne && openingLabel(first, file) !== null;
  const papers = new Set(marks.map(({ publication }) => publication));
  const isHeading = convention.asHeading === true;
  const share = shareWithoutText(marks, standing);
  const namesNoPage = !convention.parts && marks.every(({ value }) => value === null);
  const found: Partial<Record<keyof typeof WEIGHTS, boolean | number>> = {
    'frames-file': frames,
    'begins-with-one': isFirstOne,
    'text-before-page-one': isFirstOne && hasTextBefore,
    'no-headlines-between': isFirstOne && hasTextBefore && isHeading && !hasHeadlines(marks, file),
    'first-page-named': isNamed,
    'first-page-unmarked': !isFirstOne && !isNamed && hasTextBefore && convention.strength === 'weak',
    'next-page': convention.strength === 'strong' && first.value?.number === 2,
    'pages-counted': marks.every(({ total }) => total !== null && total === first.total && total >= marks.length),
    'stand-alone': marks.every((mark) => standsAlone(mark, file.pieces)),
    'several-papers': [...papers].filter((paper) => paper !== null).length > 1,
    'no-text-between': convention.strength === 'strong' ? share / 2 : share,
    'long-as-pages': marks.length > 1 && arePagesLong(marks, standing),
    'close-together': areCloseTogether(marks, standing) && !(frames && haveHeadlines(marks, standing)),
    'under-headlines': !isHeading && areUnderHeadlines(marks, file),
    'names-no-page': namesNoPage && (atFoot || !frames),
    'not-at-foot': convention.stands === 'foot-alone' && !(atFoot && marks.length > 2),
  };
  return (Object.keys(found) as (keyof typeof WEIGHTS)[]).flatMap((code) => {
    const times = Number(found[code]);
    return times > 0 ? [{ code, weight: WEIGHTS[code] * times }] : [];
  });
}

/** True where the pages have headings of their own besides the marks. */
function hasHeadlines(marks: readonly Mark[], { pieces }: MarkedFile): boolean {
  const own = new Set(marks.map(({ first }) => first));
  const begin = marks[0]?.first ?? 0;
  return pieces.some(({ text }, i) => i > begin && !own.has(i) && readPlainLine(text).level !== null);
}

function stepOf({ parts }: MarkConvention, before: Mark | undefined, mark: Mark | undefined): keyof typeof WEIGHTS {
  if (parts || !before || !mark) return 'next-page';
  const step = stepBetween(before, mark);
  return step === 'same-page' ? 'earlier-page' : step;
}

/** Names of pages one below the other, at least, that are a list. Two may have a blank page between. */
const SHORTEST_LIST = 3;

/** The marks without lists of pages. The last line of a list may be the name of the page that follows. */
function withoutLists(marks: readonly Mark[], { measured }: MarkedFile): Mark[] {
  const kept: Mark[] = [];
  for (let i = 0; i < marks.length; ) {
    let end = i + 1;
    while (end < marks.length && measured.isBlank((marks[end - 1]?.last ?? 0) + 1, marks[end]?.first ?? 0)) end++;
    kept.push(...marks.slice(end - i >= SHORTEST_LIST ? end - 1 : i, end));
    i = end;
  }
  return kept;
}

/** Marks stand at the foot where the convention says so, or where a text stands before the first and nothing behind the last. */
function standsAtFoot({ stands }: MarkConvention, marks: readonly Mark[], { pieces, measured, start }: MarkedFile): boolean {
  if (stands === 'head' || stands === 'foot') return stands === 'foot';
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return false;
  return measured.hasText(start, first.first) && measured.isBlank(last.last + 1, pieces.length);
}

/** A mark at a head with nothing behind it begins no page, as far as is known. */
function withoutLastBlank(marks: readonly Mark[], { pieces, measured }: MarkedFile): readonly Mark[] {
  const last = marks.at(-1);
  return last && measured.isBlank(last.last + 1, pieces.length) ? marks.slice(0, -1) : marks;
}

interface Standing {
  readonly file: MarkedFile;
  readonly atFoot: boolean;
}

function framesFile(marks: readonly Mark[], { file, atFoot }: Standing): boolean {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return false;
  if (atFoot) return file.measured.isBlank(last.last + 1, file.pieces.length);
  return !file.measured.hasText(file.start, first.first);
}

/** Lines at the head of a file in which its first page may name itself. */
const HEAD_LINES = 12;

/** What the page before the first mark calls itself at its head, where that is the page before the mark's; null for none. */
export function openingLabel(first: Mark, { pieces, start }: MarkedFile): { label: string; evidence: string } | null {
  const head = pieces.slice(start, first.first).filter(({ text }) => !isBlank(text));
  for (const { text } of head.slice(0, HEAD_LINES)) {
    const named = readNamedPage(readPlainLine(text).text);
    if (named === null) continue;
    const { value } = first;
    const isBefore = value !== null && named.series === value.series && named.number === value.number - 1;
    return isBefore ? { label: `${named.series}${named.number}`, evidence: text.trim() } : null;
  }
  return null;
}

function standsAlone({ first, last }: Mark, pieces: readonly Piece[]): boolean {
  return (first === 0 || isBlank(pieces[first - 1]?.text)) && (last === pieces.length - 1 || isBlank(pieces[last + 1]?.text));
}

/** The stretches of text that the marks part, from piece to piece, exclusive; the last, which may be all the rest, by itself. */
function stretchesOf(marks: readonly Mark[], { file, atFoot }: Standing): [number, number][] {
  if (atFoot) return marks.map(({ first }, i) => [i === 0 ? file.start : (marks[i - 1]?.last ?? 0) + 1, first]);
  return marks.map(({ last }, i) => [last + 1, marks[i + 1]?.first ?? file.pieces.length]);
}

/** The share of pages without a text. The last of a list of pages has the rest of the file behind it, and does not count. */
function shareWithoutText(marks: readonly Mark[], standing: Standing): number {
  const all = stretchesOf(marks, standing);
  const stretches = standing.atFoot || all.length === 1 ? all : all.slice(0, -1);
  return stretches.filter(([from, to]) => !standing.file.measured.hasText(from, to)).length / stretches.length;
}

/** A page of a newspaper is as wide or wider, a front page's part of a story that jumps seldom: some 1,200 Han characters; in half-ems. */
const PAGE_WIDTH = 2400;

function arePagesLong(marks: readonly Mark[], standing: Standing): boolean {
  const widths = stretchesOf(marks, standing).map(([from, to]) => standing.file.measured.width(from, to));
  const [median = 0] = widths.toSorted((a, b) => a - b).slice(Math.floor((widths.length - 1) / 2));
  return median >= PAGE_WIDTH;
}

/** A stretch under a box's mark is no wider: some six sentences; in half-ems. */
const BOX_WIDTH = 400;

/** Pages of one file hold texts of like length; the rest of a page is many times longer than an entry of its box. */
const LIKE_LENGTH = 10;

function areCloseTogether(marks: readonly Mark[], standing: Standing): boolean {
  const [first] = marks;
  if (marks.length < 2 || !first || standing.atFoot || first.value?.number === 1) return false;
  const { measured, start } = standing.file;
  const widths = stretchesOf(marks, standing).map(([from, to]) => measured.width(from, to));
  const inner = widths.slice(0, -1).reduce((sum, width) => sum + width, 0) / (widths.length - 1);
  const outer = Math.max(widths.at(-1) ?? 0, measured.width(start, first.first));
  return inner < BOX_WIDTH && outer > LIKE_LENGTH * inner;
}

/** True where every page has a headline of its own: an entry of a box is one. */
function haveHeadlines(marks: readonly Mark[], standing: Standing): boolean {
  const { pieces } = standing.file;
  return stretchesOf(marks, standing).every(([from, to]) => pieces.slice(from, to).some(({ text }) => readPlainLine(text).level !== null));
}

/** True where most marks stand directly under headings, and these differ: each is the place of an article. */
function areUnderHeadlines(marks: readonly Mark[], { pieces }: MarkedFile): boolean {
  const headings = marks.slice(1).flatMap(({ first }) => {
    let i = first - 1;
    while (i >= 0 && isBlank(pieces[i]?.text)) i--;
    const line = readPlainLine(pieces[i]?.text ?? '');
    return line.level === null ? [] : [line.text];
  });
  return headings.length * 2 > marks.length - 1 && new Set(headings).size * 2 > headings.length;
}
