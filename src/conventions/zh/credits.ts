import type { CreditPattern } from '../convention.js';
import {
  AGENCY,
  AGENCY_DATE,
  ANYHOW,
  BETWEEN,
  CLOSE,
  FEW,
  HALF,
  MAKER,
  MAKERS,
  NO_MAKER,
  OPEN,
  REPORTED,
  REPORTERS,
  REPORTERS_ALONE,
  SEVERAL,
  WORDS_AND_PICTURES,
  WRITER,
} from './credit-words.js';
import { endCredits } from './end-credits.js';
import { NAME, NAMES_RUN_ON, REPORTER } from './names.js';

/**
 * Bylines, datelines and credits. To add a row, give it a name, where it stands (`start`: a lead-in before a paragraph's
 * text; `end`: behind it; `alone`: a line of its own), its pattern with the groups `names`, `agency`, `place`, `month` and
 * `day` where it has them, credits as papers print them (`examples`) and lines that are none (`others`).
 */
export const credits: readonly CreditPattern[] = [
  {
    name: 'lead-in with reporters without blanks',
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
    stands: 'start',
    pattern: new RegExp(String.raw`^[（(]\s*${AGENCY_DATE}\s*[）)]\s*(?=\S)`, 'u'),
    examples: ['（中央社台北16日電）中央銀行昨天', '（新华社北京3月6日电）会议'],
    others: ['（中央社台北16日電）', '（中央社）台北市長'],
  },
  {
    name: 'agency, reporter and place',
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
    stands: 'start',
    pattern: new RegExp(String.raw`^[〔【［[（(]\s*${REPORTED}\s*[〕】］\])）]\s*(?=\S)`, 'u'),
    examples: ['〔記者陳怡君／台北報導〕立法院會昨天', '【本報記者王小明台中報導】市府', '（記者林志明、周文／花蓮連線報導）氣象署'],
    others: ['記者陳怡君報導立法院會', '〔記者陳怡君／台北報導〕', '（據記者昨天從台北報導）說'],
  },
  {
    name: 'reporter and place',
    stands: 'alone',
    pattern: new RegExp(String.raw`^[〔【［[（(]?\s*${REPORTED}\s*[〕】］\])）]?$`, 'u'),
    examples: ['記者林志明／花蓮報導', '記者陳怡君、王小明／綜合報導', '〔記者陳怡君／台北報導〕', '【本報記者王小明台中報導】'],
    others: ['記者昨天從市府獲悉，詳見報導', '記者的報導', '記者林志明／攝'],
  },
  {
    name: 'correspondent',
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
    stands: 'start',
    pattern: new RegExp(
      String.raw`^${OPEN}(?:本\s*[报報]\s*(?:特|专|專|综合)?[讯訊]|本刊讯|(?:日报|晚报|晨报|商报|都市报)讯|本台[讯訊]|本市[讯訊]|[\p{Script=Han}]{1,6}[报報][讯訊](?=[\s　（(】〕]))${CLOSE}\s*(?:[（(]\s*${REPORTERS}(?:\s*[/／文图摄\s]*)[）)]|${REPORTER}[\s　]*(?<names2>[\p{Script=Han}·]{2,4}(?:[\s　、][\p{Script=Han}·]{2,4}){0,4})[\s　]*(?:报道|摄影报道|文/图|　|\s))?\s*[:：]?\s*`,
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
    ],
    others: ['本报通讯员', '讯问笔录', '【本报记者', '云溪晚报讯问了市长'],
  },
  {
    name: 'reporters without blanks',
    stands: 'alone',
    strange: HALF,
    pattern: new RegExp(
      String.raw`^[■□◆◇\s]*(?=本报|本報|本刊|新华社|新華社|中新社|通讯员|通訊員)(?<names>${REPORTER}[\s　]*${ANYHOW})$`,
      'u',
    ),
    examples: ['本报通讯员李明王芳赵强', '本报记者吴彤通讯员杨丹王姣姣陈飘李雁', '本报通讯员赖小禾 祝平安记者李明'],
    others: ['本报记者从市政府获悉', '记者黄金周万里行', '本报记者节座谈会召开'],
  },
  {
    name: 'reporters',
    stands: 'alone',
    pattern: new RegExp(
      String.raw`^[■□●◆○▲\s]*[（(]?\s*(?:文/图|图/文|文|撰文|采写)?[\s　/：:]*${REPORTERS_ALONE}\s*(?:[/／]\s*文(?:[\s　]+${NAME}(?:[\s　、，]+${NAME}){0,3}\s*[/／]\s*[图圖摄攝])?|文/图|图/文|摄影报道|报道|文|图)?\s*[）)]?$`,
      'u',
    ),
    examples: [
      '本报记者 王小禾',
      '□本报记者 张三 李四',
      '新华社记者 李明、王五',
      '（记者 王  明  通讯员 李春生）',
      '■ 通讯员 周小林 记者 何文',
      '本报记者 何沛 实习生 苏苏/文 陆知远/图',
      '读者 陈秀英',
      '（来信 李明）',
      '（讀者　李曉明）',
    ],
    others: [
      '本报记者从市政府获悉，新桥将于下月通车。',
      '记者采访了他。',
      '电视台记者：今年的目标',
      '中新社记者：请问市长',
      '新华社记者 李明 王五 摄',
      '读者来信',
    ],
  },
  {
    name: 'words and pictures',
    stands: 'alone',
    strange: FEW,
    pattern: new RegExp(
      String.raw`^[（(【]?(?:${MAKERS}[\s　]+)*${WRITER}${BETWEEN}${NO_MAKER}(?<names>${SEVERAL}|(?:${REPORTER}[\s　]*)?${ANYHOW})(?:[（(][^（）()]{2,30}[）)])?(?:[\s　]+${MAKERS})*[）)】]?$`,
      'u',
    ),
    examples: [
      '文／圖：陳小慧',
      '文/图 王小禾',
      '采写：李四 实习生 王五',
      '统筹：张三 采写：李四',
      '文|江离',
      '记者：王小禾、李明',
      '作者丨李春生',
      '撰文 王小禾 摄影 李明',
      '文／記者王小禾　圖／李曉明',
      '圖、文◎梅小心',
      '采访人：本报记者王小禾通讯员李明',
      '作者 李明（云溪大学教授）',
    ],
    others: ['文：今年的收成好不好', '文学 江离', '采访：今天的收成比去年还要好', '文/摄影', '记者：今年的收成怎么样？'],
  },
  {
    name: 'words and pictures without a mark',
    stands: 'alone',
    strange: FEW,
    pattern: new RegExp(String.raw`^[（(]?${WORDS_AND_PICTURES}(?<names>(?:${REPORTER})?${NAMES_RUN_ON})[）)]?$`, 'u'),
    examples: ['图/文王小禾', '文/图李明王芳', '（图/文王小禾）'],
    others: ['图文并茂的展览。', '文/图：'],
  },
  {
    name: 'name and what was done',
    stands: 'alone',
    strange: FEW,
    pattern: new RegExp(
      String.raw`^[■□●◆○▲\s]*(?:[（(［[〔【][\p{Script=Han}]{1,4}[）)］\]〕】][\s　]*)?(?<names>${SEVERAL})(?:[\s　]+|[\s　]*[/／][\s　]*)(?:作|著|文|撰文|撰稿|编译|編譯|${WORDS_AND_PICTURES})(?:[\s　]+${NAME}[\s　]*[/／]?[\s　]*${MAKER})*$`,
      'u',
    ),
    examples: ['［美］约翰·史密斯 作', '何文 著', '李明/文 王芳/图', '记者李明 文/图', '王小禾 文 李明 摄'],
    others: ['他写的文', '春天 的文', '李明写文'],
  },
  {
    name: 'translator',
    stands: 'alone',
    pattern: new RegExp(
      String.raw`^[（(]?(?:${NAME}(?:[\s　、，]+${NAME}){0,2}[\s　/／]+(?:编?译|编?譯|绘|繪)|(?:翻译|翻譯|译者|譯者|译|譯)[\s　]*[:：/／][\s　]*${NAME}(?:[\s　、，]+${NAME}){0,2})[）)]?$`,
      'u',
    ),
    examples: ['王小禾 译', '翻译：李明、王芳', '王小禾/绘'],
    others: ['他译', '翻译是一门手艺', '这本书由李明 译成中文'],
  },
  {
    name: 'nobody by name',
    stands: 'alone',
    pattern:
      /^[（(]?(?:(?:文|撰文|整理)\s*[:：/／]\s*[\p{Script=Han}]{0,8}(?:報導|报道|報道|編輯部|编辑部|新聞部|新闻部|中心|小組|小组)|(?:本報|本报|即時|即时)[\p{Script=Han}]{0,4}(?:綜合|综合)(?:報導|报道|報道))[）)]?$/u,
    examples: ['文／即時新聞綜合報導', '整理：本报编辑部', '本报综合报道'],
    others: ['文／王小禾', '综合报道说'],
  },
  {
    name: 'name behind a box',
    stands: 'alone',
    strange: FEW,
    pattern: new RegExp(String.raw`^[□■◇◆◎/／]\s*(?<names>${NAME}(?:[\s　、，]+${NAME}){0,3})$`, 'u'),
    examples: ['□ 江小满', '■王小禾 李明'],
    others: ['□ 今天的会议开始了', '●米价又涨', '江小满'],
  },
  {
    name: 'agency dateline',
    stands: 'alone',
    pattern: new RegExp(String.raw`^[（(]?\s*${AGENCY_DATE}\s*[）)]?$`, 'u'),
    examples: ['（新华社北京3月6日电）', '新华社东京5月16日电'],
    others: ['（新华社北京3月6日电 王小禾）说'],
  },
  {
    name: 'agency',
    stands: 'alone',
    pattern: new RegExp(
      String.raw`^[（(]\s*(?:据|據|均据|综合|原载|来源[：:]?|转自)?\s*(?<agency>${AGENCY}|《?[\p{Script=Han}]{2,8}(?:日报|晚报|时报|社|网)》?)\s*(?:电|供本报专稿|专稿|专电|综合)?\s*[）)]$`,
      'u',
    ),
    examples: ['（据新华社）', '（新华社）', '（据《云溪日报》）', '（本报综合）', '（综合新华社电）'],
    others: ['（新华社北京）的记者说', '据《云溪日报》报道', '本报综合'],
  },
  ...endCredits,
];
