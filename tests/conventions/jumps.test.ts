import { describe, expect, it } from 'vitest';
import { type Conventions, conventions, readPageLabel } from '../../src/conventions/index.js';

/** The first jump pattern of a text's language that takes the text whole, with what it says. */
function readJump(own: Conventions, text: string): string | null {
  for (const { pattern, direction } of own.jumps) {
    const match = pattern.exec(text);
    if (!match || match[0] !== text) continue;
    const label = match.groups?.page ?? match.groups?.page2;
    const page = label === undefined ? null : readPageLabel(label);
    return [direction, page ?? '?', match.groups?.mark?.trim()].filter(Boolean).join(' ');
  }
  return null;
}

describe('A jump line', () => {
  it.each([
    ['（下转第4版）►', 'on 4'],
    ['下接第五版', 'on 5'],
    ['接第1版', 'from 1'],
    ['（续见A5版）', 'on A5'],
    ['文接1版', 'from 1'],
    ['▲（上接A1版）', 'from A1'],
    ['▲（上接A1版②）', 'from A1 ②'],
    ['（上接头版）', 'from 1'],
    ['（下轉第三頁）', 'on 3'],
  ])('in Chinese, “%s”, says %s', (text, said) => {
    expect(readJump(conventions.zh, text)).toBe(said);
  });

  it.each([
    ['Continued on next page', 'on ?'],
    ['Continued on back page', 'on ?'],
    ['» Continued on A6', 'on A6'],
    ['Story continues on Page 4', 'on 4'],
    ['(Continued on Fourth Page.)', 'on 4'],
    ['Continued on Page A4, Col. 2', 'on A4'],
    ['CONTINUED FROM PREVIOUS PAGE', 'from ?'],
    ['Continued from the front page', 'from 1'],
    ['From A1', 'from A1'],
    ['FLOOD, A6', 'on A6 FLOOD'],
    ['HARBOR BRIDGE, Page 6', 'on 6 HARBOR BRIDGE'],
    ['FLOOD, from A1', 'from A1 FLOOD'],
    ['See BUDGET, Page 3', 'on 3 BUDGET'],
  ])('in English, “%s”, says %s', (text, said) => {
    expect(readJump(conventions.en, text)).toBe(said);
  });

  it.each([
    'Talks continued on Monday',
    'He continued on page 5 of the diary',
    'From the first page to the last',
    'See Page 3',
    '接第一个电话的人是他',
    '他转第三版给我看',
    '上接天线，下接地线',
  ])('“%s” is none', (text) => {
    for (const own of Object.values(conventions)) expect(readJump(own, text)).toBeNull();
  });
});
