import type { Statement } from 'better-sqlite3';
import { must } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import type { CompiledQuery } from './compile-query.js';
import { fold, foldWithOrigin, SPACED } from './fold.js';
import { makeLocator, type PrintedPlace } from './locate.js';
import type { Phrase } from './phrase.js';

/** Text around a hit, and where it is printed; of the first paragraph that has most of what was asked. */
export interface Snippet {
  /** The page's label. */
  readonly page: string | null;
  readonly path: string | null;
  /** The source line on which the first hit stands. */
  readonly line: number | null;
  /** Hits between `**` and `**`. */
  readonly snippet: string;
}

/** Where phrases stand in a text: UTF-16 places, each span's end not counted in. Sorted; spans do not overlap. */
export function findSpans(text: string, phrases: readonly Phrase[]): [number, number][] {
  const folded = foldWithOrigin(text);
  const all = phrases.flatMap(({ marker }) =>
    [...folded.text.matchAll(marker)].map((match): [number, number] => [
      must(folded.origin[match.index], 'the place of a folded character'),
      folded.origin[match.index + match[0].length] ?? text.length,
    ]),
  );
  const spans: [number, number][] = [];
  for (const [start, end] of all.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = spans.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
}

interface ParagraphRow extends PrintedPlace {
  readonly text: string;
  readonly page: string | null;
  readonly path: string;
}

/** Makes the snippets of articles. The function takes `articles.id`. */
export function makeSnippets(
  archive: ArchiveReader,
  { phrases, scope }: Pick<CompiledQuery, 'phrases' | 'scope'>,
): (id: number) => Snippet {
  const { sqlite } = archive;
  const locate = makeLocator(archive);
  const paragraphs = sqlite.prepare<(string | number)[], ParagraphRow>(
    `SELECT coalesce(g.label, '') || g.text AS text, p.label AS page, d.path, d.id AS document, g.id AS paragraph
     FROM article_parts a JOIN paragraphs g ON g.part_id = a.id JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id
     WHERE a.article_id = ? AND ${scope.sql} ORDER BY a.position, g.position`,
  );
  let prepared: Statement<[number], ParagraphRow> | undefined;
  // Most hits are in the text; a search whose hits all are never prepares this.
  const headlines = () => {
    prepared ??= sqlite.prepare<[number], ParagraphRow>(
      `SELECT f.value AS text, p.label AS page, d.path, d.id AS document, NULL AS paragraph, (SELECT json_group_array(json_array(s.first_line, s.last_line))
       FROM placements s WHERE s.document_id = d.id AND s.part_id = a.id AND s.place = (CASE f.key WHEN 0 THEN 'kicker' WHEN 1 THEN 'headline' ELSE 'deck' END)) AS ranges
     FROM article_parts a JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id, json_each(json_array(a.kicker, a.headline, a.deck)) f
     WHERE a.article_id = ? AND f.value IS NOT NULL ORDER BY a.position, f.key`,
    );
    return prepared;
  };
  return (id) => {
    const rows = paragraphs.all(id, ...scope.parameters);
    const best = findBest(rows, phrases) ?? findBest(headlines().all(id), phrases);
    const row = best ?? rows[0] ?? headlines().all(id)[0];
    if (!row) return { page: null, path: null, line: null, snippet: '' };
    const { text, page, path } = row;
    const spans = best ? findSpans(text, phrases) : [];
    const line = locate(row, text, spans[0]?.[0] ?? 0);
    return { page, path, line, snippet: spans.length > 0 ? markSpans(text, spans) : shorten(text, 2 * CONTEXT) };
  };
}

/** The first text that has every phrase as it is written, else the first with the most of them; null where none has any. */
function findBest(rows: readonly ParagraphRow[], phrases: readonly Phrase[]): ParagraphRow | null {
  // Folding costs more than all the rest, and Han that is there as it is written is there folded too.
  const written = phrases.every((phrase) => HAN.test(phrase.written))
    ? rows.find(({ text }) => phrases.every((one) => text.includes(one.written)))
    : undefined;
  if (written && phrases.length > 0) return written;
  let best: ParagraphRow | null = null;
  let most = 0;
  for (const row of rows) {
    const folded = fold(row.text);
    const count = phrases.filter(({ marker }) => folded.search(marker) >= 0).length;
    if (count <= most) continue;
    [best, most] = [row, count];
    if (count === phrases.length) break;
  }
  return best;
}

const HAN = /^\p{Script=Han}+$/u;

/** Characters of context before and after the first hit: about one line of a terminal. */
const CONTEXT = 30;

function markSpans(text: string, spans: readonly (readonly [number, number])[]): string {
  const [start, stop] = spans[0] ?? [0, 0];
  const from = wholeWord(text, Math.max(0, start - CONTEXT));
  const to = wholeWord(text, Math.min(text.length, Math.max(stop, start) + CONTEXT * 2));
  let out = '';
  let at = from;
  for (const [first, last] of spans) {
    if (first < at || last > to) continue;
    out += `${text.slice(at, first)}**${text.slice(first, last)}**`;
    at = last;
  }
  const shown = `${out}${text.slice(at, to)}`.replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`;
}

function shorten(text: string, length: number): string {
  const shown = text
    .slice(0, text.length > length ? wholeWord(text, length) : undefined)
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > length ? `${shown}…` : shown;
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
