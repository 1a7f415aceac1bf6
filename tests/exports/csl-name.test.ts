import { describe, expect, it } from 'vitest';
import { type CslName, toCslName } from '../../src/exports/csl-name.js';

const PARTED: readonly [string, CslName][] = [
  ['Jane Doe', { family: 'Doe', given: 'Jane' }],
  ['John Q. Public', { family: 'Public', given: 'John Q.' }],
  ['JANE DOE', { family: 'Doe', given: 'Jane' }],
  ['IAN MCDOWELL', { family: 'McDowell', given: 'Ian' }],
  ["MARY O'NEIL", { family: "O'Neil", given: 'Mary' }],
  ['ANNE SMITH-JONES', { family: 'Smith-Jones', given: 'Anne' }],
  ['J.P. Roe', { family: 'Roe', given: 'J.P.' }],
  ['John Roe, Jr.', { family: 'Roe', given: 'John', suffix: 'Jr.' }],
  ['John Roe III', { family: 'Roe', given: 'John', suffix: 'III' }],
  ['Ada de la Cruz', { family: 'Cruz', given: 'Ada', 'non-dropping-particle': 'de la' }],
  ['LUDWIG VAN BEEMSTER', { family: 'Beemster', given: 'Ludwig', 'non-dropping-particle': 'van' }],
  ['José Núñez', { family: 'Núñez', given: 'José' }],
  ['Dee  O’Hara', { family: 'O’Hara', given: 'Dee' }],
];

const WHOLE = [
  '王小禾',
  '欧阳锋',
  '阿卜杜拉·买买提',
  '本报评论员',
  'Cassandra',
  'Wang Xiaohe',
  'Li Wei',
  'ZHANG MING',
  "Chen Xi'an",
  'Ouyang Xiaoming',
  'Chiang Kai-shek',
  'Sun Yat-sen',
  'Kim Tong-hyung',
  'Associated Press',
  'Staff Reporter',
  'Reuters',
  'Xinhua News Agency',
  'Daily Planet Washington Bureau',
  'Jane Doe/Daily Planet',
  'Agent 99 Smart',
  'Иван Петров',
];

describe('A name', () => {
  it.each(PARTED)('%s is parted', (printed, name) => {
    expect(toCslName(printed)).toEqual(name);
  });

  it.each(WHOLE)('%s stays whole, for its order is not sure', (printed) => {
    expect(toCslName(printed)).toEqual({ literal: printed });
  });
});
