import { describe, expect, it } from 'vitest';
import { isPageField, readPageName } from '../../src/conventions/index.js';

describe('readPageName', () => {
  it.each([
    ['Page 2', '2', null, null],
    ['PAGE 12', '12', null, null],
    ['Page Two', 'Two', null, null],
    ['page no. 7', '7', null, null],
    ['Page: 145', '145', null, null],
    ['Page A4', 'A4', null, null],
    ['Page III', 'III', null, null],
    ['Page 2 of 8', '2', 8, null],
    ['Page 2/8', '2', 8, null],
    ['Page 2: Sports', '2', null, 'Sports'],
    ['PAGE 3 — Local News', '3', null, 'Local News'],
    ['Seite 2 von 8', '2', 8, null],
    ['Página 2', '2', null, null],
    ['Page 2 sur 8', '2', 8, null],
    ['Страница 2', '2', null, null],
    ['стр. 2', '2', null, null],
    ['第2版', '第2版', null, null],
    ['第 02 版', '第 02 版', null, null],
    ['第二版', '第二版', null, null],
    ['第十二版', '第十二版', null, null],
    ['头版', '头版', null, null],
    ['A04版', 'A04版', null, null],
    ['第A4版', '第A4版', null, null],
    ['02版', '02版', null, null],
    ['第02版：要闻', '第02版', null, '要闻'],
    ['第2版 副刊', '第2版', null, '副刊'],
    ['第2版·综合', '第2版', null, '综合'],
    ['第2页 共8页', '第2页', 8, null],
    ['第 2 頁／共 8 頁', '第 2 頁', 8, null],
    ['第三頁', '第三頁', null, null],
    ['第２面', '第2面', null, null],
    ['2ページ', '2', null, null],
    ['2면', '2', null, null],
  ])('“%s” is page %s, of %s, called %s', (text, label, total, title) => {
    expect(readPageName(text)).toEqual({ label, total, title });
  });

  it.each([
    '2',
    'Page',
    'Page turns',
    'Page 2 was torn out.',
    'Page one of the ledger was missing',
    'See page 2',
    'Continued on Page 2',
    'Pages 2 and 3',
    'page 2, column 3',
    'Pageant 2',
    '三版',
    '版',
    '第2版的文章写得好',
    '见第2版',
    '下转第2版',
    '第2版()',
    '第三版修订说明，由作者另写',
    '2024年',
    'Sports, Page 2',
    '第2面红旗',
  ])('“%s” is more or less than the name of a page', (text) => {
    expect(readPageName(text)).toBeNull();
  });
});

describe('isPageField', () => {
  it.each(['Page', 'page number', 'Page No.', 'Printed page', 'Seite', '版次', '版面', '页码', '頁碼'])('“%s” holds a page', (name) => {
    expect(isPageField(name)).toBe(true);
  });

  it.each(['First page', 'Pages', 'Page count', 'Web page', '版本', '出版', '日期'])('“%s” does not', (name) => {
    expect(isPageField(name)).toBe(false);
  });
});
