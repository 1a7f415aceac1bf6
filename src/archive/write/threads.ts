import { eq } from 'drizzle-orm';
import type { Decision } from '../../page/index.js';
import { EXPORTED, matchParts, type PartEnds, type PartPair } from '../../threads/match-parts.js';
import type { Archive } from '../database/archive.js';
import * as t from '../database/schema.js';
import { indexArticle, unindexArticle } from '../search/search-index.js';
import { readHandLinks, settleHandLinks } from './corrections/hand-links.js';

type Part = typeof t.articleParts.$inferSelect;

/**
 * Makes one article of the parts that go on in each other on several pages of an issue, whichever came first, and says
 * which parts miss another. Works from the parts and from what people said of them, so that it can run again after any change
 * to the issue. Parts that came with an export as one article stay one, but for a person's word.
 * @param exported `article_parts.id` of parts that follow each other in an export @default those that stand
 */
export function threadIssue(archive: Archive, issueId: number, exported: readonly (readonly [number, number])[] = []): void {
  const links = readHandLinks(archive, issueId);
  const ends = readEnds(
    archive,
    issueId,
    links.flatMap(({ from, to }) => [from, to]),
  );
  const known = pairExported(ends, [...readExported(archive, issueId), ...exported]);
  const pairs = matchParts(ends, settleHandLinks(archive, links, { ends, exported: known }));
  const next = new Map(pairs.map(({ from, to, decision }) => [from.id, { to: to.id, decision }]));
  const reached = new Set(pairs.map(({ to }) => to.id));
  const chains = ends.flatMap((end) => (reached.has(end.id) ? [] : [followChain(end.id, next)])).filter((chain) => chain.length > 1);
  const wanted = new Set(chains.map((chain) => chain.map(({ id }) => id).join()));
  const standing = new Set<string>();
  for (const { article, ids } of readThreads(archive, issueId)) {
    if (wanted.has(ids.join())) standing.add(ids.join());
    else separate(archive, article);
  }
  for (const chain of chains) {
    if (standing.has(chain.map(({ id }) => id).join())) renewEvidence(archive, chain);
    else joinParts(archive, chain);
  }
  noteMissing(archive, issueId, ends, new Set([...next.keys()]), reached);
}

interface ChainLink {
  readonly id: number;
  /** Why it follows the part before it; null for a first part. */
  readonly decision: Decision | null;
}

function followChain(first: number, next: ReadonlyMap<number, { readonly to: number; readonly decision: Decision }>): ChainLink[] {
  const chain: ChainLink[] = [{ id: first, decision: null }];
  for (let step = next.get(first); step; step = next.get(step.to)) chain.push({ id: step.to, decision: step.decision });
  return chain;
}

/** Gives every part of a document's articles an article of its own again, so that the document can be taken away. */
export function unthreadDocument(archive: Archive, documentId: number): void {
  const { db } = archive;
  const articles = db
    .selectDistinct({ id: t.articleParts.articleId })
    .from(t.articleParts)
    .where(eq(t.articleParts.documentId, documentId))
    .all();
  for (const { id } of articles) separate(archive, id);
}

/** What the paper prints over a part: parts that belong together stay together when a person words a headline otherwise. */
const PRINTED_HEADLINE = `coalesce((SELECT json_extract(c.before, '$.fields.headline') FROM corrections c
  WHERE c.document_id = a.document_id AND c.kind = 'edit' AND c.undone_at IS NULL AND c.applied AND c.ordinal = a.ordinal
    AND json_type(c.change, '$.fields.headline') IS NOT NULL ORDER BY c.made_at, c.id LIMIT 1), a.headline)`;

/** Parts with jump lines, of the renditions that are shown, and those that people named. */
function readEnds({ sqlite }: Archive, issueId: number, named: readonly (number | null)[]): PartEnds[] {
  const rows = sqlite
    .prepare<[number, string], Omit<PartEnds, 'comesFrom' | 'goesOn'> & { readonly comesFrom: number; readonly goesOn: number }>(
      `SELECT a.id, p.label AS page, ${PRINTED_HEADLINE} AS headline, a.continued_from AS continuedFrom, a.continued_from_mark AS continuedFromMark,
         a.continued_on AS continuedOn, a.continued_on_mark AS continuedOnMark, 
         a.comes_from AND i.publication_id IS NOT NULL AND i.date IS NOT NULL AS comesFrom,
         a.goes_on AND i.publication_id IS NOT NULL AND i.date IS NOT NULL AS goesOn,
         coalesce((SELECT g.text FROM paragraphs g WHERE g.part_id = a.id ORDER BY g.position LIMIT 1), '') AS firstText,
         coalesce((SELECT g.text FROM paragraphs g WHERE g.part_id = a.id ORDER BY g.position DESC LIMIT 1), '') AS lastText
       FROM article_parts a JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id
       WHERE p.issue_id = ? AND d.preferred AND (a.id IN (SELECT value FROM json_each(?))
         OR i.publication_id IS NOT NULL AND i.date IS NOT NULL AND (a.comes_from OR a.goes_on))
       ORDER BY p.sequence, d.rendition, a.ordinal`,
    )
    .all(issueId, JSON.stringify(named));
  return rows.map((row) => ({ ...row, comesFrom: Boolean(row.comesFrom), goesOn: Boolean(row.goesOn) }));
}

/** The parts of an issue that stand one behind the other because an export has them so. */
function readExported({ sqlite }: Archive, issueId: number): [number, number][] {
  const pairs = sqlite.prepare<[number, string], [number, number]>(
    `SELECT a.id, b.id FROM articles x JOIN article_parts a ON a.article_id = x.id
       JOIN article_parts b ON b.article_id = x.id AND b.position = a.position + 1 WHERE x.issue_id = ? AND b.thread_evidence = ?`,
  );
  return pairs.raw().all(issueId, JSON.stringify(EXPORTED)) as [number, number][];
}

function pairExported(ends: readonly PartEnds[], ids: readonly (readonly [number, number])[]): PartPair[] {
  const byId = new Map(ends.map((end) => [end.id, end]));
  return ids.flatMap(([head, tail]) => {
    const [from, to] = [byId.get(head), byId.get(tail)];
    return from?.goesOn && to?.comesFrom ? [{ from, to, decision: EXPORTED }] : [];
  });
}

/** The articles of an issue that have several parts. */
function readThreads({ sqlite }: Archive, issueId: number): { article: number; ids: number[] }[] {
  const rows = sqlite
    .prepare<[number], { article: number; ids: string }>(
      `SELECT a.article_id AS article, json_group_array(a.id ORDER BY a.position) AS ids FROM article_parts a
       WHERE a.article_id IN (SELECT x.id FROM articles x WHERE x.issue_id = ?) GROUP BY a.article_id HAVING count(*) > 1`,
    )
    .all(issueId);
  return rows.map(({ article, ids }) => ({ article, ids: JSON.parse(ids) as number[] }));
}

function joinParts(archive: Archive, chain: readonly ChainLink[]): void {
  const { db } = archive;
  const load = (id: number) => db.select().from(t.articleParts).where(eq(t.articleParts.id, id)).get();
  for (const { id } of chain) separate(archive, load(id)?.articleId ?? 0);
  const parts = chain.flatMap(({ id }) => load(id) ?? []);
  const first = parts[0];
  if (!first) return;
  for (const part of parts) unindexArticle(archive, part.articleId);
  chain.slice(1).forEach(({ id, decision }, i) => {
    const part = parts[i + 1];
    if (!part) return;
    db.update(t.articleParts)
      .set({ articleId: first.articleId, position: i + 2, threadEvidence: JSON.stringify(decision) })
      .where(eq(t.articleParts.id, id))
      .run();
    removeArticle(archive, part.articleId);
  });
  db.update(t.articles).set(fieldsOf(parts)).where(eq(t.articles.id, first.articleId)).run();
  indexArticle(archive, first.articleId);
}

/** Why parts are one article is said anew: other parts of the issue count in it. */
function renewEvidence({ sqlite }: Archive, chain: readonly ChainLink[]): void {
  const renew = sqlite.prepare<[string, number, string]>(
    'UPDATE article_parts SET thread_evidence = ? WHERE id = ? AND thread_evidence <> ?',
  );
  for (const { id, decision } of chain.slice(1)) {
    const evidence = JSON.stringify(decision);
    renew.run(evidence, id, evidence);
  }
}

/** Parts an article again, each with what is printed in it. */
function separate(archive: Archive, articleId: number): void {
  const { db } = archive;
  const parts = db.select().from(t.articleParts).where(eq(t.articleParts.articleId, articleId)).orderBy(t.articleParts.position).all();
  const [first, ...others] = parts;
  const article = db.select().from(t.articles).where(eq(t.articles.id, articleId)).get();
  if (!first || !article || others.length === 0) return;
  unindexArticle(archive, articleId);
  for (const part of others) {
    const own = { ...fieldsOf([part]), issueId: article.issueId, key: part.key };
    const id = db.insert(t.articles).values(own).returning({ id: t.articles.id }).get().id;
    db.update(t.articleParts).set({ articleId: id, position: 1, threadEvidence: null }).where(eq(t.articleParts.id, part.id)).run();
    indexArticle(archive, id);
  }
  db.update(t.articles)
    .set(fieldsOf([first]))
    .where(eq(t.articles.id, articleId))
    .run();
  indexArticle(archive, articleId);
}

/** Takes an article away that is in the index no more. @param id `articles.id` */
export function removeArticle(archive: Archive, id: number): void {
  archive.db.delete(t.articles).where(eq(t.articles.id, id)).run();
}

/** An article's fields: the first that its parts print; and the pages of parts that it misses. */
function fieldsOf(parts: readonly Part[]) {
  const firstOf = <K extends keyof Part>(name: K): Part[K] | null => parts.find((part) => part[name] !== null)?.[name] ?? null;
  const [first, last] = [parts[0], parts.at(-1)];
  return {
    language: firstOf('language'),
    kicker: firstOf('kicker'),
    headline: firstOf('headline'),
    deck: firstOf('deck'),
    datelineAgency: firstOf('datelineAgency'),
    datelinePlace: firstOf('datelinePlace'),
    datelineDate: firstOf('datelineDate'),
    continuedFrom: first?.continuedFrom ?? null,
    continuedOn: last?.continuedOn ?? null,
    continuationMark: last?.continuedOnMark ?? first?.continuedFromMark ?? null,
  };
}

/** Every shown part that misses another gets a notice; the notices of the issue are made anew. */
function noteMissing(
  archive: Archive,
  issueId: number,
  ends: readonly PartEnds[],
  continued: ReadonlySet<number>,
  reached: ReadonlySet<number>,
): void {
  const { sqlite, db } = archive;
  sqlite
    .prepare(
      `DELETE FROM notices WHERE code = 'part-missing' AND document_id IN
         (SELECT d.id FROM documents d JOIN pages p ON p.id = d.page_id WHERE p.issue_id = ?)`,
    )
    .run(issueId);
  const jump = sqlite.prepare<[number], { document: number; line: number | null }>(
    `SELECT a.document_id AS document, (SELECT min(s.first_line) FROM placements s WHERE s.part_id = a.id AND s.place = 'jump') AS line
     FROM article_parts a WHERE a.id = ?`,
  );
  const missing = ends.flatMap((end) => [
    ...(end.comesFrom && !reached.has(end.id) ? [{ id: end.id, direction: 'from', page: end.continuedFrom }] : []),
    ...(end.goesOn && !continued.has(end.id) ? [{ id: end.id, direction: 'on', page: end.continuedOn }] : []),
  ]);
  for (const { id, direction, page } of missing) {
    const place = jump.get(id);
    if (!place) continue;
    const detail = JSON.stringify({ direction, page });
    db.insert(t.notices)
      .values({ documentId: place.document, code: 'part-missing', firstLine: place.line, lastLine: place.line, detail })
      .run();
  }
}
