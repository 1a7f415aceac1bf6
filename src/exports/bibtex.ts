import { loadImprints } from '../archive/read/imprints.js';
import { must } from '../page/index.js';
import { slugOf } from './article-slug.js';
import { type CslItem, toCslItem } from './csl-item.js';
import type { CslName } from './csl-name.js';
import type { PieceExporter, Selection } from './exporter.js';

/**
 * A bibliography for LaTeX. BibTeX has no type for newspapers: `@article` is the one that every style knows, with the
 * newspaper as `journal`; `entrysubtype` (biblatex) and `mark` (gbt7714) say that it is a newspaper's. Written here and not by
 * @citation-js/plugin-bibtex, which makes keys of its own, drops Han characters, and brings a client for the network.
 */
export const bibtex: PieceExporter = {
  kind: 'pieces',
  extension: '.bib',
  isFolder: () => false,
  write: (selection) => [{ path: '', pieces: writeEntries(selection) }],
};

function* writeEntries({ archive, records }: Selection): Generator<string, number> {
  const imprints = loadImprints(archive);
  let count = 0;
  for (const record of records()) {
    yield `${count === 0 ? '' : '\n'}${toEntry(toCslItem(record, imprints.get(slugOf(record))))}`;
    count++;
  }
  return count;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Names that babel, polyglossia and gbt7714 know. */
const LANGUAGES: Readonly<Record<string, string>> = {
  zh: 'chinese',
  en: 'english',
  ar: 'arabic',
  bg: 'bulgarian',
  ca: 'catalan',
  cs: 'czech',
  cy: 'welsh',
  da: 'danish',
  de: 'german',
  el: 'greek',
  es: 'spanish',
  et: 'estonian',
  fa: 'persian',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  he: 'hebrew',
  hi: 'hindi',
  hr: 'croatian',
  hu: 'hungarian',
  is: 'icelandic',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  la: 'latin',
  lt: 'lithuanian',
  lv: 'latvian',
  nl: 'dutch',
  no: 'norwegian',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  sl: 'slovene',
  sr: 'serbian',
  sv: 'swedish',
  th: 'thai',
  tr: 'turkish',
  uk: 'ukrainian',
  vi: 'vietnamese',
};

/** One entry, with a line break at its end. */
export function toEntry(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', item.author && braced(item.author.map(toBibtexName).join(' and '))],
    // A second pair of braces: styles that put titles in small letters would make nato of NATO and ohio of Ohio.
    ['title', item.title && braced(braced(escapeTex(item.title)))],
    ['journal', bracedText(item['container-title'])],
    ['year', year === undefined ? undefined : braced(String(year).padStart(4, '0'))],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : braced(String(day))],
    ['pages', bracedText(item.page)],
    ['edition', bracedText(item.edition)],
    ['address', bracedText(item['publisher-place'])],
    ['issn', bracedText(item.ISSN)],
    ['langid', item.language === undefined ? undefined : bracedText(LANGUAGES[item.language])],
    ['entrysubtype', '{newspaper}'],
    ['mark', '{N}'],
    ['keywords', '{newspaper}'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@article{${toBibtexKey(item.id)},\n${lines.join(',\n')}\n}\n`;
}

/**
 * The article's key in characters that no BibTeX program stumbles over, `:` for `/`; others as their code point between plus
 * signs (`+665a+` for 晚), so that two keys never become one.
 */
function toBibtexKey(key: string): string {
  return key
    .replace(/[^A-Za-z0-9._/-]/gu, (character) => `+${must(character.codePointAt(0), 'a code point').toString(16)}+`)
    .replaceAll('/', ':');
}

/** "Doe, Jane"; braces keep a name in one piece that blanks, commas or "and" would part. */
function toBibtexName(name: CslName): string {
  if ('literal' in name) return /[\s,]/.test(name.literal) ? braced(escapeTex(name.literal)) : escapeTex(name.literal);
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  const last = particle === undefined ? family : `${particle} ${family}`;
  return [last, suffix, given].flatMap((part) => (part === undefined ? [] : [escapeTex(part)])).join(', ');
}

function bracedText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : braced(escapeTex(text));
}

function braced(text: string): string {
  return `{${text}}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

/** Text in UTF-8 with the characters escaped that TeX reads as commands. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^$&%#_]/g, (character) => TEX[character] ?? character);
}
