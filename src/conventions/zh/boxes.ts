import type { Pattern } from '../convention.js';

const DIGIT = '[0-9０-９]';
const PAGE = String.raw`(?:第\s*)?(?:[A-Z]?${DIGIT}{1,3}|[一二三四五六七八九十]{1,3})\s*版|\b[A-D]${DIGIT}{1,2}`;

/** What a paper's name alone looks like. To add a row, give it a name, its pattern, `examples` and `others`. */
export const nameplates: readonly Pattern[] = [
  {
    name: 'title of a paper',
    pattern: /^《?[\p{Script=Han}]{1,8}(?:报|報|新闻|新聞|周刊|週刊|旬刊|导刊|时讯|通讯|電訊)》?$/u,
    examples: ['栖川民声报', '大江報', '《云溪通讯》'],
    others: ['渡船停航', '栖川民声报今日改版'],
  },
];

/** Lines that count the issues: under a name they make a nameplate of it. */
export const issues: readonly Pattern[] = [
  {
    name: 'number of the issue',
    pattern: new RegExp(
      String.raw`(?:CN\s?\d|邮发代号|郵發代號)|(?:总|總)?第\s*(?:${DIGIT}{1,6}|[〇零一二三四五六七八九十百千]{1,9})\s*[期号號](?=$|[\s　|｜·,，）)])|^第.{1,6}[卷].{0,4}第.{1,6}[期号號]|(?:零售|每份|售價|定價|定价).{0,6}[元角分圓]`,
      'u',
    ),
    examples: ['第1204号', '总第12345期', '国内统一连续出版物号 CN 00-0000', '零售每份1.00元'],
    others: ['第8期培训班昨日开学', '2024年3月8日 星期五'],
  },
];

/** The date line of an issue. */
export const issueDates: readonly Pattern[] = [
  {
    name: 'date with its weekday',
    pattern: /年[^。]{1,12}日[\s　(（，,]*(?:星期|礼拜|禮拜)[一二三四五六日天]/u,
    examples: ['2016年4月13日 星期三 第1版', '民國二十三年五月十七日 星期四'],
    others: ['2016年4月13日', '1952-12-01'],
  },
];

/** Names of sections. */
export const sections: readonly Pattern[] = [
  {
    name: 'section',
    pattern:
      /^[【［[·●■◆\s]*(?:要闻|要聞|今日要闻|综合|綜合|综合新闻|综合要闻|时政|时政要闻|国内|國內|国内新闻|國內新聞|国际|國際|国际新闻|國際新聞|本地|本地新闻|本埠|本埠新聞|本市新闻|各地新闻|地方新聞|省内新闻|社会|社會|社会新闻|社會新聞|经济|經濟|经济新闻|經濟新聞|财经|財經|体育|體育|体育新闻|體育新聞|文化|文体|教育|民生|民生新闻|港聞|兩岸|副刊|专版|理论|評論|评论版|要聞版|国际版|体育版|副刊版)[】］\]·●■◆\s]*$/u,
    examples: ['要闻', '国际新闻', '【体育】', '本埠新聞'],
    others: ['国际象棋', '体育场开工', '更正'],
  },
  {
    name: 'leader',
    pattern: /^[【［[·●■◆\s]*(?:社评|社評|社论|社論|本报社论|本報社論|时评|時評|短评|短評|社说|社說)[】］\]·●■◆\s]*$/u,
    examples: ['社評', '【社论】', '短评'],
    others: ['社评员', '社论说得好', '本报评论员'],
  },
  {
    name: 'letters and columns',
    pattern:
      /^[【［[·●■◆\s]*(?:读者来信|讀者來信|讀者投書|读者来函|讀者來函|群众来信|群眾來信|各地来信|来信选登|来信照登|来论|來論|读者信箱|大家谈|街谈巷议|简讯|簡訊|短讯|短訊|一句话新闻|图片新闻|圖片新聞|新闻短波|国际短波|国际短讯|市井|人物|人間|家庭|旅游|美食|健康|科技|军事|軍事|法治|法制|农业|農業|生活|娱乐|娛樂|書評|书评|影评|诗歌|随笔|小说)[】］\]·●■◆\s]*$/u,
    examples: ['读者来信', '【简讯】', '●科技'],
    others: ['读者来信说', '简讯三则', '健康跑开赛'],
  },
  {
    name: 'notices of families',
    pattern:
      /^[【［[·●■◆\s]*(?:[讣訃](?:告|闻|聞|音)(?:集锦|选登)?|哀启|哀啟|婚讯|婚訊|喜讯|喜訊|婚丧嫁娶|人事动态|寻人启事|尋人啟事|各类启事|遗失声明|遺失聲明|分类广告|分類廣告|公告栏|公告欄|法院公告|告示)[】］\]·●■◆\s]*$/u,
    examples: ['讣闻', '【訃聞】', '遗失声明'],
    others: ['讣告已经登出', '喜讯传来', '公告栏前人头攒动'],
  },
];

/** The headings of boxes of contents. */
export const contents: readonly Pattern[] = [
  {
    name: 'heading of a box of contents',
    pattern:
      /^[【［[■●◆▲\s]*(?:(?:今日|本期|本版|本报|新闻|要闻|要聞|内容|版面|精彩|今天)?(?:导读|導讀|目录|目錄|要目|看点|提要|索引|导航))[】］\]：:\s]*$/u,
    examples: ['今日导读', '要闻目录', '【本期看点】', '今日要目：', '導讀'],
    others: ['导读课进了小学', '今日看点在哪里', '目录学家去世'],
  },
];

/** Lines of such boxes: a title and its page. */
export const contentsLines: readonly Pattern[] = [
  {
    name: 'title and its page',
    pattern: new RegExp(
      String.raw`^[-·•●■◆▲►▶*\s]*[^。]{2,60}?(?:\s*(?:…|\.{2,}|·{2,}|—{1,}|-{2,}|>{1,3}|＞{1,3}|»|→|/|／|\||｜|[\s　])+\s*|\s*[（(【［[]\s*(?:详见|詳見|见|見|刊|紧接|全文见)?\s*)(?:详见|詳見|见|見|刊)?\s*(?:${PAGE})\s*[）)】］\]]?$`,
      'u',
    ),
    examples: ['渡口改道通车……2版', '- 老街新添路灯 >>> 03版', '一位船工的早晨（详见第6版）', '麦收过半 A02'],
    others: ['报名表刊登在第三版的下面', '他翻到第三版。', '书店进了新版'],
  },
  {
    name: 'page and its title',
    pattern: new RegExp(String.raw`^[-·•●■◆▲►▶*\s]*(?:${PAGE})\s*[·•：:|｜/／>＞\s　]+[^。\s][^。]{2,60}$`, 'u'),
    examples: ['02版 渡口改道通车', 'A3：老街新添路灯'],
    others: ['第三版还没有印好。', '渡口改道通车'],
  },
];
