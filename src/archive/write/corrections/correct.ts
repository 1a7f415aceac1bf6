import {
  anchorArticle,
  anchorParagraph,
  applyCorrection,
  type Correction,
  type FieldValues,
  fieldsOf,
  numberArticles,
  type ParagraphValues,
  type Reading,
} from '../../../corrections/index.js';
import { type AssembledPage, must, UnchangedError, UsageError } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import { allValues } from '../../database/statements.js';
import { articleKeyAt, locateParagraph, type PartPlace, partsOf, partWithKey } from '../parts.js';
import { threadIssue } from '../threads.js';
import { loadBase, madeNumbers } from './correct-content.js';
import { type Author, insertCorrection, loadRow, loadRows } from './correction-rows.js';
import { loadContent } from './load-content.js';
import { rewriteContent } from './rewrite-content.js';
import { settleAnswered } from './settle-answered.js';

/** A correction that was made: its number, and the key of the article that it is in now. */
export interface MadeCorrection {
  readonly id: number;
  readonly key: string;
}

/** Another part of an article that prints such fields too, and whose the article has. */
export interface OtherPart {
  readonly key: string;
  /** What it prints in them. */
  readonly fields: FieldValues;
}

/** An edit of an article's own fields. */
export interface EditedArticle extends MadeCorrection {
  readonly others: readonly OtherPart[];
}

/** Sets fields that an article (or the part of it with this key) prints. One transaction. @throws UsageError where nothing changes */
export function editArticle(
  archive: Archive,
  { key, fields }: { readonly key: string; readonly fields: FieldValues },
  author: Author,
): EditedArticle {
  return archive.transaction(() => {
    const part = partWithKey(archive, key);
    const made = correct(archive, { part, author }, ({ page, index, reading }) => ({
      kind: 'edit',
      target: { article: anchorArticle(page, index, reading), paragraph: null },
      change: { fields },
    }));
    return { ...made, others: othersWith(archive, partWithKey(archive, key), fields) };
  });
}

/** The other parts of an article whose fields it has in spite of an edit: those before it, those behind a field that is none, and all bylines. */
function othersWith(archive: Archive, part: PartPlace, fields: FieldValues): OtherPart[] {
  const others = partsOf(archive, part).filter(({ id }) => id !== part.id);
  return others.flatMap((other) => {
    const { page, index } = openPart(archive, other);
    const article = page.articles[index];
    const own = article ? Object.entries(fieldsOf(article, fields)) : [];
    const isShown = ([name, value]: [string, unknown]) =>
      name === 'byline'
        ? article !== undefined && article.byline.length > 0
        : value !== null && (other.position < part.position || fields[name as keyof FieldValues] === null);
    const shown = own.filter(isShown);
    return shown.length > 0 ? [{ key: other.key, fields: Object.fromEntries(shown) }] : [];
  });
}

/** A paragraph by its number in its article, from 1, over all its parts. */
export interface ParagraphName {
  readonly key: string;
  readonly paragraph: number;
}

/** Sets fields of a paragraph. One transaction. @throws UsageError where it is not there, or nothing changes */
export function editParagraph(
  archive: Archive,
  { key, paragraph, values }: ParagraphName & { readonly values: ParagraphValues },
  author: Author,
): MadeCorrection {
  return archive.transaction(() => {
    const { part, index: own } = locateParagraph(archive, key, paragraph);
    return correct(archive, { part, author }, ({ page, index, reading }) => ({
      kind: 'edit',
      target: { article: anchorArticle(page, index, reading), paragraph: anchorParagraph(page.articles[index], own) },
      change: { paragraph: values },
    }));
  });
}

/** A merge. */
export interface MergedArticle extends MadeCorrection {
  /** The key of the part on another page that comes after what was merged; null where it is the article's end. */
  readonly before: string | null;
}

/** What a merge is asked to do. */
export interface MergeRequest {
  /** The article that goes on, and those that it goes on in, in their order. */
  readonly keys: readonly string[];
  /** Headlines of the others are no cross-headings in the text. */
  readonly dropHeadings: boolean;
}

/** Makes one article of several, which keeps the key of the first; of one page, or of several pages of an issue. One transaction. @throws UsageError */
export function mergeArticles(archive: Archive, { keys, dropHeadings }: MergeRequest, author: Author): MergedArticle[] {
  const [key, ...others] = keys;
  if (key === undefined || others.length === 0) throw new UsageError('merge what? Name two articles or more');
  return archive.transaction(() => others.map((other) => mergeTwo(archive, { keys: [key, other], dropHeadings }, author)));
}

function mergeTwo(archive: Archive, { keys, dropHeadings }: MergeRequest, author: Author): MergedArticle {
  const [parts = [], others = []] = keys.map((key) => partsOf(archive, partWithKey(archive, key)));
  const [last, first] = [parts.at(-1), others[0]];
  if (!last || !first) throw new UsageError('merge what? Name two articles or more');
  if (last.articleId === first.articleId) throw new UsageError(`${keys[0]} and ${keys[1]} are one article already`);
  // What stands on one page is read before the article goes on on another.
  const same = parts.findLast(({ documentId }) => documentId === first.documentId);
  if (!same || (same !== last && others.length > 1))
    return { ...joinAcross(archive, { from: last, to: first, dropHeadings }, author), before: null };
  const made = correct(archive, { part: same, author }, ({ page, index, reading }) => ({
    kind: 'merge',
    target: { article: anchorArticle(page, index, reading), other: anchorArticle(page, indexOf(page, first), reading) },
    change: { dropHeadings },
  }));
  return { ...made, before: parts[parts.indexOf(same) + 1]?.key ?? null };
}

function joinAcross(
  archive: Archive,
  { from, to, dropHeadings }: { readonly from: PartPlace; readonly to: PartPlace; readonly dropHeadings: boolean },
  author: Author,
): MadeCorrection {
  if (from.issueId !== to.issueId) throw new UsageError(`${from.key} and ${to.key} are of two issues; an article is of one`);
  if (from.pageId === to.pageId && (from.item === null || to.item === null))
    throw new UsageError(`${from.key} and ${to.key} are of two renditions of one page`);
  const hidden = [from, to].find(({ preferred }) => !preferred);
  if (hidden) throw new UsageError(`${hidden.key} is not in the rendition that is shown; choose it first with: broadsheet prefer`);
  return linkParts(archive, { kind: 'merge', from, to, change: { dropHeadings } }, author);
}

interface LinkRequest {
  readonly kind: 'merge' | 'split';
  readonly from: PartPlace;
  readonly to: PartPlace;
  readonly change: object;
}

/** Says of two documents' parts that one is or is not the rest of the other. */
function linkParts(archive: Archive, { kind, from, to, change }: LinkRequest, author: Author): MadeCorrection {
  const [article, other] = [from, to].map((part) => {
    const { page, index, reading } = openPart(archive, part);
    return anchorArticle(page, index, reading);
  });
  const before = { headline: to.headline, paragraphs: to.paragraphs };
  const id = insertCorrection(archive, {
    documentId: from.documentId,
    kind,
    target: { article, other },
    change,
    before,
    author,
    ordinal: from.ordinal,
    otherSha256: to.sha256,
    otherOrdinal: to.ordinal,
  });
  threadIssue(archive, from.issueId);
  if (!loadRow(archive, id)?.applied) throw new UsageError(`${from.key} cannot go on in ${to.key}; each goes on in another part`);
  settleAnswered(archive, id);
  return { id, key: articleKeyAt(archive, from.documentId, from.ordinal) };
}

/** What a split is asked to do. */
export interface SplitRequest {
  readonly key: string;
  /** The paragraph that the new article begins with. */
  readonly at: number;
  /** @default null, a cross-heading that it begins with, or none */
  readonly headline: string | null;
}

/**
 * Makes an article of its own of a paragraph and what follows. Returns the correction with the key of the new article; two
 * corrections where the parts of an article on several pages come apart and the second gets a headline. One transaction.
 * @throws UsageError for a first paragraph, or one that is not there
 */
export function splitArticle(archive: Archive, { key, at, headline }: SplitRequest, author: Author): MadeCorrection[] {
  return archive.transaction(() => {
    const { part, index: own } = locateParagraph(archive, key, at);
    if (at === 1) throw new UsageError(`${key} begins with paragraph 1; split it at 2 or later`);
    if (own === 0) return partParts(archive, { part, headline }, author);
    const base = numberArticles(loadBase(archive, part.documentId), new Set());
    const made = madeNumbers(loadRows(archive, part.documentId));
    const ordinal =
      1 +
      Math.max(...made, ...base.articles.map((article) => must(article.ordinal, 'the number of an article')), ...ordinalsOf(archive, part));
    const { id } = correct(archive, { part, author }, ({ page, index, reading }) => ({
      kind: 'split',
      target: { article: anchorArticle(page, index, reading), paragraph: anchorParagraph(page.articles[index], own) },
      change: { ordinal, headline },
    }));
    return [{ id, key: articleKeyAt(archive, part.documentId, ordinal) }];
  });
}

function partParts(
  archive: Archive,
  { part, headline }: { readonly part: PartPlace; readonly headline: string | null },
  author: Author,
): MadeCorrection[] {
  const from = partsOf(archive, part)[part.position - 2];
  if (!from) throw new RangeError(`${part.key} is a first part`);
  const { id } = linkParts(archive, { kind: 'split', from, to: part, change: {} }, author);
  const cut = { id, key: articleKeyAt(archive, part.documentId, part.ordinal) };
  if (headline === null || headline === part.headline) return [cut];
  return [cut, editArticle(archive, { key: part.key, fields: { headline } }, author)];
}

function ordinalsOf(archive: Archive, { documentId }: PartPlace): number[] {
  return allValues(archive, 'SELECT ordinal FROM article_parts WHERE document_id = ?', documentId);
}

/** What a move is asked to do. */
export interface MoveRequest extends ParagraphName {
  /** The key of the article that it goes to. */
  readonly to: string;
  /** The number that it gets there. @default null, the last on its page */
  readonly position: number | null;
}

/** Puts a paragraph in another place of its page. One transaction. @throws UsageError where that is on another page, or nothing changes */
export function moveParagraph(archive: Archive, { key, paragraph, to, position }: MoveRequest, author: Author): MadeCorrection {
  return archive.transaction(() => {
    const { part, index: own } = locateParagraph(archive, key, paragraph);
    const parts = partsOf(archive, partWithKey(archive, to));
    const goal = parts.find(({ documentId }) => documentId === part.documentId);
    if (!goal)
      throw new UsageError(
        `${to} is on another page than paragraph ${paragraph} of ${key}; to carry text there, split it off and merge it`,
      );
    const before = parts.slice(0, parts.indexOf(goal)).reduce((n, one) => n + one.paragraphs, 0);
    const stays = goal.id === part.id;
    const last = goal.paragraphs + (stays ? 0 : 1);
    const number = position === null ? last : position - before;
    if (number < 1 || number > last) throw new UsageError(`the place of a paragraph in ${to} is one of ${before + 1} to ${before + last}`);
    return correct(archive, { part, author }, ({ page, index, reading }) => {
      const receiver = indexOf(page, goal);
      const next = stays && number - 1 >= own ? number : number - 1;
      const hasNext = next < goal.paragraphs;
      return {
        kind: 'move',
        target: {
          article: anchorArticle(page, index, reading),
          paragraph: anchorParagraph(page.articles[index], own),
          to: anchorArticle(page, receiver, reading),
          next: hasNext ? anchorParagraph(page.articles[receiver], next) : null,
        },
        change: { position: before + number },
      };
    });
  });
}

/** A document's content as it stands, and one article of it. */
interface OpenPart {
  readonly page: AssembledPage;
  readonly index: number;
  readonly reading: Reading;
}

function openPart(archive: Archive, part: PartPlace): OpenPart {
  const page = loadContent(archive, part.documentId);
  const reading = { sha256: part.sha256, made: madeNumbers(loadRows(archive, part.documentId)) };
  return { page, index: indexOf(page, part), reading };
}

function indexOf({ articles }: AssembledPage, { ordinal }: PartPlace): number {
  return articles.findIndex((article) => article.ordinal === ordinal);
}

/** Tries a correction on a part's document, writes it down and stores the document with it. @throws UsageError where its place is not certain, or nothing changes */
export function correct(
  archive: Archive,
  { part, author }: { readonly part: PartPlace; readonly author: Author },
  ask: (open: OpenPart) => Correction,
): MadeCorrection {
  const open = openPart(archive, part);
  const correction = ask(open);
  const applied = applyCorrection(open.page, correction, open.reading);
  if (!applied) throw new UsageError(`${part.key} has several paragraphs or articles like this one, and none can be told from the others`);
  if (JSON.stringify(applied.page.articles) === JSON.stringify(open.page.articles))
    throw new UnchangedError(`${part.key} stands so already; nothing was changed`);
  const { kind, change } = correction;
  const { target, before, at: ordinal } = applied;
  const id = insertCorrection(archive, { documentId: part.documentId, kind, target, change, before, author, ordinal });
  rewriteContent(archive, part.documentId);
  settleAnswered(archive, id);
  return { id, key: articleKeyAt(archive, part.documentId, ordinal) };
}
