import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';

const { zh } = conventions;

describe('Chinese print', () => {
  it.each([
    ['roles', ['记者', '云溪日报记者', '主持人', '王教授', '李市长', '问', '村民'], ['记者们', '王小禾', '问题']],
    ['headlineGoesOn', ['就大桥', '的大桥', '与大桥', '让大桥'], ['大桥的', '大桥']],
    ['headlineLeads', ['大桥的', '大桥与', '大桥、', '大桥，'], ['的大桥', '大桥']],
    ['summary', ['核心提示', '【核心提示】', '核心提示：大桥', '■内容提要 大桥', '摘要　'], ['核心提示语', '他的摘要', '摘要了']],
    [
      'noDeck',
      ['大桥通车。', '为何？', '为何？”', '甲  乙  丙', '甲　乙　丙', '甲 3.5 乙 4 丙 5'],
      ['大桥通车', '甲 乙', '甲  乙', '大桥。通车'],
    ],
    [
      'closes',
      ['通车。', '通车！”', '通车：', '通车；', '通车…', '通车——', '通车。”（记者 王小禾）', '通车。（新华社）'],
      ['通车', '通车，', '。通车', '——通车', '（王小禾）'],
    ],
    ['opens', ['通车', '通车，', '通车“', '12', 'A', '50%'], ['通车。', '通车！', '，。']],
    ['goesOn', ['，通车', '。', '”他', '务，抓', '%', ')'], ['通车', '对，他', '（通车', '务抓，']],
    ['begins', ['本报讯', '据悉', '近日', '3月7日', '第一', '一是', '会议', '“'], ['大桥', '在近日', '月7日']],
  ] as const)('knows its %s', (name, examples, others) => {
    for (const text of examples) expect(zh[name].test(text), text).toBe(true);
    for (const text of others) expect(zh[name].test(text), text).toBe(false);
  });

  it('is written with Han, has no words and no datelines alone', () => {
    expect([zh.mayHold('桥'), zh.mayHold('bridge'), zh.isWord, zh.language]).toEqual([true, false, null, 'zh']);
    for (const text of ['', '新华社北京3月7日电']) expect(zh.datelineAlone.test(text)).toBe(false);
  });
});
