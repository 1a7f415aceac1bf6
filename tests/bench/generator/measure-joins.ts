import type { GoldPage } from './model.js';

/** An exported article, as far as its joins go (see DESIGN.md, JSON Lines). */
export interface ExportedArticle {
  readonly paragraphs: readonly {
    readonly source: {
      readonly path: string;
      /** 1-based ranges of the file's lines, blank ones counted, in reading order. */
      readonly lines: readonly (readonly number[])[];
    };
  }[];
}

/** Precision is `correct / predicted`, recall `correct / expected`. */
export interface JoinCounts {
  readonly correct: number;
  readonly predicted: number;
  readonly expected: number;
}

/** All joins, and by whether no other non-blank line stands between the two. */
export interface JoinMeasure extends JoinCounts {
  readonly adjacent: JoinCounts;
  readonly distant: JoinCounts;
}

/** Two lines that follow one another in a paragraph, as numbers of non-blank lines. */
type Join = readonly [from: number, to: number];

/** Every file line's number among the non-blank ones, index 0 being line 1; null for a blank line. */
export function numberNonBlank(pageText: string): readonly (number | null)[] {
  let number = 0;
  return pageText.split(/\r?\n/).map((line) => (line.trim() ? ++number : null));
}

function joinsOf(lines: readonly number[]): Join[] {
  return lines.slice(1).flatMap((to, i): Join[] => {
    const from = lines[i];
    return from === undefined || from === to ? [] : [[from, to]];
  });
}

const fileName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

function nonBlankLines(ranges: readonly (readonly number[])[], numbers: readonly (number | null)[]): number[] {
  return ranges.flatMap(([first = 1, last = first]) => numbers.slice(first - 1, last).filter((number) => number !== null));
}

function count(predicted: readonly Join[], expected: readonly Join[]): JoinCounts {
  const open = new Set(expected.map(String));
  const correct = predicted.filter((join) => open.delete(String(join))).length;
  return { correct, predicted: predicted.length, expected: expected.length };
}

/**
 * Counts the joins of one page's export: ordered pairs of lines that follow one another inside a paragraph. A pair is
 * correct if a gold paragraph has it, once; articles of other pages do not count.
 */
export function measureJoins(gold: GoldPage, articles: readonly ExportedArticle[], pageText: string): JoinMeasure {
  const numbers = numberNonBlank(pageText);
  const expected = gold.articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => joinsOf(lines)));
  const predicted = articles.flatMap(({ paragraphs }) =>
    paragraphs
      .filter(({ source }) => fileName(source.path) === fileName(gold.source))
      .flatMap(({ source }) => joinsOf(nonBlankLines(source.lines, numbers))),
  );
  const isAdjacent = ([from, to]: Join): boolean => to === from + 1;
  const isDistant = (join: Join): boolean => !isAdjacent(join);
  return {
    ...count(predicted, expected),
    adjacent: count(predicted.filter(isAdjacent), expected.filter(isAdjacent)),
    distant: count(predicted.filter(isDistant), expected.filter(isDistant)),
  };
}
