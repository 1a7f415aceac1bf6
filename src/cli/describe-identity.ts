import type { IdentityChange, Rival } from '../archive/index.js';
import type { IdentityField } from '../page/index.js';
import { describeCorrection } from '../words/index.js';
import { plural, type Row, type RowFormat } from './output.js';

/** The columns of `toRow`. */
const COLUMNS = ['key', 'was', 'correction', 'what', 'evidence', 'renditions', 'shown', 'path'] as const;

/** The columns to print: all of them for programs; for people those that say something. */
export function columnsFor(changes: readonly IdentityChange[], format: RowFormat): readonly string[] {
  if (format !== 'table') return COLUMNS;
  const says: Readonly<Partial<Record<(typeof COLUMNS)[number], (change: IdentityChange) => boolean>>> = {
    was: ({ key, was }) => key !== was,
    correction: ({ correction }) => correction !== null,
    evidence: (change) => describeEvidence(change) !== null,
    renditions: ({ rivals }) => rivals.length > 0,
    shown: ({ rivals }) => rivals.length > 0,
  };
  return COLUMNS.filter((name) => says[name] === undefined || changes.some(says[name]));
}

/** What became of a document, as a row. */
export function toRow(change: IdentityChange): Row {
  const { key, was, correction, path, rivals } = change;
  const what = isChanged(change)
    ? describeCorrection({ kind: 'identify', target: {}, change: { identity: change.change }, before: { identity: change.before } })
    : null;
  return { key, was, correction, what, evidence: describeEvidence(change), renditions: rivals.length + 1, shown: shownOf(change), path };
}

/** What is doubtful, or new to the person, about what became of documents: a line each. */
export function describeChanges(changes: readonly IdentityChange[], dryRun: boolean): string[] {
  const changed = changes.filter(isChanged);
  const meetings = changed.filter(({ hasMoved, rivals }) => hasMoved && rivals.length > 0);
  const same = changes.length - changed.length;
  const left = meetings.length - MEETINGS;
  return [
    ...meetings.slice(0, MEETINGS).map(describeMeeting),
    ...(left > 0 ? [`${plural(left, 'more page')} of several renditions: see the columns renditions and shown`] : []),
    ...(same > 0 ? [`${plural(same, 'page')} of ${changes.length}: nothing to change, a person has said so or nothing was inferred`] : []),
    ...(changes.length === 0 ? ['no page was named: nothing was changed'] : []),
    ...(dryRun ? [`dry run: ${plural(changed.length, 'page')} would be identified, nothing was written`] : []),
  ];
}

/** Pages that lines tell of; more are in the rows only. */
const MEETINGS = 10;

function isChanged({ change }: IdentityChange): boolean {
  return Object.keys(change).length > 0;
}

/** The key of what is shown of a document's page, or of its article; null where that is nothing. */
function shownOf({ key, preferred, rivals }: IdentityChange): string | null {
  return preferred ? key : (rivals.find((one) => one.preferred)?.key ?? null);
}

/** What an inference rests on that was confirmed: `page: 第3版; date: 2024-03-08/03.md`. A path is written as the archive names it. */
function describeEvidence({ change, before, path }: IdentityChange): string | null {
  const fields = Object.keys(change) as IdentityField[];
  const confirmed = fields.flatMap((field) => {
    const [now, old] = [change[field], before[field]];
    return now && old && now.value === old.value ? [`${field}: ${old.evidence.endsWith(`/${path}`) ? path : old.evidence}`] : [];
  });
  return confirmed.length === 0 ? null : confirmed.join('; ');
}

/** A document that came to a page which another gives too: which of them is shown, and how to change that. */
function describeMeeting({ key, item, rendition, preferred, rivals }: IdentityChange): string {
  const keys = (some: readonly Rival[]) => some.map((one) => one.key).join(' and ');
  const whole = rivals.filter((one) => one.item === null);
  if (item !== null && whole.length > 0)
    return `${key} is an article of a page that ${keys(whole)} ${whole.length === 1 ? 'holds' : 'hold'} whole, and is not shown; if that file holds one article too: broadsheet identify ${whole[0]?.key} --item NAME`;
  if (item === null && whole.length === 0)
    return `${key} holds its page whole and is shown in place of ${keys(rivals)}; if it holds one article too: broadsheet identify ${key} --item NAME`;
  const what = `${key} is rendition ${rendition} of ${item === null ? 'its page' : 'its article'} now`;
  const others = rivals.filter((one) => (one.item === null) === (item === null));
  const parted = item === null ? '; if they hold different articles of it, give each file its --item' : '';
  if (preferred) return `${what} and is shown in place of ${keys(others)}; to show another: broadsheet prefer ${others[0]?.key}${parted}`;
  const shown = others.filter((one) => one.preferred);
  return `${what}, of which ${keys(shown)} is shown; to show this one: broadsheet prefer ${key}${parted}`;
}
