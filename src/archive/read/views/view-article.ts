import { type Decision, type Diagnosis, must, type ThreadReason } from '../../../page/index.js';
import type { ArchiveReader } from '../../database/archive.js';
import { loadArticleCorrections } from '../article-corrections.js';
import { articlesOf, makeArticleLoader } from '../load.js';
import type { ArticleLink, ArticleView, JumpView, PartView } from './article-view.js';
import { makeNoticeReader } from './load-notices.js';
import { type LineReader, makeLineReader, makeSourceReader } from './load-sources.js';

/**
 * An article with its parts, the sources and joins of its paragraphs, notices, corrections and neighbours.
 * @param id `articles.id`, as `resolveKey` gives it
 * @returns null where there is no such article
 */
export function viewArticle(archive: ArchiveReader, id: number): ArticleView | null {
  return makeArticleViewer(archive)(id);
}

/** The same for many articles, its statements prepared. */
export function makeArticleViewer(archive: ArchiveReader): (id: number) => ArticleView | null {
  const loader = makeArticleLoader(archive);
  const reader = makeLineReader(archive);
  const [sourcesOf, partsOf, noticesOf] = [makeSourceReader(archive, reader), makePartReader(archive, reader), makeNoticeReader(archive)];
  const neighboursOf = makeNeighbourFinder(archive);
  return (id) => {
    const record = loader.load(id);
    if (!record) return null;
    const sources = sourcesOf(id);
    const paragraphs = record.paragraphs.map((paragraph, i) => ({
      ...paragraph,
      ...must(sources[i], 'the part of a paragraph'),
      number: i + 1,
    }));
    const { issue, previous, next } = neighboursOf(id);
    const more = { issue, parts: partsOf(id), notices: noticesOf(id), corrections: loadArticleCorrections(archive, id), previous, next };
    return { kind: 'article', ...record, ...more, paragraphs };
  };
}

interface PartRow extends Omit<PartView, 'jumps' | 'jump_lines' | 'thread' | 'diagnosis' | 'mark'> {
  readonly id: number;
  readonly document: number;
  readonly comes_from: number;
  readonly goes_on: number;
  readonly continued_from_mark: string | null;
  readonly continued_on_mark: string | null;
  readonly thread_reason: ThreadReason | null;
  readonly thread_evidence: string | null;
  readonly diagnosis: string | null;
}

function makePartReader({ sqlite }: ArchiveReader, { read }: LineReader): (id: number) => PartView[] {
  const parts = sqlite.prepare<[number], PartRow>(
    `SELECT a.id, a.key, a.headline, a.comes_from, a.goes_on, a.continued_from, a.continued_from_mark, a.continued_on, a.continued_on_mark,
       a.thread_reason, a.thread_evidence, d.id AS document, d.rendition, d.item, d.path, d.number, d.first_line, d.sha256, d.diagnosis, d.image, d.image_width, d.image_height, p.label AS page, p.key AS page_key
     FROM article_parts a JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id
     WHERE a.article_id = ? ORDER BY a.position`,
  );
  const jumps = sqlite.prepare<[number], { readonly first: number; readonly last: number }>(
    "SELECT first_line AS first, last_line AS last FROM placements WHERE part_id = ? AND place = 'jump' ORDER BY first_line",
  );
  return (id) => {
    const rows = parts.all(id);
    return rows.map((row, i) => {
      const {
        id: part,
        document,
        comes_from,
        goes_on,
        continued_from_mark,
        continued_on_mark,
        thread_reason: reason,
        thread_evidence: evidence,
        diagnosis,
        ...own
      } = row;
      const from: JumpView = {
        direction: 'from',
        page: row.continued_from,
        mark: continued_from_mark,
        key: rows[i - 1]?.key ?? null,
      };
      const on: JumpView = { direction: 'on', page: row.continued_on, mark: continued_on_mark, key: rows[i + 1]?.key ?? null };
      return {
        ...own,
        mark: continued_on_mark ?? continued_from_mark,
        jumps: [...(comes_from === 1 ? [from] : []), ...(goes_on === 1 ? [on] : [])],
        jump_lines: jumps.all(part).flatMap(({ first, last }) => read(document, first, last)),
        thread: reason === null || evidence === null ? null : { reason, ...(JSON.parse(evidence) as Decision) },
        diagnosis: diagnosis === null ? null : (JSON.parse(diagnosis) as Diagnosis),
      };
    });
  };
}

interface Neighbours {
  /** The key of the issue. */
  readonly issue: string;
  readonly previous: ArticleLink | null;
  readonly next: ArticleLink | null;
}

interface HomeRow {
  readonly issue_id: number;
  readonly issue: string;
  readonly page_id: number;
  readonly rendition: number;
  readonly preferred: number;
}

/** Finds the articles before and after one; the order of an issue is read once for all of its articles that follow each other. */
function makeNeighbourFinder(archive: ArchiveReader): (id: number) => Neighbours {
  const home = archive.sqlite.prepare<[number], HomeRow>(
    `SELECT i.id AS issue_id, i.key AS issue, d.page_id, d.rendition, d.preferred FROM article_parts a
     JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id
     WHERE a.article_id = ? AND a.position = 1`,
  );
  const linkOf = makeLinker(archive);
  let known: { readonly place: string; readonly ids: readonly number[] } = { place: '', ids: [] };
  return (id) => {
    const { issue_id, issue, page_id, rendition, preferred } = must(home.get(id), 'the first part of an article');
    const place = preferred === 1 ? `issue ${issue_id}` : `page ${page_id}~${rendition}`;
    if (known.place !== place)
      known = {
        place,
        ids: articlesOf(archive, preferred === 1 ? { kind: 'issue', id: issue_id } : { kind: 'page', id: page_id, rendition }),
      };
    const at = known.ids.indexOf(id);
    const [before, after] = [known.ids[at - 1], known.ids[at + 1]];
    return { issue, previous: before === undefined ? null : linkOf(before), next: after === undefined ? null : linkOf(after) };
  };
}

/** Makes links to articles. The function takes `articles.id`. */
export function makeLinker({ sqlite }: ArchiveReader): (id: number) => ArticleLink {
  const statement = sqlite.prepare<[number], ArticleLink>(
    `SELECT x.key AS id, x.headline, p.label AS page FROM articles x JOIN article_parts a ON a.article_id = x.id AND a.position = 1
     JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id WHERE x.id = ?`,
  );
  return (id) => must(statement.get(id), 'an article of an issue');
}
