import { BASES, type CorrectionPlace, type CorrectionRecord, isLanguageCode, PARAGRAPH_KINDS, type SettledRecord } from '../page/index.js';
import type { ContentKind, Correction } from './correction.js';

type Unknown = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isTextOrNull: Test = (value) => value === null || typeof value === 'string';
const isNumber: Test = Number.isInteger;
const isFlag: Test = (value) => typeof value === 'boolean';
const isOneOf =
  (...values: readonly unknown[]): Test =>
  (value) =>
    values.includes(value);
const isEither =
  (...tests: readonly Test[]): Test =>
  (value) =>
    tests.some((test) => test(value));
const isList =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
/** No page has more lines than this; an export from elsewhere may say anything. */
const MOST_LINES = 1_000_000;
const isLines: Test = (value) => {
  if (!Array.isArray(value) || value.length !== 2 || !value.every(isNumber)) return false;
  const [first, last] = value as [number, number];
  return first >= 0 && first <= last && last <= MOST_LINES;
};

/** An object that has every one of these fields. */
const hasAll =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isObject(value) && Object.entries(tests).every(([name, test]) => test(value[name]));

/** An object that has some of these fields and no others. */
const hasOnly =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isObject(value) && Object.entries(value).every(([name, own]) => tests[name]?.(own) === true);

const isArticle = hasAll({
  sha256: isText,
  ordinal: isNumber,
  made: isFlag,
  headline: isTextOrNull,
  text: isTextOrNull,
  front: isList(isLines),
  lines: isList(isLines),
});

const isParagraph = hasAll({ number: isNumber, text: isText, lines: isList(isLines) });

const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);

const isFields = hasOnly({
  kicker: isTextOrNull,
  headline: isTextOrNull,
  deck: isTextOrNull,
  byline: isList(isText),
  agency: isTextOrNull,
  place: isTextOrNull,
  date: isTextOrNull,
  language: orNull((value) => isText(value) && isLanguageCode(String(value))),
});

const isParagraphValues = hasOnly({ text: isText, label: isTextOrNull, speaker: isTextOrNull, kind: isOneOf(...PARAGRAPH_KINDS) });

const isValues: Test = (value) => hasAll({ fields: isFields })(value) || hasAll({ paragraph: isParagraphValues })(value);

const FRONT = ['kicker', 'headline', 'deck'] as const;
const isTurn = hasAll({ turn: hasAll({ from: isOneOf('paragraph', ...FRONT), into: isOneOf('text', ...FRONT) }) });
const isTurned = hasAll({ turn: hasAll({ text: isText }) });

interface Shape {
  readonly target: Test;
  readonly change: Test;
  readonly before: Test;
}

const SHAPES = {
  edit: {
    target: hasAll({ article: isArticle, paragraph: orNull(isParagraph) }),
    change: isEither(isValues, isTurn),
    before: isEither(isValues, isTurned),
  },
  merge: {
    target: hasAll({ article: isArticle, other: isArticle }),
    change: hasAll({ dropHeadings: isFlag }),
    before: hasAll({ headline: isTextOrNull, paragraphs: isNumber }),
  },
  split: {
    target: hasAll({ article: isArticle, paragraph: isParagraph }),
    change: hasAll({ ordinal: isNumber, headline: isTextOrNull }),
    before: hasAll({ paragraphs: isNumber }),
  },
  move: {
    target: hasAll({ article: isArticle, paragraph: isParagraph, to: isArticle, next: orNull(isParagraph) }),
    change: hasAll({ position: isNumber }),
    before: hasAll({ position: isNumber }),
  },
} satisfies Record<ContentKind, Shape>;

/** A correction of content as it is stored and exported: with what it took the place of. Null for anything else. */
export function readCorrection(kind: string, target: unknown, change: unknown): Correction | null {
  const own = isContentKind(kind) ? SHAPES[kind] : null;
  return own?.target(target) && own.change(change) ? ({ kind, target, change } as Correction) : null;
}

/** Says of the articles of two documents that they are, or are not, one. */
const ACROSS = {
  target: hasAll({ article: isArticle, other: isArticle }),
  change: isObject,
  before: hasAll({ headline: isTextOrNull, paragraphs: isNumber }),
} satisfies Shape;

const KNOWN = { value: isText, basis: isOneOf(...BASES), evidence: isText };
const isKnown = hasOnly(KNOWN);
/** What was known before may say who said it when; older exports have none of it. */
const isKnownBefore = hasOnly({ ...KNOWN, said_at: isTextOrNull, said_by: isTextOrNull });
const ofFields = (test: Test) => hasOnly({ publication: test, date: test, page: test, edition: test, item: test });

/** Says what page a document is. */
const IDENTITY = {
  target: hasAll({ sha256: isText }),
  change: hasAll({ identity: ofFields(isKnown) }),
  before: hasAll({ identity: ofFields(orNull(isKnownBefore)) }),
} satisfies Shape;

/** Says that a document is the rendition of its page that is shown. */
const PREFERENCE = { target: hasAll({ sha256: isText }), change: isObject, before: isObject } satisfies Shape;

const isPlace = hasAll({
  sha256: isText,
  ordinal: orNull(isNumber),
  absorbed: orNull(isNumber),
  other_sha256: isTextOrNull,
  other_ordinal: orNull(isNumber),
});

/** What became of it; older exports say nothing of that. */
const isOutcome = (value: Unknown) =>
  (value.applied === undefined || isFlag(value.applied)) &&
  (value.undone_at === undefined || value.undone_at === null || isTime(value.undone_at)) &&
  [value.undone_by, value.undone_reason].every((one) => one === undefined || isTextOrNull(one));

/** True for a correction as exports have it, wherever it comes from. */
export function isCorrectionRecord(value: unknown): value is CorrectionRecord {
  if (!isObject(value)) return false;
  const { kind, target, change, before } = value;
  if (!isText(value.made_by) || !isTextOrNull(value.reason) || !isTime(value.made_at)) return false;
  if (!isPlace(value.place) || !isOutcome(value)) return false;
  const shape = shapeOf(kind, value.place as CorrectionPlace);
  return shape?.target(target) === true && shape.change(change) && shape.before(before);
}

/** True for a settled notice as exports have it. */
export function isSettledRecord(value: unknown): value is SettledRecord {
  if (!isObject(value) || !isObject(value.place)) return false;
  const { sha256, ordinal } = value.place;
  return (
    isText(sha256) &&
    (ordinal === null || Number.isInteger(ordinal)) &&
    [value.code, value.subject, value.settled_by].every(isText) &&
    isTextOrNull(value.reason) &&
    isTime(value.settled_at)
  );
}

function shapeOf(kind: unknown, { other_sha256: other }: CorrectionPlace): Shape | null {
  if (kind === 'identify') return IDENTITY;
  if (kind === 'prefer') return PREFERENCE;
  if (!isContentKind(kind)) return null;
  return other === null ? SHAPES[kind] : kind === 'merge' || kind === 'split' ? ACROSS : null;
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;
}

function isContentKind(kind: unknown): kind is ContentKind {
  return typeof kind === 'string' && Object.hasOwn(SHAPES, kind);
}

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
