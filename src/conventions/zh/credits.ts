import type { CreditPattern } from '../convention.js';
import { creditLines } from './credit-lines.js';
import { AGENCY, AGENCY_DATE, ANYHOW, CLOSE, FEW, HALF, OPEN, REPORTED, REPORTERS } from './credit-words.js';
import { endCredits } from './end-credits.js';
import { NAME, NAMES_RUN_ON, REPORTER } from './names.js';

/** What a paper calls its own report: 本报讯, 晚报讯, 青鷺日報專訊. */
const LOCAL = String.raw`(?:本\s*[报報]\s*(?:特|专|專|综合)?[讯訊]|本刊讯|(?:日报|晚报|晨报|商报|都市报)讯|本台[讯訊]|本市[讯訊]|[\p{Script=Han}]{1,6}[报報](?:特|专|專|综合|綜合)?[讯訊](?=[\s　（(】〕）)]))`;

/**
 * Bylines, datelines and credits. To add a row, give it a name, where it stands (`start`: a lead-in before a paragraph's
 * text; `end`: behind it; `alone`: a line of its own), its pattern with the groups `names`, `agency`, `place`, `month` and
 * `day` where it has them, credits as papers print them (`examples`) and lines that are none (`others`).
 */
export const credits: readonly CreditPattern[] = [
  {
    name: 'lead-in with reporters without blanks',
    hint: /^本/u,
    stands: 'start',
    strange: HALF,
    pattern: new RegExp(
      String.raw`^(?:(?:本报讯|本報訊)[\s　]*|(?=本报|本報))(?<names>${REPORTER}[\s　]*${NAMES_RUN_ON})[\s　]*(?:报道|報道|報導)(?![了过過的称稱说說])[\s　:：]*`,
      'u',
    ),
    examples: [
      '本报讯记者吴彤通讯员杨丹报道近日',
      '本报讯 记者李明王芳报道 7月3日',
      '本报讯通讯员祝美丽安明尹家沛报道5月30日',
      '本报记者吴彤报道 昨日',
    ],
    others: ['本报讯记者从市政府获悉', '本报讯昨日', '本报记者吴彤报道了此事'],
  },
  {
    name: 'agency dateline and reporters',
    hint: /日/u,
    stands: 'start',
    pattern: new RegExp(String.raw`^${OPEN}${AGENCY_DATE}\s*(?:[（(]\s*${REPORTERS}\s*[）)])?${CLOSE}\s*[:：]?\s*`, 'u'),
    examples: [
      '新华社北京3月7日电 ',
      '据新华社上海5月16日电（记者王小禾、李明）',
      '本报北京三月七日电（记者 张三）',
      '中新社香港5月16日电',
      '【新华社北京3月7日电】',
      '【新华社北京3月7日电（记者王小禾）】',
      '〔本報南京十六日電〕',
      '本报北京3月7日专电',
    ],
    others: ['新华社记者李明', '新华社今天报道，3月7日的会议', '北京3月7日电影节', '新华社北京3月7日电影节', '据《云溪日报》报道，'],
  },
  {
    name: 'agency dateline in round brackets',
    hint: /^[（(]/u,
    stands: 'start',
    pattern: new RegExp(String.raw`^[（(]\s*${AGENCY_DATE}\s*[）)]\s*(?=\S)`, 'u'),
    examples: ['（中央社台北16日電）中央銀行昨天', '（新华社北京3月6日电）会议'],
    others: ['（中央社台北16日電）', '（中央社）台北市長'],
  },
  {
    name: 'agency, reporter and place',
    hint: /[记記]者/u,
    stands: 'start',
    pattern: new RegExp(
      String.raw`^[（(【〔［[]?\s*(?<agency>${AGENCY})(?:记者|記者)(?<names>\p{Script=Han}{3})(?<place>\p{Script=Han}{2,6}?)(?:(?<month>[0-9０-９]{1,2})月)?(?<day>[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3})日(?:專電|专电|[电電])\s*[）)】〕］\]]?\s*(?=[^\s）)】〕］\]])`,
      'u',
    ),
    examples: ['（中央社記者王小明台北16日電）中央銀行', '中央社記者林怡君高雄3月7日電 高雄港'],
    others: ['中央社記者王小明昨天說', '（中央社記者王小明台北16日電）'],
  },
  {
    name: 'reporter and place, before the text',
    hint: /^[〔【［[（(]/u,
    stands: 'start',
    pattern: new RegExp(String.raw`^[〔【［[（(]\s*${REPORTED}\s*[〕】］\])）]\s*(?=\S)`, 'u'),
    examples: ['〔記者陳怡君／台北報導〕立法院會昨天', '【本報記者王小明台中報導】市府', '（記者林志明、周文／花蓮連線報導）氣象署'],
    others: ['記者陳怡君報導立法院會', '〔記者陳怡君／台北報導〕', '（據記者昨天從台北報導）說'],
  },
  {
    name: 'reporter and place',
    hint: /[報报稿訪访電电]/u,
    stands: 'alone',
    pattern: new RegExp(String.raw`^[〔【［[（(]?\s*${REPORTED}\s*[〕】］\])）]?$`, 'u'),
    examples: ['記者林志明／花蓮報導', '記者陳怡君、王小明／綜合報導', '〔記者陳怡君／台北報導〕', '【本報記者王小明台中報導】'],
    others: ['記者昨天從市府獲悉，詳見報導', '記者的報導', '記者林志明／攝'],
  },
  {
    name: 'lead-in and names in one bracket',
    hint: /^[（(【〔［[]/u,
    stands: 'start',
    strange: FEW,
    pattern: new RegExp(
      String.raw`^[（(【〔［[]\s*(?:本[报報](?:特|专|專)?[讯訊]|(?<place>(?!本|快|简|簡|短|通|资|資|视|視|电|電)\p{Script=Han}{2,4})[讯訊])[\s　]+(?<names>(?:${REPORTER}[\s　]*)?${ANYHOW})\s*[）)】〕］\]]\s*(?=\S)`,
      'u',
    ),
    examples: ['（本报讯 王小禾）昨天', '【云溪讯　记者李明 王芳】渡口', '（本报讯 记者李明王芳）昨天'],
    others: ['（本报讯）昨天', '（本报讯 昨天的会）开了', '（通讯 王小禾）昨天'],
  },
  {
    name: 'correspondent',
    hint: /特派/u,
    stands: 'start',
    pattern: new RegExp(
      String.raw`^[【〔［[（(]\s*本[报報](?:駐|驻)?(?<place>[\p{Script=Han}]{2,6}?)特派(?:記者|记者|員|员)[\s　]*(?<names>${NAME})[\s　]*(?:(?:報導|報道|报道)|(?<day>[0-9０-９]{1,2})日(?:電|电))?\s*[】〕］\])）]\s*(?=\S)`,
      'u',
    ),
    examples: ['【本報首爾特派員 金秀賢】韓國', '（本报东京特派记者 王小禾）东京'],
    others: ['本報首爾特派員 金秀賢', '【本報特派員】韓國'],
  },
  {
    name: 'place and day',
    stands: 'start',
    pattern:
      /^[（(【〔]\s*(?!本|综合|綜合)(?<place>\p{Script=Han}{2,8}?)(?:(?<month>[0-9０-９]{1,2})月)?(?<day>[0-9０-９]{1,2})日(?:綜合|综合)?(?:電|电|訊|讯)\s*[）)】〕]\s*(?=\S)/u,
    examples: ['（華盛頓17日綜合電）美國總統', '（吉隆坡5月17日讯）马来西亚'],
    others: ['（華盛頓17日）美國', '（華盛頓17日綜合電）', '華盛頓17日電'],
  },
  {
    name: 'place',
    stands: 'start',
    pattern:
      /^[【〔［[（(]\s*(?!本|综合|綜合|特|专|專|快|简|簡|短|通|资|資|视|視|电|電|喜|喪|丧)(?<place>\p{Script=Han}{2,4})[讯訊]\s*[】〕］\])）]\s*(?=\S)/u,
    examples: ['［香港訊］恆生指數', '（新加坡讯）贸工部'],
    others: ['［香港訊］', '（短訊）一則', '香港訊 恆生指數'],
  },
  {
    name: 'local lead-in',
    hint: /[讯訊]/u,
    stands: 'start',
    pattern: new RegExp(
      String.raw`^(?:[（(]\s*${LOCAL}\s*[）)]|${OPEN}${LOCAL}${CLOSE})\s*(?:[（(]\s*${REPORTERS}(?:\s*[/／文图摄\s]*)[）)]|${REPORTER}[\s　]*(?<names2>[\p{Script=Han}·]{2,4}(?:[\s　、][\p{Script=Han}·]{2,4}){0,4})[\s　]*(?:报道|摄影报道|文/图|　|\s))?\s*[:：]?\s*`,
      'u',
    ),
    examples: [
      '本报讯（记者杨小珉）',
      '本报讯 （记者 王  明  通讯员 李春生）',
      '本报讯 ',
      '本报讯 记者王小禾 报道',
      '晚报讯（见习记者 周一）',
      '【本报讯】',
      '〔本報訊〕',
      '云溪特区报讯 （记者 林小夏）',
      '【本報特訊】',
      '【青鷺日報專訊】',
      '（本报讯）',
    ],
    others: ['本报通讯员', '讯问笔录', '【本报记者', '云溪晚报讯问了市长'],
  },
  ...creditLines,
  ...endCredits,
];
