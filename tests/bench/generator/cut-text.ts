import { hyphenationPoints } from './hyphenate.js';
import type { Language } from './model.js';
import type { Random } from './random.js';
import { mayBreakBetween } from './wrap-text.js';

/** A place to cut a text in two. */
export interface CutPoint {
  /** Offset of the second half's first character. */
  readonly at: number;
  /** The first half gets a hyphen. */
  readonly hyphen: boolean;
}

/** Where cuts are wanted. */
export interface CutOptions {
  readonly language: Language;
  /** Inside a word, or between words. @default false */
  readonly inWord?: boolean;
  /** Characters at the start that are not cut. @default 0 */
  readonly from?: number;
}

/** Nearest that a cut comes to either end of a text, in characters. */
const margin: Record<Language, number> = { zh: 8, en: 24 };

/** True if a text stops where a sentence does, or might: then a cut there cannot be told from a paragraph's end. */
export function endsSentence(text: string): boolean {
  return /[。！？…”’」』!?.:：]["”’')）]*\s*$/.test(text);
}

function chineseCuts(text: string, inWord: boolean): CutPoint[] {
  const points: CutPoint[] = [];
  for (const { segment, index, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const isHanWord = isWordLike === true && /^\p{Script=Han}{2,}$/u.test(segment);
    if (inWord && isHanWord) for (let i = 1; i < segment.length; i++) points.push({ at: index + i, hyphen: false });
    if (!inWord && index > 0) points.push({ at: index, hyphen: false });
  }
  return points.filter(({ at }) => {
    const [before, after] = [text.charAt(at - 1), text.charAt(at)];
    return mayBreakBetween(before, after) && !/\s/.test(before + after) && !/[\dA-Za-z.%][\dA-Za-z.%]/.test(before + after);
  });
}

function englishCuts(text: string, inWord: boolean): CutPoint[] {
  const points: CutPoint[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    if (!inWord && match.index > 0) points.push({ at: match.index, hyphen: false });
    if (inWord) for (const point of hyphenationPoints(match[0])) points.push({ at: match.index + point, hyphen: true });
  }
  return points;
}

/**
 * The places where a column, a page or a jump may cut a text in mid-sentence. Chinese words are found by
 * `Intl.Segmenter`, so a page may differ between versions of ICU, never between runs.
 */
export function midSentenceCuts(text: string, { language, inWord = false, from = 0 }: CutOptions): CutPoint[] {
  const points = language === 'zh' ? chineseCuts(text, inWord) : englishCuts(text, inWord);
  const [least, most] = [from + margin[language], text.length - margin[language]];
  return points.filter(({ at }) => at >= least && at <= most && !endsSentence(text.slice(0, at)));
}

/** One printed run of a paragraph. `startsPart`: it stands elsewhere on the page than the run before it. */
export interface Piece {
  readonly lines: readonly string[];
  readonly startsPart: boolean;
}

/** How a paragraph is cut once more. */
export interface SplitOptions {
  readonly language: Language;
  readonly wrapped: boolean;
  readonly inWord: boolean;
  /** Characters of the first piece that are not cut: a speaker's name, a dateline. */
  readonly from: number;
  readonly startsPart: boolean;
}

/** One line in two, at a point of the asked-for kind or else of the other. */
function splitLine(line: string, { language, inWord, from }: SplitOptions, random: Random): readonly [string, string] | null {
  const wished = midSentenceCuts(line, { language, inWord, from });
  const points = wished.length > 0 ? wished : midSentenceCuts(line, { language, inWord: !inWord, from });
  if (points.length === 0) return null;
  const { at, hyphen } = random.pick(points);
  return [line.slice(0, at).trimEnd() + (hyphen ? '-' : ''), line.slice(at)];
}

/** The numbers of lines before which a wrapped piece can be cut in mid-sentence. */
function lineCuts(lines: readonly string[], from: number): number[] {
  return lines.flatMap((_, i) => (i > 0 && lines.slice(0, i).join('').length >= from && !endsSentence(lines[i - 1] ?? '') ? [i] : []));
}

/** Returns the pieces with one of them cut in two in mid-sentence, or null if none can be. */
export function splitPieces(pieces: readonly Piece[], options: SplitOptions, random: Random): Piece[] | null {
  for (const index of random.shuffle(pieces.map((_, i) => i))) {
    const piece = pieces[index];
    if (!piece) continue;
    const own = { ...options, from: index === 0 ? options.from : 0 };
    let halves: readonly [readonly string[], readonly string[]] | null = null;
    if (options.wrapped) {
      const cuts = lineCuts(piece.lines, own.from);
      const at = cuts.length > 0 ? random.pick(cuts) : 0;
      if (at > 0) halves = [piece.lines.slice(0, at), piece.lines.slice(at)];
    } else {
      const split = splitLine(piece.lines[0] ?? '', own, random);
      if (split) halves = [[split[0]], [split[1]]];
    }
    if (!halves) continue;
    const second = { lines: halves[1], startsPart: options.startsPart };
    return [...pieces.slice(0, index), { ...piece, lines: halves[0] }, second, ...pieces.slice(index + 1)];
  }
  return null;
}
