import { printScript } from './print-maths.js';
import { SUBSCRIPTS, SUPERSCRIPTS } from './tex-symbols.js';

const INLINE =
  'a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|input|ins|kbd|label|mark|math|m[ionst]|mrow|mtext|msup|msub|mfrac|nobr|q|rb|rp|rt|rtc|ruby|s|samp|signature|small|span|strike|strong|sub|sup|time|tt|u|var|wbr';
const BLOCK =
  'address|article|aside|blockquote|body|br|caption|center|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hgroup|hr|html|head|img|image|li|link|main|menu|meta|nav|ol|output|p|page_?number|page-number|picture|pre|section|source|style|summary|svg|table|tbody|td|tfoot|th|thead|title|tr|ul|watermark';

/** A tag of HTML or of a model's own: its name alone, or attributes with values. `<sic>`, `a<b` and `<b and c>` are none. */
const TAG = new RegExp(
  String.raw`<(/?)(?:(${BLOCK})|${INLINE})(?:\s*/?|\s+(?:[\w:-]+\s*=(?:"[^"]*"|'[^']*'|[^<>"'])*|(?:nowrap|checked|disabled|hidden|open)\s*/?))>`,
  'gi',
);

/** Parts of a page that a model names inside a line; what they hold is not the text's. */
const ASIDE = /<(watermark|page_?number|page-number|img|image)>[^<>]{0,300}<\/\1>/gi;
const SCRIPT = /<(sup|sub)>([^<>]{0,40})<\/\1>/gi;
const BOLD = /<(b|strong)(?:\s[^<>]{0,200})?>\s*([^<>*]{1,500}?)\s*<\/\1>/gi;
const LINK = /<((?:https?:\/\/|mailto:|www\.)[^\s<>]{1,500})>/gi;

/** Boxes of a page's parts, and what a model's own marks hold (`<|ref|>text<|/ref|>`). */
const BOXES = /<\|(?:det|box|box_start|quad_start)\|>[^<>]{0,400}<\|\/?(?:det|box|box_end|quad_end)\|>/gi;
const PART = /<\|ref\|>([a-z_]{3,20})<\|\/ref\|>/gi;
const TOKEN = /<[|｜]\/?[\w▁ -]{1,40}[|｜]>/g;

/** A line without tags, comments and marks of a model: what they hold stays, but for names of parts, pictures, watermarks and page numbers. */
export function takeTags(text: string): string {
  if (!text.includes('<')) return text;
  let own = takeComments(text);
  if (own.includes('<|') || own.includes('<｜')) own = own.replace(BOXES, '').replace(PART, '').replace(TOKEN, '');
  if (!own.includes('>')) return own;
  return own
    .replace(ASIDE, '')
    .replace(SCRIPT, (_, name: string, held: string) => printScript(held.trim(), /sup/i.test(name) ? SUPERSCRIPTS : SUBSCRIPTS))
    .replace(BOLD, '**$2**')
    .replace(LINK, '$1')
    .replace(TAG, (_, _closes: string, block: string | undefined) => (block === undefined ? '' : '\ufffe'))
    .replace(/[ \ufffe]*\ufffe[ \ufffe]*/g, ' ')
    .trim();
}

function takeComments(text: string): string {
  let out = '';
  let from = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    out += text.slice(from, start);
    from = end + 3;
  }
  return out + text.slice(from);
}
