import { isPaperName, readNames, readPage, readPaper, readRecordDate, readSection } from '../said-values.js';
import { attributeOf, childrenOf, descendants, type HtmlElement, type HtmlNode, isElement, printNodes } from './html-text.js';

/** What the head of a page and its hidden data say of its article. */
export interface PageFacts {
  readonly titles: readonly string[];
  /** Titles under and over the title, as they stand on the page. */
  readonly decks: readonly string[];
  readonly kickers: readonly string[];
  readonly names: readonly string[];
  readonly publication: string | null;
  readonly date: string | null;
  readonly page: string | null;
  readonly section: string | null;
  /** The page says that it is one article. */
  readonly isArticle: boolean;
  /** What else it says, by name. */
  readonly more: readonly (readonly [name: string, value: string])[];
}

/** The title of a page and the names of its site, as they stand side by side: `Bridge opens | The Tarn Herald`, 青岬日报数字报-新桥通车. */
export function partsOf(title: string): string[] {
  return title
    .split(/\s*(?:[|_｜]|\s[-–—]\s|--+|——|(?<=\p{Script=Han})[-–—]|[-–—](?=\p{Script=Han}))\s*/u)
    .map((part) => part.replace(/(?:数字报|数字版|电子版|电子报|多媒体数字报|數字報)$/u, '').trim())
    .filter((part) => part !== '');
}

type Values = Map<string, string[]>;

/** What meta elements, JSON-LD, and the comments of e-papers (`enpproperty`) say. */
export function readPageFacts(document: HtmlNode): PageFacts {
  const values: Values = new Map();
  readMeta(document, values);
  readComments(document, values);
  const isLinked = readLinkedData(document, values);
  const all = (...names: readonly string[]) => names.flatMap((name) => values.get(name) ?? []);
  const first = (read: (value: string) => string | null, ...names: readonly string[]) =>
    all(...names)
      .map(read)
      .find((one) => one !== null) ?? null;
  const plain = (value: string) => (value.trim() === '' ? null : value.replace(/\s+/g, ' ').trim());
  const title = descendants(document, ({ tagName }) => tagName === 'title')[0];
  const titles = [...all('headline', 'citation_title', 'enp:title', 'og:title', 'dc.title', 'twitter:title'), title ? textIn(title) : ''];
  const names = all('author.name', 'citation_author', 'enp:author', 'author', 'dc.creator', 'byl', 'article:author')
    .filter((value) => !/^https?:|@/.test(value))
    .flatMap(readNames);
  return {
    titles: titles.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== ''),
    decks: all('enp:subtitle'),
    kickers: all('enp:introtitle'),
    names: [...new Set(names)],
    publication:
      first(readPaper, 'citation_journal_title', 'ispartof.name', 'publisher.name', 'dc.source', 'dc.publisher', 'og:site_name') ??
      titles.flatMap(partsOf).find(isPaperName) ??
      null,
    date: first(
      (value) => readRecordDate(value.slice(0, 30)),
      'citation_publication_date',
      'datepublished',
      'article:published_time',
      'enp:date',
      'dc.date',
      'dc.date.issued',
      'pubdate',
      'publishdate',
      'date',
      'sailthru.date',
      'parsely-pub-date',
    ),
    page: first(readPage, 'printpage', 'citation_firstpage', 'pagination', 'enp:nodename'),
    section: first((value) => plain(readSection(value)), 'articlesection', 'printsection', 'article:section', 'enp:nodename'),
    isArticle: isLinked || all('og:type').includes('article') || all('citation_title', 'enp:title', 'article:published_time').length > 0,
    more: [...values].flatMap(([name, own]) =>
      KEPT.test(name) ? own.slice(0, 20).map((value) => [name, value.replace(/\s+/g, ' ').trim()] as const) : [],
    ),
  };
}

/** What is kept as facts of the article: not what pages say of themselves to browsers. */
const KEPT =
  /^(?:description|keywords|news_keywords|og:url|og:site_name|article:(?:published_time|section|tag)|citation_\w+|dc\.[\w.]+|datepublished|printpage|printsection|printedition|articlesection|enp:(?:date|keyword|nodename|articleid))$/;

function textIn(element: HtmlElement): string {
  return childrenOf(element)
    .map((node) => ('value' in node ? node.value : ''))
    .join('');
}

function add(values: Values, name: string, value: string): void {
  const own = value.trim();
  if (own === '' || own.length > 2000) return;
  const key = name.toLowerCase();
  const list = values.get(key) ?? [];
  if (!list.includes(own)) values.set(key, [...list, own]);
}

function readMeta(document: HtmlNode, values: Values): void {
  for (const meta of descendants(document, ({ tagName }) => tagName === 'meta')) {
    const name = attributeOf(meta, 'property') || attributeOf(meta, 'name') || attributeOf(meta, 'itemprop');
    if (name !== '') add(values, name, attributeOf(meta, 'content'));
  }
  for (const time of descendants(document, ({ tagName }) => tagName === 'time')) {
    // The first time of a page is that of its article, unless meta elements say it.
    if (!values.has('pubdate')) add(values, 'pubdate', attributeOf(time, 'datetime') || printNodes(time.childNodes));
  }
}

/** `<!--enpproperty <date>…</date><author>…</author><title>…</title>…/enpproperty-->`, which e-papers of Founder have. */
function readComments(document: HtmlNode, values: Values): void {
  const stack: HtmlNode[] = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#comment' && 'data' in node && node.data.includes('enpproperty'))
      for (const [, name = '', value = ''] of node.data.matchAll(/<(\w{3,20})>([^<]{1,500})<\/\1>/g)) add(values, `enp:${name}`, value);
    if (isElement(node) || 'childNodes' in node) stack.push(...childrenOf(node).toReversed());
  }
}

const ARTICLES = /(?:^|[:/])(?:\w*NewsArticle|Article|ReportageNewsArticle|OpinionNewsArticle|Report|BlogPosting)$/;

/** JSON-LD of one article. */
function readLinkedData(document: HtmlNode, values: Values): boolean {
  const scripts = descendants(document, (one) => one.tagName === 'script' && /ld\+json/i.test(attributeOf(one, 'type')));
  const articles = scripts
    .flatMap((script) => objectsIn(parse(textIn(script)), 0))
    .filter((one) => [one['@type']].flat().some((type) => ARTICLES.test(String(type))));
  const [only, ...others] = articles;
  if (!only || others.length > 0) return false;
  for (const [key, value] of Object.entries(only)) {
    for (const one of [value].flat()) {
      if (typeof one === 'string' || typeof one === 'number') add(values, key, String(one));
      else if (isObject(one) && typeof one.name === 'string') add(values, `${key}.name`, one.name);
    }
    if (key === 'author') for (const one of [value].flat()) if (typeof one === 'string') add(values, 'author.name', one);
  }
  return true;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A script that is no JSON says nothing; the page's text is read all the same.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

type Unknown = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of lists and graphs. */
function objectsIn(value: unknown, depth: number): Unknown[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => objectsIn(one, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...objectsIn(value['@graph'] ?? null, depth + 1)];
}
