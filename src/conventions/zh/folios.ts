import type { Folio } from '../convention.js';
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

/** A folio: nothing but a date, a page, the paper's name and the day; two of them may have a section or a name beside them. */
export function readZhFolio(text: string): Folio | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (plain.length > 90 || /[。！？；]/.test(plain)) return null;
  if (PINYIN_MASTHEAD.test(plain) || LUNAR.test(plain)) return { publication: null, date: null, page: null };
  const date = DATED.test(plain) ? parseZhDate(plain) : null;
  const weekday = ON_WEEKDAY.test(plain);
  const pageText =
    /(?:第\s*)?(?:[A-Z]?\s*\d{1,3}|[一二三四五六七八九十]{1,3})\s*版(?!本|权|面|画|图|块)|(?<![\p{L}\d])[A-D]\d{1,2}(?![A-Za-z\d])/u.exec(
      plain,
    )?.[0] ?? null;
  const publication = OF_PAPER.exec(plain)?.[1] ?? null;
  const rest = plain
    .replace(DATED, '')
    .replace(ON_WEEKDAY, '')
    .replace(pageText ?? '', '')
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
  return { publication, date, page: pageText === null ? null : readPageLabel(pageText) };
}
