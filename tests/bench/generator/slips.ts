import type { Language } from './model.js';
import type { Random } from './random.js';

/** Pairs of characters that look alike: the one printed, then the one read. */
const alikeHan =
  '的旳是昰了丁在茌不木人入大太有冇中申上土个介来末到倒他地们门地他这过时旳年牛会合为力和利天夭里埋水永市巿万方从丛日曰两丙只兄间问问间元无' +
  '三二千干于干力刀九丸己已已己小少木本本木太大田由由田今令未末午牛士土土士工土王主主王家冢客容学字字学晴睛清请请清情惰青肯没设设没该读读该' +
  '场扬杨扬拔拨辆俩候侯住往往住活话话活作怍使便便使体休休体因囚困因回四四回西酉目自自白白自百白电申车东东车气乞风凤乌鸟鸟乌师帅处外外处名各' +
  '各名多夕分兮公么全金会合合台台合见贝员贝记纪比此此比北此低底底低成戍我找找我式武城域域城报极几儿儿几历厉厂广广厂开井井开历厉持特特持侍待' +
  '待侍线绒组织织组级极给绘绝艳结洁经轻路赂跑跪说悦词间议仪语悟调凋谁准船般般船河何何可可司同向向同后启号弓听昕呼乎品晶哪那那哪';

const alikeHanMarks: Readonly<Record<string, string>> = { '，': ',', '、': '，', '；': '：', '“': '"', '”': '"' };

const alikeLatin: Readonly<Record<string, readonly string[]>> = {
  rn: ['m'],
  cl: ['d'],
  li: ['h'],
  m: ['rn'],
  w: ['vv'],
  l: ['1', 'i', 'I'],
  i: ['l', '1'],
  o: ['0', 'c'],
  e: ['c', 'o'],
  h: ['b', 'li'],
  n: ['u', 'ii'],
  u: ['n'],
  a: ['o', 's'],
  t: ['f', 'l'],
  f: ['t'],
  s: ['5', 'a'],
  c: ['e', 'o'],
  b: ['h', '6'],
  d: ['cl'],
  g: ['q', '9'],
  y: ['v'],
  v: ['y'],
  r: ['i'],
  I: ['l', '1'],
  S: ['5'],
  B: ['8', 'R'],
  O: ['0', 'Q'],
  '0': ['O', 'o'],
  '1': ['l', 'I'],
  '5': ['S'],
  '8': ['3', 'B'],
};

const hanReadings = new Map<string, string[]>();
for (let i = 0; i + 1 < alikeHan.length; i += 2) {
  const printed = alikeHan.charAt(i);
  hanReadings.set(printed, [...(hanReadings.get(printed) ?? []), alikeHan.charAt(i + 1)]);
}
for (const [printed, read] of Object.entries(alikeHanMarks)) hanReadings.set(printed, [read]);

/** The readings of what stands at `at`, and how many characters they replace. */
function readingsAt(
  text: string,
  at: number,
  language: Language,
): { readonly length: number; readonly readings: readonly string[] } | null {
  if (language === 'zh') {
    const readings = hanReadings.get(text.charAt(at));
    return readings ? { length: 1, readings } : null;
  }
  for (const length of [2, 1]) {
    const readings = alikeLatin[text.slice(at, at + length)];
    if (readings) return { length, readings };
  }
  return null;
}

/** How many slips a text of `length` characters gets: `rate` of it, rounded up or down by chance. */
function countSlips(length: number, rate: number, random: Random): number {
  const exact = length * rate;
  return Math.floor(exact) + (random.chance(exact - Math.floor(exact)) ? 1 : 0);
}

/** Which text is misread, and how much of it. */
export interface SlipOptions {
  readonly language: Language;
  /** Share of the characters. */
  readonly rate: number;
}

/**
 * Returns the text with that share of its characters misread for others that look alike (己 for 已, "rn" for "m").
 * Never touches spaces, hyphens or full stops, so that words, seams and sentence ends stay where they are.
 */
export function addSlips(text: string, { language, rate }: SlipOptions, random: Random): string {
  const wanted = countSlips(text.replace(/\s/g, '').length, rate, random);
  if (wanted === 0) return text;
  const places = random.shuffle([...text].map((_, at) => at)).filter((at) => readingsAt(text, at, language));
  const chosen = places.slice(0, wanted).sort((a, b) => a - b);
  let out = '';
  let done = 0;
  for (const at of chosen) {
    const found = readingsAt(text, at, language);
    if (!found || at < done) continue;
    out += text.slice(done, at) + random.pick(found.readings);
    done = at + found.length;
  }
  return out + text.slice(done);
}
