import type { Dateline, Evidence } from '../page/index.js';
import type { Conventions, CreditPattern, Folio, JumpPattern, Pattern } from './convention.js';
import { isoDate, isoDay, readNumber, readNumericDate } from './dates.js';
import { readPageLabel } from './labels.js';
import { costAlone, readAcross } from './zh-words.js';

const PAGE = String.raw`第?\s*(?<page>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[A-ZＡ-Ｚ]\s*[0-9０-９]{1,3})\s*版`;
const MARK = String.raw`\s*(?<mark>[①-⑳❶-❿㈠-㈩])?\s*`;

const jumps: readonly JumpPattern[] = [
  {
    name: '上接（括号）',
    direction: 'from',
    whole: false,
    pattern: new RegExp(
      String.raw`[【（(\[［〔〖]\s*(?:▲|◀|→|←|▶)?\s*(?:紧接|紧接着|上接|接|承接|續自|上續|上续|续|緊接)\s*${PAGE}${MARK}[】）)\]］〕〗]`,
      'u',
    ),
    examples: ['【上接第3版】', '（上接03版）', '(上接第一版)', '【紧接第1版①】', '（上接A2版）', '［上接 1 版②］'],
    others: ['（见第3版）', '上接天线', '（接第三个电话）'],
  },
  {
    name: '下转（括号）',
    direction: 'on',
    whole: false,
    pattern: new RegExp(
      String.raw`[【（(\[［〔〖]\s*(?:▲|◀|→|←|▶)?\s*(?:下转|轉|下轉|转|紧转|轉入|转入)\s*${PAGE}${MARK}[】）)\]］〕〗]`,
      'u',
    ),
    examples: ['（下转第三版）', '(下转3版)', '【下转A04版②】', '（转第2版）', '（下轉第三版）'],
    others: ['（转发第3版）', '下转'],
  },
  {
    name: '上接（行）',
    direction: 'from',
    whole: true,
    pattern: new RegExp(String.raw`^[▲◀→←▶■●◆\s]*(?:紧接|上接|緊接|上續)\s*${PAGE}${MARK}[▲◀→←▶\s]*$`, 'u'),
    examples: ['上接第1版', '◀上接A1版①', '紧接第一版'],
    others: ['上接第1版的报道', '接第1版'],
  },
  {
    name: '下转（行）',
    direction: 'on',
    whole: true,
    pattern: new RegExp(String.raw`^[▲◀→←▶■●◆\s]*(?:下转|下轉)\s*${PAGE}${MARK}[▲◀→←▶\s]*$`, 'u'),
    examples: ['下转第三版', '▶下转2版', '下转第 3 版 ①'],
    others: ['下转第三版的文章', '转第三版'],
  },
];

const PAPER = String.raw`[\p{Script=Han}]{2,8}(?:日报|晚报|晨报|早报|时报|商报|都市报|青年报|周报|导报|新报|快报|公报|日報|晚報|晨報|時報|新報)`;
const WEEKDAY = String.raw`(?:星期|礼拜|周|週)[一二三四五六日天]`;
const DATE = String.raw`(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月\s*[0-9０-９一二三四五六七八九十廿卅]{1,3}\s*日`;

const furniture: readonly Pattern[] = [
  {
    name: 'editors',
    pattern:
      /^[■□●◆▲\s]*(?:本版)?(?:责任编辑|责编|责任编缉|本版编辑|本版责编|执行主编|值班编委|值班主任|编辑|責任編輯|美编|美术编辑|版式设计|版式|校对|组版|视觉|检校|审读)\s*[：:／/\s][^。！？]{1,60}$/u,
    examples: ['责任编辑：王小禾', '责编 张三 美编 李四 校对 王五', '■本版编辑：刘一', '编辑：陈二　校对：周三'],
    others: ['编辑部的灯亮了一夜。', '责任编辑是一份很重的责任。', '校对工作要细。'],
  },
  {
    name: 'caption',
    pattern: /^[▲◀▼▶←→↑↓△◇☜\s]*(?:(?:上|下|左|右|①|②)?图(?:为|①|②|一|二)[：:，,]?[^\n]{2,160}|[^\n]{4,160}(?:摄|供图|攝)\s*[）)]?)$/u,
    examples: [
      '图为工人在码头装卸货物。',
      '▲图为农民收割水稻。本报记者 王小禾 摄',
      '左图为孩子们在读书。（李明 摄）',
      '清晨的港口。新华社记者 张三摄',
    ],
    others: ['图书馆新馆昨日开放。', '他试图为自己辩解，但没有人听。'],
  },
  {
    name: 'weather',
    pattern:
      /^(?:今日天气|天气预报|今天天气|市区天气|今日(?:白天|夜间)|今天(?:白天|夜间)|[\p{Script=Han}]{2,4}气象台)[^\n]{0,140}(?:℃|度|风|级|晴|阴|多云|雨|雪)[^\n]{0,60}$|^[^。\n]{0,40}(?:晴|阴|多云|小雨|中雨|大雨|阵雨)[^。\n]{0,40}[-—~～至到]?\d+\s*(?:℃|度)[^\n]{0,40}$/u,
    examples: ['今日天气：晴转多云，东南风3级，18℃～26℃', '天气预报 阴有小雨 12—18℃', '今日白天多云到阴，偏南风2到3级'],
    others: ['今日天气如何，农民最关心。', '天气转暖，游人增多。'],
  },
  {
    name: 'imprint',
    pattern:
      /^(?:国内统一(?:连续出版物号|刊号)|邮发代号|代号|本报(?:地址|社址|电话|热线|邮编|邮箱|网址)|社址|地址|零售(?:价)?|印刷|广告(?:热线|许可证|经营)|新闻热线|投稿邮箱|订阅热线|发行热线|总第|第?[0-9０-９]+期|国内代号|今日[0-9０-９一二三四五六七八九十]+版|登记证)[^。！？]{0,120}$/u,
    examples: ['国内统一连续出版物号 CN 00-0000', '新闻热线：0570-1234567', '今日8版', '零售每份1.00元', '总第12345期'],
    others: ['地址选在河边，是他的主意。', '印刷厂的老师傅退休了。'],
  },
  {
    name: 'refer',
    pattern:
      /^[【（([▶→]?\s*(?:相关报道|相关新闻|全文|详细报道|报道|评论|社论|图片报道|详见|详情)?\s*(?:见|详见|刊|刊于)\s*(?:今日)?(?:本报)?第?\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[A-Z]\s*[0-9]{1,3})(?:\s*[、,，—-]\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}))*\s*版\s*[】）)\]]?$/u,
    examples: ['（相关报道见第3版）', '详见第二版', '全文见2、3版', '【评论见A2版】'],
    others: ['见第三版的读者来信', '下转第三版'],
  },
];

const AGENCY = '新华社|中新社|中新网|中央社|新华网|人民网|央视网|美联社|路透社|法新社|合众国际社|塔斯社|共同社|新華社|本报|本報';
const AGENCY_DATE = String.raw`(?:据)?(?<agency>${AGENCY})\s*(?<place>[\p{Script=Han}·]{2,12}?)\s*(?<month>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?<day>[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3})\s*日\s*(?:电|專電|专电|讯|电讯|電)`;
const REPORTER = String.raw`(?:本\s*报|本报首席|本刊|新华社|中新社|见习|見習|实习|全媒体|融媒体|首席|特约|摄影|文字|驻[\p{Script=Han}]{2,4})*\s*(?:记\s*者|通\s*讯\s*员|特派记者|特派記者|評論員|评论员|記者|实习生|作者|读者)`;
const NAME = String.raw`(?:[\p{Script=Han}]{2,4}(?:·[\p{Script=Han}]{1,6})?|\p{Script=Han}[\s　]{1,4}\p{Script=Han})`;
const MORE_NAMES = String.raw`(?:(?:[\s　、，,]+|(?=${REPORTER}))(?:${REPORTER}[\s　]*)?${NAME}){0,9}`;
const REPORTERS = String.raw`(?:${REPORTER}[\s　：:]*(?<names>${NAME}${MORE_NAMES}))`;
/** Without brackets a colon behind 记者 makes a speaker. */
const REPORTERS_ALONE = String.raw`(?:${REPORTER}[\s　]*(?<names>${NAME}${MORE_NAMES}))`;

const credits: readonly CreditPattern[] = [
  {
    name: 'agency dateline and reporters',
    stands: 'start',
    pattern: new RegExp(String.raw`^${AGENCY_DATE}\s*(?:[（(]\s*${REPORTERS}\s*[）)])?\s*[:：]?\s*`, 'u'),
    examples: [
      '新华社北京3月7日电 ',
      '据新华社上海5月16日电（记者王小禾、李明）',
      '本报北京三月七日电（记者 张三）',
      '中新社香港5月16日电',
    ],
    others: ['新华社记者李明', '新华社今天报道，3月7日的会议', '北京3月7日电影节'],
  },
  {
    name: 'local lead-in',
    stands: 'start',
    pattern: new RegExp(
      String.raw`^(?:本\s*报\s*讯|本報訊|本刊讯|晚报讯|晨报讯|商报讯|本台讯|都市报讯)\s*(?:[（(]\s*${REPORTERS}(?:\s*[/／文图摄\s]*)[）)]|${REPORTER}[\s　]*(?<names2>[\p{Script=Han}·]{2,4}(?:[\s　、][\p{Script=Han}·]{2,4}){0,4})[\s　]*(?:报道|摄影报道|文/图|　|\s))?\s*[:：]?\s*`,
      'u',
    ),
    examples: [
      '本报讯（记者杨小珉）',
      '本报讯 （记者 王  明  通讯员 李春生）',
      '本报讯 ',
      '本报讯 记者王小禾 报道',
      '晚报讯（见习记者 周一）',
    ],
    others: ['本报通讯员', '讯问笔录'],
  },
  {
    name: 'reporters',
    stands: 'alone',
    pattern: new RegExp(
      String.raw`^[■□●◆○▲\s]*[（(]?\s*(?:文/图|图/文|文|撰文|采写)?[\s　/：:]*${REPORTERS_ALONE}\s*(?:文/图|图/文|摄影报道|报道|文|图)?\s*[）)]?$`,
      'u',
    ),
    examples: [
      '本报记者 王小禾',
      '□本报记者 张三 李四',
      '新华社记者 李明、王五',
      '（记者 王  明  通讯员 李春生）',
      '■ 通讯员 周小林 记者 何文',
    ],
    others: ['本报记者从市政府获悉，新桥将于下月通车。', '记者采访了他。', '电视台记者：今年的目标', '中新社记者：请问市长'],
  },
  {
    name: 'name behind a box',
    stands: 'alone',
    pattern: new RegExp(String.raw`^[□■○●◇◆]\s*(?<names>${NAME}(?:[\s　、，]+${NAME}){0,3})$`, 'u'),
    examples: ['□ 江小满', '■王小禾 李明'],
    others: ['□ 今天的会议开始了', '江小满'],
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
      String.raw`^[（(]\s*(?:据|均据|原载|来源[：:]?|转自)?\s*(?<agency>${AGENCY}|《?[\p{Script=Han}]{2,8}(?:日报|晚报|时报|社|网)》?)\s*(?:电|供本报专稿|专稿|专电|综合)?\s*[）)]$`,
      'u',
    ),
    examples: ['（据新华社）', '（新华社）', '（据《云溪日报》）'],
    others: ['（新华社北京）的记者说'],
  },
  {
    name: 'reporters at the end',
    stands: 'end',
    pattern: new RegExp(String.raw`\s*[（(]\s*${REPORTERS}\s*(?:文/图|图/文|摄影报道|报道)?\s*[）)]$`, 'u'),
    examples: ['大桥将于下月通车。（记者 王  明  通讯员 李春生）', '比赛结束。（本报记者张三）'],
    others: ['他对（记者）说。', '他（记者王小禾）走了进来。'],
  },
  {
    name: 'names alone at the end',
    stands: 'end',
    pattern: new RegExp(String.raw`(?<=[。！？”…])\s*[（(]\s*(?<names>${NAME}(?:[\s　、，]+${NAME}){0,4})\s*[）)]$`, 'u'),
    examples: ['大桥将于下月通车。（侯亮、柳依依）', '比赛结束了。（苗苗）'],
    others: ['他说（王小禾）来过。', '图书馆开放了（苗苗）'],
  },
  {
    name: 'agency dateline at the end',
    stands: 'end',
    pattern: new RegExp(String.raw`(?<=[。！？”])\s*[（(]\s*${AGENCY_DATE}\s*[）)]$`, 'u'),
    examples: ['会议闭幕。（新华社北京3月6日电）'],
    others: ['据新华社北京3月6日电'],
  },
];

const speakers: readonly Pattern[] = [
  {
    name: 'name and colon',
    pattern: /^(?<speaker>(?:《[^》]{2,12}》|[\p{Script=Han}A-Za-z0-9·（）()“”、]){1,24}?)\s*[：:]\s*(?=\S)/u,
    examples: ['王小禾：大家好。', '《海滨日报》记者：请问', '主持人:我们开始', '记者（电视台）：请问'],
    others: ['他说，今年：', '。记者：', '首先，我要说：好'],
  },
];

const kickers: readonly Pattern[] = [
  {
    name: 'front half of a sentence',
    pattern:
      /(?:时|会上|会议|讲话中|调研中|座谈会上|中|会)?(?:强调|指出|要求|提出|表示|说|希望|发表讲话|讲话|作出批示|致信|宣布|透露)(?:[:：—]*)$/u,
    examples: ['李明在市委会议上强调', '王小禾调研防汛工作时指出', '市长在座谈会上要求'],
    others: ['强调安全第一', '全市会议召开'],
  },
];

const decks: readonly Pattern[] = [
  {
    name: 'who was there',
    pattern:
      /^[^。！？]{2,30}(?:出席|参加|主持|讲话|致辞|陪同|出席活动|出席并讲话|到会|宣布|作报告|列席|到场)(?:活动|会议|仪式|并讲话|并致辞)?$/u,
    examples: ['王小禾李明出席', '张三出席并讲话', '周文主持会议'],
    others: ['他出席了会议。'],
  },
  {
    name: 'dash',
    pattern: /^[—―─-]{1,4}\s*[^。]{4,40}$/u,
    examples: ['——记云溪港的守灯人', '—写在新学年开始之际'],
    others: ['云溪港的守灯人'],
  },
];

/** Simplified and traditional Chinese, mainland and overseas. */
export const zh: Conventions = {
  language: 'zh',
  jumps,
  furniture,
  credits,
  speakers,
  roles:
    /(?:记者|記者|主持人|发言人|主播|编辑|笔者|观众|网友|读者|提问|问|答|嘉宾|代表|委员|专家|教授|部长|市长|局长|主任|书记|校长|院长|先生|女士|老师|听众|家长|村民|市民|居民|顾客|学生|患者|同学|队长|船长|经理|总工程师|工程师|医生|主席|会长|馆长|厂长)$/u,
  kickers,
  decks,
  headlineGoesOn: /^(?:就|对|向|与|和|及|的|并|把|被|同|给|让|以)/u,
  headlineLeads: /[的与和及、，]$/u,
  closes: /[。！？!?…；：:][”’"'』」】）)》〉]*$|[。！？][”’』」）)]*[（(][^（）()]{2,40}[）)]$|——$/u,
  opens: /[\p{Script=Han}\p{L}\p{N}，、,（(《〈“‘「『【·％%-]$/u,
  // Closing punctuation, or a clause of a single character (务，抓住…), which is the rest of a word.
  goesOn: /^[，。、；：！？”’』」】）》〉…,.;:!?)\]％%]|^[^\P{Script=Han}但对是不好啊哦嗯唉嘿喂][，。、；]/u,
  begins:
    /^(?:本报讯|据|近日|日前|昨日|昨天|今天|今年|去年|当天|目前|此外|同时|另外|首先|其次|最后|第[一二三四五六]|[一二三四五六七八九十]是|会议|记者|“|《|——|[0-9]+月[0-9]+日)/u,
  seamEvidence: zhSeamEvidence,
  termsOf: zhTerms,
  headingEvidence: zhHeadingEvidence,
  parseDate: parseZhDate,
  readFolio: readZhFolio,
  splitNames: splitZhNames,
  readDateline: readZhDateline,
};

function parseZhDate(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const found =
    /(民国|民國)?([0-9]{1,4}|[〇零○一二三四五六七八九十元]{1,4})年([0-9]{1,2}|[一二三四五六七八九十]{1,3})月([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})日/.exec(
      plain,
    );
  if (!found) return readNumericDate(text);
  const [, era, y = '', m = '', d = ''] = found;
  const [year, month, day] = [readNumber(y), readNumber(m), readNumber(d)];
  if (year === null || month === null || day === null) return null;
  return isoDate(era ? year + 1911 : year, month, day);
}

/** Year 1 of the Republic is 1912. */
function readZhFolio(text: string): Folio | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (plain.length > 90 || /[。！？；]/.test(plain)) return null;
  const date = new RegExp(DATE, 'u').test(plain) ? parseZhDate(plain) : null;
  const weekday = new RegExp(WEEKDAY, 'u').test(plain);
  const pageText =
    /(?:第\s*)?(?:[A-Z]?\s*\d{1,3}|[一二三四五六七八九十]{1,3})\s*版(?!本|权|面|画|图|块)|(?<![\p{L}\d])[A-D]\d{1,2}(?![\p{L}\d])/u.exec(
      plain,
    )?.[0] ?? null;
  const publication = new RegExp(String.raw`(?<![\p{Script=Han}])《?(${PAPER})》?(?![\p{Script=Han}])`, 'u').exec(plain)?.[1] ?? null;
  const rest = plain
    .replace(new RegExp(DATE, 'u'), '')
    .replace(new RegExp(WEEKDAY, 'u'), '')
    .replace(pageText ?? '', '')
    .replace(publication ?? '', '')
    .replace(
      /农历\S{2,12}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S{0,8}|(?:责任编辑|责编|编辑|校对|美编)[:：\s]\S+|第?\d+期|要闻|综合|新闻|时政|国内|国际|本地|经济|文化|体育|副刊|社会|民生|专版|广告|版面|邮箱\S*|热线\S*/gu,
      '',
    )
    .replace(/[\s《》|｜·•・,，.:：/\-—_■□●◆]+/gu, '');
  const facts = [date, weekday || null, pageText, publication].filter((fact) => fact !== null).length;
  const alone = rest === '' && (date !== null || pageText !== null || publication !== null);
  if (!alone && !(facts >= 2 && rest.length <= 12)) return null;
  return { publication, date, page: pageText === null ? null : readPageLabel(pageText) };
}

/** 王  明 is one name of two characters; 王小禾 李明 are two; 、 and ， always part names. */
function splitZhNames(names: string): string[] {
  const roles = new RegExp(REPORTER, 'gu');
  return names
    .replace(roles, '、')
    .split(/[、，,]+/)
    .flatMap((group) => {
      const words = group
        .trim()
        .split(/[\s　]+/)
        .filter(Boolean);
      const out: string[] = [];
      for (let i = 0; i < words.length; i++) {
        const [word = '', next = ''] = [words[i], words[i + 1]];
        if ([...word].length === 1 && [...next].length === 1) {
          out.push(word + next);
          i++;
        } else out.push(word);
      }
      return out;
    });
}

function readZhDateline(groups: Readonly<Record<string, string | undefined>>): Dateline {
  const { agency, place, month, day } = groups;
  const own = agency === '本报' || agency === '本報';
  return {
    agency: own ? null : (agency?.replace(/[《》]/g, '') ?? null),
    place: place?.replace(/\s+/g, '') ?? null,
    date: isoDay(month ? readNumber(month) : null, day ? readNumber(day) : null),
  };
}

/** Dearer than this a character seldom stands alone (的 5, 将 6, 任 8, 夯 12 on jieba's frequencies). */
const BOUND = 8;

function zhSeamEvidence(left: string, right: string): Evidence[] {
  const [before, after] = [left.slice(-1), right.slice(0, 1)];
  const piece = zhPiece(right);
  if (/[、，；（(《“‘]$/u.test(before)) return [{ reason: 'the sentence is at a comma', weight: 0.5 }, ...piece];
  const { gain, word, leftOver, rightOver } = readAcross(left, right);
  const evidence: Evidence[] = [];
  if (gain > 2)
    evidence.push({ reason: `a word stands across: ${left.slice(-2)}|${right.slice(0, 2)}`, weight: round(Math.min(4, gain / 2.5)) });
  else {
    if (word !== null && word.length >= 4) evidence.push({ reason: `“${word}” stands across`, weight: 2 });
    if (leftOver !== null && (costAlone(leftOver) ?? 0) > BOUND)
      evidence.push({ reason: `“${leftOver}” seldom ends a clause`, weight: -1 });
    if (rightOver !== null && (costAlone(rightOver) ?? 0) > BOUND)
      evidence.push({ reason: `“${rightOver}” seldom begins one`, weight: -0.7 });
  }
  if (
    /^[的了着过地得们等及与之]/u.test(after) &&
    !/^(?:地[方区处点铁震]|过[去年程渡半]|得[到知益]|等[待到级]|与会|之[前后所一])/u.test(right)
  ) {
    evidence.push({ reason: 'a particle cannot begin', weight: 1.5 });
  }
  return [...evidence, ...piece];
}

/** A sentence of a few characters may be the rest of one: 不过硬。去年… */
function zhPiece(right: string): Evidence[] {
  return /^\p{Script=Han}{2,4}。/u.test(right) ? [{ reason: 'begins with the rest of a sentence', weight: 0.8 }] : [];
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}

/** Characters that every text has; pairs with them say nothing of the topic. */
const COMMON = /[的了在是和有不我他这为也到上中以说就个要与对及将把被从而或等之年月日一二三四五六七八九十]/u;

function zhTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let i = 0; i + 2 <= run.length; i++) {
      const pair = run.slice(i, i + 2);
      if (!COMMON.test(pair)) terms.push(pair);
    }
  }
  return terms;
}

function zhHeadingEvidence(text: string): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (weight: number, reason: string) => evidence.push({ weight, reason });
  const length = [...text.replace(/\s/g, '')].length;
  if (length > 40) add(-5, 'longer than a headline');
  else if (length > 30) add(-0.3, 'long for a headline');
  else if (length < 2) add(-5, 'a single character');
  else add(1, 'as short as a headline');
  if (/[。；，、]$/u.test(text)) add(-6, 'ends like a sentence');
  if (/。./u.test(text)) add(-5, 'has sentences');
  if (/[，；]/u.test(text)) add(-2, 'has clauses');
  if (/(?:：|——)$/u.test(text)) add(-3, 'announces what follows');
  if (/^[，。、；：！？”’）》]/u.test(text)) add(-5, 'cannot begin');
  if (/(?:将|的|和|与|在|对|把|从|向|为|被|使|让|及|并|或|等|是|了|不|以)$/u.test(text)) add(-2, 'ends on a word that goes on');
  if (/^[一二三四五六七八九十]+(?:、|是)|^[（(]?\d+[）).、]/u.test(text)) add(-0.5, 'an item of a list');
  return evidence;
}
