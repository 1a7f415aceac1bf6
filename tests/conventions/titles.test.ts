import { describe, expect, it } from 'vitest';
import { languageOf, looksLikeTitle } from '../../src/conventions/index.js';

describe('looksLikeTitle', () => {
  it.each([
    '云溪日报',
    '雲溪日報',
    '海滨晚报',
    '栖川都市报',
    '云溪青年报',
    'yunxi-ribao',
    'haibin-wanbao',
    'Harrow Courier',
    'The Harrow Courier',
    'HARROW COURIER',
    'harrow-courier',
    'The Times',
    'Harrow Daily News',
    'Harrow Times',
    'HARROW POST',
    'the-harrow-times',
    'new-harrow-times',
    'daily-post',
    'evening-journal',
    'morning-record',
    'sunday-register',
    'the-globe',
    'the-harrow-bulletin',
    'daily-ledger',
    'Harrow-Times',
  ])('takes “%s” for a newspaper', (name) => {
    expect(looksLikeTitle(name)).toBe(true);
  });

  it.each([
    '',
    '日报',
    '报告',
    '云溪日报社',
    '我的文档',
    'images',
    'pages',
    'scan 001',
    '2024-03-08',
    'Harrow',
    'Times',
    'blog post',
    'Blog Post',
    'job-post',
    'parking-times',
    'world record',
    `${'x'.repeat(70)} Times`,
  ])('does not take “%s” for one', (name) => {
    expect(looksLikeTitle(name)).toBe(false);
  });
});

describe('languageOf', () => {
  it.each([
    ['云溪日报', 'zh'],
    ['雲溪日報', 'zh'],
    ['GDP增长5%', 'zh'],
    ['The council met.', 'en'],
    ['The mayor of 云溪 spoke to the council on Thursday.', 'en'],
    ['', null],
    ['2024', null],
    ['— · —', null],
  ])('of “%s” is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
