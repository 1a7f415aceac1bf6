import { isApartElement, wordsOf } from './apart.js';
import { attributeOf, childrenOf, type HtmlElement, type HtmlNode, isElement, printNodes } from './html-text.js';

/** Where the texts of a page stand. */
export interface Roots {
  /** An element an article. */
  readonly articles: readonly HtmlElement[];
  /** Each is an article of its own, and nothing outside them is text. */
  readonly isSeveral: boolean;
}

interface Found {
  readonly element: HtmlElement;
  readonly text: number;
}

/** Ids and classes by which content management systems call the text of an article, the surest first. */
const BODIES: readonly RegExp[] = [
  /^(?:ozoom|founder-content|articlebody|article-body|article__body|articlecontent|article-content|article_content|story-body|storybody|entry-content|post-content|post-body|detail-art|text_con|art_con|con_txt|news-content|newscontent|news_content|rm_txt_con|article-text|articletext|body-text|bodytext|contentdisplay)$/,
  /^(?:article|story|post|entry|detail|main-content|maincontent|content|text|zoom|neirong)$/,
];

/** The elements that hold the articles of a page: one, or several `<article>`; the body where nothing else tells. */
export function findRoots(body: HtmlElement, isOneArticle: boolean): Roots {
  const all = elementsOf(body);
  const articles = topmost(all.filter(({ tagName }) => tagName === 'article')).filter(hasText);
  if (articles.length > 1) {
    const main = articles.filter((one) => hasBelow(one, 'h1'));
    const longest = articles.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? body;
    if (isOneArticle) return { articles: [main.length === 1 ? (main[0] ?? longest) : longest], isSeveral: false };
    return { articles, isSeveral: true };
  }
  if (articles[0]) return { articles, isSeveral: false };
  const named = all.filter((one) => attributeOf(one, 'itemprop') === 'articleBody' || one.tagName === 'founder-content');
  const best = longestOf(named) ?? bestNamed(all) ?? all.find(({ tagName }) => tagName === 'main') ?? densest(all) ?? body;
  return { articles: [best], isSeveral: false };
}

/** Elements of a page that may hold its text, in the order of the file. */
function elementsOf(body: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const stack: HtmlNode[] = childrenOf(body).toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node) || isApartElement(node) !== null) continue;
    found.push(node);
    for (const child of node.childNodes.toReversed()) stack.push(child);
  }
  return found;
}

function topmost(elements: readonly HtmlElement[]): HtmlElement[] {
  const own = new Set<HtmlNode>(elements);
  return elements.filter((element) => {
    for (let up: HtmlNode | null = element.parentNode; up; up = 'parentNode' in up ? up.parentNode : null) if (own.has(up)) return false;
    return true;
  });
}

function lengthOf(element: HtmlElement): number {
  return printNodes(element.childNodes).length;
}

function hasText(element: HtmlElement): boolean {
  return lengthOf(element) >= 20;
}

function hasBelow(element: HtmlElement, tagName: string): boolean {
  return elementsOf(element).some((one) => one.tagName === tagName);
}

function longestOf(elements: readonly HtmlElement[]): HtmlElement | null {
  const found = elements.map((element): Found => ({ element, text: lengthOf(element) })).filter(({ text }) => text >= 20);
  return found.toSorted((a, b) => b.text - a.text)[0]?.element ?? null;
}

function bestNamed(all: readonly HtmlElement[]): HtmlElement | null {
  for (const pattern of BODIES) {
    const named = all.filter((one) => isCalled(one, pattern));
    const best = longestOf(topmost(named));
    if (best && holdsMost(best, all)) return best;
  }
  return null;
}

/** Half of the page's paragraphs are in it: a box that is called text is not the page's. */
function holdsMost(element: HtmlElement, all: readonly HtmlElement[]): boolean {
  const own = new Set(elementsOf(element));
  let [inside, whole] = [0, 0];
  for (const one of all) {
    if (one.tagName !== 'p') continue;
    const length = lengthOf(one);
    whole += length;
    if (own.has(one)) inside += length;
  }
  return inside >= whole / 2;
}

function isCalled(element: HtmlElement, pattern: RegExp): boolean {
  if (wordsOf(element).length === 0 || element.tagName === 'body') return false;
  const names = [...attributeOf(element, 'class').split(/\s+/), attributeOf(element, 'id')];
  return names.some((name) => pattern.test(name.toLowerCase()));
}

/** The element whose own paragraphs are most of those of the page. */
function densest(all: readonly HtmlElement[]): HtmlElement | null {
  const counts = new Map<HtmlElement, number>();
  let whole = 0;
  for (const one of all) {
    if (one.tagName !== 'p' || !one.parentNode || !isElement(one.parentNode)) continue;
    const length = lengthOf(one);
    whole += length;
    counts.set(one.parentNode, (counts.get(one.parentNode) ?? 0) + length);
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best && best[1] >= whole * 0.9 ? best[0] : null;
}
