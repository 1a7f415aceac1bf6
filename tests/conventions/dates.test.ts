import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, NUMERIC_DATE, readNumericDate } from '../../src/conventions/dates.js';
import { isoDate, readDate, readNumber, readPartialDate } from '../../src/conventions/index.js';

describe('readPartialDate', () => {
  it.each([
    ['1900-01', '1900-01'],
    ['1900/1', '1900-01'],
    ['1900', '1900'],
    ['1900年1月', '1900-01'],
    ['一九〇〇年', '1900'],
    ['民國廿三年五月', '1934-05'],
    ['中華民國二十三年', '1934'],
    ['January 1900', '1900-01'],
    ['Jan. 1900', '1900-01'],
  ])('%s is %s', (text, date) => {
    expect(readPartialDate(text)).toBe(date);
  });

  it.each(['1900-13', '1900-00', '190', '0900', 'January', 'In January 1900', '1月', '1900年13月', '1900-01-01'])(
    '“%s” is none',
    (text) => {
      expect(readPartialDate(text)).toBeNull();
    },
  );
});

describe('readDate', () => {
  it.each([
    ['2024年3月8日', '2024-03-08'],
    ['2024 年 3 月 8 日 星期五', '2024-03-08'],
    ['２０２４年３月８日', '2024-03-08'],
    ['2024年三月8日', '2024-03-08'],
    ['二〇二四年三月八日', '2024-03-08'],
    ['二○二四年三月八日', '2024-03-08'],
    ['二零二四年十二月三十一日', '2024-12-31'],
    ['一九四九年十月一日', '1949-10-01'],
    ['一九四九年十月廿一日', '1949-10-21'],
    ['一九四九年十月卅一日', '1949-10-31'],
    ['1948年5月16日 星期日 农历戊子年四月初八', '1948-05-16'],
    ['2024年2月29日', '2024-02-29'],
  ])('reads the Chinese date %s as %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    ['民国元年一月一日', '1912-01-01'],
    ['民国三十七年五月十六日', '1948-05-16'],
    ['民國三十七年五月十六日', '1948-05-16'],
    ['中華民國三十七年五月十六日', '1948-05-16'],
    ['中華民國廿三年五月十七日', '1934-05-17'],
    ['民國卅七年五月十六日', '1948-05-16'],
    ['民国37年5月16日', '1948-05-16'],
    ['民國113年3月8日', '2024-03-08'],
  ])('counts the years of the Republic from 1912: %s is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    ['March 8, 2024', '2024-03-08'],
    ['MARCH 8, 2024', '2024-03-08'],
    ['Friday, March 8, 2024', '2024-03-08'],
    ['March 8th, 2024', '2024-03-08'],
    ['Mar. 8, 2024', '2024-03-08'],
    ['Sept. 3, 1945', '1945-09-03'],
    ['May 5, 1920', '1920-05-05'],
    ['8 March 2024', '2024-03-08'],
    ['8th March, 2024', '2024-03-08'],
  ])('reads the English date %s as %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    ['2024-03-08', '2024-03-08'],
    ['2024/3/8', '2024-03-08'],
    ['2024.03.08', '2024-03-08'],
    ['2024_03_08', '2024-03-08'],
    ['20240308', '2024-03-08'],
    ['２０２４－０３－０８', '2024-03-08'],
    ['paper_2024-03-08_p3', '2024-03-08'],
  ])('reads the digits %s as %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    '2024年2月30日',
    '2023年2月29日',
    '2024年13月1日',
    '2024年0月1日',
    '民国三十七年二月三十日',
    'February 30, 2024',
    '31 April 1920',
    '2024-02-30',
    '20241308',
    '1200-01-01',
  ])('finds no day in the impossible date %s', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it.each(['', '第三版', '3月8日', '24年3月8日', 'March 2024', '2024-3/8', '20240308120000', 'Juneau 8, 2024'])(
    'finds no whole date in “%s”',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  it('reads every day from 1600 to 2900 in four ways', () => {
    const days = fc.date({ min: new Date('1600-01-01'), max: new Date('2900-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
        const expected = day.toISOString().slice(0, 10);
        const english = day.toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });
        for (const text of [expected, expected.replaceAll('-', ''), `${year}年${month}月${date}日`, english]) {
          expect(readDate(text), text).toBe(expected);
        }
      }),
    );
  });

  it('never throws and gives only days that exist', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.stringMatching(/^(民国)?[0-9〇一二三十廿元]{1,4}年[0-9一二三十]{1,3}月[0-9一二三十]{1,3}日$/),
        ),
        (text) => {
          const date = readDate(text);
          if (date !== null) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
        },
      ),
    );
  });
});

describe('isoDate', () => {
  it.each([
    [2024, 2, 29, '2024-02-29'],
    [1900, 2, 28, '1900-02-28'],
    [1500, 1, 1, '1500-01-01'],
    [1499, 12, 31, null],
    [2999, 12, 31, '2999-12-31'],
    [3000, 1, 1, null],
    [1900, 2, 29, null],
    [2024, 4, 31, null],
    [2024, 0, 1, null],
    [2024, 1, 0, null],
    [99, 1, 1, null],
    [Number.NaN, 1, 1, null],
  ])('makes of %d, %d, %d %s', (year, month, day, date) => {
    expect(isoDate(year, month, day)).toBe(date);
  });
});

describe('readNumber', () => {
  it.each([
    ['7', 7],
    ['０７', 7],
    ['七', 7],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['三十一', 31],
    ['廿', 20],
    ['廿三', 23],
    ['卅', 30],
    ['卅一', 31],
    ['二〇二四', 2024],
    ['二零二四', 2024],
    ['元', 1],
    [' 3 ', 3],
    ['百', null],
    ['a7', null],
    ['7a', null],
    ['七月', null],
    ['第七', null],
    ['三十个', null],
    ['约三十', null],
    ['', null],
  ])('“%s” is %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});

describe('A day without its year', () => {
  it.each([
    [3, 7, '--03-07'],
    [2, 29, '--02-29'],
    [2, 30, null],
    [13, 1, null],
    [null, 7, null],
    [3, null, null],
  ])('of month %s and day %s is %s', (month, day, expected) => {
    expect(isoDay(month, day)).toBe(expected);
  });
});

describe('A date in digits', () => {
  it.each([
    ['2024-03-08', '2024-03-08'],
    ['2024/3/8', '2024-03-08'],
    ['12024-03-08', null],
    ['2024-03-081', null],
    ['2024-03-8', '2024-03-08'],
    ['2024-03/08', null],
    ['120240308', null],
    ['202403081', null],
    ['19010504', '1901-05-04'],
    ['14010504', null],
    ['no date', null],
  ])('“%s” is %s', (text, expected) => {
    expect(readNumericDate(text)).toBe(expected);
  });

  it.each([
    ['2024-03-08', true],
    ['2024/3/8', true],
    ['2024.03.08', true],
    ['2024-3/8', false],
    ['12024-03-08', false],
    ['2024-03-081', false],
  ])('“%s” has its form: %s', (text, expected) => {
    expect(new RegExp(NUMERIC_DATE, 'u').test(text)).toBe(expected);
  });
});
