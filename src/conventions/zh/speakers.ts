import type { Pattern } from '../convention.js';

/** What stands before a colon in lists and records: nobody is called so. */
const LABEL =
  '(?:时间|時間|日期|地点|地點|地址|电话|電話|热线|热線|传真|邮箱|邮编|网址|联系人|聯絡人|联系方式|主办|主辦|主办单位|承办|承办单位|协办|姓名|性别|年龄|年齡|籍贯|民族|职业|职务|学历|单位|备注|備註|说明|附注|注|注释|来源|來源|标题|题目|书名|片名|剧名|作者|译者|导演|主演|编剧|出版社|定价|票价|价格|售价|类别|类型|数量|规格|型号|名称|品名|产地|材料|用料|做法|原料|配料|小贴士|提示|温馨提示|体育|体育新闻|财经|经济|文化|美食|旅游|健康|天气|国际|国内|社会|娱乐|教育|科技|要闻|评论|案情|判决|点评|得分|比分|结果|冠军|亚军|季军|一等奖|二等奖|三等奖|优秀奖|总分|合计|共计)';

/** Who may speak a paragraph: 王小禾： Most need more evidence than the pattern. To add a row, give it a name, its pattern with the group `speaker`, texts as papers print them (`examples`) and texts that only look alike (`others`). */
export const speakers: readonly Pattern[] = [
  {
    name: 'name and colon',
    pattern: new RegExp(
      String.raw`^(?!${LABEL}[\s　]*[：:])(?<speaker>(?:《[^》]{2,12}》|[\p{Script=Han}A-Za-z0-9·（）()“”、]){1,24}?)\s*[：:]\s*(?=\S)`,
      'u',
    ),
    examples: ['王小禾：大家好。', '《海滨日报》记者：请问', '主持人:我们开始', '记者（电视台）：请问'],
    others: ['他说，今年：', '。记者：', '首先，我要说：好', '时间：5月4日', '体育：主队'],
  },
];

/** A note under an interview, in which nobody speaks any more. */
export const closingNote =
  /^(?:[（(【〔].*[）)】〕]$|(?:编者按|编后|编者注|編後|編者按|注[：:])|(?:本报|本報|本刊|本版|本栏)(?:自|将|將|从|今|近|拟|特|开|設|设)|(?:欢迎|歡迎)(?:来稿|来信|投稿|读者|讀者|來)|(?:读者|讀者|如果?您?|您)如?(?:有|需)|来信请寄|來信請寄|采写|采访|整理[：:])/u;
