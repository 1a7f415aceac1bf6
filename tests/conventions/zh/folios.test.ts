import { describe, expect, it } from 'vitest';
import { parseZhDate } from '../../../src/conventions/zh/dates.js';
import { readZhFolio } from '../../../src/conventions/zh/folios.js';

describe('A Chinese folio', () => {
  it.each([
    ['第3版', null, null, '3'],
    ['3版', null, null, '3'],
    ['A3版', null, null, 'A3'],
    ['A3', null, null, 'A3'],
    ['云溪日报 B12', '云溪日报', null, 'B12'],
    ['《云溪日报》第三版', '云溪日报', null, '3'],
    ['云溪日报 YUNXI RIBAO 第3版', '云溪日报', null, '3'],
    ['YUNXI RIBAO', null, null, null],
    ['Yunxi Wan Bao', null, null, null],
    ['农历甲辰年四月初十 今日4版', null, null, null],
    ['農曆四月初十｜第12期', null, null, null],
    ['2024年3月8日 邮箱a@b.c', null, '2024-03-08', null],
    ['2024年3月8日 第12期', null, '2024-03-08', null],
    ['2024年3月8日 甲辰年正月廿八', null, '2024-03-08', null],
    ['2024年3月8日 周五 柳湖新区', null, '2024-03-08', null],
    ['云溪日报 第3版 柳湖新区', '云溪日报', null, '3'],
    ['2024/3/8 第3版', null, '2024-03-08', '3'],
    ['柳湖日報　中華民國廿四年三月八日（星期五）　第二張第六版', '柳湖日報', '1935-03-08', '6'],
    ['民國二十四年三月八日　星期五　第一張　第四版', null, '1935-03-08', '4'],
    ['民國二十四年三月八日 第二張第一版', null, '1935-03-08', '2-1'],
    ['第三張第九版', null, null, '9'],
    ['2024年3月8日 星期五 今日8版', null, '2024-03-08', null],
    ['2024年3月8日 第3版 本期共八版', null, '2024-03-08', '3'],
    ['发布时间：2024-03-08 10:22　来源：柳湖日报', '柳湖日报', null, null],
    ['下载日期：2024年3月8日', null, null, null],
    ['柳湖日报 2024-03-08 第3版 打印于2024年5月1日', '柳湖日报', '2024-03-08', '3'],
    ['責編：王小禾 第3版'.replace('責編', '责编'), null, null, '3'],
  ])('“%s”', (text, publication, date, page) => {
    expect(readZhFolio(text)).toEqual({ publication, date, page });
  });
  it.each([
    '第3版本',
    '云溪日报 xYUNXI',
    '第3版面貌',
    'BA3',
    'A3b',
    '云溪日报社',
    '新云溪日报社',
    '第3版 柳湖新区',
    '2024年3月8日 第3版 柳湖新区有人写道',
    '2024年3月8日 第3版 柳湖新区的水闸昨日修好开放参观',
    '2024年3月8日。',
    '周五',
    'YUNXI RIBAO NEWS',
    'THE BIG OLD YUNXI TOWN RIBAO',
    '我们的农历四月初十',
    '农历四月初十和十一日都是好日子，宜出行',
    `第3版 ${'｜ '.repeat(50)}`,
  ])('“%s” is none', (text) => {
    expect(readZhFolio(text)).toBeNull();
  });

  it.each([
    ['2024年3月8日', '2024-03-08'],
    ['24年3月8日', null],
    ['民国十三年三月八日', '1924-03-08'],
    ['民國元年三月八日', '1912-03-08'],
    ['一九二四年十二月卅一日', '1924-12-31'],
    ['2024年百月8日', null],
    ['2024年十十月8日', null],
    ['2024年3月十十日', null],
    ['2024-03-08', '2024-03-08'],
    ['2024 年 3 月 8 日', '2024-03-08'],
  ])('the date “%s” is %s', (text, date) => {
    expect(parseZhDate(text)).toBe(date);
  });
});
