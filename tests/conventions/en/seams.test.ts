import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { nameEvidence } from '../../name-evidence.js';

const LOWER = { 'goes-on-in-lower-case': 2 };
const LEADS = { ...LOWER, 'last-word-must-go-on': 0.8 };

describe('Whether an English sentence runs across a break', () => {
  it.each([
    // With a hyphen.
    ['The govern-', 'ment said', { 'word-across-the-hyphen': 3.5 }],
    ['The govern\u00ad', 'ment said', { 'word-across-the-hyphen': 3.5 }],
    ['on Thurs-', 'day', { 'word-across-the-hyphen': 3.5 }],
    ['in Septem-', 'ber', { 'word-across-the-hyphen': 3.5 }],
    ['the well-', 'known', { 'hyphen-before-a-whole-word': -2 }],
    ['the gov-', 'The mayor', { 'hyphen-before-a-whole-word': -2 }],
    ['the bre-', 'was', { 'hyphen-before-a-whole-word': -2 }],
    ['the bre-', '', { 'hyphen-before-a-whole-word': -2 }],
    ['the bre-', '“We', { 'hyphen-before-a-whole-word': -2 }],
    ['the bre-', 'zqx said', { 'a-hyphen-and-small-letters-go-on': 1 }],
    ['the bre-', 'Zqx said', { 'a-hyphen-but-a-capital-follows': -1.5 }],
    ['the zqw-', 'xi', { 'a-hyphen-and-small-letters-go-on': 1 }],
    ['the Smi-', 'thson', { 'a-hyphen-and-small-letters-go-on': 1 }],
    ['the Gov-', 'was', { 'a-hyphen-and-small-letters-go-on': 1 }],
    ['the well-known', 'mayor', LOWER],
    ['in 1990-', 'the', LOWER],
    // Without one.
    ['the mayor', 'said it', LOWER],
    ['the mayor', 'Said it', { 'a-capital-follows': -1.2 }],
    ['the mayor', '“We', { 'a-quotation-or-number-follows': -0.3 }],
    ['the mayor', '$5', { 'a-quotation-or-number-follows': -0.3 }],
    ['the mayor', '5 cents', { 'a-quotation-or-number-follows': -0.3 }],
    ['the mayor', 'Ferry 5', { 'a-capital-follows': -1.2 }],
    ['of the', 'mayor', LEADS],
    ['of the', 'Mayor', { 'a-capital-follows': -0.3, 'last-word-must-go-on': 0.8 }],
    ['of the', '“Mayor', { 'a-quotation-or-number-follows': -0.3, 'last-word-must-go-on': 0.8 }],
    ['the lathe', 'mayor', LOWER],
    ['the best', 'mayor', LOWER],
    ['the', 'mayor', LEADS],
    ['mayor', 'tion of', { 'rest-of-a-word-without-a-hyphen': -3, ...LOWER }],
    ['mayor', 'xq’s', { 'rest-of-a-word-without-a-hyphen': -3, ...LOWER }],
    ['mayor', 'ferry’s', LOWER],
    ['mayor', 'brdige was', { 'rest-of-a-word-without-a-hyphen': -3, ...LOWER }],
    ['mayor', 'Brdige was', { 'a-capital-follows': -1.2 }],
    ['mayor', 'x was', LOWER],
    ['mayor', 'of action', LOWER],
    ['mayor', 'was ed', LOWER],
    ['mayor', 'edit was', LOWER],
  ])('%s|%s', (left, right, expected) => {
    expect(nameEvidence(conventions.en.seamEvidence(left, right))).toEqual(expected);
    // What was read of the two texts before is remembered.
    expect(nameEvidence(conventions.en.seamEvidence(left, right))).toEqual(expected);
  });

  it.each([
    ['the', 'the', -3],
    ['the', 'of', -3],
    ['the', 'could', -3],
    ['the', 'was', -3],
    ['the', 'and', -3],
    ['the', 'he', -3],
    ['of', 'could', -2.5],
    ['of', 'was', -2],
    ['of', 'in', -0.7],
    ['of', 'the', undefined],
    ['could', 'of', -1.5],
    ['could', 'would', -2.5],
    ['could', 'the', -1],
    ['could', 'and', -2],
    ['could', 'have', undefined],
    ['was', 'he', -1],
    ['was', 'would', -2],
    ['was', 'the', undefined],
    ['and', 'but', -1],
    ['and', 'the', undefined],
    ['he', 'the', -1.5],
    ['he', 'it', -1.5],
    ['he', 'was', undefined],
    ['mayor', 'was', undefined],
  ])('by the classes of its words: %s|%s %d', (left, right, weight) => {
    expect(nameEvidence(conventions.en.seamEvidence(left, right))['first-word-does-not-follow']).toBe(weight);
  });

  it('the last word is looked for in the last letters, and counts in capitals too', () => {
    expect(nameEvidence(conventions.en.seamEvidence(`${'bridge '.repeat(9)}THE`, 'OF'))).toMatchObject({
      'first-word-does-not-follow': -3,
      'last-word-must-go-on': 0.8,
    });
    expect(nameEvidence(conventions.en.seamEvidence(`${'bridge '.repeat(9)}transporta-`, 'tion'))).toEqual({
      'word-across-the-hyphen': 3.5,
    });
    expect(nameEvidence(conventions.en.seamEvidence('the 3', 'of'))).toEqual(LOWER);
  });
});
