import { numberNonBlank } from './measure-joins.js';
import type { GeneratedPage, GoldParagraph } from './model.js';

/** A line of a JSON Lines export, as far as the score looks at it. */
export interface PerfectArticle {
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly byline: readonly string[];
  readonly dateline: { readonly agency: string | null; readonly place: string; readonly date: string } | null;
  readonly continued_from: string | null;
  readonly continued_on: string | null;
  readonly paragraphs: readonly {
    readonly kind: 'body' | 'heading';
    readonly speaker: string | null;
    readonly label: string;
    readonly text: string;
    readonly source: { readonly path: string; readonly lines: readonly (readonly [number, number])[] };
  }[];
}

const speakerOf = ({ speaker }: GoldParagraph): string | null => (speaker === undefined || speaker === 'any' ? null : speaker);

/** What a reader without fault would export of a page. */
export function perfectExport({ text, gold, originals }: GeneratedPage): PerfectArticle[] {
  const fileLines = numberNonBlank(text).flatMap((number, index) => (number === null ? [] : [index + 1]));
  return gold.articles.map((article, a) => ({
    kicker: article.kicker ?? null,
    headline: article.headline,
    deck: article.deck ?? null,
    byline: article.byline ?? [],
    dateline: article.dateline ? { ...article.dateline, date: `--${article.dateline.date}` } : null,
    continued_from: article.continued_from ?? null,
    continued_on: article.continued_on ?? null,
    paragraphs: article.paragraphs.map((paragraph, p) => ({
      kind: paragraph.kind ?? 'body',
      speaker: speakerOf(paragraph),
      label: '',
      text: originals[a]?.[p] ?? '',
      source: { path: gold.source, lines: paragraph.lines.map((line) => [fileLines[line - 1] ?? 0, fileLines[line - 1] ?? 0] as const) },
    })),
  }));
}
