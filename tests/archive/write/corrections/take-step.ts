import fc from 'fast-check';
import {
  type Archive,
  type Author,
  correctIdentity,
  editArticle,
  editParagraph,
  mergeArticles,
  moveParagraph,
  preferDocument,
  splitArticle,
  turnText,
  undoCorrection,
} from '../../../../src/archive/index.js';
import { type Identification, UsageError } from '../../../../src/page/index.js';

const FRONT = ['kicker', 'headline', 'deck'] as const;

const BY: Author = { by: 'a property', why: null };

/** One step, by numbers that are taken modulo what there is. */
export interface Step {
  readonly kind: 'edit' | 'paragraph' | 'turn' | 'merge' | 'split' | 'move' | 'identify' | 'prefer' | 'undo';
  readonly article: number;
  readonly other: number;
  readonly paragraph: number;
  readonly position: number;
  readonly text: string;
}

export const STEPS: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Step['kind'][]>('edit', 'paragraph', 'turn', 'merge', 'split', 'move', 'identify', 'prefer', 'undo'),
    article: fc.nat(20),
    other: fc.nat(20),
    paragraph: fc.nat(4),
    position: fc.nat(4),
    text: fc.constantFrom('改', 'Corrected', '新桥昨日通车', '“引”', ''),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Takes a step where it can be taken. */
export function takeStep(archive: Archive, { kind, article, other, paragraph, position, text }: Step): void {
  const keys = archive.sqlite.prepare<[], string>('SELECT key FROM article_parts ORDER BY document_id, ordinal').pluck().all();
  const standing = archive.sqlite.prepare<[], number>('SELECT id FROM corrections WHERE undone_at IS NULL ORDER BY id').pluck().all();
  const documents = archive.sqlite.prepare<[], number>('SELECT id FROM documents ORDER BY sha256').pluck().all();
  const [key = '', to = ''] = [keys[article % keys.length], keys[other % keys.length]];
  const value = text === '' ? null : text;
  const actions: Readonly<Record<Step['kind'], () => unknown>> = {
    edit: () =>
      editArticle(
        archive,
        { key, fields: [{ headline: value }, { deck: value }, { byline: text ? [text] : [] }, { place: value }][position % 4] ?? {} },
        BY,
      ),
    paragraph: () =>
      editParagraph(
        archive,
        {
          key,
          paragraph: paragraph + 1,
          values:
            [{ text: text || 'x' }, { label: value }, { kind: 'heading' as const }, { kind: 'verse' as const, text: `${text}\nx` }][
              position % 4
            ] ?? {},
        },
        BY,
      ),
    turn: () => {
      const [into, field] = [FRONT[other % 3] ?? 'deck', FRONT[position % 3] ?? 'deck'];
      const asked = paragraph % 2 === 0 ? { paragraph: paragraph + 1, into } : { field, into: other % 2 === 0 ? into : ('text' as const) };
      return turnText(archive, { key, ...asked }, BY);
    },
    merge: () => mergeArticles(archive, { keys: [key, to], dropHeadings: position % 2 === 1 }, BY),
    split: () => splitArticle(archive, { key, at: paragraph + 1, headline: value }, BY),
    move: () => moveParagraph(archive, { key, paragraph: paragraph + 1, to, position: position === 0 ? null : position }, BY),
    identify: () => {
      // A page of its own: a rendition's number is gone once another document has it.
      const own = article % documents.length;
      const [documentId, value] = [documents[own] ?? 0, String(10 * (own + 1) + position)];
      const said: Identification = { field: 'page', value, basis: 'user', evidence: 'a property' };
      return correctIdentity(archive, { documentId, said: [said] }, BY);
    },
    prefer: () => preferDocument(archive, documents[article % documents.length] ?? 0, BY),
    undo: () => undoCorrection(archive, standing[article % standing.length] ?? 0, BY),
  };
  try {
    actions[kind]();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
}
