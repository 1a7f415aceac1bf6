import { describe, expect, it } from 'vitest';
import { formsOf, isInCapitals } from '../../../src/conventions/index.js';
import { flag, INSERTIONS, sumRules } from '../../../src/conventions/line-forms.js';

const forms = formsOf('en');
const seen = (own: Readonly<Record<string, number>>) =>
  Object.entries(own)
    .filter(([, value]) => value === 1)
    .map(([code]) => code)
    .join(' ');

describe('An English line', () => {
  it.each([
    ['The bridge opened.', true],
    ['“The bridge opened.”', true],
    ['Will it open?', true],
    ['The bridge opened', false],
    ['The bridge. Opened', false],
    ['He spoke to Mr.', false],
    ['He saw the Rev.', false],
    ['He saw the Harmr.', true],
    ['He spoke to Mr. Hale.', true],
  ])('“%s” is finished: %s', (text, expected) => {
    expect(forms.isFinished(text)).toBe(expected);
  });

  it('is surely a sentence where it ends like one and most of its words are in small letters', () => {
    expect(forms.isSentence('opened on Thursday.')).toBe(true);
    expect(forms.isSentence('Opened on Thursday.')).toBe(false);
    expect(forms.isSentence('opened on Thursday')).toBe(false);
    expect(forms.isSentence('opened. On Thursday')).toBe(false);
    const words = (small: number, capital: number) => `${'Big '.repeat(capital)}${'low '.repeat(small).trim()}.`;
    expect(forms.isSentence(words(12, 1))).toBe(true);
    expect(forms.isSentence(words(11, 1))).toBe(false);
    expect(forms.isSentence(words(8, 5))).toBe(true);
    expect(forms.isSentence(words(7, 6))).toBe(false);
    expect(forms.isSentence(words(9, 6))).toBe(false);
  });

  it.each([
    ['of the bridge.', true],
    ['Of the bridge.', false],
    ['of the bridge', false],
    ['of the bridge. So.', false],
    [`of ${'x'.repeat(28)}.`, true],
    [`of ${'x'.repeat(29)}.`, false],
  ])('“%s” is a rest: %s', (text, expected) => {
    expect(forms.isRest(text)).toBe(expected);
  });

  it.each([
    ['HARROW, March 7', true],
    ['PORT ELLISON The', true],
    ['HA', false],
    ['The HARROW', false],
    ['harrow', false],
  ])('“%s” begins with a lead-in: %s', (text, expected) => {
    expect(forms.leadIn.test(text)).toBe(expected);
  });

  it.each([
    ['HARROW (Reuters) - Prices', 1],
    ['Harrow (AP) Prices', 1],
    ['Harrow — (AP) Prices', 1],
    ['HARROW, Prices', 1],
    ['Prices HARROW,', 0],
    ['HA, Prices', 0],
    [`${'x'.repeat(60)} (AP)`, 0],
    [`${'x'.repeat(55)} (AP)`, 1],
  ])('“%s” opens with news: %d', (text, expected) => {
    expect(forms.countLeads(text)).toBe(expected);
  });

  it.each([
    ['It is over. (Jane Doe)', true],
    ['It is over. REUTER', true],
    ['It is over. Reuters.', true],
    ['It is over. (Jane Doe) Yes', false],
    ['Reuters said so', false],
    ['It is over', false],
  ])('“%s” ends on a credit: %s', (text, expected) => {
    expect(forms.endCredit.test(text)).toBe(expected);
  });

  it.each([
    ['MAYOR OPENS BRIDGE', { 'in-capitals': 1, 'lower-case-words': 0, 'capital-words': 1, title: 1 }],
    ['Mayor Opens the Bridge', { 'in-capitals': 0, 'lower-case-words': 0, 'capital-words': 0.75, title: 1 }],
    ['Mayor opens the bridge', { 'lower-case-words': 0.5, 'capital-words': 0.25, title: 0 }],
    ['mayor opens', { 'begins-lower': 1, 'lower-case-words': 1, 'capital-words': 0, title: 0 }],
    ['the Bridge', { 'begins-lower': 1, 'lower-case-words': 0, 'capital-words': 0.5, title: 1 }],
    ['12', { 'in-capitals': 0, 'lower-case-words': 0, 'capital-words': 0, title: 0, 'begins-lower': 0 }],
    ['The Bridge of', { 'ends-on-function-word': 1, title: 1 }],
    ['the mcGregor Bridge', { title: 0 }],
    ['The Bridge off', { 'ends-on-function-word': 0, title: 0 }],
    ['Mr. Hale Opens', { 'has-title': 1 }],
    ['Mrs Hale Opens', { 'has-title': 1 }],
    ['Mrx Hale Opens', { 'has-title': 0 }],
    ['Hale Drains Dry Docks', { 'has-title': 0, 'has-said': 0 }],
    ['Eggs 25 cents', { 'has-price': 1 }],
    ['Eggs $2', { 'has-price': 1 }],
    ['Eggs £ 2', { 'has-price': 1 }],
    ['Eggs 25c', { 'has-price': 1 }],
    ['Eggs 25 cows', { 'has-price': 0 }],
    ['Hale was there', { 'has-said': 1 }],
    ['Hale washes', { 'has-said': 0 }],
    ['Bridge, Hale said', { 'has-said': 1 }],
    ['Lost', { 'names-kind': 1 }],
    ['Lostwithiel Votes', { 'names-kind': 0 }],
    ['Get Lost', { 'names-kind': 0 }],
    ['Harvest Notes.', { 'names-kind': 1 }],
    ['Harvest Notes Found', { 'names-kind': 0 }],
    ['Footnotes', { 'names-kind': 0 }],
    ['Port Ellery Ry. Co.', { 'names-kind': 1 }],
    ['Railway to Port Ellery', { 'names-kind': 0 }],
    ['Legal Notice', { 'names-kind': 1 }],
    ['Public notices', { 'names-kind': 1 }],
    ['For Sale', { 'names-kind': 1 }],
    ['For Hale', { 'names-kind': 0 }],
  ])('“%s” as a headline: %j', (text, expected) => {
    expect(forms.headlineForms(text)).toMatchObject(expected);
  });

  it.each([
    ['The bridge', 'Opened', ''],
    ['The bridge', 'opened', 'goes-on-lower begins-oddly lower-to-lower'],
    ['The BRIDGE', 'opened', 'goes-on-lower begins-oddly'],
    ['The bridge 3', 'opened', 'goes-on-lower begins-oddly'],
    ['The bri-', 'dge', 'goes-on-lower begins-oddly hyphen hyphen-then-lower'],
    ['The bri-', 'Dge', 'hyphen'],
    ['The 3-', 'Dge', ''],
    ['The br-i', 'Dge', ''],
    ['bridge of the', 'Opened', 'ends-on-function-word'],
    ['bridge of the X', 'Opened', ''],
    ['The bridge', 'OPENED today', 'begins-in-capitals'],
    ['The bridge', 'OPE today', ''],
    ['The bridge', 'Today OPENED', ''],
    ['about 3', 'million', 'goes-on-lower begins-oddly number-across'],
    ['about 3', 'bridges', 'goes-on-lower begins-oddly'],
    ['about', 'million', 'goes-on-lower begins-oddly lower-to-lower'],
    ['3 about', 'Million', ''],
    ['The bridge', '3 bridges', 'begins-oddly begins-with-digit'],
    ['The bridge', '“Opened', ''],
    ['The bridge', 'Harrow (AP) — It', 'begins-with-lead-in'],
    ['The bridge', 'million miles', 'goes-on-lower begins-oddly lower-to-lower'],
    ['about 3', 'The million', ''],
  ])('“%s” before “%s”: %s', (left, right, expected) => {
    expect(seen(forms.seamForms(left, right))).toBe(expected);
  });

  it('weighs the words on both sides of a break, within bounds', () => {
    expect(forms.seamRules('the bre-', 'was')).toBe(-2);
    expect(forms.seamRules('The govern-', 'ment')).toBe(3.5);
    expect(forms.seamRules('of the', 'mayor')).toBe(2.8);
  });

  it.each([
    ['opened', true],
    ['Opened', false],
    ['“Opened', false],
    ['3 bridges', true],
    ['the Bridge', true],
  ])('“%s” begins oddly: %s', (text, expected) => {
    expect(forms.beginsOddly(text)).toBe(expected);
  });

  it.each([
    ['The new bridge', true],
    ['The new bridge.', true],
    ['The new bridge, open', false],
    ['1.5 miles', true],
  ])('“%s” is a phrase: %s', (text, expected) => {
    expect(forms.isPhrase(text)).toBe(expected);
  });

  it('counts words, and parts them by spaces', () => {
    expect(forms.lengthOf('The new  bridge')).toBe(3);
    expect(forms.holdsSentence('It. Was.')).toBe(false);
    expect(forms.termsOf('bridges')).toEqual(['bridg']);
    expect(forms).toMatchObject({ spaced: true, ngrams: 'en', clauseMarks: ['.', ','], longestHeadline: 26, lengthSteps: [3, 7, 12] });
  });
});

describe('What stands under a notice or a letter', () => {
  it.each([
    ['12 Quay St.', true],
    ['Quay Ave., Port Ellery', true],
    ['Quay Stop', false],
    ['Opp. the Mill, Front Street', true],
    ['Front Street', false],
    ['Near the mill, Front Street', true],
    ['22 Front Street, Port Ellery', true],
    ['22 Front Streets ahead of the times', false],
    ['No. 22', true],
    ['Nos. 22 and 23', true],
    ['In No. 22', false],
    ['Phone 294', true],
    ['Telephone wires are down', false],
    ['Phones ring 294', true],
    ['Port Ellery, N. C.', true],
    ['Port Ellery, Conn.', true],
    ['Port Ellery, Conn. Men', false],
    ['Hollis & Sons', true],
    ['Hollis and Company', true],
    ['Hollis & Sons Fail', false],
    ['Hollis & Bros. Proprietors', true],
    ['F. G. Marsh, Manager', true],
    ['F. G. Marsh manager', true],
    ['Manager', true],
    ['Marsh manager', false],
    ['Managers Meet', false],
    ['A. Marsh, Pastor and Rector', true],
    ['Yours truly', true],
    ['I am, Yours truly', true],
    ['Respectfully, A. Marsh', true],
    ['He was yours', false],
    [`Yours ${'x'.repeat(41)}`, false],
    ['J. T. Howe', true],
    ['Rev. J. T. Howe.', true],
    ['Mr. Wm. Howe', true],
    ['Howe', false],
    ['J. T. Howe Said', false],
    ['– Boston Courier', true],
    ['Boston – Courier', false],
    ['May 14, 1898', true],
    ['Port Ellery, Feb. 14th 1898.', true],
    ['On Feb. 14, 1898, it snowed', false],
    ['tf', true],
    ['tf [ ]', true],
    ['Harvest notes.', false],
    // A foot is short.
    ['one two three four five six seven eight nine ten Hollis & Sons', false],
    ['one two three four five six seven eight nine Hollis & Sons', true],
  ])('“%s”: %s', (text, expected) => {
    expect(forms.isFoot(text)).toBe(expected);
  });
});

describe('What the lines of all languages share', () => {
  it.each([
    [[2, 3, -1], 4],
    [[5, 5], 6],
    [[-5, -5], -6],
    [[], 0],
  ])('rules of %j add up to %d, within bounds', (weights, sum) => {
    expect(sumRules(weights.map((weight) => ({ code: 'topic', weight }) as const))).toBe(sum);
  });

  it.each([
    ['BRIDGE', true],
    ['BRIDGE 3', true],
    ['Bridge', false],
    ['3', false],
    ['桥', false],
    ['МОСТ', true],
  ])('“%s” is in capitals: %s', (text, expected) => {
    expect(isInCapitals(text)).toBe(expected);
  });

  it.each([
    ['9m 28d', true],
    ['2w', true],
    ['tf', true],
    ['3t tf', true],
    ['2 mos', true],
    ['9m 28', false],
    ['at 9m', false],
    ['2worlds', false],
    ['tfx', false],
    ['x tf', false],
  ])('“%s” says when an advertisement stands again: %s', (text, expected) => {
    expect(INSERTIONS.test(text)).toBe(expected);
  });

  it('a flag is 1 or 0', () => {
    expect([flag(true), flag(false)]).toEqual([1, 0]);
  });
});
