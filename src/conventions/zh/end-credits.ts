import type { CreditPattern } from '../convention.js';
import { AGENCY, AGENCY_DATE, ANYHOW, BEHIND, DRAWN, FEW, HALF, MAKER, REPORTERS, TITLE } from './credit-words.js';
import { NAME, REPORTER } from './names.js';

/** Credits at the end of a paragraph; rows are added as to `credits`. */
export const endCredits: readonly CreditPattern[] = [
  {
    name: 'reporters at the end',
    hint: /[）)]$/u,
    stands: 'end',
    pattern: new RegExp(String.raw`\s*[（(]\s*${REPORTERS}\s*(?:文/图|图/文|摄影报道|报道)?\s*[）)]$`, 'u'),
    examples: ['大桥将于下月通车。（记者 王  明  通讯员 李春生）', '比赛结束。（本报记者张三）'],
    others: ['他对（记者）说。', '他（记者王小禾）走了进来。'],
  },
  {
    name: 'reporters without blanks at the end',
    hint: /[）)]/u,
    stands: 'end',
    strange: HALF,
    pattern: new RegExp(
      String.raw`${BEHIND}\s*[（(]\s*(?<names>${REPORTER}[\s　：:]*${ANYHOW})\s*(?:文/图|图/文|摄影报道|报道|整理|编译)?\s*[）)]${DRAWN}$`,
      'u',
    ),
    examples: ['大桥将于下月通车。（新华社评论员李明王芳）', '比赛结束。（本报记者张三李四）'],
    others: ['他对（记者）说。', '他（记者李明王芳）走了进来。'],
  },
  {
    name: 'names alone at the end',
    hint: /[）)]/u,
    stands: 'end',
    strange: FEW,
    pattern: new RegExp(String.raw`${BEHIND}\s*[（(]\s*(?!(?:${AGENCY})\s*[）)])(?<names>${ANYHOW})\s*[）)]${DRAWN}$`, 'u'),
    examples: [
      '大桥将于下月通车。（侯亮、柳依依）',
      '比赛结束了。（苗苗）',
      '比赛结束了。（李明王芳）',
      '（李明王芳）',
      '夜深了。（李明）制图/王芳',
    ],
    others: ['他说（王小禾）来过。', '图书馆开放了（苗苗）', '市面照常營業。（中央社）'],
  },
  {
    name: 'name with a title at the end',
    hint: /[）)]$/u,
    stands: 'end',
    strange: FEW,
    pattern: new RegExp(
      String.raw`${BEHIND}\s*[（(](?![^（）()]*(?:顾问|指导|受访|专家[：:]|供稿|审核))[^（）()。]{0,24}${TITLE}[\s　：:]*(?<names>\p{Script=Han}{2,3})\s*[）)]$`,
      'u',
    ),
    examples: ['愿你们一路顺风。（云溪大学校长王小禾）', '（市图书馆馆长 李明）'],
    others: ['（作者系云溪大学教授）', '他（云溪大学校长王小禾）来过。', '（专家顾问：云溪医院主任王小禾）'],
  },
  {
    name: 'labelled name at the end',
    hint: /[（(].*[:：/／]/u,
    stands: 'end',
    strange: HALF,
    pattern: new RegExp(
      String.raw`[（(]\s*(?:(?:来源|來源|据|據)[：:]?[^（）()]{1,40}?)?(?:编译|編譯|翻译|翻譯|整理|撰文|采写|作者|文)[：:/／][\s　]*(?<names>${ANYHOW})\s*(?:[；;]?\s*(?:来源|來源|校对|审校|图|圖|${MAKER})[：:/／][^（）()]{1,60})?[）)]$`,
      'u',
    ),
    examples: ['新规下月施行。（来源：云溪海关官网编译：王小禾）', '（编译：王小禾李明来源：某某网）', '天亮了。（文/王小禾）'],
    others: ['（来源：云溪海关官网）', '他说（编译：王小禾）来过。'],
  },
  {
    name: 'labelled name behind a source',
    hint: /[（(](?:来源|來源)/u,
    stands: 'end',
    strange: HALF,
    pattern: new RegExp(String.raw`[（(](?:来源|來源)[：:][^（）()]{1,40}[）)]\s*(?:编译|編譯|整理)[：:]\s*(?<names>${ANYHOW})$`, 'u'),
    examples: ['新规下月施行。（来源：云溪海关官网）编译：王小禾'],
    others: ['编译：王小禾'],
  },
  {
    name: 'words and pictures at the end',
    hint: /[/／:：、]/u,
    stands: 'end',
    strange: FEW,
    pattern: new RegExp(
      String.raw`(?:[图圖][/／、]文|文[/／、][图圖]|[图圖片影摄攝][/／:：]${NAME}[\s　]*文)\s*[/／:：]?\s*(?<names>${ANYHOW})[）)]?$`,
      'u',
    ),
    examples: ['图为新桥夜景图/文王小禾', '新桥昨夜亮灯。图/李明文/王小禾', '（文/图 王小禾）'],
    others: ['图文并茂，', '新桥夜景图/王小禾'],
  },
  {
    name: 'agency at the end',
    hint: /[）)]$/u,
    stands: 'end',
    pattern: new RegExp(String.raw`(?<=[。！？”])\s*[（(]\s*(?:据|據)?(?<agency>${AGENCY})\s*[）)]$`, 'u'),
    examples: ['市面照常營業。（中央社）', '会议闭幕。（据新华社）'],
    others: ['他说（新华社）报道了', '市面照常營業（中央社）'],
  },
  {
    name: 'agency dateline at the end',
    hint: /[）)]$/u,
    stands: 'end',
    pattern: new RegExp(String.raw`(?<=[。！？”])\s*[（(]\s*${AGENCY_DATE}\s*[）)]$`, 'u'),
    examples: ['会议闭幕。（新华社北京3月6日电）'],
    others: ['据新华社北京3月6日电'],
  },
  {
    name: 'who asked',
    hint: /^[采採访訪对]/u,
    stands: 'end',
    strange: HALF,
    pattern: new RegExp(
      String.raw`^(?:采访人|採訪人|采访者|採訪者|访谈人|訪談人|对话人)[\s　]*[:：/／][\s　]*(?<names>(?:${REPORTER}[\s　]*)?${ANYHOW})$`,
      'u',
    ),
    examples: ['采访人：本报记者王小禾通讯员李明', '采访者：王小禾'],
    others: ['采访人：今天请到的是王小禾', '对话人物'],
  },
  {
    name: 'name behind a blank',
    stands: 'end',
    strange: 0,
    pattern: /(?<=[。！？”])[\s　]+(?<names>\p{Script=Han}{2,3})$/u,
    examples: ['大桥将于下月通车。　王小禾', '他走了。  李明'],
    others: ['大桥将于下月通车。王小禾', '他说 李明'],
  },
];
