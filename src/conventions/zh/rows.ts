import type { RowPattern } from '../convention.js';

const NUMBER = '[0-9一二三四五六七八九十]{1,3}';

/** Rows of lists. To add a row, give it a name, its pattern, `examples` and `others`. */
export const rows: readonly RowPattern[] = [
  {
    name: 'two sides and their score',
    pattern:
      /^[\p{Script=Han}\p{L}·]{2,14}\s*\d{1,3}\s*(?:[:：∶—–-]|比)\s*\d{1,3}\s*[\p{Script=Han}\p{L}·]{2,14}(?:[（(][^）)]{1,20}[）)])?$/u,
    least: 2,
    usual: 44,
    examples: ['栖川队3:1云溪队', '江城 2比0 砚江', '栖川队 88—79 云溪队（主场）'],
    others: ['栖川队以3:1战胜云溪队，晋级决赛。', '19:00 晚间新闻'],
  },
  {
    name: 'goods and their price',
    pattern:
      /^[\p{Script=Han}\p{L}（）()·、]{1,16}[\s:：]*(?:每[\p{Script=Han}]{1,3})?[¥￥$]?\d[\d.,]*(?:\s?[-—~～至]\s?\d[\d.,]*)?\s*(?:元|角|分|美元|港元|日元|欧元|点|吨|公斤|%|％)(?:[/／每][\p{Script=Han}]{1,4})?[；;，,。]?$/u,
    least: 3,
    usual: 40,
    examples: ['大白菜1.60元/公斤', '青椒：5.20元', '沪指 3120.5点', '猪肉 24—26元/公斤'],
    others: ['大白菜每公斤涨到1.60元，青椒也贵了。', '他捐出2000元善款'],
  },
  {
    name: 'a place or prize and who has it',
    pattern: new RegExp(
      String.raw`^(?:冠军|亚军|季军|(?:特|[一二三四五六七八九十])等奖|优秀奖|第${NUMBER}名)[:：\s　]+(?=\S[^。]{1,60}$)`,
      'u',
    ),
    least: 3,
    usual: 64,
    examples: ['冠军：栖川一中', '第2名 云溪实验小学', '一等奖：陆知远、何沛'],
    others: ['冠军队伍昨日回到栖川', '一等奖由陆知远获得。'],
  },
  {
    name: 'a day and what it brings',
    pattern: /^(?:\d{1,2}月)?\d{1,2}日(?:[（(][^）)]{1,8}[）)])?(?:\s*[:：—–]|\s{1,4}|　)\s*(?=\S)/u,
    least: 3,
    usual: 64,
    wraps: true,
    examples: ['5月3日：渡口开放日', '8日（星期六） 龙舟训练', '12月1日—栖川书展'],
    others: ['5月3日，渡口举行开放日活动。', '5月3日上午'],
  },
  {
    name: 'a ship',
    pattern: /^(?:[“"][\p{Script=Han}]{1,6}[”"]|[\p{Script=Han}]{2,5})轮[\s　，,:：]+(?=[^。]{2,40}[。；]?$)/u,
    least: 3,
    usual: 64,
    examples: ['昌平轮，由上海来', '“海星”轮 今日开往云溪'],
    others: ['昌平轮昨日抵埠。', '渡轮，是他们唯一的交通工具'],
  },
  {
    name: 'a notice with a telephone',
    pattern:
      /^(?=.{10,80}$).*(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{7,8})(?!\d)(?:[（(].{1,8}[）)]|[\s　，,。；;]|\p{Script=Han}{1,4}){0,3}$/u,
    least: 2,
    usual: 100,
    examples: ['出租：临街门面两间，电话13900000000', '招聘厨师二名，供食宿。0000-5550142'],
    others: ['电话响了', '据统计，全市共有2000000人参加了这项活动，其中多数是学生。'],
  },
];
