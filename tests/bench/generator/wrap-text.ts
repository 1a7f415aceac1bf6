import { hyphenationPoints } from './hyphenate.js';
import type { PageStyle, WrapStyle } from './page-style.js';
import type { Random } from './random.js';

const closers = /^[。，、；：！？”’）》】」』…:,)]/;
const openers = /[（“‘《【「『(]$/;

/** Width in visual units: Han and full-width signs 2, Latin and figures 1. */
export function visualWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u2e80-\uffef“”‘’—…]/.test(sign) ? 2 : 1;
  return width;
}

/** Whether a Chinese text may be broken between these two: no closing sign at a line's start, no opening one at its end. */
export function mayBreakBetween(before: string, after: string): boolean {
  return !closers.test(after) && !openers.test(before) && !(/[—…]$/.test(before) && /^[—…]/.test(after));
}

const total = (tokens: readonly string[]): number => tokens.reduce((sum, token) => sum + visualWidth(token), 0);

/** Takes from the end of a full line what must stand on the next one. */
function carryOver(line: string[], next: string): string[] {
  const carried: string[] = [];
  while (line.length > 1 && !mayBreakBetween(line.at(-1) ?? '', carried[0] ?? next)) {
    const last = line.pop();
    if (last !== undefined) carried.unshift(last);
  }
  return carried;
}

/** Han characters one by one, figures and Latin words whole, with the spaces that text out of PDFs has. */
function tokens(text: string, digitSpaces: number, random: Random): string[] {
  const out: string[] = [];
  for (const token of text.match(/[A-Za-z0-9.%+-]+|./gu) ?? []) {
    const before = out.at(-1) ?? '';
    const seam = (/^\d/.test(token) && /\p{Script=Han}$/u.test(before)) || (/\d$/.test(before) && /^\p{Script=Han}/u.test(token));
    if (seam && random.chance(digitSpaces)) out.push(' ');
    out.push(token);
  }
  return out;
}

function wrapHan(text: string, wrap: WrapStyle, { indent, random }: { indent: number; random: Random }): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = indent;
  const emit = (): void => void lines.push(line.join('').trim());
  for (const token of tokens(text, wrap.digitSpaces, random)) {
    if (/^\s$/.test(token) && line.length === 0) continue;
    const excess = used + visualWidth(token) - wrap.width;
    // Set in lead, a sign too many is squeezed into the line; otherwise the word before it goes down as well.
    const squeezed = excess <= 2 && closers.test(token) && random.chance(0.6);
    if (excess > 0 && !squeezed && line.length > 0) {
      const carried = carryOver(line, token);
      emit();
      line = carried;
      used = total(carried);
      if (/^\s$/.test(token) && line.length === 0) continue;
    }
    line.push(token);
    used += visualWidth(token);
  }
  if (line.length > 0) emit();
  return lines.filter((printed) => printed.length > 0);
}

/** Splits a word so that its first part fits in `room`: at its own hyphen, or with one. */
function splitWord(word: string, room: number, { wrap, random }: { wrap: WrapStyle; random: Random }): readonly [string, string] | null {
  const own = [...word.matchAll(/(?<=[A-Za-z])-(?=[A-Za-z])/g)].map((match) => match.index + 1).filter((at) => at <= room);
  const last = own.at(-1);
  if (last !== undefined) return [word.slice(0, last), word.slice(last)];
  if (!random.chance(wrap.hyphenation)) return null;
  const points = hyphenationPoints(word).filter((at) => at + 1 <= room);
  const at = points.at(-1);
  return at === undefined ? null : [word.slice(0, at) + wrap.hyphen, word.slice(at)];
}

function wrapLatin(text: string, wrap: WrapStyle, { indent, random }: { indent: number; random: Random }): string[] {
  const lines: string[] = [];
  let line = '';
  let room = wrap.width - indent;
  const emit = (): void => {
    lines.push(line);
    line = '';
    room = wrap.width;
  };
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let rest = word;
    for (;;) {
      const lead = line ? `${line} ` : '';
      if (lead.length + rest.length <= room) {
        line = lead + rest;
        break;
      }
      const split = splitWord(rest, room - lead.length, { wrap, random });
      if (split) {
        line = lead + split[0];
        rest = split[1];
        emit();
        continue;
      }
      if (!line) {
        line = rest;
        break;
      }
      emit();
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** What the first line must leave room for, beside the two characters that it is set in. */
export interface WrapOptions {
  /** Visual units taken by something printed before the text. @default 0 */
  readonly taken?: number;
}

/** A paragraph's lines as the page prints them: one if the page is not wrapped, else in the width of its columns. */
export function wrapText(text: string, { style, random }: { style: PageStyle; random: Random }, options: WrapOptions = {}): string[] {
  if (!style.wrap) return [text];
  const taken = options.taken ?? 0;
  if (style.language === 'zh') return wrapHan(text, style.wrap, { indent: 4 + taken, random });
  return wrapLatin(text, style.wrap, { indent: 2 + taken, random });
}
