import type { Contents, FieldValues, ParagraphValues } from '../corrections/index.js';
import type { CorrectionRecord } from '../page/index.js';
import { plural, type Row } from './output.js';

/** Characters of a text that a line shows. */
const SHORT = 40;

/** `headline is “新桥”, no deck`: fields and their values, for people. */
export function describeValues(values: FieldValues | ParagraphValues): string {
  return Object.entries(values)
    .map(([name, value]) => {
      const text = describe(value);
      return text === null ? `no ${nameOf(name)}` : `${nameOf(name)} is ${text}`;
    })
    .join(', ');
}

function nameOf(field: string): string {
  return field === 'date' ? 'dateline date' : field;
}

function describe(value: unknown): string | null {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  return `“${shorten(Array.isArray(value) ? value.join(', ') : String(value))}”`;
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= SHORT ? text : `${characters.slice(0, SHORT - 1).join('')}…`;
}

/** What a correction changed, in words; the one place where corrections become sentences. */
export function describeCorrection({ kind, ...own }: Pick<CorrectionRecord, 'kind' | 'target' | 'change' | 'before'>): string {
  switch (kind) {
    case 'edit':
      return describeEdit(own as Contents['edit']);
    case 'merge': {
      const { target: place, before: old } = own as Contents['merge'];
      const what = old.headline ?? place.other.text;
      return `“${shorten(what ?? '')}” was appended (${plural(old.paragraphs, 'paragraph')})`;
    }
    case 'split': {
      const { target: place, change: asked } = own as Contents['split'];
      if (!place.paragraph) return 'its parts on two pages are two articles';
      return `from paragraph ${place.paragraph.number}, “${shorten(place.paragraph.text)}”, on it is number ${asked.ordinal}`;
    }
    case 'move': {
      const { target: place, change: asked } = own as Contents['move'];
      return `paragraph “${shorten(place.paragraph.text)}” is number ${asked.position} now`;
    }
    case 'identify':
      return describeIdentity(own as Identity);
  }
}

function describeEdit({ target, change, before }: Contents['edit']): string {
  const [now, old] = [change, before].map(
    (values): Readonly<Record<string, unknown>> => ('fields' in values ? values.fields : values.paragraph) as Row,
  );
  const place = target.paragraph ? `paragraph ${target.paragraph.number}: ` : '';
  return place + changes(now ?? {}, old ?? {}, nameOf);
}

interface Identity {
  readonly change: { readonly identity: Readonly<Record<string, { readonly value: string } | null>> };
  readonly before: { readonly identity: Readonly<Record<string, { readonly value: string; readonly basis: string } | null>> };
}

function describeIdentity({ change, before }: Identity): string {
  const values = (known: Identity['change']['identity']) =>
    Object.fromEntries(Object.entries(known).map(([field, one]) => [field, one?.value ?? null]));
  return changes(values(change.identity), values(before.identity), (field) => field);
}

/** `headline “新挢” → “新桥”; deck none → “图”`. */
function changes(
  now: Readonly<Record<string, unknown>>,
  old: Readonly<Record<string, unknown>>,
  toName: (field: string) => string,
): string {
  return Object.entries(now)
    .map(([field, value]) => {
      const [from, to] = aroundChange(old[field] ?? null, value);
      return `${toName(field)} ${describe(from) ?? 'none'} → ${describe(to) ?? 'none'}`;
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
