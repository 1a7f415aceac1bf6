import { describe, expect, it } from 'vitest';
import { type Conventions, conventions, readCreditLine, readParagraphCredits } from '../../src/conventions/index.js';

describe('splitNames', () => {
  it.each([
    ['王小禾', ['王小禾']],
    ['王小禾 李明', ['王小禾', '李明']],
    ['王小禾、李明', ['王小禾', '李明']],
    ['王小禾，李明', ['王小禾', '李明']],
    ['王  明', ['王明']],
    ['王　明', ['王明']],
    ['王  明  李春生', ['王明', '李春生']],
    ['王 明 李 强', ['王明', '李强']],
    ['王小禾 通讯员 李春生', ['王小禾', '李春生']],
    ['王　明　通讯员　李　强', ['王明', '李强']],
    ['本报记者王小禾 新华社记者 李明', ['王小禾', '李明']],
    ['記者 王曉禾', ['王曉禾']],
    ['王小禾 来信 李明', ['王小禾', '李明']],
    ['王小禾 摄影记者 李明', ['王小禾', '李明']],
    ['王小禾 特派记者 李明', ['王小禾', '李明']],
    ['見習記者 王曉禾', ['王曉禾']],
    ['王小禾报道', ['王小禾']],
    ['李明王芳赵强', ['李明', '王芳', '赵强']],
    ['本报记者吴彤通讯员杨丹王姣姣陈飘李雁', ['吴彤', '杨丹', '王姣姣', '陈飘', '李雁']],
    ['李小龙王军', ['李小龙', '王军']],
    ['欧阳小禾李明', ['欧阳小禾', '李明']],
    ['王小禾 李明 综合报道', ['王小禾', '李明']],
    ['阿卜杜拉·买买提 王明', ['阿卜杜拉·买买提', '王明']],
    ['李娟吴刚', ['李娟', '吴刚']],
    ['周杰窦小荣', ['周杰', '窦小荣']],
    ['何伟彭大海孙丽', ['何伟', '彭大海', '孙丽']],
    ['张敏张建国', ['张敏', '张建国']],
    ['司马青云何丽', ['司马青云', '何丽']],
    ['司马相如', ['司马相如']],
    ['范徐丽娟赵强', ['范徐丽娟', '赵强']],
    ['赵丽华巴特尔夫李明', ['赵丽华', '巴特尔夫', '李明']],
    ['王丽娜古丽·艾山江李国栋', ['王丽娜', '古丽·艾山江', '李国栋']],
    ['何莉莉通讯员赖小禾记者吴彤', ['何莉莉', '赖小禾', '吴彤']],
    ['丨李明', ['李明']],
    ['李明 昨日', ['李明']],
    ['', []],
  ])('parts the Chinese names “%s”', (names, expected) => {
    expect(conventions.zh.splitNames(names)).toEqual(expected);
  });

  it.each([
    ['JANE DOE', ['JANE DOE']],
    ['Jane Doe and John Q. Smith', ['Jane Doe', 'John Q. Smith']],
    ['JANE DOE AND JOHN ROE', ['JANE DOE', 'JOHN ROE']],
    ['Jane Doe, John Roe and Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Jane Doe, John Roe, and Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Jane Doe & John Roe', ['Jane Doe', 'John Roe']],
    ['John Roe, Jr. and Jane Doe', ['John Roe, Jr.', 'Jane Doe']],
    ['Alexandra Anderson', ['Alexandra Anderson']],
    ['', []],
  ])('parts the English names “%s”', (names, expected) => {
    expect(conventions.en.splitNames(names)).toEqual(expected);
  });
});

describe('isName', () => {
  it.each(['王小禾', '谢冰', '欧阳修竹', '王　明', '约翰·史密斯', '買小禾'])('takes “%s” for a name', (text) => {
    expect(conventions.zh.isName(text)).toBe(true);
  });

  it.each(['高兴', '时间', '未完', '来函', '摄影', '编后', '文中人物', '本报', '李明说他不来'])('takes “%s” for none', (text) => {
    expect(conventions.zh.isName(text)).toBe(false);
  });

  it.each([
    ['Dorothy Pell', true],
    ['TOM BYERS', true],
    ['Dorothy Q. Pell', true],
    ['Special Report', false],
    ['Dorothy', false],
    ['the Pell family', false],
  ])('in English, “%s”: %s', (text, expected) => {
    expect(conventions.en.isName(text)).toBe(expected);
  });
});

describe('Credits of a paragraph', () => {
  it.each([
    ['本报讯通讯员祝美丽安明报道5月30日，渡口通车。', ['祝美丽', '安明']],
    ['本报讯记者从市政府获悉，电视台将报道此事。', []],
    ['本报讯记者实地走访后报道', []],
    ['渡口通车。（李娟吴刚）', ['李娟', '吴刚']],
    ['渡口通车。（未完待续）', []],
    ['渡口通车。（来函）', []],
    ['渡口通车。（全文完）', []],
    ['渡口通车。　　何沛', ['何沛']],
    ['渡口通车。　　谢谢', []],
    ['（云溪讯 记者何沛李明）渡口通车。', ['何沛', '李明']],
    ['渡口通车。（文中人物均为化名）', []],
    ['渡口通车。（图片由本报记者提供）', []],
    ['（李娟吴刚）', ['李娟', '吴刚']],
    ['渡口通车。（李明、王芳对本文有贡献）', []],
    ['渡口通车。（作者系云溪大学教授）', []],
    ['渡口通车。（来源：某局官网编译：何沛）', ['何沛']],
    ['渡口通车。（编译：何沛李明来源：某局官网）', ['何沛', '李明']],
    ['渡口通车。（来源：某局官网）', []],
    ['图为渡口夜景图/文何沛', ['何沛']],
    ['图为渡口夜景图/李明文/何沛', ['何沛']],
    ['图为渡口夜景图/李明', []],
    ['愿你们一路平安。（云溪大学校长何沛）', ['何沛']],
  ])('“%s” are by %j', (text, byline) => {
    expect(readParagraphCredits(text, 'zh').byline).toEqual(byline);
  });
});

describe('A line of credits', () => {
  it.each([
    ['记者：何沛、陆知远', ['何沛', '陆知远']],
    ['记者：请问市长', null],
    ['作者丨李明', ['李明']],
    ['撰文 何沛 摄影 李明', ['何沛']],
    ['图/文陆知远', ['陆知远']],
    ['记者陆知远 文/图', ['陆知远']],
    ['編譯何沛／綜合外電', ['何沛']],
    ['文／即時新聞綜合報導', []],
    ['李明 译', []],
    ['【作者】何沛', ['何沛']],
    ['［日］山田一郎 著 何沛 译', ['山田一郎']],
    ['（編譯何沛）', ['何沛']],
    ['特派记者何沛发自云溪', ['何沛']],
    ['本报通讯员祝美丽安明尹家沛', ['祝美丽', '安明', '尹家沛']],
    ['本报记者走访市场', []],
    ['■ 相关链接', null],
    ['●米價又漲', null],
  ])('“%s” names %j', (text, byline) => {
    expect(readCreditLine(text)?.byline ?? null).toEqual(byline);
  });
});

describe('A dateline', () => {
  const read = (own: Conventions, text: string) => {
    for (const { pattern } of own.credits) {
      const groups = pattern.exec(text)?.groups;
      if (groups && (groups.agency ?? groups.place) !== undefined) return own.readDateline(groups);
    }
    return null;
  };

  it.each([
    ['新华社北京3月7日电 会议', '新华社', '北京', '--03-07'],
    ['据新华社上海5月16日电（记者王小禾、李明）', '新华社', '上海', '--05-16'],
    ['中新社香港十二月三十一日电', '中新社', '香港', '--12-31'],
    ['新華社東京5月16日電', '新華社', '東京', '--05-16'],
    ['本报北京三月七日电（记者 张三）', null, '北京', '--03-07'],
    ['新华社北京2月30日电 会议', '新华社', '北京', null],
    ['（据新华社）', '新华社', null, null],
    ['（据《云溪日报》）', '云溪日报', null, null],
  ])('in Chinese, “%s”, has agency %s, place %s and date %s', (text, agency, place, date) => {
    expect(read(conventions.zh, text)).toEqual({ agency, place, date });
  });

  it.each([
    ['WASHINGTON, March 7 (AP) — The', 'AP', 'WASHINGTON', '--03-07'],
    ['PORT ELLISON, Aug. 16 — Fire', null, 'PORT ELLISON', '--08-16'],
    ['ST. PAUL, Minn., May 2 (UPI) -- Rain', 'UPI', 'ST. PAUL, Minn.', '--05-02'],
    ['BEIJING (AP) — Officials', 'AP', 'BEIJING', null],
    ['HARROW — The council', null, 'HARROW', null],
  ])('in English, “%s”, has agency %s, place %s and date %s', (text, agency, place, date) => {
    expect(read(conventions.en, text)).toEqual({ agency, place, date });
  });
});

describe('readCreditLine', () => {
  it.each([
    ['BY JANE DOE AND JOHN ROE', ['JANE DOE', 'JOHN ROE']],
    ['Jane Doe, Staff Writer', ['Jane Doe']],
    ['JANE DOE | STAFF', ['JANE DOE']],
    ['By Jane Doe and John Roe, Staff Writers', ['Jane Doe', 'John Roe']],
    ['—Margaret Oakes, East Harrow', ['Margaret Oakes']],
    ['Josefa Lima / Port Street', ['Josefa Lima']],
    ['From Our Own Correspondent', []],
    ['[By Telegraph to the Courier.]', []],
    ['(Special to The Gazette)', []],
    ['读者 陈秀英', ['陈秀英']],
    ['（来信 李明）', ['李明']],
    ['見習記者 王曉禾', ['王曉禾']],
    ['本报特派记者 王小禾 摄影记者 李明', ['王小禾', '李明']],
    ['（本报综合）', []],
  ])('reads the names of “%s”', (text, byline) => {
    expect(readCreditLine(text)).toEqual({ byline, dateline: null });
  });

  it.each([
    'By noon the river had crested',
    'Jane Doe, Mayor',
    'Rain / Shine',
    'From our own gardens',
    'THE EDITOR RESIGNS',
    '读者来信',
    '记者手记',
    '据《云溪日报》报道',
    '新华社记者 李明 王五 摄',
    '记者采访了他。',
  ])('takes “%s” for none', (text) => {
    expect(readCreditLine(text)).toBeNull();
  });
});

describe('readParagraphCredits', () => {
  it.each([
    ['本报讯（记者 王小禾）新桥昨日通车。', '本报讯（记者 王小禾）', ['王小禾'], null],
    ['【本报讯】新桥昨日通车。', '【本报讯】', [], null],
    ['【新华社北京3月7日电】会议开幕。', '【新华社北京3月7日电】', [], '新华社 北京 --03-07'],
    ['〔本報南京十六日電〕會議開幕。', '〔本報南京十六日電〕', [], '- 南京 -'],
    ['本报北京3月7日专电 会议开幕。', '本报北京3月7日专电 ', [], '- 北京 --03-07'],
    ['LONDON, Feb. 3.—The council met.', 'LONDON, Feb. 3.—', [], '- LONDON --02-03'],
    ['HARROW, March 7 (AP) — The council met.', 'HARROW, March 7 (AP) — ', [], 'AP HARROW --03-07'],
  ])('parts “%s” from its lead-in', (printed, label, byline, dateline) => {
    const read = readParagraphCredits(printed, label.startsWith('L') || label.startsWith('H') ? 'en' : 'zh');
    const { agency, place, date } = read.dateline ?? {};
    const said = read.dateline && `${agency ?? '-'} ${place ?? '-'} ${date ?? '-'}`;
    expect([read.label, read.text, read.byline, said]).toEqual([label, printed.slice(label.length), byline, dateline]);
  });

  it.each([
    ['本报讯', 'zh', [], null],
    ['本报讯（记者王小禾）', 'zh', ['王小禾'], null],
    ['新华社北京3月7日电（记者王小禾、李明）', 'zh', ['王小禾', '李明'], '北京'],
    ['HARROW, March 7 (AP) —', 'en', [], 'HARROW'],
  ] as const)('leaves “%s”, a lead-in and no more, its text', (printed, language, byline, place) => {
    const read = readParagraphCredits(printed, language);
    expect(read).toMatchObject({ label: null, ledIn: true, text: printed, byline });
    expect(read.dateline?.place ?? null).toBe(place);
  });

  it.each(['据《云溪日报》报道，新桥昨日通车。', '新华社北京3月7日电影节开幕。', '本报通讯员昨日到场。'])(
    'finds no lead-in in “%s”',
    (printed) => {
      expect(readParagraphCredits(printed, 'zh')).toMatchObject({ label: null, ledIn: false, text: printed, dateline: null });
    },
  );
});
