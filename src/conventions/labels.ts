import { readNumber } from './dates.js';

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** First to twelfth by language, each without what its endings change; in German print the long s may stand for s. */
const ORDINALS: readonly (readonly string[])[] = [
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'],
  ['erste', 'zweite', 'dritte', 'vierte', 'fünfte', 'sechste', 'siebente', 'achte', 'neunte', 'zehnte', 'elfte', 'zwölfte'],
  ['première', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième', 'huitième'],
];

/**
 * The label of a page: "3" for 第三版, 03版, "page 3", "P. 3", "Three", "fourth page", "dritten Seite" and 头版 of the first; "A4" for "A04版" and "Section A, page 4".
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
  const ordinal = /^(\p{L}+?)n?\s+(?:page|seite)$/iu.exec(plain)?.[1]?.toLowerCase();
  const counted = ordinal === undefined ? 0 : Math.max(...ORDINALS.map((words) => words.indexOf(ordinal) + 1));
  if (counted > 0) return String(counted);
  const word = WORDS.indexOf(own.toLowerCase());
  if (word >= 0) return String(word + 1);
  const number = readNumber(own);
  if (number !== null) return number > 0 && number < 1000 ? String(number) : null;
  const trailing = /^0*(\d{1,3})([A-Z])$/i.exec(own);
  return trailing ? `${Number(trailing[1])}${(trailing[2] ?? '').toUpperCase()}` : null;
}

/** What a word is that is no label: a mark for what is unknown, or a thing of which there is a name. */
const NO_LABEL = /^(?:unknown|none|null|n\/?a|无|無|未知|不详|不詳)$/iu;

/**
 * The label that a person names a page by: as {@link readPageLabel} has it, else as it is printed, where it is a Roman number (III), or a
 * word or two with a capital or in Han (Extra, 文艺副刊). Null for what no page is called.
 */
export function readSaidLabel(text: string): string | null {
  const known = readPageLabel(text);
  if (known !== null) return known;
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const own = plain.replace(/^p(?:age|g)?\.?\s*(?=[IVXLC]+$)/i, '');
  if (own.length > 24 || NO_LABEL.test(own)) return null;
  // A page of a sheet, as labels have it.
  if (/^[1-9]\d?-[1-9]\d{0,2}$/.test(own)) return own;
  const isRoman = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(own) || /^[ivx]{1,6}$/.test(own);
  const isHan = /^[\p{Script=Han}]{2,10}[\dA-Z]{0,2}$/u.test(own) && !/^第|[版面頁页]$/u.test(own);
  const isWord = /^\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]*){0,2}(?: \d{1,2})?$/u.test(own);
  return isRoman || isHan || isWord ? own : null;
}
