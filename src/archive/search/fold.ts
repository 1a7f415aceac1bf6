import pairs from 'opencc-js/dict/TSCharacters';

/** Older shapes of characters in print, which OpenCC's table leaves as they are. */
const VARIANTS = '靑 青|吿 告|衞 卫|囘 回|眞 真|敎 教|淸 清';

/**
 * OpenCC's table of traditional characters and their simplified ones (the first, where it gives several), followed to its end
 * (薴 苧 苎). Characters that are written in simplified text too (著 beside 着, 覆 beside 复) are none of it.
 */
const SIMPLIFIED: ReadonlyMap<string, string> = readPairs(`${VARIANTS}|${pairs}`);

function readPairs(text: string): ReadonlyMap<string, string> {
  const map = new Map(
    text.split('|').map((pair) => {
      const [traditional = '', simplified = ''] = pair.split(' ');
      return [traditional, simplified] as const;
    }),
  );
  for (const [traditional, simplified] of map) {
    const further = map.get(simplified);
    if (further !== undefined) map.set(traditional, further);
  }
  return map;
}

const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

/** Characters that are searched by themselves and in pairs: writing without spaces between words. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}〇々〻`;

/** A character of a word of other scripts; a class for regular expressions with the flag `v`. */
export const SPACED = `[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]`;

/** A run of unspaced characters, or a word of letters, marks and digits of other scripts. */
export const TERM = new RegExp(`[${UNSPACED}]+|${SPACED}+`, 'gv');

const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, 'u');

/** True for Han and other scripts that put no spaces between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED_START.test(text);
}

/** Letters that no decomposition takes apart, as people type them who do not have them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŀ: 'l',
  ŋ: 'ng',
  þ: 'th',
  ŧ: 't',
  ĸ: 'k',
  ſ: 's',
  ƒ: 'f',
  ς: 'σ',
};

const SPECIAL_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'gu');

/** Surnames of one character, as simplified. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛' +
  '邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应' +
  '臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝赖花封储燕冰冼牧宣贡郦逄晁闻桓殳郗逯濮糜郏靖浦匡谌湛雍寿漆帅寸幸蔺仉伊岱恽荀揭荆亓冶冀随买乌栗阴仝邸粟阙阚鄢綦昝祖亢晋蔚皮隗訾佴薄庾楚鹿伏海撒智敬';

/** The blanks in a name of two characters that a paper spaces out to the width of three (王　明); other blanks between Han part things. */
const NAME_GAP = new RegExp(`(?<=[${SURNAMES}]) +(?=\\p{Script=Han})`, 'gu');

/**
 * Text for finding, never for storing: NFKC, lower case, no accents on Latin, Greek and Cyrillic letters, special letters as people type them
 * without (œ is oe, ß is ss, ł is l), nothing that prints nothing (soft hyphens, joiners, the selectors of variants of Han), traditional
 * characters as simplified ones, no blanks after a surname in Han. Raise INDEX_VERSION when it changes.
 */
export function fold(text: string): string {
  return foldCharacters(text).replace(NAME_GAP, '');
}

function foldCharacters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '')
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(SPECIAL_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}

/** The simplified form of a Han character, by their code points. */
export function simplify(character: number): number {
  const text = String.fromCodePoint(character);
  return (SIMPLIFIED.get(text) ?? text).codePointAt(0) ?? character;
}

/** Folded text, with the place in the original of each of its UTF-16 units (and of its end). */
export interface FoldedText {
  readonly text: string;
  readonly origin: readonly number[];
}

/** Folds one character (with its marks) at a time, so that hits can be marked in the original. */
export function foldWithOrigin(text: string): FoldedText {
  let folded = '';
  const origin: number[] = [];
  for (const match of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = foldCharacters(match[0]);
    for (let i = 0; i < piece.length; i++) origin.push(match.index);
    folded += piece;
  }
  origin.push(text.length);
  return closeGaps({ text: folded, origin });
}

function closeGaps({ text, origin }: FoldedText): FoldedText {
  const gaps = [...text.matchAll(NAME_GAP)].map((gap) => [gap.index, gap.index + gap[0].length] as const);
  if (gaps.length === 0) return { text, origin };
  const places: number[] = [];
  let at = 0;
  for (const [start, end] of gaps) {
    places.push(...origin.slice(at, start));
    at = end;
  }
  return { text: text.replace(NAME_GAP, ''), origin: [...places, ...origin.slice(at)] };
}
