/** The conventions by which files of several pages say where a page begins or ends. */
export type MarkCode =
  | 'form-feed'
  | 'page-comment'
  | 'page-tag'
  | 'page-break'
  | 'page-end'
  | 'numbered-dashes'
  | 'ruled-name'
  | 'ruled-block'
  | 'heading'
  | 'bracketed-name'
  | 'labelled-lines'
  | 'page-of-total'
  | 'number-tag'
  | 'bare-name'
  | 'folio'
  | 'dashed-number'
  | 'separator';

/**
 * How little else a line of the form can be: `certain` stands in no newspaper; `strong` is no line of print, but for chance;
 * `plain` may be a headline or a box; `weak` is printed for other purposes too; `faint` mostly is.
 */
export type MarkStrength = 'certain' | 'strong' | 'plain' | 'weak' | 'faint';

/** One convention. */
export interface MarkConvention {
  readonly title: string;
  readonly strength: MarkStrength;
  /** Where the mark stands in its page: at its head, at its foot, or as the file shows; `foot-alone` is none where it shows a head. */
  readonly stands: 'head' | 'foot' | 'either' | 'foot-alone';
  /** True for lines that the newspaper printed. */
  readonly isPrinted: boolean;
  /** True where the mark never carries a number: every one parts two pages. */
  readonly parts: boolean;
  /**
   * The whole line, without marks of headings and bold type; group `name` is the text that names the page (see `readPageName`),
   * `number` a bare number. Null for what is found otherwise: by a character, by several lines, by what a folio says.
   */
  readonly pattern: RegExp | null;
  /** A heading of Markdown: needed, or none. @default either */
  readonly asHeading?: boolean;
  /** Files, a line a string, that have a border of this convention and no other. */
  readonly examples: readonly (readonly string[])[];
}

/** Drawn by a program or a person. Two stars are bold type, two hyphens a printed dash, and #s a heading. */
const RULE = String.raw`(?:-{3,}|[=~+<>]{2,}|[*_]{4,}|[*_]{3}(?=\s)|(?<=\s)[*_]{3}|[─━═]{2,})`;

/**
 * The table of conventions. Of two that mark the same pages, the one with labels is taken, and the other's lines go with it;
 * otherwise the one that has the most evidence (see `weigh-marks.ts`). To add a row, give it a code, how little else its line can
 * be, where in the page it stands, its pattern, and files in which it is found.
 */
export const markConventions = {
  'form-feed': {
    title: 'The control character that ejects a page (U+000C), as pdftotext writes it between pages',
    strength: 'certain',
    stands: 'head',
    isPrinted: false,
    parts: true,
    pattern: null,
    examples: [['The ferry sank.\f', 'The mill burned.']],
  },
  'page-comment': {
    title: 'An HTML comment that names the page that begins',
    strength: 'certain',
    stands: 'head',
    isPrinted: false,
    parts: false,
    pattern:
      /^<!--[\s=*_-]*(?:(?:start|begin|beginning)(?: of)?[\s:]+|input|pdf[\s_-]?|file[\s_-]?)?(?<name>[^<>(),;|]{2,60}?)(?:\s*[(|](?!\s*(?:col|part|region|block|栏|欄|部分))[^<>]{0,60})?[\s=*_-]*-->$/iu,
    examples: [['<!-- page 1 -->', 'The ferry sank.', '<!-- page 2 -->', 'The mill burned.']],
  },
  'page-tag': {
    title: 'A tag that opens a page, as prompts and TEI have it',
    strength: 'certain',
    stands: 'head',
    isPrinted: false,
    parts: false,
    pattern:
      /^<(?:page|pb|pagina|seite)(?:\s+[a-z:-]+="[^"<>]*")*?(?:\s+(?:number|num|no|n|nr|id|label)\s*=\s*["']?(?:p(?:age)?[-_]?)?|[_\s-])(?<number>[A-Z]{0,2}\d{1,4}|[ivx]{1,6})["']?(?:\s+[a-z:-]+="[^"<>]*")*\s*\/?>$/iu,
    examples: [['<page number="1">', 'The ferry sank.', '</page>', '<page number="2">', 'The mill burned.', '</page>']],
  },
  'page-break': {
    title: 'A mark between two pages that names none: of OCR models, word processors and LaTeX',
    strength: 'certain',
    stands: 'head',
    isPrinted: false,
    parts: true,
    pattern:
      /^(?:<-{2,}\s*page[\s_-]?(?:split|break)\s*-{2,}>|<!--\s*(?:new[\s_-]?page|page[\s_-]?(?:break|split|separator)|分页符?|換頁|换页)\s*-->|<div[^<>]{0,40}page-break-(?:after|before):\s*always[^<>]{0,10}>(?:\s*<\/div>)?|<(?:pagebreak|page_break|newpage|pb|page)\s*\/?>|[-=*_~#]{2,}\s*(?:page[\s_-]?(?:break|split|separator)|new[\s_-]?page|分页符?|換頁|换页)\s*[-=*_~#]{2,}|\[(?:new[\s_-]?page|page[\s_-]?(?:break|split)|分页符?|換頁|换页)\]|\{(?:page[\s_-]?break|new[\s_-]?page)\}|\{\{(?:page[\s_-]?break|new[\s_-]?page)\}\}|\\(?:newpage|pagebreak|clearpage)(?:\{\}|\[\d\])?)$/iu,
    examples: [
      ['The ferry sank.', '<--- Page Split --->', 'The mill burned.'],
      ['The ferry sank.', '<!-- PageBreak -->', 'The mill burned.'],
      ['The ferry sank.', String.raw`\newpage`, 'The mill burned.'],
    ],
  },
  'page-end': {
    title: 'A mark that names the page that ends, as PyMuPDF4LLM writes it (counted from 0)',
    strength: 'certain',
    stands: 'foot',
    isPrinted: false,
    parts: false,
    pattern:
      /^(?:[-=*_~#]{2,}\s*|<!--\s*|\[\s*)(?:end(?:ing)?(?:\s+of)?|ende|fin(?:\s+de)?)\s+(?:page|seite|p[áa]gina)(?:\.page_number)?\s*[=:#]?\s*(?<number>[A-Z]{0,2}\d{1,4})(?:\s*[-=*_~#]{2,}|\s*-->|\s*\])$/iu,
    examples: [['The ferry sank.', '--- end of page=0 ---', 'The mill burned.', '--- end of page=1 ---']],
  },
  'numbered-dashes': {
    title: 'A number in braces and dashes before each page, as Marker writes it (counted from 0)',
    strength: 'certain',
    stands: 'head',
    isPrinted: false,
    parts: false,
    pattern: /^\{(?<number>\d{1,4})\}-{10,}$/u,
    examples: [['{0}----------------', 'The ferry sank.', '{1}----------------', 'The mill burned.']],
  },
  'ruled-name': {
    title: 'The page’s name between rules in one line',
    strength: 'strong',
    stands: 'head',
    isPrinted: false,
    parts: false,
    pattern: new RegExp(
      String.raw`^(?:${RULE}\s*)(?:(?:start|begin)(?: of)?\s+)?\[?(?<name>[^\s<>=*_~#-][^<>=*_~#]{0,60}?)\]?\s*${RULE}$`,
      'iu',
    ),
    examples: [
      ['=== PAGE 1 ===', 'The ferry sank.', '=== PAGE 2 ===', 'The mill burned.'],
      ['--- 第1版 ---', '渡船沉没。', '--- 第2版 ---', '磨坊失火。'],
    ],
  },
  'ruled-block': {
    title: 'The page’s name between two rules, over three lines',
    strength: 'strong',
    stands: 'head',
    isPrinted: false,
    parts: false,
    pattern: null,
    examples: [['----------', 'PAGE 1', '----------', 'The ferry sank.', '----------', 'PAGE 2', '----------', 'The mill burned.']],
  },
  heading: {
    title: 'A heading of Markdown that names the page',
    strength: 'plain',
    stands: 'head',
    isPrinted: false,
    parts: false,
    pattern: /^(?<name>.{2,60})$/u,
    asHeading: true,
    examples: [
      ['#### Page 1', 'The ferry sank off the point on Friday.', '#### Page 2', 'The mill burned down on Sunday.'],
      ['## 第01版：要闻', '渡船昨日在渡口附近沉没。', '## 第02版：副刊', '磨坊昨日失火，无人受伤。'],
    ],
  },
  'bracketed-name': {
    title: 'The page’s name alone in square brackets',
    strength: 'plain',
    stands: 'head',
    isPrinted: false,
    parts: false,
    pattern: /^[[【〔［{]{1,2}(?:start of\s+)?(?<name>[^[\]【】{}]{2,40})[\]】〕］}]{1,2}$/iu,
    examples: [['[Page 1]', 'The ferry sank off the point on Friday.', '[Page 2]', 'The mill burned down on Sunday.']],
  },
  'labelled-lines': {
    title: 'A block of labelled lines of which one names the page',
    strength: 'plain',
    stands: 'head',
    isPrinted: false,
    parts: false,
    pattern: null,
    examples: [
      [
        '**Date:** 1902-04-12',
        '**Page:** 1',
        '',
        'The ferry sank off the point on Friday.',
        '',
        '**Date:** 1902-04-12',
        '**Page:** 2',
        '',
        'The mill burned down on Sunday.',
      ],
    ],
  },
  'page-of-total': {
    title: 'The page’s number and the number of all pages in one line, at the head or the foot',
    strength: 'plain',
    stands: 'either',
    isPrinted: false,
    parts: false,
    pattern: /^[-–—|\s]*(?<name>.{4,40}?)[-–—|\s]*$/u,
    asHeading: false,
    examples: [
      ['Page 1 of 2', 'The ferry sank off the point on Friday.', 'Page 2 of 2', 'The mill burned down on Sunday.'],
      ['渡船昨日在渡口附近沉没。', '第1页 共2页', '磨坊昨日失火，无人受伤。', '第2页 共2页'],
    ],
  },
  'number-tag': {
    title: 'The page’s printed number in a tag or comment, as OCR models write it at the head or the foot',
    strength: 'plain',
    stands: 'either',
    isPrinted: true,
    parts: false,
    pattern:
      /^(?:<page[_-]?(?:number|no)>\s*(?<number>[A-Z]{0,2}-?\d{1,4})\s*<\/page[_-]?(?:number|no)>|<!--\s*page[_-]?number\s*[=:]\s*["']?(?<name>[^"'<>]{1,20}?)["']?\s*-->)$/iu,
    examples: [
      [
        'The ferry sank off the point on Friday.',
        '<page_number>1</page_number>',
        'The mill burned down on Sunday.',
        '<page_number>2</page_number>',
      ],
    ],
  },
  'bare-name': {
    title: 'The page’s name on a line of its own, as papers print it at the head or the foot',
    strength: 'weak',
    stands: 'either',
    isPrinted: true,
    parts: false,
    pattern: /^[-–—|·•■◆●★▲=*_~>\s]*(?<name>.{2,40}?)[-–—|·•■◆●★▲=*_~<\s]*$/u,
    asHeading: false,
    examples: [
      ['第1版', '渡船昨日在渡口附近沉没。', '第2版', '磨坊昨日失火，无人受伤。'],
      ['PAGE ONE', 'The ferry sank off the point on Friday.', 'PAGE TWO', 'The mill burned down on Sunday.'],
    ],
  },
  folio: {
    title: 'A folio: paper, date and page in one line, which names another page or date than the one before',
    strength: 'plain',
    stands: 'either',
    isPrinted: true,
    parts: false,
    pattern: null,
    examples: [
      ['栖川日报 2024年3月8日 第1版', '渡船昨日在渡口附近沉没。', '栖川日报 2024年3月8日 第4版', '磨坊昨日失火，无人受伤。'],
      [
        'The Daily Beacon, April 12, 1902, Page 1',
        'The ferry sank off the point on Friday.',
        'The Daily Beacon, April 12, 1902, Page 2',
        'The mill burned down on Sunday.',
      ],
    ],
  },
  'dashed-number': {
    title: 'A number between dashes at the foot of each page; at a head it numbers the parts of a text',
    strength: 'faint',
    stands: 'foot-alone',
    isPrinted: true,
    parts: false,
    pattern: /^[-–—]\s?(?<number>\d{1,3})\s?[-–—]$/u,
    asHeading: false,
    examples: [
      [
        'The ferry sank off the point on Friday.',
        '- 1 -',
        'The mill burned down on Sunday.',
        '- 2 -',
        'The school opened its doors on Monday.',
        '- 3 -',
        'The band played in the square until ten.',
        '- 4 -',
      ],
    ],
  },
  separator: {
    title: 'What a person says parts the pages of the file',
    strength: 'certain',
    stands: 'head',
    isPrinted: false,
    parts: false,
    pattern: null,
    examples: [],
  },
} as const satisfies Record<MarkCode, MarkConvention>;

/** The codes of the table, in its order. */
export const MARK_CODES = Object.keys(markConventions) as MarkCode[];
