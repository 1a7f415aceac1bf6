import {
  correctIdentity,
  editArticle,
  editParagraph,
  mergeArticles,
  moveParagraph,
  preferDocument,
  splitArticle,
  undoCorrection,
} from '../../../src/archive/index.js';
import { reprocessDocuments } from '../../../src/ingest/index.js';
import type { Archivist, Seen } from './archivist.js';
import { claim } from './compare.js';
import type { Dice, Passage, Story } from './invented.js';
import { type Deed, isAlone, isSameIssue, isSamePlace, type Kept, type Place, placeOf } from './model.js';
import { freePlace, plainPaths } from './pick-files.js';

/** Something that a person does to the archive by hand; nothing where it cannot be done. */
type HandStep = (own: Archivist, dice: Dice) => unknown;

interface Target {
  readonly kept: Kept;
  readonly story: Story;
  readonly passage: Passage;
  readonly seen: Seen;
}

/** A passage of the archive of which this is true, with where it stands. */
function pickTarget(own: Archivist, dice: Dice, isFit: (target: Omit<Target, 'seen'>) => boolean): Target | null {
  const { claims } = claim(own.model, own.look(own.archive, 'all'));
  const all = own.model.kept.flatMap((kept) =>
    kept.sheet.stories.flatMap((story) =>
      story.passages.flatMap((passage): Target[] => {
        const seen = claims.get(kept)?.get(passage.id);
        return seen && isFit({ kept, story, passage }) ? [{ kept, story, passage, seen }] : [];
      }),
    ),
  );
  return dice.pick(all) ?? null;
}

function seenOf(own: Archivist, kept: Kept, passage: Passage | undefined): Seen | undefined {
  return passage && claim(own.model, own.look(own.archive, 'all')).claims.get(kept)?.get(passage.id);
}

/** Notes a deed, and does it with its reason. */
function act(
  own: Archivist,
  target: Omit<Target, 'seen'>,
  deed: Pick<Deed, 'kind'> & Partial<Deed>,
  run: (author: Author) => unknown,
): void {
  const why = `deed ${own.count()}`;
  run({ by: 'an archivist', why });
  const { kept, story, passage } = target;
  own.model.deeds.push({ why, kept: kept.name, story: story.id, passages: [passage.id], text: '', firm: true, undone: false, ...deed });
}

interface Author {
  readonly by: string;
  readonly why: string;
}

const isFree = (own: Archivist, kind: Deed['kind'], id: string) =>
  !own.model.standing(kind).some((deed) => (kind === 'headline' ? deed.story : deed.passages[0]) === id);

function newText(own: Archivist, { kept, passage }: Target, dice: Dice): string {
  const word = own.press.invent(kept.sheet.language);
  own.press.owners.set(word, passage.id);
  if (dice.roll(2) === 0) return passage.text.replace(passage.id, word);
  return passage.text.replace(/[。.]$/, kept.sheet.language === 'zh' ? `，经${word}核对。` : `, as ${word} has found.`);
}

const plainStory = (own: Archivist) => (story: Story) => !own.model.arranged.has(story.id);

/** Puts a text right that another archive may have put right otherwise: what was said last holds. */
export function putRight(own: Archivist, dice: Dice): void {
  const target = pickTarget(own, dice, () => true);
  if (!target) return;
  for (const deed of own.model.standing('text'))
    if (deed.passages[0] === target.passage.id && deed.kept === target.kept.name) deed.undone = true;
  editText(own, target, dice);
}

function editText(own: Archivist, target: Target, dice: Dice): void {
  const { key, number: paragraph } = target.seen;
  const text = newText(own, target, dice);
  act(own, target, { kind: 'text', text }, (author) =>
    editParagraph(own.archive, { key, paragraph, values: { label: null, text } }, author),
  );
}

export const HAND_STEPS = {
  text: (own, dice) => {
    const target = pickTarget(own, dice, ({ passage }) => isFree(own, 'text', passage.id));
    if (target) editText(own, target, dice);
  },

  headline: (own, dice) => {
    const target = pickTarget(own, dice, ({ story }) => plainStory(own)(story) && isFree(own, 'headline', story.id));
    if (!target) return;
    const text = `${target.story.headline} ${own.count()}`;
    const fields = { headline: text };
    act(own, target, { kind: 'headline', text }, (author) => editArticle(own.archive, { key: target.seen.key, fields }, author));
  },

  merge: (own, dice) => {
    const target = pickTarget(
      own,
      dice,
      ({ kept, story, passage }) => story !== kept.sheet.stories[0] && passage === story.passages[0] && plainStory(own)(story),
    );
    if (!target) return;
    const { stories } = target.kept.sheet;
    const before = stories[stories.indexOf(target.story) - 1];
    const first = before?.passages[0];
    const other = seenOf(own, target.kept, first);
    if (!before || !first || !other || !plainStory(own)(before) || other.key === target.seen.key) return;
    const request = { keys: [other.key, target.seen.key], dropHeadings: false };
    act(own, target, { kind: 'merge', passages: [first.id, target.passage.id] }, (author) => mergeArticles(own.archive, request, author));
    for (const { id } of [before, target.story]) own.model.arranged.add(id);
  },

  /** An article goes on on a later page of its issue, and neither says so. */
  mergePages: (own, dice) => {
    const isFit = (kept: Kept) => kept.item === null && placeOf(kept).page !== null && isAlone(own.model, kept);
    const target = pickTarget(
      own,
      dice,
      ({ kept, story, passage }) =>
        isFit(kept) && story === kept.sheet.stories.at(-1) && passage === story.passages[0] && plainStory(own)(story),
    );
    if (!target) return;
    const isLater = (kept: Kept) => Number(placeOf(kept).page) > Number(placeOf(target.kept).page);
    const next = dice.pick(
      own.model.kept.filter((kept) => isFit(kept) && isSameIssue(placeOf(kept), placeOf(target.kept)) && isLater(kept)),
    );
    const story = next?.sheet.stories[0];
    const first = story?.passages[0];
    const other = next && seenOf(own, next, first);
    if (!next || !story || !first || !other || !plainStory(own)(story) || other.key === target.seen.key) return;
    const request = { keys: [target.seen.key, other.key], dropHeadings: false };
    act(own, target, { kind: 'merge', passages: [target.passage.id, first.id], other: next.name }, (author) =>
      mergeArticles(own.archive, request, author),
    );
    for (const { id } of [story, target.story]) own.model.arranged.add(id);
  },

  split: (own, dice) => {
    const target = pickTarget(own, dice, ({ story, passage }) => passage !== story.passages[0] && plainStory(own)(story));
    const first = target?.story.passages[0];
    if (!target || !first || seenOf(own, target.kept, first)?.key !== target.seen.key || target.seen.number === 1) return;
    const { key, number: at } = target.seen;
    act(own, target, { kind: 'split', passages: [first.id, target.passage.id] }, (author) =>
      splitArticle(own.archive, { key, at, headline: null }, author),
    );
    own.model.arranged.add(target.story.id);
  },

  transfer: (own, dice) => {
    const target = pickTarget(own, dice, ({ story }) => story.passages.length > 1 && plainStory(own)(story));
    const to = target && dice.pick(target.kept.sheet.stories.filter((story) => story !== target.story && plainStory(own)(story)));
    const first = to?.passages[0];
    const other = target && seenOf(own, target.kept, first);
    if (!target || !to || !first || !other || other.key === target.seen.key) return;
    const { key, number: paragraph } = target.seen;
    const request = { key, paragraph, to: other.key, position: null };
    act(own, target, { kind: 'move', passages: [target.passage.id, first.id] }, (author) => moveParagraph(own.archive, request, author));
    for (const { id } of [to, target.story]) own.model.arranged.add(id);
  },

  identify: (own, dice) => {
    const paths = plainPaths(own);
    const target = pickTarget(own, dice, ({ kept }) => kept.path !== null && kept.item === null && paths.includes(kept.path));
    if (!target) return;
    const place = freePlace(own, dice);
    const { publication, date, page } = place;
    const said: Partial<Place> = [{ date }, { page }, { publication }][dice.roll(4)] ?? { publication, date, page };
    if (own.model.isOccupied({ ...target.kept.said, ...said })) return;
    const documentId = documentOf(own, target.seen.key);
    const facts = (['publication', 'date', 'page'] as const).flatMap((field) => {
      const value = said[field];
      return value ? [{ field, value, basis: 'user' as const, evidence: 'a test' }] : [];
    });
    act(own, target, { kind: 'identify' }, (author) => correctIdentity(own.archive, { documentId, said: facts }, author));
    target.kept.person = said;
  },

  prefer: (own, dice) => {
    const isRival = (kept: Kept, other: Kept) =>
      other !== kept && other.sheet.id === kept.sheet.id && isSamePlace(placeOf(kept), placeOf(other));
    const target = pickTarget(own, dice, ({ kept }) => own.model.kept.some((other) => isRival(kept, other)));
    if (!target) return;
    preferDocument(own.archive, documentOf(own, target.seen.key), { by: 'an archivist', why: null });
    for (const other of own.model.kept) if (other.sheet.id === target.kept.sheet.id) other.chosen = other === target.kept;
  },

  undo: (own, dice) => {
    const deed = dice.pick(own.model.standing());
    const row = own.listCorrections(own.archive).find(({ why }) => why === deed?.why);
    const kept = deed && own.model.keptCalled(deed.kept);
    if (!deed || !row || !kept) return;
    if (deed.kind === 'identify' && own.model.kept.some((one) => one !== kept && isSamePlace(placeOf(one), kept.said))) return;
    undoCorrection(own.archive, row.id, { by: 'an archivist', why: null });
    deed.undone = true;
    if (deed.kind === 'identify') kept.person = {};
  },

  reprocess: (own) => reprocessDocuments(own.archive, {}),
} satisfies Readonly<Record<string, HandStep>>;

export type HandStepKind = keyof typeof HAND_STEPS;

function documentOf(own: Archivist, key: string): number {
  const sql = 'SELECT a.document_id FROM article_parts a JOIN articles x ON x.id = a.article_id WHERE x.key = ? ORDER BY a.position';
  const id = own.archive.sqlite.prepare<[string], number>(sql).pluck().get(key);
  if (id === undefined) throw new Error(`there is no article ${key}`);
  return id;
}
