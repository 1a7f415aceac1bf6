import type { Making } from './draft-articles.js';
import type { Block, Language } from './model.js';
import type { PageStyle } from './page-style.js';
import type { Random } from './random.js';
import { wrapText } from './wrap-text.js';

const captions: Record<Language, readonly string[]> = {
  zh: [
    '图为市民在滨河步道上散步。 本报记者 高远 摄',
    '图为工作人员正在检修路灯。（资料图片）',
    '图为孩子们在劳动实践基地采摘草莓。 白露 摄',
    '▲ 昨天清晨，环卫工人在清理落叶。 本报记者 沈小雨 摄影报道',
    '图为新落成的口袋公园。 何欣 摄',
    '志愿者在码头清点物资。 本报记者 邵帆 摄',
    '图为非遗集市上的糖画摊位。（主办方供图）',
    '左图：改造前的旧厂房。右图：改造后的展览馆。',
  ],
  en: [
    'Skaters on Miller’s Pond, where the ice was declared safe on Sunday. Staff photo by Pete Sandoval',
    'A heron waits for breakfast below the spillway. Photo by Wendy Yoon',
    'FIRST SNOW — Children from the Adams School build a fort in Depot Park.',
    'The old customs house, seen from the ferry landing. Courtesy of the historical society',
    'Workers repaint the bandstand before the summer concerts. Photograph by Julian Abbott',
    'PHOTO BY NORA WHITCOMB / STAFF',
    'A volunteer sorts donated coats at the armory. (File photo)',
  ],
};

const weather: Record<Language, readonly string[]> = {
  zh: ['今日天气：多云转晴，8～17℃，偏北风3级', '今天白天：小雨 气温6℃～11℃ 东风2～3级', '【天气】阴有阵雨 最高19℃ 最低12℃'],
  en: [
    'TODAY: Partly sunny, high 54. TONIGHT: Clear, low 38.',
    'Weather: Showers, 47-55. Details, Page B8',
    'Sunny and brisk. High 61, low 44.',
  ],
};

const credits: Record<Language, readonly string[]> = {
  zh: ['责任编辑：罗敏之　美术编辑：白露　校对：何欣', '责编：叶知秋 版式：程锦 电话：0000-5550132', '本版编辑 吴启明　组版 赵琳'],
  en: ['Editor: Margaret Lowe | Design: Felix Ames | newsroom@example.com', 'To subscribe, call 555-0132', 'Printed on recycled paper'],
};

const separators = ['---', '***', '———————', '* * *', '＊　＊　＊', '──────────'];

const weekdays: Record<Language, readonly string[]> = {
  zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The running title: paper, date and page, on one line or more. */
function folio({ language, issueDate, publication, page }: PageStyle, random: Random): readonly string[] {
  const date = new Date(`${issueDate}T00:00:00Z`);
  const weekday = weekdays[language][date.getUTCDay()] ?? '';
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (language === 'zh') {
    const whole = `${year}年${month + 1}月${day}日`;
    return random.pick([
      [`${publication}　${whole}　${weekday}　第${page}版`],
      [publication, `${whole} ${weekday}`, `第${page}版`],
      [`${page.padStart(2, '0')} 要闻`, `${whole} ${weekday}`],
    ]);
  }
  const whole = `${weekday}, ${monthNames[month] ?? ''} ${day}, ${year}`;
  return random.pick([
    [`${page}  ${publication.toUpperCase()}  ${whole.toUpperCase()}`],
    [publication, whole, `Page ${page}`],
    [`${publication} • ${whole} • ${page}`],
  ]);
}

function piece(lines: readonly string[]): Block {
  return { owner: { kind: 'furniture' }, lines, gap: 'column' };
}

/** Whether something may stand before this block without standing between a question and its answer. */
const takesFurniture = (block: Block): boolean => block.gap !== 'line';

/** Returns the blocks with folios, page numbers, credits, weather, captions and separators, as often as the recipe says. */
export function placeFurniture(blocks: readonly Block[], making: Making): Block[] {
  const { recipe, style, random, log } = making;
  const { language } = style;
  const rate = recipe.furniture;
  if (rate === 0) return [...blocks];
  const quotes = (text: string): string => (style.straightQuotes ? text.replaceAll('’', "'") : text);
  const pictures = random.shuffle(captions[language]);
  const out: Block[] = [];
  if (random.chance(rate)) out.push(...folio(style, random).map((line) => piece([line])));
  if (random.chance(rate / 2)) out.push(piece([random.pick(weather[language])]));
  blocks.forEach((block, i) => {
    const starts = i > 0 && block.gap === 'column' && block.owner.kind !== 'repeat';
    if (starts && random.chance(rate / 4)) out.push(piece([random.pick(separators)]));
    if (i > 0 && takesFurniture(block) && random.chance(rate / 12)) {
      const caption = pictures.pop();
      if (caption) out.push(piece(wrapText(quotes(caption), { style, random })));
    }
    out.push(block);
  });
  if (random.chance(rate)) out.push(piece([random.pick(credits[language])]));
  if (random.chance(rate / 2))
    out.push(
      piece([
        language === 'zh'
          ? random.pick([style.page, `${style.page}版`, `· ${style.page} ·`])
          : random.pick([style.page, `Page ${style.page}`]),
      ]),
    );
  if (out.length > blocks.length) log.add('furniture');
  return out;
}
