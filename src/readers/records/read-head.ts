import { isPaperName } from '../said-values.js';
import { isNameLine, readDateLine, readHeadSource, readPartedHead } from './line-kinds.js';
import type { FieldRole, RecordField } from './record.js';

/** Lines at the head of a record that have no labels, by their numbers. */
export interface HeadLines {
  readonly lines: readonly string[];
  readonly numbers: readonly number[];
  /** The headline as a label gives it; null where none does. */
  readonly labelled: string | null;
  /** A label says which paper it is. */
  readonly hasPaper: boolean;
  /** What follows these lines is their record's text, without a mark where it begins. */
  readonly isOpen: boolean;
}

/** What the head says, and which of its lines are no head any more. */
export interface Head {
  readonly fields: readonly RecordField[];
  readonly rest: readonly number[];
  /** The headline is among them; a label that gives it again says nothing new. */
  readonly hasHeadline: boolean;
}

/** Reads headline, author, paper and day from lines without labels: each by its form, the headline from what is left. */
export function readHead({ lines, numbers, labelled, hasPaper, isOpen }: HeadLines): Head {
  const roles = new Map<number, FieldRole>();
  const at = (number: number | undefined) => (number === undefined ? '' : (lines[number] ?? '').trim());
  const most = isOpen ? numbers.findIndex((number, i) => i > 0 && isLong(at(number))) : -1;
  const own = most < 0 ? numbers : numbers.slice(0, most);
  own.forEach((number, i) => {
    const text = at(number);
    if (readPartedHead(text) || (readHeadSource(text) && !sameWords(text, labelled))) roles.set(number, 'source');
    else if (readDateLine(text) !== null) {
      roles.set(number, 'date');
      const before = own[i - 1];
      const mayBe = before !== undefined && !roles.has(before) && !sameWords(at(before), labelled);
      if (mayBe && !hasPaper && (isPaperName(at(before)) || own.length > 2 || labelled !== null)) roles.set(before, 'publication');
    } else if (/^by\s+\p{Lu}/iu.test(text) && text.length <= 60) roles.set(number, 'byline');
  });
  const left = own.filter((number) => !roles.has(number));
  const [first, ...more] = left;
  const isHeadline = first !== undefined && (labelled === null || sameWords(at(first), labelled));
  if (isHeadline) roles.set(first, 'headline');
  const after: number[] = [];
  for (const number of isHeadline ? more : left) {
    if (isHeadline && number === more[0] && isNameLine(at(number))) roles.set(number, 'byline');
    else after.push(number);
  }
  // Before a text without a mark there is one headline and a name; before labels more lines are its deck.
  if (!isOpen && isHeadline) for (const number of after) roles.set(number, 'deck');
  else if (!isOpen && !hasPaper && after[0] !== undefined && isPaperName(at(after[0]))) roles.set(after[0], 'publication');
  const fields = [...roles].map(([number, role]): RecordField => ({ role, name: '', first: number, last: number, label: 0 }));
  const rest = isOpen ? [...after, ...numbers.slice(own.length)] : [];
  return { fields: fields.toSorted((a, b) => a.first - b.first), rest, hasHeadline: isHeadline };
}

/** Longer than a headline or a line of a head. */
function isLong(text: string): boolean {
  return text.length > (/\p{Script=Han}/u.test(text) ? 40 : 140);
}

/** True where one is the other, or begins with it, whatever their capitals and marks. */
function sameWords(text: string, other: string | null): boolean {
  if (other === null) return false;
  const [a, b] = [text, other].map((one) => one.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return a !== undefined && b !== undefined && a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}
