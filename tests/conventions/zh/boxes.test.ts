import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { namePatterns } from '../../name-patterns.js';

const { zh } = conventions;

describe('At the head of a Chinese page', () => {
  it.each(['栖川民声报', '《云溪通讯》', '大江報', '云溪周刊', '东方电訊'.replace('电訊', '電訊')])('“%s” may be its name', (text) => {
    expect(namePatterns(zh.nameplates, text)).toHaveLength(1);
  });
  it.each(['栖川民声报道', '报', '这是一家很大很大的报', 'A报'])('“%s” is none', (text) => {
    expect(namePatterns(zh.nameplates, text)).toEqual([]);
  });
  it.each(['第12号', '總第十二期', '第12期，', '第一卷第二期', 'CN 12', '郵發代號', '零售每份2元', '定价：五角', '售價一圓'])(
    '“%s” counts the issues',
    (text) => {
      expect(namePatterns(zh.issues, text)).toHaveLength(1);
    },
  );
  it.each(['第12期培训', '第12次', '我的第一卷和他的第二期刊', '定价很高，他花了十元', '零售'])('“%s” does not', (text) => {
    expect(namePatterns(zh.issues, text)).toEqual([]);
  });
  it.each([
    ['2016年4月13日 星期三', 1],
    ['民國二十三年五月十七日（禮拜四）', 1],
    ['2016年4月13日 周三', 0],
    ['2016年。4月13日 星期三', 0],
  ])('“%s” dates it: %d', (text, count) => {
    expect(namePatterns(zh.issueDates, text)).toHaveLength(count);
  });
});

describe('Boxes and sections in Chinese', () => {
  it.each(['要闻', '【国际新闻】', '■ 副刊 ■', '體育新聞', '社论', '［短評］', '读者来信', '●人物'])('“%s” is a section', (text) => {
    expect(namePatterns(zh.sections, text)).toHaveLength(1);
  });
  it.each(['要闻播报', '本报要闻', '社论集', '人物传'])('“%s” is none', (text) => {
    expect(namePatterns(zh.sections, text)).toEqual([]);
  });
  it.each(['今日导读', '导读：', '【版面目录】', '新闻看点', '▲本期索引'])('“%s” heads a box', (text) => {
    expect(namePatterns(zh.contents, text)).toHaveLength(1);
  });
  it.each(['导读课', '他的导读', '今日'])('“%s” heads none', (text) => {
    expect(namePatterns(zh.contents, text)).toEqual([]);
  });
  it.each([
    ['渡口通车……2版', ['title and its page']],
    ['渡口通车...第3版', ['title and its page']],
    ['渡口通车··A3', ['title and its page']],
    ['渡口通车—三版', ['title and its page']],
    ['渡口通车--3版', ['title and its page']],
    ['渡口通车>3版', ['title and its page']],
    ['渡口通车＞＞3版', ['title and its page']],
    ['渡口通车»3版', ['title and its page']],
    ['渡口通车→3版', ['title and its page']],
    ['渡口通车/3版', ['title and its page']],
    ['渡口通车／3版', ['title and its page']],
    ['渡口通车|3版', ['title and its page']],
    ['渡口通车｜3版', ['title and its page']],
    ['渡口通车　3版', ['title and its page']],
    ['渡口通车（见第3版）', ['title and its page']],
    ['渡口通车【刊3版】', ['title and its page']],
    ['渡口通车 詳見3版', ['title and its page']],
    ['渡口通车（紧接3版）', ['title and its page']],
    ['第3版 渡口通车', ['page and its title']],
    ['●A3｜渡口通车', ['page and its title']],
    ['三版：渡口通车', ['page and its title']],
    ['渡口通车3版', []],
    ['渡口。通车……2版', []],
    ['渡口通车……2版了', []],
    ['第3版渡口通车', []],
    ['第3版 。渡口', []],
    ['他说第3版：渡口通车', []],
  ])('“%s”: %j', (text, names) => {
    expect(namePatterns(zh.contentsLines, text)).toEqual(names);
  });
});
