import { describe, expect, it } from 'vitest';
import { readFolio } from '../../src/conventions/index.js';

type Row = readonly [text: string, publication: string | null, date: string | null, page: string | null];

describe('readFolio', () => {
  it.each<Row>([
    ['2024年3月8日 星期五 第3版', null, '2024-03-08', '3'],
    ['2024年3月8日　星期五　第三版　要闻', null, '2024-03-08', '3'],
    ['２０２４年３月８日 星期五 第３版', null, '2024-03-08', '3'],
    ['云溪日报 2024年3月8日 星期五 03版', '云溪日报', '2024-03-08', '3'],
    ['A04 云溪日报 2024年3月8日', '云溪日报', '2024-03-08', 'A4'],
    ['《云溪日报》 2024年3月8日', '云溪日报', '2024-03-08', null],
    ['雲溪日報 一九四八年五月十六日 星期日 第四版', '雲溪日報', '1948-05-16', '4'],
    ['雲溪日報 中華民國三十七年五月十六日 第一版', '雲溪日報', '1948-05-16', '1'],
    ['民国三十七年五月十六日 星期日 第四版', null, '1948-05-16', '4'],
    ['云溪日报 2024-03-08 第3版', '云溪日报', '2024-03-08', '3'],
    ['2024.03.08 星期五 A04', null, '2024-03-08', 'A4'],
    ['农历甲辰年正月廿八 2024年3月8日 星期五 第3版', null, '2024-03-08', '3'],
    ['责任编辑：王小禾 2024年3月8日 第3版', null, '2024-03-08', '3'],
    ['要闻 03版', null, null, '3'],
    ['第3版', null, null, '3'],
    ['第3版()', null, null, '3'],
    ['2024年3月8日', null, '2024-03-08', null],
    ['云溪日报', '云溪日报', null, null],
  ])('reads the Chinese folio “%s”', (text, publication, date, page) => {
    expect(readFolio(text)).toEqual({ publication, date, page });
  });

  it.each<Row>([
    ['The Harrow Courier, Friday, March 8, 2024, Page A3', 'The Harrow Courier', '2024-03-08', 'A3'],
    ['THE HARROW COURIER, FRIDAY, MARCH 8, 2024', 'THE HARROW COURIER', '2024-03-08', null],
    ['A3 | The Harrow Courier | Friday, March 8, 2024', 'The Harrow Courier', '2024-03-08', 'A3'],
    ['8 March 2024 The Harrow Gazette Page 2', 'The Harrow Gazette', '2024-03-08', '2'],
    ['Harrow Courier Mar. 8, 2024', 'Harrow Courier', '2024-03-08', null],
    ['The Harrow Sun, Friday, March 8, 2024, Page A3', 'The Harrow Sun', '2024-03-08', 'A3'],
    ['The Harrow Sun 2024-03-08 Page 3', 'The Harrow Sun', '2024-03-08', '3'],
    ['Sun., March 10, 2024, The Harrow Union, Page 2', 'The Harrow Union', '2024-03-10', '2'],
    ['FRIDAY HARROW COURIER PAGE 2', 'HARROW COURIER', null, '2'],
    ['Friday, March 8, 2024', null, '2024-03-08', null],
    ['Vol. 45 No. 112 • Tillery, Ontario • Tuesday, May 9, 1978 • 15 cents', null, '1978-05-09', null],
    ['LARKHAVEN, FRIDAY, OCTOBER 14, 1932            PRICE THREE CENTS', null, '1932-10-14', null],
    ['Harrow, Ohio, Friday, March 8, 1924. Two Cents a Copy', null, '1924-03-08', null],
    ['FRIDAY, MARCH 8, 1924 — TWELVE PAGES', null, '1924-03-08', null],
    ['Vol. XII, No. 34, Friday, March 8, 1924', null, '1924-03-08', null],
    ['THE HARROW COURIER HARROW, FRIDAY, MARCH 8, 1924 Price 2d.', 'THE HARROW COURIER', '1924-03-08', null],
    ['The Harrow Courier, Harrow, Ohio, Friday, March 8, 1924', 'The Harrow Courier', '1924-03-08', null],
    ['PAGE FOUR THE HARROW COURIER FRIDAY, MARCH 8, 1924', 'THE HARROW COURIER', '1924-03-08', '4'],
    ['THE HARROW COURIER FRIDAY, MARCH 8, 1924 PAGE FIVE', 'THE HARROW COURIER', '1924-03-08', '5'],
    ['PAGE THREE', null, null, '3'],
    ['THE DAILY LANTERN, Saturday, May 4, 1901. City Edition', 'THE DAILY LANTERN', '1901-05-04', null],
    ['The Harrow Beacon, Saturday, May 4, 1901', 'The Harrow Beacon', '1901-05-04', null],
    ['The Harrow Courier (Harrow, Ohio) · Fri, Mar 8, 1901 · Page 3', 'The Harrow Courier', '1901-03-08', '3'],
    ['Fri, Mar 8, 1901, Page 3 - Ferry', null, '1901-03-08', '3'],
    ['Page 4 SPORTS', null, null, '4'],
    ['B2', null, null, 'B2'],
    ['The Harrow Courier', 'The Harrow Courier', null, null],
    ['THE PORT ELLERY HERALD: SUNDAY, OCTOBER 1, 1893.', 'THE PORT ELLERY HERALD', '1893-10-01', null],
  ])('reads the English folio “%s”', (text, publication, date, page) => {
    expect(readFolio(text)).toEqual({ publication, date, page });
  });

  it.each<Row>([
    ['2024年2月30日 第3版', null, null, '3'],
    ['February 30, 2024 Page 3', null, null, '3'],
  ])('reads “%s” without its impossible date', (text, publication, date, page) => {
    expect(readFolio(text)).toEqual({ publication, date, page });
  });

  it.each([
    'Rose Tolliver • May 9, 1978',
    'Smith, The Harrow Courier, March 8, 1924',
    '2024年3月8日，市长宣布大桥通车。',
    '本报将于2024年3月8日改版',
    '版权所有',
    '第三版本的软件',
    '星期五',
    'On March 8, 2024, the bridge opened.',
    'He turned to page 3.',
    'the mayor read from page 3 of the report',
    'See page 3',
    'Friday',
    'The Union',
    'The World',
    'The Call',
    'The Last Call',
    'The Soviet Union',
    'The Free Press',
    '云溪日报2024年3月8日报道',
    '他在2024年3月8日第三版写道',
    '《云溪日报》2024年3月8日第3版刊登了来信',
    '1924',
    '',
  ])('finds no folio in “%s”', (text) => {
    expect(readFolio(text)).toBeNull();
  });
});
