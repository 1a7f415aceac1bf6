import { must } from '../../page/index.js';
import { FIELDS, type FieldName, findField } from './fields.js';
import { makePhrase } from './phrase.js';
import { allOf, anyOf, type QueryNode } from './query-tree.js';
import { refuseField, refuseRange, refuseStar } from './refuse-query.js';

/** FTS5's own, where NEAR names no distance. */
const DISTANCE = 10;

/** Brackets inside brackets, beyond which they only part words. FTS5's own parser stops at about 100. */
const DEEPEST = 20;

const QUOTES = '"“”„‟«»「」『』';
const SPACE = /\s+/y;
const MINUS = /-+(?=[^\s-])/y;
const OPENING = /\((?=.)/y;
const NEAR_CALL = /NEAR\(([^()]*)\)/y;
const FIELD = /([\p{L}\p{M}]+):(?=\S)/uy;
const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)(?:[${QUOTES}](\\*?)|$)`, 'y');
const WORD = new RegExp(`[^\\s${QUOTES}]+`, 'y');

/**
 * What a query asks; null where it asks nothing. A mark that is no sign of the language only parts words, and in quotes any text can be read.
 * The language is described in the README, section Search.
 * @throws UsageError for what would find nothing and means something: a field that is none, a range of a field that has none, a star inside a word
 */
export function parseQuery(text: string): QueryNode | null {
  return new QueryParser(text.normalize('NFKC')).parse();
}

/** What stands between members of a list. */
type Joint = 'and' | 'or' | { readonly near: number };

class QueryParser {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  /** Closing brackets that stood at the end of a word. */
  #closings = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): QueryNode | null {
    return this.#list(null);
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  /** Members up to a closing bracket or the end. OR binds its two neighbours, everything else is required. */
  #list(field: FieldName | null): QueryNode | null {
    const members: (QueryNode | null)[] = [];
    let joint: Joint = 'and';
    for (;;) {
      this.#take(SPACE);
      if (this.#closes() || this.#at >= this.#text.length) return allOf(members);
      const sign = this.#sign();
      if (sign !== null) {
        joint = sign;
        continue;
      }
      const member = this.#member(field);
      const last = members.at(-1);
      if (joint === 'and' || last === undefined) members.push(member);
      else members[members.length - 1] = joint === 'or' ? anyOf([last, member]) : nearOf(last, member, joint.near);
      joint = 'and';
    }
  }

  #closes(): boolean {
    if (this.#depth === 0) return false;
    if (this.#closings > 0) this.#closings--;
    else if (this.#text[this.#at] === ')') this.#at++;
    else return false;
    return true;
  }

  /** OR, AND or NEAR between two members. */
  #sign(): Joint | null {
    const match = /(OR|AND|NEAR(?:\/(\d{1,4}))?)(?=\s|$)/y;
    match.lastIndex = this.#at;
    const found = match.exec(this.#text);
    if (!found) return null;
    this.#at = match.lastIndex;
    const [, sign = '', distance] = found;
    return sign === 'OR' ? 'or' : sign === 'AND' ? 'and' : { near: distance === undefined ? DISTANCE : Number(distance) };
  }

  #member(field: FieldName | null): QueryNode | null {
    if (this.#take(MINUS) || this.#take(/NOT\s+(?=\S)/y)) {
      const denied = this.#member(field);
      return denied === null ? null : denied.kind === 'not' ? denied.of : { kind: 'not', of: denied };
    }
    if (this.#depth < DEEPEST && this.#take(OPENING)) {
      this.#depth++;
      const group = this.#list(field);
      this.#depth--;
      return group;
    }
    const near = this.#take(NEAR_CALL);
    if (near) return readNearCall(must(near[1], 'what stands in NEAR'));
    const at = this.#at;
    const name = this.#take(FIELD);
    const own = name ? findField(must(name[1], 'the name of a field')) : null;
    if (own !== null && field === null) return this.#member(own);
    if (name && own === null && field === null) refuseField(must(name[1], 'the name of a field'), this.#rest());
    this.#at = at;
    return this.#leaf(field);
  }

  /** What stands behind this place, up to a blank. */
  #rest(): string {
    return /^\S*/.exec(this.#text.slice(this.#at))?.[0] ?? '';
  }

  #leaf(field: FieldName | null): QueryNode | null {
    const quoted = this.#take(QUOTED);
    if (quoted) return leafOf(field, must(quoted[1], 'what stands in quotes'), quoted[2] === '*');
    const word = this.#closeWord(this.#take(WORD)?.[0] ?? '');
    refuseStar(word);
    if (field !== null) refuseRange(field, word);
    return leafOf(field, word.replace(/\*+$/, ''), word.endsWith('*'));
  }

  /** `(a OR b)`: a bracket that the word itself does not open closes the group. */
  #closeWord(word: string): string {
    let own = word;
    const count = (mark: string) => own.split(mark).length - 1;
    while (own.endsWith(')') && this.#closings < this.#depth && count(')') > count('(')) {
      own = own.slice(0, -1);
      this.#closings++;
    }
    return own;
  }
}

function leafOf(field: FieldName | null, written: string, prefix: boolean): QueryNode | null {
  if (field !== null)
    return written.trim() === '' ? null : { kind: 'field', field, value: prefix && isWords(field) ? `${written}*` : written };
  const phrase = makePhrase(written, { prefix });
  return phrase && { kind: 'words', phrase };
}

/** Fields whose values are words of the index, which may go on. */
function isWords(field: FieldName): boolean {
  return FIELDS[field].level === 'column' || field === 'speaker' || field === 'section';
}

function nearOf(left: QueryNode | null, right: QueryNode | null, distance: number): QueryNode | null {
  const phrases = [left, right].flatMap((side) => (side?.kind === 'words' ? [side.phrase] : side?.kind === 'near' ? side.phrases : []));
  const isNear = phrases.length > 1 && left?.kind !== 'and' && right?.kind === 'words' && (left?.kind === 'words' || left?.kind === 'near');
  return isNear ? { kind: 'near', phrases, distance } : allOf([left, right]);
}

/** `NEAR(渡船 大桥, 10)`: words and phrases, and how far apart they may be. */
function readNearCall(inside: string): QueryNode | null {
  const [, words = inside, distance] = /^(.*),\s*(\d{1,4})\s*$/s.exec(inside) ?? [];
  const pieces = [...words.matchAll(new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?|[^\\s${QUOTES}]+`, 'g'))];
  const phrases = pieces.flatMap(
    ([whole, quoted]) => makePhrase(quoted ?? whole.replace(/[*,]+$/, ''), { prefix: quoted === undefined && /\*,?$/.test(whole) }) ?? [],
  );
  if (phrases.length > 1) return { kind: 'near', phrases, distance: distance === undefined ? DISTANCE : Number(distance) };
  return allOf(phrases.map((phrase) => ({ kind: 'words', phrase })));
}
