import type { Folio } from '../convention.js';
import { readNumber } from '../dates.js';
import { readPageLabel } from '../labels.js';
import { DATE, parseZhDate } from './dates.js';

const PAPER = String.raw`[\p{Script=Han}]{2,8}(?:日报|晚报|晨报|早报|时报|商报|都市报|青年报|周报|导报|新报|快报|公报|日報|晚報|晨報|早報|時報|商報|週報|新報)`;
const WEEKDAY = String.raw`(?:星期|礼拜|周|週)[一二三四五六日天]`;
const DATED = new RegExp(DATE, 'u');
const ON_WEEKDAY = new RegExp(WEEKDAY, 'u');
const OF_PAPER = new RegExp(String.raw`(?<![\p{Script=Han}])《?(${PAPER})》?(?![\p{Script=Han}])`, 'u');
/** Words of a sentence about a paper, and of no section's or editor's name. */
const SENTENCE = /报道|報道|報導|刊登|刊发|刊载|写道|发表|[在的了是说將将被把讯訊]/u;

/** A title in pinyin under the title in Han: YANJIANG WANBAO. */
const PINYIN_MASTHEAD =
  /^(?:\p{Lu}[\p{L}]*\s?){1,4}(?:RI\s?BAO|WAN\s?BAO|CHEN\s?BAO|ZAO\s?BAO|SHI\s?BAO|SHANG\s?BAO|DUSHI\s?BAO|ZHOU\s?BAO|QINGNIAN\s?BAO)$/iu;
/** A title in capitals beside the one in Han. */
const LATIN_TITLE = /\b[A-Z]{2,}(?: [A-Z]{2,}){0,4}\b/u;
/** The day by the lunar calendar, and what else stands in its line: 农历甲辰年四月初十 今日4版. */
const LUNAR = /^(?:农历|農曆)\S{2,14}(?:[\s|｜·]+(?:今日\S{1,3}版|第?\d+期|总第\d+期|\S{1,8}))*$/u;

const HAN_COUNT = '[一二三四五六七八九十]{1,3}';
/** 第二張, of a paper that is folded of several sheets. */
const SHEET = new RegExp(String.raw`第\s*(${HAN_COUNT}|\d{1,2})\s*[張张](?=\s|$|第|[A-Z]|\d|[一二三四五六七八九十])`, 'u');
/** The pages of an issue are counted: 今日8版, 共四版. */
const PAGE_COUNT = new RegExp(String.raw`(?:今日|今天|本期|(?<![中公一总])共)(?:出版|共|出)?\s*(?:\d{1,3}|${HAN_COUNT})\s*[版张張]`, 'gu');
/** When a page of the web was made, read or saved: no day of a newspaper. */
const WEB_DAY = new RegExp(
  String.raw`(?:发布|發佈|發布|发表|更新|上传|下载|下載|打印|列印|访问|訪問|浏览|瀏覽|抓取|采集|保存)(?:于|於|时间|時間|日期)?\s*[:：]?\s*${DATE}(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?`,
  'gu',
);
const NOTHING: Folio = { publication: null, date: null, page: null };

/**
 * The label of a page of a sheet: most papers count on over the sheets, of four pages each, so that 第二張第七版 is page 7; where each
 * sheet counts from 1, its number stands before the page's, so that no two pages have one label.
 */
function labelOfSheet(sheet: string | undefined, pageText: string): string | null {
  const [number, label] = [sheet === undefined ? null : readNumber(sheet), readPageLabel(pageText)];
  return number === null || label === null || !/^\d+$/.test(label) || Number(label) > 4 * (number - 1) ? label : `${number}-${label}`;
}

/** A folio: nothing but a date, a page, the paper's name and the day; two of them may have a section or a name beside them. */
export function readZhFolio(text: string): Folio | null {
  const printed = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (printed.length > 90 || /[。！？；]/.test(printed)) return null;
  if (PINYIN_MASTHEAD.test(printed) || LUNAR.test(printed)) return NOTHING;
  const ofWeb = printed.replace(WEB_DAY, ' ');
  const ofPaper = (ofWeb === printed ? printed : ofWeb.replace(/(?:来源|來源)\s*[:：]/gu, ' ')).trim();
  if (ofPaper === '') return printed === '' ? null : NOTHING;
  const plain = ofPaper.replace(PAGE_COUNT, ' ').trim();
  const date = DATED.test(plain) ? parseZhDate(plain) : null;
  const weekday = ON_WEEKDAY.test(plain);
  const pageText =
    /(?:第\s*)?(?:[A-Z]?\s*\d{1,3}|[一二三四五六七八九十]{1,3})\s*版(?!本|权|面|画|图|块)|(?<![\p{L}\d])[A-D]\d{1,2}(?![A-Za-z\d])/u.exec(
      plain,
    )?.[0] ?? null;
  const publication = OF_PAPER.exec(plain)?.[1] ?? null;
  const sheet = SHEET.exec(plain);
  const rest = plain
    .replace(/中[华華](?=民[国國])/u, '')
    .replace(DATED, '')
    .replace(ON_WEEKDAY, '')
    .replace(pageText ?? '', '')
    .replace(sheet?.[0] ?? '', '')
    .replace(publication ?? '', '')
    .replace(publication === null ? '' : LATIN_TITLE, '')
    .replace(
      /农历\S{2,12}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S{0,8}|(?:责任编辑|责编|编辑|校对|美编)[:：\s]\S+|第?\d+期|要闻|要聞|综合|綜合|新聞|國內|國際|經濟|體育|新闻|时政|国内|国际|本地|经济|文化|体育|副刊|社会|民生|专版|广告|版面|邮箱\S*|热线\S*/gu,
      '',
    )
    .replace(/[\s《》()|｜·•・,，.:：/\-—_■□●◆]+/gu, '');
  const facts = [date, weekday || null, pageText, publication].filter((fact) => fact !== null).length;
  const alone = rest === '' && (date !== null || pageText !== null || publication !== null);
  if (!alone && !(facts >= 2 && rest.length <= 12 && !SENTENCE.test(rest))) return null;
  return { publication, date, page: pageText === null ? null : labelOfSheet(sheet?.[1], pageText) };
}
