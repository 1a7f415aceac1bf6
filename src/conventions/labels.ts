import { readNumber } from './dates.js';

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'];

/**
 * The label of a page: "3" for 第三版, 03版, "page 3", "P. 3", "Three", "fourth page" and 头版 of the first; "A4" for "A04版" and "Section A, page 4".
 * Null for text that is no page label.
 */
export function readPageLabel(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const own = plain
    .replace(/^(第|p(?:age|g)?\.?\s*(?=[\dA-Za-z]))/i, '')
    .replace(/\s*(版|版面|面|頁|页)$/, '')
    .trim();
  const section = /^(?:sec(?:tion|\.)?\s*)?([A-Z])[\s,.-]*(?:p(?:age|g)?\.?\s*)?0*(\d{1,3})$/i.exec(own);
  if (section) return `${(section[1] ?? '').toUpperCase()}${Number(section[2])}`;
  if (/^(?:front\s+page|[头頭]版)$/i.test(plain)) return '1';
  const ordinal = /^(\p{L}+)\s+page$/iu.exec(plain)?.[1]?.toLowerCase();
  if (ordinal && ORDINALS.includes(ordinal)) return String(ORDINALS.indexOf(ordinal) + 1);
  const word = WORDS.indexOf(own.toLowerCase());
  if (word >= 0) return String(word + 1);
  const number = readNumber(own);
  if (number !== null) return number > 0 && number < 1000 ? String(number) : null;
  const trailing = /^0*(\d{1,3})([A-Z])$/i.exec(own);
  return trailing ? `${Number(trailing[1])}${(trailing[2] ?? '').toUpperCase()}` : null;
}
