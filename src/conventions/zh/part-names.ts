import { isCommonWord } from './words.js';

/** Surnames of one character, about in the order in which people bear them; simplified and traditional. */
const SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦' +
  '邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季' +
  '裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦麦麥褚娄婁窦竇戚岑景党宫費费卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師' +
  '和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟邝鄺赖賴花封储燕冰冼牧宣贡貢郦逄晁闻聞桓殳郗逯濮糜郏郟靖浦匡谌諶湛雍寿壽漆帅帥寸幸蔺藺仉伊岱恽惲荀揭荆荊亓冶冀随隨买買乌烏栗阴陰仝邸粟阙闕阚闞鄢綦昝祖亢晋晉蔚皮隗訾佴薄庾楚鹿伏海撒智敬';

const DOUBLE_SURNAMES =
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 夏侯 皇甫 尉迟 尉遲 公孙 公孫 令狐 东方 東方 南宫 南宮 慕容 长孙 長孫 宇文 轩辕 軒轅 端木 百里 呼延 淳于 澹台 濮阳 濮陽 赫连 赫連 申屠 闻人 聞人 钟离 鍾離 独孤 獨孤 太史 拓跋';

/** Characters of given names today. */
const GIVEN = new Set(
  '燕伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚英华玉兰红梅鹏飞辉建国文斌波宇浩凯健俊帆雪琳晶莹婷欣怡慧洁佳悦晓小志海春东亮峰龙云瑞德成林江金石永新子晨雨思嘉梓涵轩博睿泽然一天心梦瑶诗琪雅媛倩颖莉萍琴琼珍珠' +
    '凤霜蓉菲璐露莎蕾薇薪芸芬芝苗菁彤丹彬雯霖洪源清泉淑润溪沛沁浚灏旭昊晖映晴旺昌昱晗昕宁安定宏宝宗家富宽容宾寒中仁义礼智信忠孝廉正直诚恒毅坚忍谦善美利贞元亨祥福禄喜庆康贵兴发达才学书画棋功名生长光煌灿烂月' +
    '星辰风雷电虹川河湖泊浪山岩岭岗松柏竹菊桃杏枫桐桦木森锋钢铁铜银鑫钰铭钧锐锦镇玲珑珊瑚琦玮瑜瑾璇璞珂珺瑛琛环玖妍妮娇姣婧婉姗姝娅娥娴嫣曼柔绮绣绿青紫彩启航远迈翔腾跃进步前雄豪彦贤哲圣良友邦民众群力量争胜' +
    '旋世年代千万百双立树育培根本想念恩惠爱慈悲乐欢畅知识悟觉聪奇大少壮幼贝甜蜜可凡玥煜烨炜焕炳炎炫灵焱耀曦璟筠筱翠翰耘聿臻致舜艺若茂茹荷莲菡萱葆蓓蔚薏虎豹鹤鸿鹰麒麟偉靜麗強軍艷傑濤剛紅鵬飛輝國凱瑩潔悅曉東' +
    '雲瑋學書鳳蓮瓊貞義禮誠堅謙慶貴興發達畫詩長燦爛風電嶺銀鋼鐵銅鋒銳錦鎮瓏環嬌婭嫻綺繡綠雙樹愛歡暢識覺聰穎夢寶賢聖億蘋薔薈瑤琺懷恆憲維綱純紹經緯績',
);

/** Characters of given names now and then, many of them of older ones. */
const SELDOM_GIVEN = new Set(
  '之公人太道老三二儿先叔氏过哥君为城帝爷祖见县西州保主剑笑汉相襄如廷村臣引真顺守弟兄政广后娘其传继秋绍承延敬希权府复四僧堂同士男修会五郡都侠震登鸣亭望怀声命京亦寺冠总乃冲姊性派草逊重乾庭用衡听起女原显母' +
    '者图监汝园区右营越以勋业佩叹理勒龄举儒献柱扬玄隆甲奎怒裕亲头转部诸济辅丰教勤征抚台神非秉合日能厚客忙从奉无观式居妹岛体瓦必则宜渊作依益赛统满那问典校津婆尧备遂茶乘御钦深逸允联存提楼回留沟制嗣表精战帮夷' +
    '占恭死增因栋网均肃摇放衣奔爵耳又眉七著多实洲分渡端首迎乡禹与',
);

const RANKS = new Map([...SURNAMES].map((character, i) => [character, i + 1]));
const DOUBLES = new Set(DOUBLE_SURNAMES.split(' '));

/**
 * Costs are −log probabilities. Of a surname by its rank: the first three are borne by 7 in 100 people each, the hundredth by
 * 2 in 1,000, and rare ones by far fewer. Of given names: 15 in 100 have one character. A name of two surnames and two more characters (邱孙俊杰) is
 * taken where its parts make no two names; cheaper, it would swallow two names of two characters (李明王芳).
 */
const COST = { double: 7.5, one: 1.9, two: 0.16, joined: 7, given: 5, seldom: 6.3, other: 7.5, middle: 9, last: 11, strange: 6, each: 7.2 };

function costOfSurname(character: string): number | null {
  const rank = RANKS.get(character);
  return rank === undefined ? null : 2.6 + 0.8 * Math.log(rank) + Math.max(0, (rank - 100) / 90);
}

function costOfGiven(characters: readonly string[]): number {
  // A surname in the middle is a mother's; at the end it begins the next name far oftener.
  const each = characters.map((one, i) => {
    if (GIVEN.has(one)) return COST.given;
    if (SELDOM_GIVEN.has(one)) return COST.seldom;
    if (!RANKS.has(one)) return COST.other;
    return i < characters.length - 1 ? COST.middle : COST.last;
  });
  return each.reduce((sum, cost) => sum + cost, characters.length === 1 ? COST.one : COST.two);
}

/** Of a name that begins with a surname; null for other texts. */
function costOfName(characters: readonly string[]): number | null {
  if (characters.includes('·')) return null;
  const costs: number[] = [];
  const { length } = characters;
  const surname = costOfSurname(characters[0] ?? '');
  if (surname !== null && (length === 2 || length === 3)) costs.push(surname + costOfGiven(characters.slice(1)));
  const second = costOfSurname(characters[1] ?? '');
  if (surname !== null && second !== null && length === 4) costs.push(surname + second + COST.joined + costOfGiven(characters.slice(2)));
  if (DOUBLES.has(characters.slice(0, 2).join('')) && (length === 3 || length === 4))
    costs.push(COST.double + costOfGiven(characters.slice(2)));
  return costs.length === 0 ? null : Math.min(...costs);
}

/** Of a name without a known surname (哈斯塔木嘎), or with a dot (玉素甫·吐尔公). */
function costOfStrange(characters: readonly string[]): number | null {
  const dots = characters.filter((one) => one === '·').length;
  const longest = dots === 1 ? 17 : dots === 0 ? 6 : 1;
  if (characters.length < 2 || characters.length > longest || characters[0] === '·' || characters.at(-1) === '·') return null;
  return COST.strange + COST.each * (characters.length - dots);
}

/** Parts names without blanks between them where that is likeliest, by surnames, given names and their length; null where it is none. */
export function partNames(text: string): string[] | null {
  const characters = [...text];
  const best: { cost: number; names: string[] }[] = [{ cost: 0, names: [] }];
  for (let end = 1; end <= characters.length; end++) {
    let least: { cost: number; names: string[] } = { cost: Number.POSITIVE_INFINITY, names: [] };
    for (let start = Math.max(0, end - 17); start < end - 1; start++) {
      const before = best[start];
      if (!before) continue;
      const own = characters.slice(start, end);
      const cost = before.cost + Math.min(costOfName(own) ?? Number.POSITIVE_INFINITY, costOfStrange(own) ?? Number.POSITIVE_INFINITY);
      if (cost < least.cost) least = { cost, names: [...before.names, own.join('')] };
    }
    best.push(least);
  }
  const found = best.at(-1)?.names ?? [];
  return found.length === 0 ? null : found;
}

/** True for a surname with a given name that is no common word (高兴, 时间), also with its characters apart (王　明). */
export function isZhName(text: string): boolean {
  const name = text.replace(/[\s　]/gu, '');
  if (name.includes('·')) return /^\p{Script=Han}{1,8}·\p{Script=Han}{1,8}$/u.test(name) && !name.split('·').some(isCommonWord);
  const characters = [...name];
  const cost = costOfName(characters);
  return cost !== null && cost < (characters.length === 2 ? DEAREST.two : DEAREST.three) && !isCommonWord(name);
}

/** Dearer names are words far oftener: a rare surname before characters that no given name has. */
const DEAREST = { two: 24, three: 27 };
