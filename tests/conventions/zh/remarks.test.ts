import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { namePatterns } from '../../name-patterns.js';

const { remarks, insertions, furniture } = conventions.zh;

describe('A line of a Chinese page', () => {
  it.each([
    ['以下是该版面的OCR识别结果：', ['announcement']],
    ['當然，以下是圖片中的文字：', ['announcement']],
    ['好的，', ['assent']],
    ['识别内容如下：', ['heading of a transcription']],
    ['如需进一步整理成表格，请告诉我。', ['offer']],
    ['希望对您有帮助！', ['good wish']],
    ['注：部分文字模糊，可能有误。', ['note on the reading']],
    ['以上即图片中的全部内容。', ['what was read']],
    ['[下方文字被遮挡]', ['note in brackets']],
    ['右栏：', ['label of a column']],
    ['以下是中奖号码：', []],
    ['注：数据来自市统计局。', []],
    ['【本报讯】', []],
    ['如有疑问，请拨打热线。', []],
    ['希望工程帮助了很多孩子。', []],
  ])('“%s” is %j', (text, names) => {
    expect(namePatterns(remarks, text)).toEqual(names);
  });

  it.each([
    ['渡口[模糊不清]开通', ['illegible']],
    ['〔疑为“渡”〕口', ['unclear']],
    ['【快讯】渡口开通', []],
  ])('“%s” has %j inside', (text, names) => {
    expect(namePatterns(insertions, text)).toEqual(names);
  });

  it.each([
    ['[图片]', ['image']],
    ['【照片】', ['image']],
    ['【图片新闻】', []],
  ])('“%s” stands for a picture: %j', (text, names) => {
    expect(namePatterns(furniture, text)).toEqual(names);
  });
});
