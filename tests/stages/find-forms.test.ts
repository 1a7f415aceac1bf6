import { describe, expect, it } from 'vitest';
import { type Format, readers } from '../../src/readers/index.js';
import { runStages } from '../../src/stages/index.js';

/** The blocks of a page after all stages: # for headings, - for text, and what is no prose with its lines. */
function read(text: string, format: Format = 'markdown'): string[] {
  const { blocks } = runStages(readers[format].read({ path: 'page', text }));
  return blocks.flatMap(({ role, form, lines, joins }) => {
    if (role === 'furniture') return [];
    if (form === undefined) return [role === 'heading' ? '#' : '-'];
    return [
      `${form}: ${lines.map((line, i) => `${i === 0 ? '' : (joins[i - 1]?.evidence.length ?? 0) > 0 ? ' + ' : ' / '}${line.text}`).join('')}`,
    ];
  });
}

const CLOSE = 'The ferry stopped at noon on Friday, and nobody on the landing could say when it would go again.';
const SCHLUSS = '渡船昨日停航，码头上没有人说得清它什么时候再开，市民只好绕道走上游的老桥。';

describe('In a file with a blank line behind every paragraph', () => {
  const prose = Array.from({ length: 10 }, (_, i) => CLOSE.replace('noon', `${i + 2} o’clock`)).join('\n\n');

  it.each([
    ['a row of a list', '## Puzzle\n\n1. Ferry landing\n\n5. Bird of the pier\n\n9. "___ to the mill"', 'list: 5. Bird of the pier'],
    [
      'a verse',
      '## The Bell\n\nNo boat has come since yesterday,\n\nThe ropes lie where they fell,\n\nAnd no one walks along the bay\n\nTo hear the evening bell.',
      'verse: The ropes lie where they fell,',
    ],
  ])('%s is a paragraph as the others are', (_, text, expected) => {
    expect(read(`${prose}\n\n${text}`)).toContain(expected);
  });
});

describe('A short line over a list', () => {
  const rows = 'June 6 — Mary Fenn, schooner, from Cobb’s Bay, timber.\nJune 7 — Heron, p.s., from Tillery, sundries.';
  it.each([
    ['heads it', `## Ships\n\nARRIVED.\n${rows}`, '#'],
    ['heads it, in small letters', `## Ships\n\nArrivals here\n${rows}`, '#'],
    ['announces it with a colon', `## Ships\n\nArrived on Friday:\n${rows}`, '-'],
    ['is a sentence', `## Ships\n\nTwo ships came in.\n${rows}`, '-'],
    ['goes on from a sentence', `## Ships\n\nof those that came\n${rows}`, '-'],
    ['has a number of its own', `## Ships\n\nWeek 23\n${rows}`, '-'],
  ])('%s', (_, text, role) => {
    const [, over, list] = read(text);
    expect([over, list?.slice(0, 4)]).toEqual([role, 'list']);
  });
});

describe('The text of an advertisement', () => {
  it.each([
    [
      'with prices and an address',
      '## Sale\n\nat\nPask & Sons\nEVERYTHING MUST GO\nSuits $4.50\nHats 75c\n72 Main Street',
      ['#', 'list: at / Pask & Sons / EVERYTHING MUST GO / Suits $4.50 / Hats 75c / 72 Main Street'],
    ],
    [
      'in Chinese',
      '## 春城百货大减价\n\n全场八折\n地址：中山路十二号\n电话：二三四五六',
      ['#', 'list: 全场八折 / 地址：中山路十二号 / 电话：二三四五六'],
    ],
    [
      'and not what stops in the midst of sentences',
      '## Pact\n\nagreement calls for minimum\npayments of 16.5 mln dlrs for\nthe balance of 1987, 18 mln\ndlrs in 1988 and 15.8 mln dlrs\nin 1989.',
      ['#', '-'],
    ],
  ])('%s keeps its lines', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks);
  });
});

describe('A list', () => {
  it.each([
    [
      'of clues',
      '## Puzzle\n\n1. Ferry landing\n5. Bird of the pier\n9. "___ to the mill"',
      ['#', 'list: 1. Ferry landing / 5. Bird of the pier / 9. "___ to the mill"'],
    ],
    ['of clues with blank lines between', '## 填字\n\n1．渡口\n\n2．水闸\n\n3．老桥', ['#', 'list: 1．渡口 / 2．水闸 / 3．老桥']],
    ['behind bullets', `## 出门带什么\n\n• 雨伞一把\n• 干粮\n• 船票\n\n${SCHLUSS}`, ['#', 'list: • 雨伞一把 / • 干粮 / • 船票', '-']],
    [
      'behind dashes of Markdown',
      '## Supper\n\n- two eggs\n- a cup of flour\n- salt',
      ['#', 'list: - two eggs / - a cup of flour / - salt'],
    ],
    [
      'of what is on the air',
      '## 今晚节目\n\n19:00 晚间新闻\n19:30 天气预报\n20:05《渡口》（12）',
      ['#', 'list: 19:00 晚间新闻 / 19:30 天气预报 / 20:05《渡口》（12）'],
    ],
    [
      'of what is on the air in English',
      '## Tonight\n\n7:00 Evening News\n7:30 The Mill on the Hill\n8:00 Boats',
      ['#', 'list: 7:00 Evening News / 7:30 The Mill on the Hill / 8:00 Boats'],
    ],
    [
      'of results',
      '## Results\n\nMillport 7, Tillery 2\nEllery 21, Orr Valley 14 (OT)',
      ['#', 'list: Millport 7, Tillery 2 / Ellery 21, Orr Valley 14 (OT)'],
    ],
    ['of results in Chinese', '## 昨日赛果\n\n栖川队3:1云溪队\n江城队0:0砚江队', ['#', 'list: 栖川队3:1云溪队 / 江城队0:0砚江队']],
    [
      'of prices',
      '## 菜价\n\n大白菜1.60元/公斤\n青椒5.20元/公斤\n土豆2.10元/公斤',
      ['#', 'list: 大白菜1.60元/公斤 / 青椒5.20元/公斤 / 土豆2.10元/公斤'],
    ],
    [
      'of prices in English',
      '## Markets\n\nWheat, No. 2, 92@94 cents\nOats, 31 cents\nEggs, 18c a dozen',
      ['#', 'list: Wheat, No. 2, 92@94 cents / Oats, 31 cents / Eggs, 18c a dozen'],
    ],
    [
      'of standings',
      '## Standings\n\nMillport 12 4 .750\nTillery 9 7 .563\nEllery 3 13 .188',
      ['#', 'list: Millport 12 4 .750 / Tillery 9 7 .563 / Ellery 3 13 .188'],
    ],
    [
      'of prizes',
      '## 获奖名单\n\n一等奖 陆知远\n二等奖 何沛 许青\n三等奖 祝平安 王小禾',
      ['#', 'list: 一等奖 陆知远 / 二等奖 何沛 许青 / 三等奖 祝平安 王小禾'],
    ],
    ['of names', '## 志愿者名单\n\n李明\n王芳\n赵强\n孙伟\n周丽\n吴斌', ['#', 'list: 李明 / 王芳 / 赵强 / 孙伟 / 周丽 / 吴斌']],
    ['of a hand of cards', '## Bridge\n\n♠ A K 4\n♥ 7 3 2\n♦ Q J 10\n♣ 8 6 5', ['#', 'list: ♠ A K 4 / ♥ 7 3 2 / ♦ Q J 10 / ♣ 8 6 5']],
    [
      'of notices with telephones',
      '## 分类信息\n\n出租：临街门面两间，电话13900000001\n转让：渔船一条，电话13900000002',
      ['#', 'list: 出租：临街门面两间，电话13900000001 / 转让：渔船一条，电话13900000002'],
    ],
    [
      'of small advertisements',
      '## Wanted\n\nCOOK, early shift. Apply at the Quay.\nDRIVER, nights. Lund Bros.',
      ['#', 'list: COOK, early shift. Apply at the Quay. / DRIVER, nights. Lund Bros.'],
    ],
    [
      'of days',
      '## 五月活动\n\n5月3日：渡口开放日\n5月8日：龙舟训练\n5月20日：书展',
      ['#', 'list: 5月3日：渡口开放日 / 5月8日：龙舟训练 / 5月20日：书展'],
    ],
  ])('%s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks);
  });

  it('has rows of several printed lines', () => {
    const ships = [
      'October 6 — Mary Fenn, schooner, 84 tons, Dray, from Cobb’s Bay, with sixty loads of',
      'timber for the new pier.',
      'October 8 — Heron, p.s., 210 tons, Pask, for Tillery.',
    ];
    expect(read(`ARRIVED.\n\n${ships.join('\n')}\n\n${CLOSE}`, 'text')).toContain(`list: ${ships[0]} + ${ships[1]} / ${ships[2]}`);
  });

  it.each([
    ['numbered paragraphs', `## 意见\n\n1. ${SCHLUSS}\n\n2. ${SCHLUSS}\n\n3. ${SCHLUSS}`],
    ['numbers that do not rise', '## Notes\n\n9. the ferry went\n\n9. the ferry came\n\n2. it rained'],
    [
      'short news behind bullets',
      '## 简讯\n\n●市图书馆从下周一起延长开放时间。\n\n●滨江路北段昨日起封闭施工，请绕行。\n\n●旧物集市本周六开市，不收摊位费用。',
    ],
    ['talk behind dashes', '## На пароме\n\n- Вы куда едете?\n\n- Домой, на тот берег.\n\n- А паром не ходит!'],
    ['two paragraphs that begin with an hour', '## Log\n\n7:30 the doors open\n\n8:00 the band plays'],
    ['sentences', `## Ferry\n\n${CLOSE}\n\n${CLOSE}\n\n${CLOSE}`],
    ['datelines', '## News\n\nMILLPORT, March 7 (AP) — The ferry stopped.\n\nTILLERY, March 7 (AP) — The mill burned.'],
    ['an interview', '## 问答\n\n记者：渡船何时再开？\n\n局长：下月。\n\n记者：老桥呢？\n\n局长：照常走。'],
  ])('is not made of %s', (_, text) => {
    expect(read(text).filter((one) => one !== '-' && one !== '#')).toEqual([]);
  });
});

describe('Verse', () => {
  it.each([
    [
      'in free lines',
      '## 灯\n\n灯塔收起它的手\n船影慢慢靠岸\n\n没有人说话\n潮水数着台阶',
      ['#', 'verse: 灯塔收起它的手 / 船影慢慢靠岸', 'verse: 没有人说话 / 潮水数着台阶'],
    ],
    [
      'under its author',
      '## 灯\n\n何沛\n\n灯塔收起它的手\n船影慢慢靠岸\n没有人说话\n潮水数着台阶',
      ['#', '-', 'verse: 灯塔收起它的手 / 船影慢慢靠岸 / 没有人说话 / 潮水数着台阶'],
    ],
    [
      'of five characters',
      '## 渡口\n\n渡口春潮急，孤灯照客衣。\n舟人呼不应，月下鹭初飞。',
      ['#', 'verse: 渡口春潮急，孤灯照客衣。 / 舟人呼不应，月下鹭初飞。'],
    ],
    [
      'of seven characters',
      '## 渡口\n\n一水横流两岸分，\n孤舟载得满江云。\n客来莫问前朝事，\n只听渔歌隔浦闻。',
      ['#', 'verse: 一水横流两岸分， / 孤舟载得满江云。 / 客来莫问前朝事， / 只听渔歌隔浦闻。'],
    ],
    [
      'in parts with titles',
      '## 短诗二首\n\n**灯塔**\n\n灯塔收起它的手\n船影慢慢靠岸\n\n**潮水**\n\n没有人说话\n潮水数着台阶',
      ['#', '#', 'verse: 灯塔收起它的手 / 船影慢慢靠岸', '#', 'verse: 没有人说话 / 潮水数着台阶'],
    ],
    [
      'that rhymes',
      '## The Pier\n\nThe lamps are lit along the pier,\nThe gulls have gone to bed,\nAnd no one but the tide can hear\nThe things the river said.',
      [
        '#',
        'verse: The lamps are lit along the pier, / The gulls have gone to bed, / And no one but the tide can hear / The things the river said.',
      ],
    ],
    [
      'in stanzas',
      '## Quay\n\nNo boat has come since yesterday,\nThe ropes lie where they fell.\n\nI count the steps down to the bay;\nThe water hides them well.',
      [
        '#',
        'verse: No boat has come since yesterday, / The ropes lie where they fell.',
        'verse: I count the steps down to the bay; / The water hides them well.',
      ],
    ],
    [
      'with hard breaks',
      '## Rain\n\nIt falls upon the empty square,  \nOn market stalls and men,  \nAnd on the clock that stopped at four',
      ['#', 'verse: It falls upon the empty square, / On market stalls and men, / And on the clock that stopped at four'],
    ],
    [
      'in another alphabet',
      '## Паром\n\nУходит в ночь старик паром,\nОгни плывут над тёмной водой,\nИ мы молчим о том, о том,\nЧто завтра будет за рекой.',
      ['#', 'verse: Уходит в ночь старик паром, / Огни плывут над тёмной водой, / И мы молчим о том, о том, / Что завтра будет за рекой.'],
    ],
  ])('%s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks);
  });

  it.each([
    [
      'a letter and who signs it',
      '## 贺信\n\n渡口通车，我们再也不绕山路了。\n南坡水利社全体社员同贺\n愿这条路年年平安。\n竹编厂读报组敬贺',
    ],
    [
      'a wrapped paragraph',
      '## Ferry\n\nThe ferry stopped at noon on Friday,\nand nobody on the landing could\nsay when it would go again, for\nthe boiler had burst at last.',
    ],
    [
      'an advertisement',
      '## Sale\n\nHousehold Furniture and Stoves\nAt the Rooms of Orr & Lund\nSaturday Evening, Front Street\nTerms Cash on Delivery',
    ],
    ['an address', '## 告示\n\n地址：滨江路北段\n联系人：何沛\n时间：每日上午\n费用：免费'],
  ])('is not made of %s', (_, text) => {
    expect(read(text).filter((one) => one.startsWith('verse'))).toEqual([]);
  });
});

describe('A caption', () => {
  it.each([
    [
      'is all that an item has',
      '# 图片新闻\n\n孩子们在码头放风筝。王小禾 摄\n\n# 渡船停航\n\n渡船昨日停航。',
      ['#', 'caption: 孩子们在码头放风筝。王小禾 摄', '#', '-'],
    ],
    [
      'stands under a picture',
      `# FERRY\n\n${CLOSE}\n\n![](p.jpeg)\n\nThe landing on Friday morning.`,
      ['#', '-', 'caption: The landing on Friday morning.'],
    ],
    [
      'is no paragraph that goes on over a picture',
      '# FERRY\n\nThe ferry stopped because of the\n\n![](p.jpeg)\n\nboiler on Friday.',
      ['#', '-', '-'],
    ],
    [
      'has a place',
      `# FERRY\n\n${CLOSE}\n\nAbove: The landing on Friday morning.`,
      ['#', '-', 'caption: Above: The landing on Friday morning.'],
    ],
  ])('%s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks);
  });
});

it('What was found is not looked at again', () => {
  const page = runStages(
    readers.markdown.read({
      path: 'page',
      text: '## 灯\n\n灯塔收起它的手\n船影慢慢靠岸\n没有人说话\n潮水数着台阶\n\n• 雨伞\n• 干粮\n• 船票',
    }),
  );
  expect(runStages(page).blocks).toEqual(page.blocks);
});
