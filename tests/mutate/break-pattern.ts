/** A change to the source of a pattern: the text from `start` to before `end` goes. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly what: 'alternative' | 'anchor' | 'lookaround';
}

/** Longer lists of alternatives are vocabularies: data, of which one word is no rule. */
const LONGEST_LIST = 8;

interface Group {
  readonly start: number;
  readonly isLookaround: boolean;
  /** Where each alternative begins. */
  readonly starts: number[];
}

/**
 * What can be left out of a regular expression's source so that it stays one: an alternative of a group, an anchor (`^`, `$`, `\b`),
 * a lookaround. The source may hold `${…}` of a template, which counts as one character.
 */
export function findCuts(source: string): Cut[] {
  const cuts: Cut[] = [];
  const open: Group[] = [{ start: 0, isLookaround: false, starts: [0] }];
  const close = (group: Group, end: number) => {
    const { starts } = group;
    if (starts.length < 2 || starts.length > LONGEST_LIST) return;
    starts.forEach((from, i) => {
      const next = starts[i + 1];
      // With the stroke behind it; the last one with the stroke before it.
      const cut = next === undefined ? { start: from - 1, end } : { start: from, end: next };
      cuts.push({ ...cut, what: 'alternative' });
    });
  };
  for (let i = 0; i < source.length; i++) {
    const own = source[i];
    if (own === '\\') {
      if (source[i + 1] === 'b') cuts.push({ start: i, end: i + 2, what: 'anchor' });
      i++;
    } else if (own === '$' && source[i + 1] === '{') i = skipBraces(source, i + 1);
    else if (own === '[') i = skipClass(source, i);
    else if (own === '^' || own === '$') cuts.push({ start: i, end: i + 1, what: 'anchor' });
    else if (own === '|') open.at(-1)?.starts.push(i + 1);
    else if (own === '(') {
      const prefix = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(source.slice(i))?.[0] ?? '(';
      const isLookaround = /[=!]$/.test(prefix);
      open.push({ start: i, isLookaround, starts: [i + prefix.length] });
      i += prefix.length - 1;
    } else if (own === ')' && open.length > 1) {
      const group = open.pop();
      if (!group) continue;
      close(group, i);
      if (group.isLookaround) cuts.push({ start: group.start, end: i + 1, what: 'lookaround' });
    }
  }
  const [whole] = open;
  if (whole && open.length === 1) close(whole, source.length);
  return cuts;
}

function skipBraces(source: string, from: number): number {
  let depth = 0;
  for (let i = from; i < source.length; i++) {
    if (source[i] === '{') depth++;
    if (source[i] === '}' && --depth === 0) return i;
  }
  return source.length;
}

function skipClass(source: string, from: number): number {
  for (let i = from + 1; i < source.length; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '$' && source[i + 1] === '{') i = skipBraces(source, i + 1);
    else if (source[i] === ']') return i;
  }
  return source.length;
}
