import { expect, it } from 'vitest';
import { readSeamForm, type SeamForm } from '../../src/conventions/seam-form.js';

const FORM: SeamForm = {
  leading: /\bthe$/u,
  hyphen: /\p{L}-$/u,
  weights: {
    'a-hyphen-and-small-letters-go-on': 3,
    'a-hyphen-but-a-capital-follows': 0.5,
    'goes-on-in-lower-case': 2,
    'a-capital-follows': { behindLead: 0.25, other: -1 },
    'last-word-must-go-on': 1,
  },
};

it.each([
  ['the fer-', 'ry stopped', 'a-hyphen-and-small-letters-go-on 3'],
  ['the Ferry-', 'Road was shut', 'a-hyphen-but-a-capital-follows 0.5'],
  ['it left the', 'landing', 'goes-on-in-lower-case 2, last-word-must-go-on 1'],
  ['it left the', 'Landing', 'a-capital-follows 0.25, last-word-must-go-on 1'],
  ['it left', 'Nobody knew', 'a-capital-follows -1'],
])('“%s” and “%s” say %s', (left, right, expected) => {
  expect(
    readSeamForm(left, right, FORM)
      .map(({ code, weight }) => `${code} ${weight}`)
      .join(', '),
  ).toBe(expected);
});
