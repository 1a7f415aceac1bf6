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

type ArticlePart = Exclude<keyof FrontArticle, 'facts'>;

/** What people call the parts of an article, folded. */
const ARTICLE_NAMES: Readonly<Record<ArticlePart, readonly string[]>> = {
  headline: ['headline', 'title', '标题', '標題', '题目', '題目', '主题', '主題'],
  deck: ['deck', 'subtitle', 'subheadline', 'subhead', '副标题', '副標題', '副题', '副題'],
  byline: ['byline', 'author', 'authors', '作者', '记者', '記者'],
  section: ['section', 'column', 'rubric', 'region', '栏目', '欄目', '专栏', '專欄', '版块', '地区', '地區'],
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
    const said = identificationsOf(values.filter(({ isList, isText }) => !isList && isText));
    return { lineCount: end + 1, block, identifications: said, article: articleOf(values, said), notices: [] };
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
  /** It is text or a number, or a list of them: not `true`, and no mapping. */
  readonly isText: boolean;
}

/** The values of a mapping, with their lines; those that are empty are left out. */
function readValues(data: unknown, lines: readonly string[]): Value[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const isText = (value: unknown) => typeof value === 'string' || typeof value === 'number';
  return Object.entries(data).flatMap(([key, value]) => {
    const all = (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one) => one !== null);
    const texts = all.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one)).trim());
    if (texts.length === 0 || texts.includes('')) return [];
    return [{ key, texts, lines: linesOf(key, lines), isList: Array.isArray(value), isText: all.every(isText) }];
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
  const sorted = found.toSorted((a, b) => a.rank - b.rank);
  // Of two keys for one thing the plainer one says it.
  const best = sorted.filter(({ field }, i) => sorted.findIndex((one) => one.field === field) === i);
  const said = best.map(({ field, value, evidence }): Identification => ({ field, value, basis: BASIS, evidence }));
  const source = values.find(({ key }) => SOURCE_NAMES.includes(foldFieldName(key)));
  const text = source?.texts[0];
  if (!source || text === undefined) return said;
  const { name, page } = readSource(text);
  const evidence = `${source.key}: ${text}`;
  const has = (field: Identification['field']) => said.some((one) => one.field === field);
  const isPaper = name.length <= 40 && !NO_PAPER.test(name);
  return [
    ...said,
    ...(isPaper && !has('publication') ? [{ field: 'publication', value: name, basis: BASIS, evidence } as const] : []),
    ...(isPaper && page !== null && !has('page') ? [{ field: 'page', value: page, basis: BASIS, evidence } as const] : []),
  ];
}

/** A newspaper, and the page that may stand behind its name: `The Harrow Courier, Page 15`, 云溪日报 第15版. */
function readSource(text: string): { readonly name: string; readonly page: string | null } {
  const [, name, en, zh] =
    /^(.{2,}?)[\s,，、;；:：(（]*(?:\b(?:page|pp?\.)\s*([A-Z]?\d{1,3})|第?\s*([A-Z]?\d{1,3}|[〇零一二三四五六七八九十]{1,3})\s*版)[\s)）.]*$/iu.exec(
      text,
    ) ?? [];
  return name === undefined ? { name: text, page: null } : { name: name.trim(), page: en ?? zh ?? null };
}

const BASIS = 'front matter' as const;

/** What is said of the article, and what is neither that nor of its page. */
function articleOf(values: readonly Value[], said: readonly Identification[]): FrontArticle | null {
  const find = (part: ArticlePart) => {
    const names: readonly string[] = ARTICLE_NAMES[part];
    const named = values.filter(({ key, lines, isText }) => isText && lines.length > 0 && names.includes(foldFieldName(key)));
    const rank = ({ key }: FrontValue) => names.indexOf(foldFieldName(key));
    const [first] = named.toSorted((a, b) => rank(a) - rank(b));
    return first === undefined ? null : toFrontValue(first);
  };
  const [headline, deck, byline, section] = [find('headline'), find('deck'), find('byline'), find('section')];
  const used = new Set([headline, deck, byline, section].flatMap((one) => one?.key ?? []));
  const isSaid = ({ key, texts }: FrontValue) => said.some(({ evidence }) => evidence === `${key}: ${texts[0]}`);
  const facts = values.filter((one) => one.lines.length > 0 && !used.has(one.key) && !isSaid(one)).map(toFrontValue);
  if (used.size + facts.length === 0) return null;
  return { headline, deck, byline, ...(section && { section }), ...(facts.length > 0 && { facts }) };
}

function toFrontValue({ key, texts, lines }: FrontValue): FrontValue {
  return { key, texts, lines };
}
