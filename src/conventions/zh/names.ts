/** 记者手记 heads a column, 读者来信 a page. */
const NO_NAME = '(?:手记|手記|观察|调查|述评|札记|日记|来信|來信|投书|投書|来论|來論|连线|视线|之声|论坛|文摘|简介|获悉|协会|节)';
/** A role before names: 本报记者, 通讯员, 特派记者, 读者. */
export const REPORTER = String.raw`(?:[\p{Script=Han}]{1,6}(?:日报|日報|晚报|晚報|晨报|早报|早報|时报|時報|商报|都市报|特区报|青年报)|本\s*报|本\s*報|本报首席|本刊|新华社|新華社|中新社|中央社|见习|見習|实习|實習|全媒体|融媒体|首席|特约|特派|摄影|文字|驻[\p{Script=Han}]{2,4})*\s*(?:记\s*者|通\s*讯\s*员|通\s*訊\s*員|特派員|特派员|評論員|评论员|記\s*者|实习生|作者|读者|讀者|来信|來信|投书)(?!\s*${NO_NAME})`;
/** One name, of two to four characters or of two with a blank between them: 王小禾, 王　明, 阿卜杜拉·买买提. */
export const NAME = String.raw`(?:[\p{Script=Han}]{2,4}(?:·[\p{Script=Han}]{1,6})?|\p{Script=Han}[\s　]{1,4}\p{Script=Han})`;

const SURNAME =
  '(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|夏侯|皇甫|尉迟|公孙|令狐|[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦麦麥褚娄婁窦竇戚岑景党宫費费卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟邝鄺])';

/** Names that stand without blanks between them: 李明王芳赵强. */
export const NAMES_RUN_ON = String.raw`(?:${SURNAME}\p{Script=Han}{1,2}){1,12}`;

const WHOLE_RUN = new RegExp(String.raw`^${SURNAME}\p{Script=Han}{1,2}$`, 'u');

/** Parts names without blanks between them at their surnames, longer names first; null where they cannot be parted so. */
export function partNames(text: string): string[] | null {
  const characters = [...text];
  for (const length of [3, 2, 4]) {
    const first = characters.slice(0, length).join('');
    if (characters.length < length || !WHOLE_RUN.test(first)) continue;
    if (characters.length === length) return [first];
    const rest = partNames(characters.slice(length).join(''));
    if (rest !== null) return [first, ...rest];
  }
  return null;
}
