import { describe, expect, it } from 'vitest';
import { formsOf } from '../../src/conventions/index.js';

describe('isFoot', () => {
  it.each([
    'F. G. Marsh, Manager.',
    'Rev. L. T. Hollis, Pastor',
    'P.L. Hollis pastor',
    'W. A. Tarrant, General Passenger Agent.',
    'Hollis & Sons',
    'Carter, Wells & Co., Props.',
    'No. 22 Quay St., Port Ellery.',
    '115 South Front Street',
    'Port Ellery, N.C.',
    'Bell phone 294',
    'Yours respectfully,',
    'Very truly yours,',
    'J. T. Howe.',
    '– Boston Courier.',
    'Port Ellery, Feb. 14, 1898',
    '9m 28d',
    '2w',
    'tf',
    'J.R. KEN [ ]',
  ])('English: %s', (line) => {
    expect(formsOf('en').isFoot(line)).toBe(true);
  });

  it.each([
    'Miller’s Luck.',
    'A New Street for the Old Town',
    'Cape Fear & Yadkin Valley Railway Co.,',
    'Notice of Removal.',
    'Mayor Opens the Bridge',
    'City Elects First Woman Mayor',
    'Letters to the Editor',
    'Soviet Envoy Meets President',
    'The firm has moved its store to 22 Quay Street, where all who owe it money are asked to call before Saturday.',
  ])('English, not: %s', (line) => {
    expect(formsOf('en').isFoot(line)).toBe(false);
  });

  it.each(['联系电话：0571-5550123', '地址：码头路14号', '特此公告。', '二〇二四年五月十八日'])('Chinese: %s', (line) => {
    expect(formsOf('zh').isFoot(line)).toBe(true);
  });

  it.each(['电话诈骗案告破', '地址变更后的第一天', '2024年5月18日的早晨'])('Chinese, not: %s', (line) => {
    expect(formsOf('zh').isFoot(line)).toBe(false);
  });
});

describe('names-kind', () => {
  it.each([
    ['Lost.', 1],
    ['For Rent', 1],
    ['HARVEST NOTES.', 1],
    ['Wilmington & Weldon R.R.', 1],
    ['Lost in the fog, the ferry turned back', 1],
    ['Council Votes to Keep the Bridge', 0],
    ['A Letter to the Mayor', 0],
  ])('%s: %d', (line, expected) => {
    expect(formsOf('en').headlineForms(line)['names-kind']).toBe(expected);
  });
});
