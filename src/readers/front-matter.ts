import { parse } from 'yaml';
import {
  type Block,
  type FrontArticle,
  type FrontValue,
  foldFieldName,
  type Identification,
  type Line,
  lineRange,
  makeBlock,
  type Notice,
  readFieldName,
} from '../page/index.js';

/** What YAML front matter says, and how many lines at the start of the file it takes. */
export interface FrontMatter {
  readonly lineCount: number;
  readonly block: Block | null;
  readonly identifications: readonly Identification[];
  /** What it says of the file's article; null where it says nothing. */
  readonly article: FrontArticle | null;
  readonly notices: readonly Notice[];
}

/** What people call the parts of an article, folded. */
const ARTICLE_NAMES: Readonly<Record<keyof FrontArticle, readonly string[]>> = {
  headline: ['headline', 'title', '标题', '標題', '题目', '題目', '主题', '主題'],
  deck: ['deck', 'subtitle', 'subheadline', 'subhead', '副标题', '副標題', '副题', '副題'],
  byline: ['byline', 'author', 'authors', '作者', '记者', '記者'],
};

/** Where a text comes from: a newspaper, where it is no address and no agency. */
const SOURCE_NAMES = ['source', '来源', '來源', '出处', '出處'];
const NO_PAPER =
  /[:/\\@]|^(?:AP|AFP|UPI|INS|TASS|Reuters|Xinhua|(?:The )?Associated Press|United Press(?: International)?|Agence France-Presse)$|(?:社|网|網|公众号|微信)$/iu;

/** The front matter between two `---` lines at the very start of a file (as in Jekyll and pandoc); empty where there is none. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const none: FrontMatter = { lineCount: 0, block: null, identifications: [], article: null, notices: [] };
  if (lines[0]?.trim() !== '---') return none;
  const end = lines.findIndex((line, i) => i > 0 && /^(---|\.\.\.)\s*$/.test(line));
  if (end < 0 || !lines.slice(1, end).some((line) => /^[^\s:#][^:]*:(\s|$)/.test(line))) return none;
  const block = frontMatterBlock(lines, end);
  try {
    // Dates stay strings: the core schema has no timestamps. Warnings (unknown tags) would be printed.
    const data: unknown = parse(lines.slice(1, end).join('\n'), { schema: 'core', logLevel: 'error' });
    const values = readValues(data, lines.slice(0, end));
    return {
      lineCount: end + 1,
      block,
      identifications: identificationsOf(values.filter(({ isList }) => !isList)),
      article: articleOf(values),
      notices: [],
    };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const notice: Notice = { kind: 'notice', code: 'front-matter-unreadable', lines: lineRange(1, end + 1), reason };
    return { lineCount: end + 1, block, identifications: [], article: null, notices: [notice] };
  }
}

function frontMatterBlock(lines: readonly string[], end: number): Block {
  const own: Line[] = [];
  lines.slice(0, end + 1).forEach((text, i) => {
    if (text.trim()) own.push({ kind: 'line', number: i + 1, text: text.trim(), boldLead: 0, endsParagraph: false });
  });
  return { ...makeBlock(own), role: 'furniture', reason: 'front matter' };
}

interface Value extends FrontValue {
  readonly isList: boolean;
}

/** The values of a mapping that are text or numbers, or lists of them, with their lines. */
function readValues(data: unknown, lines: readonly string[]): Value[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const isText = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
  return Object.entries(data).flatMap(([key, value]) => {
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = all.filter(isText).map((one) => String(one).trim());
    return texts.length === 0 || texts.includes('') ? [] : [{ key, texts, lines: linesOf(key, lines), isList: Array.isArray(value) }];
  });
}

/** The lines of a key at the left margin and of its value, numbered from 1. */
function linesOf(key: string, lines: readonly string[]): number[] {
  const first = lines.findIndex((line) => /^["']?([^"':]+?)["']?\s*:/.exec(line)?.[1] === key);
  if (first < 0) return [];
  const behind = lines.findIndex((line, i) => i > first && /^[^\s#-]/.test(line));
  const numbers = lines.map((_, i) => i).slice(first, behind < 0 ? lines.length : behind);
  return numbers.filter((i) => lines[i]?.trim()).map((i) => i + 1);
}

function identificationsOf(values: readonly FrontValue[]): Identification[] {
  const found = values.flatMap(({ key, texts }) => {
    const [value] = texts;
    const named = readFieldName(key);
    if (value === undefined || !named || named.field === 'item') return [];
    return [{ field: named.field, rank: named.rank, value, evidence: `${key}: ${value}` }];
  });
  const said = found.toSorted((a, b) => a.rank - b.rank).map(({ field, value, evidence }) => ({ field, value, basis: BASIS, evidence }));
  if (said.some(({ field }) => field === 'publication')) return said;
  const source = values.find(({ key }) => SOURCE_NAMES.includes(foldFieldName(key)));
  const name = source?.texts[0];
  if (!source || name === undefined || name.length > 40 || NO_PAPER.test(name)) return said;
  return [...said, { field: 'publication', value: name, basis: BASIS, evidence: `${source.key}: ${name}` }];
}

const BASIS = 'front matter' as const;

function articleOf(values: readonly Value[]): FrontArticle | null {
  const find = (part: keyof FrontArticle) => {
    const named = values.filter(({ key, lines }) => lines.length > 0 && ARTICLE_NAMES[part].includes(foldFieldName(key)));
    const rank = ({ key }: FrontValue) => ARTICLE_NAMES[part].indexOf(foldFieldName(key));
    const [first] = named.toSorted((a, b) => rank(a) - rank(b));
    return first === undefined ? null : { key: first.key, texts: first.texts, lines: first.lines };
  };
  const article = { headline: find('headline'), deck: find('deck'), byline: find('byline') };
  return Object.values(article).every((value) => value === null) ? null : article;
}
