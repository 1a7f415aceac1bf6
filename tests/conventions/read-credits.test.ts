import { describe, expect, it } from 'vitest';
import { mergeCredits, readCreditLine, readParagraphCredits } from '../../src/conventions/index.js';

const NO_DATELINE = { agency: null, place: null, date: null };

describe('The lead-in of a paragraph', () => {
  it('is its label, and what is behind it its text', () => {
    expect(readParagraphCredits('新华社云溪3月7日电（记者王小禾）大桥昨日通车。', 'zh')).toEqual({
      label: '新华社云溪3月7日电（记者王小禾）',
      ledIn: true,
      text: '大桥昨日通车。',
      byline: ['王小禾'],
      dateline: { agency: '新华社', place: '云溪', date: '--03-07' },
    });
  });

  it('is read in the ways of its own language', () => {
    expect(readParagraphCredits('HARROW — The council met.', 'en').ledIn).toBe(true);
    expect(readParagraphCredits('HARROW — The council met.', 'zh').ledIn).toBe(false);
    expect(readParagraphCredits('HARROW — The council met.', null)).toEqual({
      label: null,
      ledIn: false,
      text: 'HARROW — The council met.',
      byline: [],
      dateline: null,
    });
    expect(readParagraphCredits('本报讯 大桥通车。', 'en').ledIn).toBe(false);
  });

  it('is read once: what stands behind it is text', () => {
    expect(readParagraphCredits('本报讯（记者 王小禾）新华社北京3月7日电 会议开幕。', 'zh').text).toBe('新华社北京3月7日电 会议开幕。');
  });

  it('may have a credit at the end of the paragraph beside it, which stays in the text', () => {
    expect(readParagraphCredits('本报讯（记者 王小禾）大桥通车。（李明、王小禾）', 'zh')).toMatchObject({
      text: '大桥通车。（李明、王小禾）',
      byline: ['王小禾', '李明'],
    });
  });

  it('names nobody where the bracket holds no names', () => {
    expect(readParagraphCredits('大桥通车。（全文完）', 'zh')).toMatchObject({ byline: [], ledIn: false, label: null });
  });

  it('says where and when beside a credit at the end', () => {
    expect(readParagraphCredits('【本报讯】会议闭幕。（新华社北京3月6日电）', 'zh').dateline).toEqual({
      agency: '新华社',
      place: '北京',
      date: '--03-06',
    });
  });

  it('stands in the first characters, and a credit in the last', () => {
    const long = '大桥通车，两岸的居民都来看。'.repeat(10);
    expect(readParagraphCredits(`${long}（李明、王芳）`, 'zh').byline).toEqual(['李明', '王芳']);
    expect(readParagraphCredits(`${long.slice(0, 119)}（李明、王芳）`, 'zh').text).toHaveLength(126);
  });
});

describe('A line of credits', () => {
  it.each([
    ['By JANE DOE', ['JANE DOE'], null],
    ['本报记者 王小禾', ['王小禾'], null],
    ['（新华社北京3月6日电）', [], { agency: '新华社', place: '北京', date: '--03-06' }],
    ['（据新华社）', [], { ...NO_DATELINE, agency: '新华社' }],
    ['（本报综合）', [], null],
    ['記者林志明／花蓮報導', ['林志明'], { ...NO_DATELINE, place: '花蓮' }],
    ['Special to the Ledger.', [], null],
  ])('“%s” names %j', (text, byline, dateline) => {
    expect(readCreditLine(text)).toEqual({ byline, dateline });
  });

  it('is short', () => {
    const names = (middle: string) => Array.from({ length: 6 }, (_, i) => `Jane ${middle} Roe${'abcdef'[i]}`).join(', ');
    expect(readCreditLine(`By ${names('Margot')}`)?.byline).toHaveLength(6);
    expect(readCreditLine(`By ${names('Margaret')}`)).toBeNull();
  });

  it('is none of a language whose script it does not have', () => {
    expect(readCreditLine('AP / Reuters')).toBeNull();
    expect(readCreditLine('')).toBeNull();
  });

  it.each([
    ['—John Dry, of the Courier', null],
    ['Agatha Pellow, of the Courier', ['Agatha Pellow']],
    // Words of the dictionary are no names.
    ['Green Hill, of the Courier', null],
    ['本报记者从市政府获悉', null],
    ['□ 江小满', ['江小满']],
    ['□ 今天的会议', null],
  ])('“%s”, whose names must look like names, gives %j', (text, byline) => {
    expect(readCreditLine(text)?.byline ?? null).toEqual(byline);
  });
});

describe('mergeCredits', () => {
  it('names everybody once, and keeps the first dateline', () => {
    const [a, b] = [
      { ...NO_DATELINE, place: '云溪' },
      { ...NO_DATELINE, place: '海滨' },
    ];
    expect(mergeCredits({ byline: ['王小禾'], dateline: null }, { byline: ['李明', '王小禾'], dateline: a })).toEqual({
      byline: ['王小禾', '李明'],
      dateline: a,
    });
    expect(mergeCredits({ byline: [], dateline: a }, { byline: [], dateline: b }).dateline).toBe(a);
  });
});
