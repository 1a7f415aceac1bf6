import type { ArticleAnchor, Lines, ParagraphAnchor } from '../../../corrections/index.js';
import type { NoticeCode } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import { allRows } from '../../database/statements.js';
import { type NoticeRow, settleRows } from '../store-notices.js';
import { type CorrectionKind, loadRow, otherDocument } from './correction-rows.js';

/** What each kind of correction is an answer to, where it stands on the lines that were put right. */
const ANSWERED: Readonly<Record<CorrectionKind, readonly NoticeCode[]>> = {
  edit: ['seam-open', 'heading-guessed', 'characters-unknown', 'characters-repaired', 'bytes-replaced', 'controls-removed'],
  merge: ['seam-open', 'order-uncertain', 'heading-guessed', 'no-headline', 'part-missing'],
  split: ['seam-open', 'order-uncertain', 'heading-guessed', 'no-headline', 'part-missing'],
  move: ['seam-open', 'order-uncertain'],
  identify: ['identity-conflict', 'value-impossible', 'publication-alike'],
  prefer: [],
};

/** What an edit of a headline answers. */
const OF_HEADLINE: readonly NoticeCode[] = ['no-headline', 'heading-guessed'];

/** Settles the notices that a correction answers, as of when it was made: undoing it makes them doubtful again. */
export function settleAnswered(archive: Archive, id: number): void {
  const row = loadRow(archive, id);
  if (!row) throw new RangeError(`there is no correction ${id}`);
  const { documentId, kind, target, change, madeBy: by, madeAt: at } = row;
  const { article, paragraph, other } = target as Readonly<Record<string, (ArticleAnchor & ParagraphAnchor) | undefined>>;
  const isAcross = row.otherSha256 !== null;
  const own = paragraph
    ? paragraph.lines
    : kind === 'edit'
      ? beginningOf(article)
      : [...endOf(article), ...(isAcross ? [] : beginningOf(other))];
  const codes = codesOf(kind, change);
  const answers = ({ code, first_line: first, last_line: last, detail }: NoticeRow, lines: readonly Lines[]): boolean =>
    codes.includes(code as NoticeCode) &&
    (kind === 'identify'
      ? fieldsIn(change).includes((JSON.parse(detail) as { readonly field?: string }).field ?? 'publication')
      : first !== null && lines.some(([from, to]) => from <= (last ?? first) && to >= first));
  const settle = (document: number, lines: readonly Lines[]): void => {
    const rows = allRows<NoticeRow>(archive, ROWS, document).filter((one) => answers(one, lines));
    settleRows(archive, { documentId: document, rows, author: { by, why: `correction: ${kind}` }, at });
  };
  settle(documentId, own);
  const elsewhere = isAcross ? otherDocument(archive, row) : null;
  if (elsewhere !== null) settle(elsewhere, beginningOf(other));
}

const ROWS = 'SELECT id, code, first_line, last_line, detail FROM notices WHERE document_id = ? AND settled_id IS NULL ORDER BY id';

/** The codes of notices that a correction may answer. */
function codesOf(kind: CorrectionKind, change: Readonly<Record<string, unknown>>): readonly NoticeCode[] {
  if (change.turn !== undefined) return [...OF_HEADLINE, ...ANSWERED.edit];
  if (fieldsIn(change).includes('headline')) return OF_HEADLINE;
  return 'fields' in change ? [] : ANSWERED[kind];
}

/** Names of the fields that a correction sets. */
function fieldsIn(change: Readonly<Record<string, unknown>>): string[] {
  return Object.keys((change.fields ?? change.identity ?? {}) as object);
}

/** Where an article's headlines stand, and its first line. */
function beginningOf(article: ArticleAnchor | undefined): Lines[] {
  const [first] = article?.lines ?? [];
  return [...(article?.front ?? []), ...(first ? [[first[0], first[0]] as const] : [])];
}

function endOf(article: ArticleAnchor | undefined): Lines[] {
  return article?.lines.slice(-1) ?? [];
}
