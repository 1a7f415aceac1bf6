import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { creditLines } from '../../../src/conventions/zh/credit-lines.js';
import { endCredits } from '../../../src/conventions/zh/end-credits.js';
import { namePatterns } from '../../name-patterns.js';

const { credits } = conventions.zh;
const find = (text: string) => namePatterns(credits, text);

describe('A Chinese credit', () => {
  it('stands before a text, behind it or alone', () => {
    expect(creditLines.every(({ stands }) => stands === 'alone')).toBe(true);
    expect(endCredits.every(({ stands }) => stands === 'end')).toBe(true);
    expect(credits).toEqual(expect.arrayContaining([...creditLines, ...endCredits]));
  });

  it.each([
    ['lead-in with reporters without blanks', '本報訊記者李明報道：昨日'],
    ['lead-in with reporters without blanks', '本報記者李明報導 昨日'],
    ['agency dateline and reporters', '據中央社台北十六日專電：'],
    ['agency dateline and reporters', '塔斯社莫斯科5月16日讯 会议'],
    ['agency dateline and reporters', '共同社东京16日訊（記者 李明）'],
    ['agency dateline and reporters', '〔法新社巴黎５月１６日电〕会议'],
    ['agency dateline in round brackets', '（據路透社倫敦廿一日電訊）会议'],
    ['agency, reporter and place', '新华社记者李小明北京卅日专电】会'],
    ['agency, reporter and place', '【中央社記者李小明高雄3月7日電】會'],
    ['reporter and place, before the text', '［云溪社记者李明、王芳/海滨综合报道］会'],
    ['reporter and place, before the text', '（編譯李小明／專題報導）會'],
    ['reporter and place', '編譯李小明／外電'],
    ['reporter and place', '記者李小明／台北連線專訪'],
    ['reporter and place', '記者李小明台北特稿'],
    ['lead-in and names in one bracket', '【本報特訊 李明王芳】昨'],
    ['lead-in and names in one bracket', '（海滨訊　李明）昨'],
    ['correspondent', '（本報駐首爾特派员 李明報導）昨'],
    ['correspondent', '（本報首爾特派員李明16日電）昨'],
    ['place and day', '【東京3月16日讯】昨'],
    ['place and day', '〔東京16日综合訊〕昨'],
    ['place', '（新加坡訊）昨'],
    ['local lead-in', '本刊讯 昨'],
    ['local lead-in', '晨报讯 昨'],
    ['local lead-in', '本台訊 昨'],
    ['local lead-in', '本市讯 昨'],
    ['local lead-in', '本报专讯 昨'],
    ['local lead-in', '本報綜合訊'.replace('綜合', '综合')],
    ['local lead-in', '本报讯 记者李明、王芳摄影报道：'],
    ['local lead-in', '本报讯 记者李明文/图'],
    ['local lead-in', '商报讯 记者李明 昨'],
    ['reporters without blanks', '◆通訊員李明王芳'],
    ['reporters', '○通讯员 李明'],
    ['reporters', '采写 本报记者 李明'],
    ['reporters', '文/本报记者 李明'],
    ['reporters', '图/文 记者 李明'],
    ['reporters', '本报记者 李明/文 王芳/攝'],
    ['reporters', '本报记者 李明 图'],
    ['reporters', '本报记者 李明 摄影报道'],
    ['reporters', '本报记者 李明 发自云溪'],
    ['words and pictures', '执笔：李明'],
    ['words and pictures', '【采写 李明】'],
    ['words and pictures', '图·文 李明'],
    ['words and pictures', '策划：王芳 采写：李明 制图：赵强、何丽'],
    ['words and pictures', '特约撰稿人 李明'],
    ['role in brackets', '【本期作者】李明'],
    ['role in brackets', '〔本文整理〕：李明、王芳'],
    ['author with a country', '【美】约翰·史密斯／文'],
    ['author with a country', '（法）莫罗 作，何文/译'],
    ['compilers in brackets', '〔编译：李明 王芳〕'],
    ['words and pictures without a mark', '文、图李明王芳'],
    ['name and what was done', '●李明 撰文'],
    ['name and what was done', '李明／编译'],
    ['name and what was done', '[美]史密斯 撰稿'],
    ['name and what was done', '李明 著 王芳 插图'],
    ['translator', '（李明、王芳 编译）'],
    ['translator', '李明／繪'],
    ['translator', '译者/李明'],
    ['nobody by name', '撰文/本报新闻中心'],
    ['nobody by name', '本报即时综合报道'],
    ['nobody by name', '（整理：即時中心小組）'],
    ['name behind a box', '／李明'],
    ['name behind a box', '◆李明、王芳，赵强'],
    ['agency dateline', '新华社东京16日讯'],
    ['agency', '（来源：新华社）'],
    ['agency', '（原载《云溪晚报》）'],
    ['agency', '（均据人民网专稿）'],
    ['agency', '（转自云溪时报社）'],
    ['agency', '（新华社供本报专稿）'],
    ['agency', '（綜合報）'.replace('綜合報', '综合中新社专电')],
    ['reporters at the end', '通车。（记者：李明 文/图）'],
    ['reporters without blanks at the end', '通车。（通讯员李明王芳整理）'],
    ['reporters without blanks at the end', '通车。（记者李明王芳摄影报道）摄影：赵强'],
    ['reporters without blanks at the end', '（记者李明王芳）'],
    ['names alone at the end', '通车。（李明 王芳）摄/赵强'],
    ['name with a title at the end', '通车。（云溪医院主任 李明）'],
    ['name with a title at the end', '（云溪诗人：李明）'],
    ['labelled name at the end', '通车。（据云溪网 文/李明）'],
    ['labelled name at the end', '通车。（整理：李明校对：王芳）'],
    ['labelled name behind a source', '通车。（來源：云溪网）整理：李明'],
    ['words and pictures at the end', '通车。文、图：李明）'],
    ['words and pictures at the end', '通车。摄/王芳 文/李明'],
    ['agency at the end', '通车！（據中央社）'],
    ['agency dateline at the end', '通车”（新华社北京3月6日电）'],
    ['who asked', '訪談人：记者李明'],
    ['who asked', '采访人／李明'],
    ['name behind a blank', '通车” 李小明'],
  ])('%s: “%s”', (name, text) => {
    expect(find(text)).toContain(name);
  });

  it.each([
    '新华社北京3月7日电视',
    '新华社北京3月7日电话',
    '说新华社北京3月7日电',
    '（綜合17日電）昨',
    '（快讯）昨',
    '（喜訊）昨',
    '（本報訊 ）'.replace('訊 ', '讯息'),
    '读者来信 李明说',
    '记者手记',
    '文：王小禾）',
    '【作者】昨天的会议开了',
    '（日）李明',
    '翻译李明',
    '李明译',
    '◆今天的米',
    '（新华社）说',
    '说（新华社）',
    '他（李明）',
    '通车（李明）了',
    '（专家：云溪医院主任李明）',
    '通车。李明',
    '说 李明',
    '采访人：他昨天来',
  ])('none: “%s”', (text) => {
    const own = credits.filter(({ pattern, strange }) => {
      const match = pattern.exec(text);
      const names = match?.groups?.names ?? match?.groups?.names2;
      if (!match || strange === undefined) return match !== null;
      const split = conventions.zh.splitNames(names ?? '');
      return split.length > 0 && split.filter((name) => !conventions.zh.isName(name)).length <= strange * split.length;
    });
    expect(own.map(({ name }) => name)).toEqual([]);
  });

  it('stands at the end, where it is one of those at the end', () => {
    expect(credits.filter(({ stands }) => stands === 'end')).toEqual(endCredits);
    expect(credits.filter(({ stands }) => stands === 'alone')).toHaveLength(14);
  });

  it('stands where it does, and may have so many strange names', () => {
    const shares = (share: number | undefined) => credits.filter(({ strange }) => strange === share).map(({ name }) => name);
    expect(shares(0.5)).toEqual([
      'lead-in with reporters without blanks',
      'reporters without blanks',
      'role in brackets',
      'reporters without blanks at the end',
      'labelled name at the end',
      'labelled name behind a source',
      'who asked',
    ]);
    expect(shares(0.34)).toEqual([
      'lead-in and names in one bracket',
      'words and pictures',
      'words and pictures without a mark',
      'name and what was done',
      'name behind a box',
      'names alone at the end',
      'name with a title at the end',
      'words and pictures at the end',
    ]);
    expect(shares(0)).toEqual(['compilers in brackets', 'name behind a blank']);
  });
});
