import { describe, expect, it } from 'vitest';
import { type Conventions, conventions, readFolio } from '../../src/conventions/index.js';

const ALL: readonly Conventions[] = Object.values(conventions);

/** What a line of text would be set apart as; empty where it stays in its article. */
function furnitureOf(text: string): string[] {
  const named = ALL.flatMap((own) => own.furniture.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name));
  return readFolio(text) === null ? named : [...named, 'folio'];
}

describe('A line of prose is no furniture:', () => {
  it.each([
    'Today the council meets.',
    'Weather delayed the ferry.',
    'Volunteers cleaned the park.',
    'Price rises slowed in April, the bank said.',
    'More than 30 people came.',
    'He turned to page 3 and read aloud.',
    'On March 8, 2024, the bridge opened.',
    '天气转暖，游人增多。',
    '图书馆新馆昨日开放。',
    '市气象台昨日说，今年夏天多雨。',
    '他试图为自己辩解，但没有人听。',
    '2024年3月8日，大桥通车。',
    '编辑部的灯亮了一夜。',
    '印刷厂的老师傅退休了。',
    'Today, the mayor said rain or shine, the bridge would open and she meant every word of it.',
    'Tomorrow: the council meets to set the high school budget.',
    'Founded in 1884 by two brothers, the mill closed on Friday.',
    'No. 5, he said, was the one that broke.',
    '12 pages of testimony were read aloud on Thursday.',
    '50 cents was all he had left in his pocket that night.',
    'Photo by photo, she rebuilt the story of the town.',
    '今天白天，市民冒雨上街参加活动。',
    '图一时痛快，他把船卖了。',
    '第8期培训班昨日开学',
    '印刷厂老师傅退休了',
    'Weather — always the weather — kept the ferry in port.',
    'The Union',
    'The World',
    'The Call',
    '零售价上涨，市民抱怨',
    '今日三版都有他的名字',
    '他说这组照片是他自己拍摄',
    '编辑 王小禾说这是一次难忘的经历',
    '市区最高气温38℃，',
    '云溪日报2024年3月8日报道',
    '50 cents.',
    'second edition',
  ])('“%s”', (text) => {
    expect(furnitureOf(text)).toEqual([]);
  });
});
