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
const isList =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const isLines: Test = (value) => Array.isArray(value) && value.length === 2 && value.every(isNumber);

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
  language: isOneOf('zh', 'en', null),
});

const isParagraphValues = hasOnly({ text: isText, label: isTextOrNull, speaker: isTextOrNull, kind: isOneOf('body', 'heading') });

const isValues: Test = (value) => hasAll({ fields: isFields })(value) || hasAll({ paragraph: isParagraphValues })(value);

interface Shape {
  readonly target: Test;
  readonly change: Test;
  readonly before: Test;
}

const SHAPES = {
  edit: { target: hasAll({ article: isArticle, paragraph: orNull(isParagraph) }), change: isValues, before: isValues },
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

/** True where `before` is what a correction of this kind took the place of. */
export function isBefore(kind: ContentKind, before: unknown): boolean {
  return SHAPES[kind].before(before);
}

/** True for an anchor of an article, as corrections carry them. */
export function isArticleAnchor(value: unknown): boolean {
  return isArticle(value);
}

function isContentKind(kind: string): kind is ContentKind {
  return Object.hasOwn(SHAPES, kind);
}

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
