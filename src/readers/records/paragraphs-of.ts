import type { LayoutBlock, LineRange } from '../../page/index.js';

/** The text of a record: its lines, and the label before the first of them. */
export interface TextLines extends LineRange {
  readonly label: number;
}

/**
 * The paragraphs of a text: a line each, as databases have them; where its lines are wrapped, what stands between blank or indented lines;
 * and where nothing parts wrapped lines, they are left to be judged as printed ones.
 */
export function paragraphsOf(lines: readonly string[], { first, last, label }: TextLines): LayoutBlock[] {
  const text = lines.slice(first, last + 1).map((line, i) => (i === 0 ? line.slice(label) : line));
  const groups = groupLines(text);
  const said = { article: 0, place: 'text' as const };
  const at = (from: number, to: number) => ({ first: first + from, last: first + to, ...(from === 0 && label > 0 && { label }) });
  const isWrapped = areWrapped(groups.map((group) => group.map((i) => text[i] ?? '')));
  if (!isWrapped) return groups.flat().map((i) => ({ ...at(i, i), ...said, whole: true }));
  const isParted = groups.length > 1;
  return groups.map((group) => ({ ...at(group[0] ?? 0, group.at(-1) ?? 0), ...said, ...(isParted && { together: true }) }));
}

/** Lines between blank ones; an indented line begins a group where most lines are not indented. */
function groupLines(text: readonly string[]): number[][] {
  const printed = text.flatMap((line, i) => (line.trim() === '' ? [] : [i]));
  const indented = printed.filter((i) => /^(?:\u3000{1,2}| {1,8}|\t)\S/.test(text[i] ?? ''));
  const marks = indented.length > 0 && indented.length < printed.length * 0.6;
  const groups: number[][] = [];
  let isOpen = false;
  text.forEach((line, i) => {
    if (line.trim() === '') {
      isOpen = false;
      return;
    }
    if (isOpen && !(marks && indented.includes(i))) groups.at(-1)?.push(i);
    else groups.push([i]);
    isOpen = true;
  });
  return groups;
}

/** Lines of about one length, which only the last of a paragraph falls short of, are lines of a wrapped text. */
function areWrapped(groups: readonly (readonly string[])[]): boolean {
  const inner = groups.flatMap((group) => group.slice(0, -1)).map((line) => line.trim().length);
  const longest = groups.reduce((most, group) => group.reduce((own, line) => Math.max(own, line.trim().length), most), 0);
  if (inner.length === 0 || longest > 130) return false;
  const full = inner.filter((length) => length >= longest * 0.6).length;
  return inner.length >= groups.length / 3 && full >= inner.length * 0.85;
}
