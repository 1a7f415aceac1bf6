import { conventionsFor, type JumpPattern, match, readPageLabel } from '../conventions/index.js';
import { type Block, type Jump, type Line, makeBlock, type Page } from '../page/index.js';

/** Makes jump lines data: out of the text where they stand in a line, a block of their own where they are one. */
export function findJumps(page: Page): Page {
  return { ...page, blocks: page.blocks.flatMap(splitJumps) };
}

function splitJumps(block: Block): Block[] {
  if (block.role !== 'text' || block.form !== undefined) return [block];
  const out: Block[] = [];
  let open: Line[] = [];
  let jumps: Jump[] = [];
  const close = () => {
    if (open.length > 0) out.push({ ...makeBlock(open, block.level), jumps: [...block.jumps, ...jumps] });
    open = [];
    jumps = [];
  };
  for (const line of block.lines) {
    const found = readJumps(line);
    if (found.jumps.length === 0) open.push(line);
    else if (found.line.text === '') {
      close();
      out.push({ ...makeBlock([line]), role: 'jump', jumps: found.jumps });
    } else {
      // The story begins after "continued from" and stops at "continued on".
      if (found.jumps.some((jump) => jump.stands === 'start')) close();
      open.push(found.line);
      jumps.push(...found.jumps);
      if (found.jumps.some((jump) => jump.stands === 'end')) close();
    }
  }
  if (out.length === 0 && jumps.length === 0) return [block];
  close();
  return out;
}

interface Found {
  readonly line: Line;
  readonly jumps: readonly Jump[];
}

function readJumps(line: Line): Found {
  const jumps: Jump[] = [];
  let own = line;
  // A part in the middle of a story has two: where it comes from and where it goes.
  for (let i = 0; i < 2; i++) {
    const next = takeJump(own);
    if (!next) break;
    own = next.line;
    jumps.push(...next.jumps);
    if (own.text === '') break;
  }
  return { line: own, jumps };
}

function takeJump(line: Line): Found | null {
  // Jump lines are short: only the ends of a long line can hold one.
  if (line.text.length < 3) return null;
  for (const convention of conventionsFor(line.text.slice(0, 200) + line.text.slice(-200))) {
    if (!convention.mayHold(line.text)) continue;
    for (const pattern of convention.jumps) {
      const found = pattern.whole ? matchWhole(line, pattern) : matchEnds(line, pattern);
      if (found) return found;
    }
  }
  return null;
}

const LONGEST = 80;

function matchWhole(line: Line, pattern: JumpPattern): Found | null {
  if (line.text.length > LONGEST) return null;
  const found = match(pattern, line.text);
  return found ? { line: { ...line, text: '', boldLead: 0 }, jumps: [makeJump(line, pattern, found, 'alone')] } : null;
}

function matchEnds(line: Line, pattern: JumpPattern): Found | null {
  const { text } = line;
  if (pattern.hint?.test(text) === false) return null;
  const head = pattern.pattern.exec(text.slice(0, LONGEST));
  if (head && head.index === 0) {
    const rest = text.slice(head[0].length).trim();
    if (rest === '') return { line: { ...line, text: '', boldLead: 0 }, jumps: [makeJump(line, pattern, head, 'alone')] };
    if (isMarked(head[0]) || /^[\p{Lu}\p{Script=Han}"“‘]/u.test(rest)) {
      const boldLead = Math.max(0, Math.min(line.boldLead - (text.length - rest.length), rest.length));
      return { line: { ...line, text: rest, boldLead }, jumps: [makeJump(line, pattern, head, 'start')] };
    }
  }
  const from = Math.max(0, text.length - LONGEST);
  const tail = lastMatch(pattern.pattern, text.slice(from));
  if (!tail || from + tail.index + tail[0].length !== text.length || from + tail.index === 0 || !isMarked(tail[0])) return null;
  const rest = text.slice(0, from + tail.index).trim();
  return {
    line: { ...line, text: rest, boldLead: Math.min(line.boldLead, rest.length) },
    jumps: [makeJump(line, pattern, tail, 'end')],
  };
}

/** Patterns that find all their matches. */
const globals = new Map<RegExp, RegExp>();

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
  if (!pattern.test(text)) return undefined;
  const all = globals.get(pattern) ?? new RegExp(pattern, `${pattern.flags}g`);
  globals.set(pattern, all);
  return [...text.matchAll(all)].at(-1);
}

/** A jump line inside a line of text stands in brackets or begins with a capital: "he continued on page 5" is prose. */
function isMarked(text: string): boolean {
  return /^\s*[\p{Ps}[(【〔［]|^\s*\p{Lu}/u.test(text);
}

function makeJump(line: Line, pattern: JumpPattern, found: RegExpExecArray, stands: Jump['stands']): Jump {
  const { page, page2, mark } = found.groups ?? {};
  const label = page ?? page2;
  return {
    direction: pattern.direction,
    page: label ? readPageLabel(label) : null,
    mark: mark?.trim() || null,
    line: line.number,
    stands,
  };
}
