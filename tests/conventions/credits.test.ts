import { describe, expect, it } from 'vitest';
import { type Conventions, conventions } from '../../src/conventions/index.js';

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
    ['王小禾 摄影记者 李明', ['王小禾', '李明']],
    ['王小禾 特派记者 李明', ['王小禾', '李明']],
    ['見習記者 王曉禾', ['王曉禾']],
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
