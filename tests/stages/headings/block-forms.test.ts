import { expect, it } from 'vitest';
import { languageOf } from '../../../src/conventions/index.js';
import type { Block } from '../../../src/page/index.js';
import { isBold, isCredit, isLedIn, isTableRow, textOf } from '../../../src/stages/headings/block-forms.js';
import { type BlockCase, makeBlocks } from '../../make-page.js';

const block = (one: BlockCase): Block => {
  const [own] = makeBlocks(one);
  if (!own) throw new Error('no block');
  return own;
};

it.each<[text: string, joined: string]>([
  ['The ferry\nis back', 'The ferry is back'],
  ['新桥\n通车', '新桥通车'],
])('the lines of %j are read as “%s”', (text, joined) => {
  expect(textOf(block(text))).toBe(joined);
});

it.each<[one: BlockCase, expected: boolean]>([
  ['By Mira Tolm', true],
  ['本报记者 王小禾', true],
  [{ text: 'By Mira Tolm', role: 'heading' }, false],
  ['By the river it rained.', false],
])('%j is a line of credits: %s', (one, expected) => {
  expect(isCredit(block(one))).toBe(expected);
});

it.each<[one: BlockCase, expected: boolean]>([
  [{ text: 'Ferry back', bold: true }, true],
  ['Ferry back', false],
])('%j is bold from end to end: %s', (one, expected) => {
  expect(isBold(block(one))).toBe(expected);
});

it.each([
  ['| Ward | Votes |', true],
  ['| Ward', false],
  ['Ward | Votes', false],
])('“%s” is a row of a table: %s', (text, expected) => {
  expect(isTableRow(text)).toBe(expected);
});

it.each([
  ['SELK, March 7 (AP) — The ferry is back.', true],
  ['本报讯（记者王小禾）新桥昨日通车。', true],
  ['The ferry is back.', false],
])('“%s” begins with a lead-in: %s', (text, expected) => {
  expect(isLedIn(block(text), languageOf)).toBe(expected);
});
