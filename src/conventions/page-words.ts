/** What a line says that names a page and nothing else. */
export interface PageName {
  /** The label as it stands there: "2", "第02版", "A4", "Two". */
  readonly label: string;
  /** How many pages there are in all, where it says so: 8 for "Page 2 of 8". */
  readonly total: number | null;
  /** What it says behind the label, mostly the name of a section: 要闻 in 第02版：要闻. */
  readonly title: string | null;
}

/** The word for a page by language, as it stands before the number; the other languages have theirs behind it. */
const BEFORE = {
  en: 'page|pg|p',
  de: 'seite',
  fr: 'page',
  es: 'página|pagina|pág|pag',
  pt: 'página|pág',
  it: 'pagina|pag',
  nl: 'pagina|blz',
  sv: 'sida',
  fi: 'sivu',
  pl: 'strona|str',
  cs: 'strana|str',
  ru: 'страница|стр',
  uk: 'сторінка|стор',
  el: 'σελίδα|σελ',
  tr: 'sayfa',
  id: 'halaman',
  vi: 'trang',
} as const satisfies Record<string, string>;

const WORD = [...new Set(Object.values(BEFORE).flatMap((words) => words.split('|')))].sort((a, b) => b.length - a.length).join('|');

const OF = 'of|/|de|von|van|di|sur|из|av|af';
const NUMBER_WORD = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const ORDINAL = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth';
const LABEL = String.raw`[A-Z]{1,2}\s?-?\s?\d{1,3}|\d{1,4}[A-Z]?|[IVX]{1,6}|${NUMBER_WORD}`;
/** A section's name: a few words that are no sentence. */
const TITLE = String.raw`[^\s.,;!?。，；！？][^.;!?。，；！？]{0,39}`;

const WORD_BEFORE = new RegExp(
  String.raw`^(?:${WORD})(?:\.|\s)*(?:(?:no|nr|n[°º])\.?\s*)?[:：#]?\s*(?<label>${LABEL})(?:\s*(?:${OF})\s*(?<total>\d{1,4}))?\.?(?:\s*[:：|｜·•—–-]\s*(?<title>${TITLE}))?$`,
  'iu',
);

const ORDINAL_BEFORE = new RegExp(String.raw`^(?:the )?(?<label>(?:${ORDINAL}) page)\.?$`, 'iu');

const HAN_NUMBER = '[〇零一二三四五六七八九十廿]{1,4}';
/** 三版 alone is a third edition, 第三版 and 03版 are pages. */
const HAN_LABEL = String.raw`第\s*(?:[A-Z]{0,2}\s*\d{1,3}|${HAN_NUMBER})\s*[版页頁面]|(?:[A-Z]\s*\d{1,3}|\d{1,3})\s*[版页頁]|[头頭]版`;
const WORD_BEHIND = new RegExp(
  String.raw`^(?<label>${HAN_LABEL})(?:\s*[/／,，|｜]?\s*[(（]?[共全]\s*(?<total>\d{1,4})\s*[版页頁面][)）]?)?(?:(?:\s*[:：|｜·•—–(（-]+\s*|\s+)(?<title>[^\s，。！？；()（）][^，。！？；()（）]{0,13})[)）]?)?$`,
  'iu',
);
/** Japanese and Korean have their own words behind the number. */
const OTHERS_BEHIND = /^(?:第|제)?\s*(?<label>\d{1,3})\s*(?:ページ|面|면|쪽|페이지)$/u;

/**
 * Reads a text that names a page: "Page 2", "PAGE TWO", "Page 2 of 8", "Seite 2", 第2版, 第02版：要闻, A04版, 第2页 共8页.
 * Null for any other: "Page turns", 第2版的文章, 三版, "2".
 */
export function readPageName(text: string): PageName | null {
  if (text.length > 80) return null;
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const found = WORD_BEFORE.exec(plain) ?? ORDINAL_BEFORE.exec(plain) ?? WORD_BEHIND.exec(plain) ?? OTHERS_BEHIND.exec(plain);
  if (!found?.groups) return null;
  const { label = '', total, title = null } = found.groups;
  return { label: label.trim(), total: total === undefined ? null : Number(total), title };
}

/** The name of a field that holds a page's label: "Page", "Page number", 版次, 页码. */
const PAGE_FIELD = new RegExp(
  String.raw`^(?:(?:newspaper|print(?:ed)?|issue)\s+)?(?:${WORD})\.?(?:\s*(?:no\.?|number|label|nr\.?))?$|^(?:版次|版面|版号|版號|版|页码|頁碼|页|頁|页次|頁次|ページ|면)$`,
  'iu',
);

/** True for the name of a field that holds a page's label. */
export function isPageField(name: string): boolean {
  return PAGE_FIELD.test(name.normalize('NFKC').trim());
}
