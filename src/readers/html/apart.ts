import { attributeOf, type HtmlElement } from './html-text.js';

const TAGS: Readonly<Record<string, string>> = {
  nav: 'navigation',
  aside: 'beside the article',
  footer: 'page footer',
  form: 'form',
  button: 'form',
  select: 'form',
  textarea: 'form',
  label: 'form',
  dialog: 'form',
  menu: 'navigation',
};

const ROLES: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  banner: 'page header',
  complementary: 'beside the article',
  contentinfo: 'page footer',
  search: 'form',
  menu: 'navigation',
  menubar: 'navigation',
  dialog: 'form',
};

/** Words of classes and ids that tell what is no text of the article, in the order in which they are asked. */
const WORDS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|location|pager|pagination|pages|paging|toc|skip|tabs?|prevnext|sitemap)$/,
    'navigation',
  ],
  [/^(?:ads?|adv|advert|adverts|advertisement|advertising|banner|promo|promotion|sponsor|sponsored|adsbygoogle|dfp)$/, 'advertisement'],
  [
    /^(?:related|recommend|recommended|recommendations|readmore|trending|popular|hot|rank|ranking|xgxw|xiangguan|more|teaser|teasers|outbrain|taboola)$/,
    'related links',
  ],
  [/^(?:comments?|commentlist|disqus|reply|replies|respond|pinglun|discuss)$/, 'comments'],
  [
    /^(?:share|sharing|social|bdsharebuttonbox|sns|weixin|wechat|qrcode|erweima|print|tools?|toolbar|fontsize|jiathis|bshare)$/,
    'page tools',
  ],
  [/^(?:newsletter|subscribe|subscription|signup|login|register|cookies?|consent|paywall|popup|modal|search|searchbox)$/, 'form'],
  [/^(?:sidebar|side|aside|rail)$/, 'beside the article'],
  [/^(?:footer|foot|bottom|copyright|colophon|disclaimer|icp)$/, 'page footer'],
];

/** Why an element is no text of the page's articles; null where nothing says so. */
export function isApartElement(element: HtmlElement): string | null {
  const { tagName } = element;
  const byTag = Object.hasOwn(TAGS, tagName) ? TAGS[tagName] : undefined;
  if (byTag !== undefined) return byTag;
  const role = attributeOf(element, 'role');
  const byRole = Object.hasOwn(ROLES, role) ? ROLES[role] : undefined;
  if (byRole !== undefined) return byRole;
  const style = attributeOf(element, 'style');
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) || element.attrs.some(({ name }) => name === 'hidden')) return 'hidden';
  if (tagName === 'html' || tagName === 'body' || tagName === 'article' || tagName === 'main') return null;
  const words = wordsOf(element);
  return WORDS.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? null;
}

/** The words of an element's classes and id, in small letters: `article-body mainText` is article, body, main, text. */
export function wordsOf(element: HtmlElement): string[] {
  const names = `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`;
  if (names.trim() === '') return [];
  return names
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Lines of e-papers' pages that are no text, whatever element has them. */
const LINES =
  /^(?:[【[(（]?\s*(?:上一[篇版页期]|下一[篇版页期]|返回(?:目录|首页|列表|版面)?|打印(?:本[页稿])?|关闭(?:窗口)?|分享(?:到)?|放大|缩小|默认|字号|扫一扫\S*|相关(?:阅读|新闻|链接)|网友评论|我要评论|收藏|版权所有|copyright|share this|print(?: this)?|advertisement|read more|related(?: stories| articles)?|sign up|subscribe)\s*[】\])）]?\s*[:：|]?\s*)+$|^(?:版权所有|copyright ©|© ?\d{4}|all rights reserved)/iu;

/** True for a line that belongs to the page of the web and not to what the paper printed. */
export function isPageLine(text: string): boolean {
  return text.length <= 120 && LINES.test(text.trim());
}
