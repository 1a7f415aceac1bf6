import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

export type HtmlNode = DefaultTreeAdapterMap['node'];
export type HtmlElement = DefaultTreeAdapterMap['element'];

/** Elements that a line ends with. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Elements that hold no text of a page. */
export const SILENT = new Set('script style noscript template svg math iframe object canvas head title'.split(' '));

/** Tables in tables, at most: the cells of deeper ones are read as lines. */
const DEEPEST = 20;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** The value of an attribute; empty for none. */
export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

/** The text of nodes, a line for each block, each `<br>` and each row of a table, with tabs between its cells; blanks are folded as browsers fold them. */
export function printNodes(nodes: readonly HtmlNode[], depth = 0): string {
  let text = '';
  // A stack of its own: files may be nested deeper than calls.
  const stack: { readonly node: HtmlNode; readonly end: boolean; readonly pre: boolean }[] = [];
  const push = (list: readonly HtmlNode[], pre: boolean) => {
    for (const node of list.toReversed()) stack.push({ node, end: false, pre });
  };
  push(nodes, false);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, end, pre } = next;
    if (node.nodeName === '#text' && 'value' in node) text += pre ? node.value : node.value.replace(/[ \t\r\n\f]+/g, ' ');
    if (!isElement(node) || SILENT.has(node.tagName)) continue;
    const { tagName } = node;
    const isBlock = BLOCKS.has(tagName);
    if (tagName === 'br' || isBlock) text += '\n';
    if (end) continue;
    if (tagName === 'table' && depth < DEEPEST) text += `${printTable(node, depth + 1)}\n`;
    else {
      if (isBlock) stack.push({ node, end: true, pre });
      push(node.childNodes, pre || tagName === 'pre');
    }
  }
  return text
    .split('\n')
    .map((line) => line.replace(/^ +|\s+$/g, ''))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** A table: its caption, then a line a row, a tab between cells. */
export function printTable(table: HtmlElement, depth = 0): string {
  const rows = descendants(table, ({ tagName }) => tagName === 'tr' || tagName === 'caption');
  return rows
    .map((row) =>
      cellsOf(row)
        .map((cell) => printNodes(cell.childNodes, depth).replace(/\s+/g, ' ').trim())
        .join('\t'),
    )
    .join('\n');
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return row.tagName === 'caption' ? [row] : row.childNodes.filter(isElement);
}

/** The elements below a node for which something holds, in the order of the file; none inside another of them. */
export function descendants(node: HtmlNode, holds: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  const stack = childrenOf(node).toReversed();
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (!isElement(next)) continue;
    if (holds(next)) found.push(next);
    else for (const child of next.childNodes.toReversed()) stack.push(child);
  }
  return found;
}

/** A piece of HTML inside another format. */
export interface HtmlText {
  readonly text: string;
  /** It holds a table. */
  readonly isTable: boolean;
}

/** The text of a piece of HTML: the rows of its tables, a line each, and its lines. Text without tags is given back as it is. */
export function readHtmlText(html: string): HtmlText {
  if (!/[<&]/.test(html)) return { text: html, isTable: false };
  const fragment = parseFragment(html);
  const isTable = descendants(fragment, (one) => one.tagName === 'table').length > 0;
  return { text: printNodes(fragment.childNodes), isTable };
}
