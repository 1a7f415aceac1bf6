import type { RowPattern } from './convention.js';
import { conventionsOf } from './languages.js';
import type { Language } from './table.js';

const HOUR = String.raw`(?:[01]?\d|2[0-4])[:：.][0-5]\d`;

/** Rows of lists in any language. To add a row, give it a name, its pattern, `examples` and `others`. */
export const anyRows: readonly RowPattern[] = [
  {
    name: 'a suit of cards',
    pattern: /^[♠♥♦♣♤♡♢♧]\s*[\dAKQJTDBV—–-]/u,
    least: 3,
    usual: 40,
    examples: ['♠ A K 4', '♦ —', '♥10 9 2'],
    others: ['♥ of the town', 'A K 4'],
  },
  {
    name: 'an hour and what begins then',
    pattern: new RegExp(
      String.raw`^${HOUR}(?!\d)(?:\s*[ap]\.?m\.?)?(?:\s*[-–—~～至]\s*${HOUR})?[\s,，、:：—–|-]*(?=[\p{L}《“"‘(（])`,
      'iu',
    ),
    least: 3,
    usual: 56,
    wraps: true,
    examples: ['19:00 晚间新闻', '7:30 p.m. The Mill on the Hill', '20:05《渡口》（12）', '6.45 Weather', '08:00-09:30 早间节目'],
    others: ['19:00', 'At 7:30 the doors open', '1.5 million people'],
  },
  {
    name: 'a number behind which the text begins',
    pattern: /^[(（]?(\d{1,3})(?:[)）]|[.．、](?!\d))\s*(?=\S)/u,
    least: 3,
    usual: 84,
    wraps: true,
    marks: true,
    counts: true,
    examples: ['1. Ferry landing', '14) Not fore', '（3）水桶', '2、雨伞', '9. "___ to the Sea"'],
    others: ['1.60 元', '1998 Dodge pickup', '第一、'],
  },
  {
    name: 'a bare number behind which the text begins',
    pattern: /^(\d{1,2})\s+(?=\p{Lu}|["“_—])/u,
    least: 4,
    usual: 44,
    counts: true,
    examples: ['7 Owl’s question', '12 "___ to the Sea"'],
    others: ['7 men were saved', '7. Owl'],
  },
  {
    name: 'a number in a circle',
    pattern: /^[①-⑳⑴-⒇]\s*\S/u,
    least: 3,
    usual: 56,
    wraps: true,
    marks: true,
    examples: ['①带伞', '② Bring a coat'],
    others: ['（下转第3版①）'],
  },
  {
    name: 'a bullet',
    pattern: /^([•·‧∙●○◦■□▪▫◆◇▶►▷※★☆✓✔➤❖])\s*(?=[^\s\p{Pd}])/u,
    least: 3,
    usual: 72,
    wraps: true,
    marks: true,
    examples: ['• Two eggs', '●面粉二两', '✓ warm clothes'],
    others: ['• — •', 'Two eggs • three cups'],
  },
  {
    name: 'a dash or star with a blank',
    pattern: /^([-*+])\s+(?=\S)/u,
    least: 3,
    usual: 64,
    wraps: true,
    marks: true,
    examples: ['- Two eggs', '* 面粉二两'],
    others: ['-5 degrees', '— Yes, he said.'],
  },
  {
    name: 'a name and its figure',
    pattern: /^\p{L}[^.!?;。！？；，]{0,50}?[\s,:：][$£€¥￥]?\.?\d[\d,.:½¼¾⅓⅔⅛⅜⅝⅞/–-]*\s?[%％°]?\.?$/u,
    least: 3,
    usual: 44,
    examples: ['Millport 12 4 .750', 'Tillery, 7', '栖川 12', 'Gold: 1,934.50', 'Wool 4½'],
    others: ['He was born in 1902, and died in 1934. It was 1902', 'Ferry 7 leaves'],
  },
];

/** The forms of rows that may be tried on a line of a language, the surest first. */
export function rowFormsOf(language: Language | null): readonly RowPattern[] {
  const known = all.get(language);
  if (known) return known;
  const own = [...anyRows.slice(0, -1), ...conventionsOf(language).rows, ...anyRows.slice(-1)];
  all.set(language, own);
  return own;
}

const all = new Map<Language | null, readonly RowPattern[]>();
