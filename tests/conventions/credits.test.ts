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
