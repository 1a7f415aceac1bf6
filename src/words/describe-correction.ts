import type { CorrectionRecord } from '../page/index.js';

/** Fields with their values. */
type Values = Readonly<Record<string, unknown>>;

/** Values of an article's own fields, or of a paragraph's. */
type EditedValues = { readonly fields: object } | { readonly paragraph: object } | { readonly turn: object };

/** A part of a page's identity. */
type Identity = Readonly<Record<string, { readonly value: string } | null>>;

/** What words need of each kind of correction, of what `corrections/` has. */
export interface CorrectionContents {
  readonly edit: {
    readonly target: { readonly paragraph: { readonly number: number } | null };
    readonly change: EditedValues;
    readonly before: EditedValues;
  };
  readonly merge: {
    readonly target: { readonly other: { readonly text: string | null } };
    readonly before: { readonly headline: string | null; readonly paragraphs: number };
  };
  readonly split: {
    /** Without a paragraph its parts on two pages come apart. */
    readonly target: { readonly paragraph?: { readonly number: number; readonly text: string } };
    readonly change: { readonly ordinal?: number };
  };
  readonly move: { readonly target: { readonly paragraph: { readonly text: string } }; readonly change: { readonly position: number } };
  readonly identify: { readonly change: { readonly identity: Identity }; readonly before: { readonly identity: Identity } };
  readonly prefer: object;
}

/** What a correction of each kind changed. */
const TELLERS: { readonly [Kind in CorrectionRecord['kind']]: (contents: CorrectionContents[Kind]) => string } = {
  edit: ({ target, change, before }) => {
    if ('turn' in change) return describeTurn(target.paragraph, change.turn as Turn, before);
    const place = target.paragraph ? `paragraph ${target.paragraph.number}: ` : '';
    return place + describeChanges(valuesOf(change), valuesOf(before), nameOf);
  },
  merge: ({ target, before: { headline, paragraphs } }) => {
    const what = headline ?? target.other.text;
    const count = `${paragraphs} paragraph${paragraphs === 1 ? '' : 's'}`;
    return `${what === null ? 'an article' : `“${shorten(what)}”`} was appended (${count})`;
  },
  split: ({ target: { paragraph }, change }) =>
    paragraph
      ? `from paragraph ${paragraph.number}, “${shorten(paragraph.text)}”, on it is number ${change.ordinal}`
      : 'its parts on two pages are two articles',
  move: ({ target, change }) => `paragraph “${shorten(target.paragraph.text)}” is number ${change.position} now`,
  prefer: () => 'is the rendition that is shown',
  identify: ({ change, before }) => describeIdentity(identityOf(change.identity), identityOf(before.identity)),
};

/** What a correction changed, in words, for people. */
export function describeCorrection({ kind, ...contents }: Pick<CorrectionRecord, 'kind' | 'target' | 'change' | 'before'>): string {
  const tell = TELLERS[kind] as ((contents: unknown) => string) | undefined;
  return tell ? tell(contents) : kind;
}

/** `headline is “新桥”, no deck`: fields and their values, for people. */
export function describeValues(values: object): string {
  return Object.entries(values)
    .map(([name, value]) => {
      const text = describeValue(value);
      return text === null ? `no ${nameOf(name)}` : `${nameOf(name)} is ${text}`;
    })
    .join(', ');
}

function valuesOf(values: EditedValues): Values {
  return ('fields' in values ? values.fields : 'paragraph' in values ? values.paragraph : {}) as Values;
}

interface Turn {
  readonly from: string;
  readonly into: string;
}

/** `paragraph 3, “新桥通车”, is headline now`; `deck “Late News” is text now`. */
function describeTurn(paragraph: { readonly number: number } | null, { from, into }: Turn, before: EditedValues): string {
  const text = 'turn' in before ? (describeValue((before.turn as { readonly text: string }).text) ?? '') : '';
  return `${paragraph ? `paragraph ${paragraph.number},` : from} ${text}${paragraph ? ',' : ''} is ${into} now`;
}

function identityOf(identity: Identity): Values {
  return Object.fromEntries(Object.entries(identity).map(([field, one]) => [field, one === null ? null : one.value]));
}

function nameOf(field: string): string {
  return field === 'date' ? 'dateline date' : field;
}

function describeValue(value: unknown): string | null {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  return `“${shorten(Array.isArray(value) ? value.join(', ') : String(value))}”`;
}

/** Characters of a text that a line shows. */
const SHORT = 40;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= SHORT ? text : `${characters.slice(0, SHORT - 1).join('')}…`;
}

/** `page “3” → “4”; date “2024-03-08” confirmed`: what was known before, and a person says now, is confirmed. */
function describeIdentity(now: Values, old: Values): string {
  return Object.entries(now)
    .map(([field, value]) =>
      value !== null && value === (old[field] ?? null)
        ? `${field} ${describeValue(value) ?? 'none'} confirmed`
        : describeChanges({ [field]: value }, old, (name) => name),
    )
    .join('; ');
}

/** `headline “新挢” → “新桥”; deck none → “图”`. */
function describeChanges(now: Values, old: Values, toName: (field: string) => string): string {
  return Object.entries(now)
    .map(([field, value]) => {
      const [from, to] = aroundChange(old[field] ?? null, value);
      return `${toName(field)} ${describeValue(from) ?? 'none'} → ${describeValue(to) ?? 'none'}`;
    })
    .join('; ');
}

/** Characters before a change that are shown with it. */
const CONTEXT = 10;

/** Two texts from shortly before the place where they part, where that would be cut off. */
function aroundChange(from: unknown, to: unknown): readonly [unknown, unknown] {
  if (typeof from !== 'string' || typeof to !== 'string') return [from, to];
  const [a, b] = [[...from], [...to]];
  const same = a.findIndex((character, i) => character !== b[i]);
  const start = (same < 0 ? a.length : same) - CONTEXT;
  if (start + 2 * CONTEXT <= SHORT) return [from, to];
  return [`…${a.slice(start).join('')}`, `…${b.slice(start).join('')}`];
}
