import { describe, expect, it } from 'vitest';
import { identifyPage, normalise, saidByPage } from '../../src/ingest/identify-page.js';
import type { Basis, Identification, IdentityField } from '../../src/page/index.js';
import { type BlockCase, makePage } from '../make-page.js';

const say = (field: IdentityField, value: string, basis: Basis): Identification => ({ field, value, basis, evidence: value });
const folio = (text: string, reason = 'folio'): BlockCase => ({ text, role: 'furniture', reason });

/** What a page is, by these lines and what is said of it: `field=value (basis)`, then its notices. */
function identify(lines: readonly BlockCase[], known: readonly Identification[] = []): string[] {
  const { identifications, notices } = identifyPage(saidByPage(makePage(...lines)), { known });
  return [
    ...identifications.map(({ field, value, basis }) => `${field}=${value} (${basis})`),
    ...notices.map((notice) =>
      notice.code === 'identity-conflict' ? `${notice.used}, not ${notice.other} (${notice.basis})` : notice.code,
    ),
  ];
}

describe('identifyPage', () => {
  it.each<[string, readonly BlockCase[], readonly string[]]>([
    [
      'takes the line that says most',
      [folio('May 1, 1901'), folio('The Harrow Courier, Friday, March 8, 1901, Page 3')],
      ['publication=The Harrow Courier (text)', 'date=1901-03-08 (text)', 'page=3 (text)'],
    ],
    [
      'says where a second folio contradicts',
      [folio('1901年3月8日 第3版'), folio('1901年3月9日 第4版')],
      ['date=1901-03-08 (text)', 'page=3 (text)', '1901-03-08, not 1901-03-09 (text)', '3, not 4 (text)'],
    ],
    ['is silent of a date alone', [folio('1901年3月8日 第3版'), folio('1901年2月1日')], ['date=1901-03-08 (text)', 'page=3 (text)']],
    [
      'reads the day in the line of volume and number',
      [folio('THE MILLPORT LANTERN', 'nameplate'), folio('VOL. IV. NO. 17. MILLPORT, FRIDAY, MARCH 8, 1901. PRICE TWO CENTS.', 'imprint')],
      ['publication=THE MILLPORT LANTERN (text)', 'date=1901-03-08 (text)'],
    ],
    ['but not when a paper was founded', [folio('总第12345期 创刊于1949年10月1日', 'imprint')], []],
    ['nor what is protected', [folio('Vol. IV, No. 17 Copyright March 8, 2024', 'imprint')], []],
    ['takes no other furniture', [folio('The New Gazette', 'paper of the author'), folio('Aug 23, 2025', 'label of a clipping')], []],
  ])('%s', (_, lines, expected) => {
    expect(identify(lines)).toEqual(expected);
  });

  it.each<[string, readonly Identification[], readonly string[]]>([
    ['goes before a guess, which is said', [say('page', '2', 'guess')], ['date=1901-03-08 (text)', 'page=3 (text)', '3, not 2 (guess)']],
    ['knows the day of a month that is said', [say('date', '1901-03', 'option')], ['date=1901-03-08 (text)', 'page=3 (text)']],
    [
      'gives way to another month that is said',
      [say('date', 'April 1901', 'option')],
      ['date=1901-04 (option)', 'page=3 (text)', '1901-04, not 1901-03-08 (text)'],
    ],
    ['is known to the day where a guess is not', [say('date', '1901-03', 'guess')], ['date=1901-03-08 (text)', 'page=3 (text)']],
  ])('What the page prints %s', (_, known, expected) => {
    expect(identify([folio('1901年3月8日 第3版')], known)).toEqual(expected);
  });
});

describe('normalise', () => {
  it.each<[IdentityField, string, string | null]>([
    ['date', 'March 1900', '1900-03'],
    ['date', '民國廿三年', '1934'],
    ['date', '1900-13', null],
    ['page', 'III', 'III'],
    ['page', '2-1', '2-1'],
    ['page', '文艺副刊', '文艺副刊'],
    ['publication', '?', null],
  ])('%s “%s” is %s', (field, text, value) => {
    expect(normalise(field, text)).toBe(value);
  });
});
