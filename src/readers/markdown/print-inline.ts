import { readEntities } from './entities.js';
import { printMaths } from './print-maths.js';
import { takeTags } from './take-tags.js';
import { SUPERSCRIPTS } from './tex-symbols.js';

/** Punctuation that a backslash makes plain (CommonMark 0.31, 2.4), and Unicode's 32 characters that are none, which stand for it meanwhile. */
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const PROTECTED = /[\ufdd0-\ufdef]/g;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

function protect(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) => String.fromCharCode(0xfdd0 + PUNCTUATION.indexOf(sign)));
}

function unprotect(text: string): string {
  return text.replace(PROTECTED, (sign) => PUNCTUATION.charAt(sign.charCodeAt(0) - 0xfdd0));
}

/** Quick to look for: where a line has none of it, it is printed as it stands. */
const MARKED = /[*_\\<&$~=]|\]\(|\[\^/;

/** The text of a line and how much of its start is bold. */
export interface Inline {
  readonly text: string;
  readonly boldLead: number;
}

/** What a line of Markdown prints: without emphasis, links, pictures, tags and escapes; formulas and entities as characters. */
export function printInline(source: string): Inline {
  if (!MARKED.test(source)) return { text: source, boldLead: 0 };
  const own = prepare(source);
  const bold = /^(?:\*\*(?=\S)(.{0,500}?\S)\*\*(?!\*)|__(?=[^\s_])(.{0,500}?[^\s_])__(?![\w_]))/.exec(own);
  const lead = bold ? finish(bold[1] ?? bold[2] ?? '') : '';
  return { text: lead + finish(bold ? own.slice(bold[0].length) : own), boldLead: lead.length };
}

/** Takes what stands for itself: formulas, escapes, tags, pictures and links. */
function prepare(source: string): string {
  let own = source.replace(PROTECTED, '');
  if (own.includes('$') || /\\[([]/.test(own)) own = printMaths(own, protect);
  if (own.includes('\\')) own = own.replace(ESCAPED, (_, sign: string) => protect(sign));
  own = takeTags(own);
  if (own.includes('***')) own = own.replace(/(?<!\*)\*{3}(?=[^\s*])([^*\n]{0,500}?[^\s*])\*{3}(?!\*)/g, '**$1**');
  if (own.includes('](')) own = own.replace(PICTURE, '').replace(LINK, '$1');
  return own.includes('[^')
    ? own.replace(NOTE, (_, mark: string) => [...mark].map((sign) => SUPERSCRIPTS.get(sign) ?? sign).join(''))
    : own;
}

/** Where a link or picture leads. */
const TARGET = String.raw`[^()\n]*(?:\([^()\n]*\)[^()\n]*)*`;
export const PICTURE = new RegExp(String.raw`!\[([^[\]\n]{0,2000})\]\(${TARGET}\)`, 'g');
/** Words in brackets before others in parentheses are print: a link leads to an address, a place in the file or a file. */
const LINK = new RegExp(
  String.raw`\[([^[\]\n]{1,500})\]\((?:#|https?:|mailto:|www\.|\.{0,2}/|[^\s()]{1,200}\.(?:html?|md|pdf|png|jpe?g)\b)${TARGET}\)`,
  'g',
);
const NOTE = /\[\^([\w*-]{1,20})\]:?/g;

/** Takes emphasis and what else is only known when links and formulas are gone. A lone asterisk is what the paper printed. */
function finish(text: string): string {
  const own = text
    .replace(/\*\*(?=\S)(.{0,500}?\S)\*\*(?!\*)/g, '$1')
    .replace(/(?<![\w_])__(?=[^\s_])(.{0,500}?[^\s_])__(?![\w_])/g, '$1')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])/g, '$1')
    .replace(/(~~|==)(?=[^\s~=])([^~=\n]{0,500}?[^\s~=])\1/g, '$2');
  return unprotect(own.includes('&') ? readEntities(own) : own);
}
