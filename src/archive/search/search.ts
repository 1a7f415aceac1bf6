import { UsageError } from '../../page/index.js';
import type { Reader } from '../connect.js';
import { compileFilter, type Filter } from '../filter.js';
import { foldWithOrigin, SPACED } from '../fold.js';
import { READING_ORDER } from '../load.js';
import { makePhrase, type Phrase } from './phrase.js';

/** What to search for, and how the hits come. */
export interface SearchOptions extends Filter {
  /** `rank`: best first; `date`: oldest first. @default 'rank' */
  readonly sort?: 'rank' | 'date';
  /** @default no limit */
  readonly limit?: number;
}

/** An article that a search found. */
export interface Hit {
  readonly key: string;
  readonly publication: string | null;
  readonly date: string | null;
  readonly page: string | null;
  readonly headline: string | null;
  /** Text around the first hit, hits between `**` and `**`. */
  readonly snippet: string;
}

/** Headlines count more than text; 4 puts an article about a thing before one that names it four times in passing. */
const HEADLINE_WEIGHT = 4;

/**
 * Articles that contain every word and phrase of a query, in headline or text.
 * @throws UsageError where the query holds nothing to look for.
 */
export function search(archive: Reader, query: string, options: SearchOptions = {}): Hit[] {
  const terms = parseQuery(query);
  const { sql, parameters } = compileFilter(archive, options);
  const order = options.sort === 'date' ? `i.date, ${READING_ORDER}` : `bm25(article_search, ${HEADLINE_WEIGHT}, 1), ${READING_ORDER}`;
  const rows = archive.sqlite
    .prepare<(string | number)[], Row>(
      `SELECT x.id, x.key, n.name AS publication, i.date, p.label AS page, x.headline
       FROM article_search s JOIN articles x ON x.id = s.rowid JOIN article_parts a ON a.article_id = x.id AND a.position = 1
       JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id
       LEFT JOIN publications n ON n.id = i.publication_id
       WHERE article_search MATCH ? AND ${sql} ORDER BY ${order} LIMIT ?`,
    )
    .all(matchOf(terms), ...parameters, options.limit ?? -1);
  const snippets = makeSnippets(archive, terms);
  return rows.map(({ id, key, publication, date, page, headline }) => ({ key, publication, date, page, headline, snippet: snippets(id) }));
}

/** How many articles a search finds. */
export function countHits(archive: Reader, query: string, options: Filter = {}): number {
  const { sql, parameters } = compileFilter(archive, options);
  const count = archive.sqlite
    .prepare<(string | number)[], number>(
      `SELECT count(*) FROM article_search s JOIN article_parts a ON a.article_id = s.rowid AND a.position = 1
       JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id
       WHERE article_search MATCH ? AND ${sql}`,
    )
    .pluck()
    .get(matchOf(parseQuery(query)), ...parameters);
  return count ?? 0;
}

function matchOf(terms: readonly Phrase[]): string {
  return terms.map(({ match }) => `{headline text} : ${match}`).join(' AND ');
}

interface Row {
  readonly id: number;
  readonly key: string;
  readonly publication: string | null;
  readonly date: string | null;
  readonly page: string | null;
  readonly headline: string | null;
}

/** Words parted by blanks, and phrases in straight or curly quotes; every other character only parts words. */
function parseQuery(query: string): Phrase[] {
  const pieces = [...query.normalize('NFKC').matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|[^\s"“”„«»]+/g)].map((match) => match[1] ?? match[0]);
  const terms = pieces.flatMap((piece) => makePhrase(piece) ?? []);
  if (terms.length === 0) throw new UsageError('there is nothing to search for; write words or a “phrase”');
  return terms;
}

/** Characters of context before and after the first hit: about one line of a terminal. */
const CONTEXT = 30;

function makeSnippets({ sqlite }: Reader, terms: readonly Phrase[]): (id: number) => string {
  const texts = sqlite
    .prepare<[number], string>(
      `SELECT coalesce(g.label, '') || g.text FROM article_parts a JOIN paragraphs g ON g.part_id = a.id
       WHERE a.article_id = ? ORDER BY a.position, g.position`,
    )
    .pluck();
  const headlines = sqlite
    .prepare<[number], string>(
      `SELECT value FROM article_parts a, json_each(json_array(a.kicker, a.headline, a.deck)) f
       WHERE a.article_id = ? AND value IS NOT NULL ORDER BY a.position, f.key`,
    )
    .pluck();
  return (id) => {
    const paragraphs = texts.all(id);
    for (const text of [...paragraphs, ...headlines.all(id)]) {
      const folded = foldWithOrigin(text);
      const spans = terms.flatMap(({ marker }) =>
        [...folded.text.matchAll(marker)].map(
          (match) => [folded.origin[match.index] ?? 0, folded.origin[match.index + match[0].length] ?? text.length] as const,
        ),
      );
      if (spans.length > 0) return markSpans(text, spans);
    }
    return shorten(paragraphs[0] ?? '', 2 * CONTEXT);
  };
}

function markSpans(text: string, spans: readonly (readonly [number, number])[]): string {
  const sorted = spans.toSorted((a, b) => a[0] - b[0]);
  const [start, stop] = sorted[0] ?? [0, 0];
  const from = wholeWord(text, Math.max(0, start - CONTEXT));
  const to = wholeWord(text, Math.min(text.length, Math.max(stop, start) + CONTEXT * 2));
  let out = '';
  let at = from;
  for (const [first, last] of sorted) {
    if (first < at || last > to) continue;
    out += `${text.slice(at, first)}**${text.slice(first, last)}**`;
    at = last;
  }
  const shown = `${out}${text.slice(at, to)}`.replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`;
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, wholeWord(text, length))}…` : text;
}

const INSIDE_WORD = new RegExp(`^${SPACED}{2}$`, 'v');

/** The place itself, or the nearest before it that is not in the middle of a word or of a surrogate pair. */
function wholeWord(text: string, at: number): number {
  const splitsCharacter = (place: number) => (text.codePointAt(place - 1) ?? 0) > 0xffff;
  let place = at;
  // Longer words (addresses of web pages) are cut.
  while (place > at - CONTEXT && (splitsCharacter(place) || INSIDE_WORD.test(text.slice(place - 1, place + 1)))) place--;
  if (place > at - CONTEXT) return place;
  return splitsCharacter(at) ? at - 1 : at;
}
